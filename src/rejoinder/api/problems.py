"""Errors as RFC 9457 problems: a code, plain words, the field, the remedy."""

import re
from typing import Any

import msgspec
import structlog
from litestar import Request, Response
from litestar.exceptions import HTTPException, ValidationException

from rejoinder.domain.problem import FieldProblem, Problem

MEDIA_TYPE = "application/problem+json"

_MISSING = re.compile(r"missing required field `(\w+)`")

log = structlog.get_logger()


class ProblemBody(msgspec.Struct, frozen=True):
    """Why a request was not done: an RFC 9457 problem with a code for programs and words for people."""

    type: str
    title: str
    status: int
    code: str
    detail: str
    remedy: str
    field: str | None
    fields: tuple[FieldProblem, ...]


_TITLES = {
    400: "Not understood",
    401: "Not signed in",
    403: "Not allowed",
    404: "Not found",
    405: "Not done this way",
    409: "Does not fit",
    413: "Too large",
    415: "Not understood",
    422: "Not acceptable",
    429: "Too often",
    500: "Our fault",
    503: "Not now",
}

_CODES = {404: "not_found", 405: "method_not_allowed", 413: "too_large", 415: "unsupported_media_type"}


def problem(
    status: int,
    code: str,
    detail: str,
    *,
    remedy: str = "",
    field: str | None = None,
    fields: tuple[FieldProblem, ...] = (),
    headers: dict[str, str] | None = None,
) -> Response[ProblemBody]:
    """Make a problem's response."""
    body = ProblemBody(
        type="about:blank",
        title=_TITLES.get(status, "Problem"),
        status=status,
        code=code,
        detail=detail,
        remedy=remedy,
        field=field,
        fields=fields,
    )
    return Response(content=body, status_code=status, media_type=MEDIA_TYPE, headers=headers or {})


def from_problem(_: Request[Any, Any, Any], error: Problem) -> Response[ProblemBody]:
    """Show a problem that a service raised."""
    headers = {"Retry-After": str(error.retry_after_s)} if error.retry_after_s else {}
    return problem(
        error.status,
        error.code,
        error.detail,
        remedy=error.remedy,
        field=error.field,
        fields=error.fields,
        headers=headers,
    )


def from_validation(_: Request[Any, Any, Any], error: ValidationException) -> Response[ProblemBody]:
    """Show what is wrong with a request's fields."""
    extra = error.extra if isinstance(error.extra, list) else []
    fields = tuple(_wrong(str(one.get("key", "")), str(one.get("message", ""))) for one in extra)
    detail = fields[0].message if fields else error.detail
    field = fields[0].field if fields else None
    return problem(
        422,
        "invalid",
        f"The request is not acceptable: {detail}",
        remedy="Correct the fields named, and see /api/openapi.json for their shapes.",
        field=field,
        fields=fields,
    )


def _wrong(key: str, message: str) -> FieldProblem:
    """Name a field that is missing by its own name; Litestar names what it is missing from, and the body `data`."""
    missing = _MISSING.search(message)
    named = [one for one in (key if key != "data" else "", missing[1] if missing else "") if one]
    return FieldProblem(".".join(named) or key, message)


def from_http(_: Request[Any, Any, Any], error: HTTPException) -> Response[ProblemBody]:
    """Show what the framework refused."""
    status = error.status_code
    if status >= 500:  # noqa: PLR2004 - the class of server errors
        return from_anything(_, error)
    code = _CODES.get(status, "bad_request")
    return problem(status, code, error.detail, remedy="See /api/openapi.json.", headers=dict(error.headers or {}))


def from_anything(request: Request[Any, Any, Any], error: Exception) -> Response[ProblemBody]:
    """Admit a fault of our own, and log it."""
    log.error("a request failed", path=request.url.path, method=request.method, exc_info=error)
    return problem(500, "internal", "Something went wrong on our side.", remedy="Try again; the log has the details.")


HANDLERS: Any = {
    Problem: from_problem,
    ValidationException: from_validation,
    HTTPException: from_http,
    Exception: from_anything,
}
