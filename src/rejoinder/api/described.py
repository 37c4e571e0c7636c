"""What the API's description says of every route alike: its credentials, and how it may refuse."""

from typing import Any

from litestar.handlers import HTTPRouteHandler
from litestar.openapi.datastructures import ResponseSpec
from litestar.openapi.spec import OpenAPIType, Schema, SecurityScheme
from litestar.plugins import OpenAPISchemaPlugin, ReceiveRoutePlugin
from litestar.routes import BaseRoute, HTTPRoute
from litestar.status_codes import HTTP_204_NO_CONTENT
from litestar.typing import FieldDefinition

from rejoinder.api import asked
from rejoinder.api.problems import MEDIA_TYPE, ProblemBody

_REFUSALS = {
    400: "The request could not be read",
    401: "Nobody has shown who they are",
    403: "Who asks may not do this",
    404: "There is no such thing here",
    405: "This is not done by this method",
    409: "It does not fit what is there now",
    413: "What was sent is larger than may be kept",
    415: "The body is not of a type that is read here",
    422: "A value is not acceptable; `field` or `fields` name it",
    429: "It was asked too often; Retry-After says how long to wait",
    503: "There is more to do than can be done; Retry-After says how long to wait",
}

REFUSALS = {
    status: ResponseSpec(ProblemBody, generate_examples=False, description=words, media_type=MEDIA_TYPE)
    for status, words in _REFUSALS.items()
}

SCHEMES = {
    "token": SecurityScheme(type="http", scheme="bearer", description="An API token, from Settings"),
    "session": SecurityScheme(
        type="apiKey",
        security_scheme_in="cookie",
        name=asked.COOKIE,
        description="A signed-in browser; all but reading takes the header `X-Requested-With: rejoinder` as well",
    ),
    "messenger": SecurityScheme(type="http", scheme="bearer", description="The session that `boot` answered with"),
}

#: By the name of what a handler is given: any one of these lets in.
_CREDENTIALS: dict[str, list[dict[str, list[str]]]] = {
    "actor": [{"token": []}, {"session": []}],
    "guest": [{"messenger": []}],
}


class Described(ReceiveRoutePlugin):
    """Adds to each route what holds for all, so that no handler can forget it."""

    def receive_route(self, route: BaseRoute) -> None:
        """Describe one route's handlers."""
        if isinstance(route, HTTPRoute):
            for handler in route.route_handlers:
                _describe(handler)


def _describe(handler: HTTPRouteHandler) -> None:
    own: dict[int, Any] = dict(handler.responses or {})
    if handler.status_code == HTTP_204_NO_CONTENT:
        own[HTTP_204_NO_CONTENT] = ResponseSpec(None, description="Done")
    handler.responses = {**REFUSALS, **own}
    given = handler.parsed_fn_signature.parameters
    handler.security = next((needed for name, needed in _CREDENTIALS.items() if name in given), None)


class Shapes(OpenAPISchemaPlugin):
    """Says what Litestar says wrongly: that anything is in a tuple of any length, and that an integer is no number."""

    def is_plugin_supported_field(self, field_definition: FieldDefinition) -> bool:
        """Tell whether this is such a tuple, or a map to numbers of both types."""
        return _any_length(field_definition) or _to_numbers(field_definition)

    def to_openapi_schema(self, field_definition: FieldDefinition, schema_creator: Any) -> Schema:
        """Describe a list of one type, or a map to any of several."""
        if _any_length(field_definition):
            items = schema_creator.for_field_definition(field_definition.inner_types[0])
            return Schema(type=OpenAPIType.ARRAY, items=items)
        values = [schema_creator.for_field_definition(one) for one in field_definition.inner_types[1].inner_types]
        return Schema(type=OpenAPIType.OBJECT, additional_properties=Schema(any_of=values))


def _any_length(field: FieldDefinition) -> bool:
    return field.origin is tuple and field.args[-1] is ...


def _to_numbers(field: FieldDefinition) -> bool:
    return field.origin is dict and {int, float} <= set(field.inner_types[1].args)
