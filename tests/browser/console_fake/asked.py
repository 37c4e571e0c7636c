"""What every answer of the stand-in needs."""

from typing import Any

from aiohttp import web

from .data import Record
from .fake import Fake

API = "/api/v1"
FAKE: web.AppKey[Fake] = web.AppKey("fake", Fake)


def fake(request: web.Request) -> Fake:
    """Return the records that a request is about."""
    return request.app[FAKE]


def problem(status: int, code: str, title: str, **more: Any) -> web.Response:
    """Answer with a problem."""
    body = {
        "type": "about:blank",
        "title": title,
        "status": status,
        "code": code,
        "detail": more.pop("detail", ""),
        **more,
    }
    return web.json_response(body, status=status, content_type="application/problem+json")


def page(items: list[Record], request: web.Request, limit: int = 50) -> web.Response:
    start = int(request.query.get("cursor") or request.query.get("after") or 0)
    size = min(int(request.query.get("limit") or limit), 100)
    end = start + size
    return web.json_response({"items": items[start:end], "next": str(end) if end < len(items) else None})
