"""Messages of an agent as what a person sees, with limits [V, V2] held."""

from collections.abc import Mapping
from typing import Any

from rejoinder.simulators.media import UnfetchedError
from rejoinder.simulators.rcs.errors import invalid
from rejoinder.simulators.records import Card, Medium, Saying, Tap
from rejoinder.simulators.stage import Stage

Given = Mapping[str, Any]
TEXT, SUGGESTIONS, OF_CARD, LABEL = 3_072, 11, 4, 25
TRAFFIC = frozenset({"AUTHENTICATION", "TRANSACTION", "PROMOTION", "SERVICEREQUEST", "ACKNOWLEDGEMENT"})


async def saying_of(stage: Stage, content: Given) -> Saying:
    """Read a message; raises GoogleError where it is too long or wrong."""
    saying = Saying(text=str(content.get("text", "")))
    if len(saying.text) > TEXT:
        raise invalid(f"text must be at most {TEXT} characters.")
    saying.quick = _suggestions(content.get("suggestions", ()), SUGGESTIONS)
    if "contentInfo" in content:
        saying.media = (await _file(stage, content["contentInfo"]),)
    elif "fileName" in content or "uploadedRbmFile" in content:
        saying.media = (_known(stage, content),)
    elif "richCard" in content:
        saying.cards = await _cards(stage, content["richCard"])
    elif not saying.text:
        raise invalid("contentMessage must have content.")
    return saying


async def _cards(stage: Stage, rich: Given) -> tuple[Card, ...]:
    if "standaloneCard" in rich:
        return (await _card(stage, rich["standaloneCard"].get("cardContent") or {}),)
    contents = (rich.get("carouselCard") or {}).get("cardContents", ())
    if not 2 <= len(contents) <= 10:  # noqa: PLR2004 - a carousel's
        raise invalid("carouselCard must have between 2 and 10 cards.")
    return tuple([await _card(stage, one) for one in contents])


async def _card(stage: Stage, content: Given) -> Card:
    media = content.get("media") or {}
    info = media.get("contentInfo")
    return Card(
        str(content.get("title", "")),
        str(content.get("description", "")),
        await _file(stage, info) if info else _known(stage, media) if "fileName" in media else None,
        _suggestions(content.get("suggestions", ()), OF_CARD),
    )


async def _file(stage: Stage, info: Given) -> Medium:
    url = str(info.get("fileUrl", ""))
    if stage.mode.counting:
        return Medium("file", url=url)
    try:
        return await stage.media.fetch(url, "")
    except UnfetchedError as error:
        raise invalid(f"fileUrl could not be fetched: {error}") from error


def _known(stage: Stage, content: Given) -> Medium:
    given = content.get("uploadedRbmFile") or {}
    name = str(given.get("fileName") or content.get("fileName", "")).removeprefix("files/")
    if name not in stage.media.about:
        raise invalid(f"fileName {name} is not known.")
    return stage.media.about[name]


def _suggestions(suggestions: Any, most: int) -> tuple[Tap, ...]:
    found = tuple(_tap(one) for one in suggestions)
    if len(found) > most:
        raise invalid(f"At most {most} suggestions are allowed.")
    if any(len(one.title) > LABEL for one in found):
        raise invalid(f"Suggestion text must be at most {LABEL} characters.")
    return found


def _tap(suggestion: Given) -> Tap:
    if "reply" in suggestion:
        reply = suggestion["reply"]
        return Tap(str(reply.get("text", "")), "reply", str(reply.get("postbackData", "")))
    action = suggestion.get("action") or {}
    title, data = str(action.get("text", "")), str(action.get("postbackData", ""))
    if "openUrlAction" in action:
        return Tap(title, "url", str(action["openUrlAction"].get("url", "")), data)
    if "dialAction" in action:
        return Tap(title, "phone", str(action["dialAction"].get("phoneNumber", "")), data)
    return Tap(title, "share_location" if "shareLocationAction" in action else "reply", data)
