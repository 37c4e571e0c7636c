"""What is filled into an approved template, part by part, as Meta takes it on WhatsApp and Messenger."""

from collections.abc import Iterator
from typing import Any

from rejoinder.domain.content import Template


def template(filled: Template) -> dict[str, Any]:
    """Name an approved template, with what is filled into it."""
    components = [*_head(filled), *_body(filled), *_buttons(filled)]
    named = {"name": filled.name, "language": {"code": filled.language}}
    return {**named, **({"components": components} if components else {})}


def _head(filled: Template) -> Iterator[dict[str, Any]]:
    if not filled.header:
        return
    kind = filled.header_kind
    media = kind in {"image", "video", "document"}
    files = [{"type": kind, kind: {"link": one}} for one in filled.header]
    yield {"type": "header", "parameters": files if media else _texts(filled.header, filled.header_names)}


def _body(filled: Template) -> Iterator[dict[str, Any]]:
    if filled.body:
        yield {"type": "body", "parameters": _texts(filled.body, filled.body_names)}


def _buttons(filled: Template) -> Iterator[dict[str, Any]]:
    """Fill buttons that have something to fill: the end of a link, or what a tap answers."""
    for index, value in enumerate(filled.buttons):
        if not value:
            continue
        kind = filled.button_kinds[index] if index < len(filled.button_kinds) else "quick_reply"
        parameter = _text(value) if kind == "url" else {"type": "payload", "payload": value}
        yield {"type": "button", "sub_type": kind, "index": str(index), "parameters": [parameter]}


def _texts(values: tuple[str, ...], names: tuple[str, ...]) -> list[dict[str, str]]:
    """Make the parameters of a text, each with the name of its place where places have names."""
    named = ({"parameter_name": name} for name in names)
    return [{**_text(value), **next(named, {})} for value in values]


def _text(value: str) -> dict[str, str]:
    return {"type": "text", "text": value}
