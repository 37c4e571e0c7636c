"""Every route of the application, tried by everybody."""

from collections.abc import Iterator
from typing import Any

import aiohttp
import pytest
from litestar import Litestar
from litestar.routes import HTTPRoute

from acceptance.accounts.rights import ANYONE, BODIES, NEEDS, TEAMMATE, VISITOR
from acceptance.accounts.samples import sample
from rejoinder import bootstrap
from rejoinder.domain.permissions import ROLES
from rejoinder.services.accounts import tokens
from rejoinder.services.accounts.tokens import NewToken
from rejoinder.services.system import System
from rejoinder.testing import serving
from seeds import Seed, seeded

Route = tuple[str, str]

#: What answers 404 to everything under /api that is no route.
CATCH_ALL = {(method, path) for method in ("POST", "PUT", "PATCH", "DELETE") for path in ("/api", "/api/{path}")}


def _routes(app: Litestar) -> Iterator[Route]:
    for route in app.routes:
        if isinstance(route, HTTPRoute):
            for handler in route.route_handlers:
                for method in handler.http_methods:
                    if method not in {"OPTIONS", "HEAD"}:
                        yield method, route.path_format


def _is_api(path: str) -> bool:
    return path.startswith(("/api/v1", "/messenger/v1"))


class Caller:
    """Calls each route with what its schema asks for."""

    def __init__(self, http: aiohttp.ClientSession, base_url: str, schema: dict[str, Any]) -> None:
        self.http = http
        self.base_url = base_url
        self.schema = schema
        self.components = schema["components"]["schemas"]

    def needs(self) -> list[tuple[Route, str]]:
        """Name what each route needs; one without an entry fails the first test."""
        return [(route, need) for route, need in NEEDS.items() if route[1] in self.schema["paths"]]

    async def call(self, route: Route, token: str | None) -> tuple[int, str]:
        """Call a route; returns the status and the problem's code."""
        method, path = route
        operation = self.schema["paths"][path][method.lower()]
        headers = {"X-Requested-With": "rejoinder", **({"Authorization": f"Bearer {token}"} if token else {})}
        url = self.base_url + self._filled(path, operation)
        async with self.http.request(method, url, headers=headers, **self._body(route, operation)) as answer:
            found = await answer.json(content_type=None) if answer.status >= 400 else {}
            return answer.status, found.get("code", "")

    def _filled(self, path: str, operation: dict[str, Any]) -> str:
        query = []
        for parameter in operation.get("parameters", ()):
            value = sample(parameter["schema"], self.components)
            if parameter["in"] == "path":
                path = path.replace("{" + parameter["name"] + "}", str(value))
            elif parameter["in"] == "query" and parameter.get("required"):
                query.append(f"{parameter['name']}={value}")
        return path + ("?" + "&".join(query) if query else "")

    def _body(self, route: Route, operation: dict[str, Any]) -> dict[str, Any]:
        content = operation.get("requestBody", {}).get("content", {})
        if "multipart/form-data" in content:
            form = aiohttp.FormData()
            form.add_field("file", b"hello", filename="hello.txt", content_type="text/plain")
            return {"data": form}
        if route in BODIES:
            return {"json": BODIES[route]}
        if "application/json" in content:
            return {"json": sample(content["application/json"]["schema"], self.components)}
        return {}


@pytest.fixture
async def caller(system: System) -> Any:
    """A caller over a server with one workspace."""
    app = bootstrap.application(system)
    async with serving(system) as url, aiohttp.ClientSession() as http:
        yield Caller(http, url, app.openapi_schema.to_schema())


async def _tokens(system: System, seed: Seed) -> dict[str, str]:
    made = {role: await tokens.add(system, seed.owner, NewToken(role, role)) for role in ROLES}
    return {role: one.token or "" for role, one in made.items()}


async def test_every_route_says_whom_it_is_for(system: System) -> None:
    there = set(_routes(bootstrap.application(system)))
    api = {route for route in there if _is_api(route[1]) or route[0] != "GET"} - CATCH_ALL
    assert api - NEEDS.keys() == set(), "add a line to rights.py for each"
    assert NEEDS.keys() - api == set(), "these lines of rights.py name no route"


async def test_without_credentials_only_what_is_for_anyone_answers(system: System, caller: Caller) -> None:
    await seeded(system)
    for route, need in caller.needs():
        for token in (None, "rj_invented", "invented"):
            status, code = await caller.call(route, token)
            if need == ANYONE:
                assert (status, code) != (401, "not_signed_in"), route
                assert status < 500, route
            else:
                assert status == 401, (route, token, status, code)


async def test_each_role_reaches_what_its_permissions_name_and_nothing_else(system: System, caller: Caller) -> None:
    seed = await seeded(system)
    held = await _tokens(system, seed)
    for route, need in caller.needs():
        for role, token in held.items():
            status, code = await caller.call(route, token)
            assert status < 500, (route, role)
            if need == ANYONE:
                continue
            if need == VISITOR:
                assert status == 401, (route, role, status, code)
            elif need == TEAMMATE:
                assert code in {"teammates_only", "not_a_teammate"}, (route, role, status, code)
            elif need in ROLES[role][1]:
                assert status != 401, (route, role, status, code)
                assert code != "not_allowed", (route, role, status, code)
            else:
                assert (status, code) == (403, "not_allowed"), (route, role, status, code)


async def test_a_visitor_reaches_nothing_of_the_teams(system: System, caller: Caller) -> None:
    seed = await seeded(system)
    url = f"{caller.base_url}/messenger/v1/boot"
    async with caller.http.post(url, json={"key": seed.channel.key, "locale": "en", "zone": "UTC"}) as answer:
        session = (await answer.json())["session"]
    for route, need in caller.needs():
        if need not in {ANYONE, VISITOR}:
            assert (await caller.call(route, session))[0] == 401, route
