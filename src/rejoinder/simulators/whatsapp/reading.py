"""Messages that a business sends, in every type, as what a person sees; the limits are [K]."""

from collections.abc import Mapping
from typing import Any

from rejoinder.simulators.media import UnfetchedError
from rejoinder.simulators.meta.graph import error
from rejoinder.simulators.records import Medium, Menu, Saying, Spot, Tap
from rejoinder.simulators.stage import Stage

Given = Mapping[str, Any]
_KINDS = {"image": "image", "video": "video", "audio": "audio", "document": "file", "sticker": "image"}
TEXT, BODY, TITLE, LABEL, ROW = 4_096, 1_024, 20, 20, 24


async def saying_of(stage: Stage, kind: str, given: Given) -> Saying:
    """Read what a business says; raises GraphError where it is wrong."""
    what = given.get(kind) or {}
    if kind == "text":
        return Saying(text=_within(str(what.get("body", "")), TEXT, "text['body']"))
    if kind in _KINDS:
        caption = _within(str(what.get("caption", "")), BODY, f"{kind}['caption']")
        return Saying(text=caption, media=(await file(stage, _KINDS[kind], what),))
    if kind == "location":
        name = str(what.get("name") or what.get("address") or "")
        return Saying(spot=Spot(float(what["latitude"]), float(what["longitude"]), name))
    if kind == "contacts":
        return Saying(text="\n".join(str(one["name"]["formatted_name"]) for one in given.get("contacts", ())))
    if kind == "interactive":
        return await _interactive(stage, what)
    raise error(131051, "Unsupported message type", details=f"Message type {kind} is not supported")


async def file(stage: Stage, kind: str, what: Given) -> Medium:
    """Find a file by its id or get it by its link; raises GraphError."""
    known = stage.media.about.get(str(what.get("id", "")))
    if known:
        return known
    link = str(what.get("link", ""))
    if not link:
        raise error(131053, "Media upload error", details="The media id or link is missing")
    if stage.mode.counting:
        return Medium(kind, url=link)
    try:
        return await stage.media.fetch(link, kind, str(what.get("filename", "")))
    except UnfetchedError as failed:
        raise error(131053, "Media upload error", details=str(failed)) from failed


async def _interactive(stage: Stage, what: Given) -> Saying:
    kind, action = what.get("type"), what.get("action") or {}
    saying = Saying(
        text=_within(str((what.get("body") or {}).get("text", "")), BODY, "interactive['body']['text']"),
        footer=_within(str((what.get("footer") or {}).get("text", "")), 60, "interactive['footer']['text']"),
        kind=f"{kind}",
    )
    await _header(stage, saying, what.get("header") or {})
    if kind == "button":
        saying.taps = _buttons(action.get("buttons", ()))
    elif kind == "list":
        saying.menu = _menu(action)
    elif kind == "cta_url":
        given = action.get("parameters") or {}
        saying.taps = (Tap(str(given.get("display_text", "")), "url", str(given.get("url", ""))),)
    elif kind == "location_request_message":
        saying.taps = (Tap("Send location", "share_location"),)
    elif kind == "flow":
        given = action.get("parameters") or {}
        saying.taps = (Tap(str(given.get("flow_cta", "")), "flow", str(given.get("flow_token", ""))),)
    else:
        raise _wrong(f"interactive type {kind} is not supported")
    return saying


async def _header(stage: Stage, saying: Saying, header: Given) -> None:
    kind = str(header.get("type", ""))
    if kind == "text":
        saying.header = _within(str(header.get("text", "")), 60, "interactive['header']['text']")
    elif kind in _KINDS:
        saying.media = (await file(stage, _KINDS[kind], header.get(kind) or {}),)


def _buttons(buttons: Any) -> tuple[Tap, ...]:
    found = tuple(Tap(str(one["reply"]["title"]), "reply", str(one["reply"]["id"])) for one in buttons)
    if not 1 <= len(found) <= 3:  # noqa: PLR2004 - [K]
        raise _wrong("Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3")
    for one in found:
        _within(one.title, TITLE, "button title")
        _within(one.value, 256, "button id")
    if len({one.title for one in found}) < len(found):
        raise _wrong("Duplicated button titles")
    return found


def _menu(action: Given) -> Menu:
    sections = tuple(
        (
            _within(str(section.get("title", "")), ROW, "section title"),
            tuple(_row(one) for one in section.get("rows", ())),
        )
        for section in action.get("sections", ())
    )
    if len(sections) > 10 or not 1 <= sum(len(rows) for _, rows in sections) <= 10:  # noqa: PLR2004 - [K]
        raise _wrong("Total row count exceed max allowed count: 10")
    return Menu(_within(str(action.get("button", "")), LABEL, "button"), sections)


def _row(row: Given) -> Tap:
    detail = _within(str(row.get("description", "")), 72, "row description")
    return Tap(_within(str(row["title"]), ROW, "row title"), "reply", _within(str(row["id"]), 200, "row id"), detail)


def _within(text: str, most: int, what: str) -> str:
    if len(text) > most:
        raise _wrong(f"Param {what} must be at most {most} characters long.")
    return text


def _wrong(details: str) -> Exception:
    return error(131009, "Parameter value is not valid", details=details)
