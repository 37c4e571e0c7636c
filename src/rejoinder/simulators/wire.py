"""Requests and answers as every provider here reads and makes them, whatever their encoding."""

from collections.abc import Mapping
from typing import Any

import msgspec
from litestar import Request
from litestar.datastructures import UploadFile
from litestar.exceptions import ClientException


class Upload(msgspec.Struct, frozen=True):
    """A file that came with a request."""

    name: str
    media_type: str
    content: bytes


class Asked(msgspec.Struct, frozen=True):
    """One request: `path` begins after the provider's name, `given` joins query, form or JSON."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    given: Mapping[str, Any]
    base: str = ""
    body: bytes = b""

    @property
    def bearer(self) -> str:
        """The token of the Authorization header."""
        kind, _, token = self.headers.get("authorization", "").partition(" ")
        return token if kind.lower() == "bearer" else ""


class Answer(msgspec.Struct, frozen=True):
    """What a provider answers; `took` when a message has been taken with it."""

    status: int
    body: Any = None
    headers: Mapping[str, str] = {}
    media_type: str = "application/json"
    took: bool = False


async def asked(request: Request[Any, Any, Any], path: str, base: str) -> Asked:
    """Read a request in any of the encodings that providers take: query, form, multipart or JSON."""
    query = {name: str(value) for name, value in request.query_params.items()}
    body = b"" if _is_form(request) else await request.body()
    given = {**query, **(await _form(request) if _is_form(request) else _json(body))}
    headers = {name.lower(): value for name, value in request.headers.items()}
    return Asked(request.method, path.strip("/"), query, headers, given, base, body)


def _is_form(request: Request[Any, Any, Any]) -> bool:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    return kind in {"application/x-www-form-urlencoded", "multipart/form-data"}


async def _form(request: Request[Any, Any, Any]) -> dict[str, Any]:
    try:
        form = await request.form()
    except ClientException:
        return {}
    return {name: await _value(value) for name, value in form.items()}


async def _value(value: object) -> object:
    if isinstance(value, UploadFile):
        return Upload(value.filename, value.content_type or "", await value.read())
    return value


def _json(body: bytes) -> dict[str, Any]:
    try:
        found = msgspec.json.decode(body) if body else {}
    except msgspec.DecodeError:
        return {}
    return found if isinstance(found, dict) else {}


def nested(value: object) -> Any:
    """Read a value that may have come as JSON within a form."""
    if isinstance(value, str):
        try:
            return msgspec.json.decode(value)
        except msgspec.DecodeError:
            return value
    return value
