"""`/messages` of Messenger and Instagram: what may be sent when, and what it looks like."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import msgspec

from rejoinder.simulators.fates import Fate
from rejoinder.simulators.media import UnfetchedError
from rejoinder.simulators.meta.graph import error
from rejoinder.simulators.rates import Rate
from rejoinder.simulators.records import Account, Card, Medium, Saying, Tap, Thread
from rejoinder.simulators.stage import Stage
from rejoinder.simulators.wire import Asked, Upload, nested

Given = Mapping[str, Any]

DAY, WEEK = timedelta(hours=24), timedelta(days=7)
#: Dead since 27 April 2026. [V]
DEAD_TAGS = frozenset({"CONFIRMED_EVENT_UPDATE", "ACCOUNT_UPDATE", "POST_PURCHASE_UPDATE"})
TEXTS, FILES = Rate(300, burst=300), Rate(10, burst=10)
_FILE_KINDS = {"image": "image", "audio": "audio", "video": "video", "file": "file"}


class Rules(msgspec.Struct, frozen=True):
    """In what one of the two differs from the other."""

    #: The subcode of a closed window.
    closed: int
    #: The code and subcode of somebody who is not there.
    nobody: tuple[int, int]
    text: int
    in_bytes: bool
    tags: frozenset[str]
    #: One-time notifications, topics and utility templates.
    notifies: bool


def check_window(stage: Stage, account: Account, thread: Thread, given: Given, rules: Rules) -> None:
    """See that a message may be sent now: inside the window, or by a tag; raises GraphError."""
    tag = given.get("tag")
    if given.get("messaging_type") == "MESSAGE_TAG" or tag:
        if tag in DEAD_TAGS:
            raise error(100, "Invalid parameter", subcode=1893061)
        if tag not in rules.tags:
            raise error(100, f"Param tag must be one of {{{', '.join(sorted(rules.tags))}}}")
        if stage.heard(account, thread.address, WEEK):
            return
        raise closed(rules)
    if given.get("messaging_type") == "UTILITY" and rules.notifies:
        return
    ad_until = thread.notes.get("ad_until", "")
    if stage.heard(account, thread.address, DAY) or stage.clock().isoformat() < ad_until:
        return
    raise closed(rules)


def closed(rules: Rules) -> Exception:
    """Make the error of a closed window."""
    return error(10, "This message is sent outside of allowed window.", subcode=rules.closed)


def check_person(stage: Stage, account: Account, thread: Thread, rules: Rules) -> None:
    """See that somebody is there who has not gone; raises GraphError."""
    fate = stage.fate(account, thread.address)
    gone = {Fate.BLOCKED, Fate.OPTED_OUT, Fate.UNREACHABLE, Fate.DEACTIVATED}
    if fate in gone or thread.blocked:
        raise error(551, "This person isn't available right now.", subcode=1545041)
    if fate is Fate.NEVER_STARTED or not (thread.started or stage.mode.counting):
        raise error(rules.nobody[0], "No matching user found", subcode=rules.nobody[1])
    if fate in {Fate.CLOSED, Fate.CLOSED_LATER}:
        raise closed(rules)


def check_pace(stage: Stage, account: Account, saying: Saying) -> None:
    """See that it is not too fast; raises GraphError."""
    slow = any(one.kind in {"audio", "video"} for one in saying.media)
    if stage.too_fast(FILES if slow else TEXTS, account.key, "files" if slow else "texts"):
        raise error(613, "Calls to this api have exceeded the rate limit.", status=400)


async def saying_of(stage: Stage, asked: Asked, message: Given, rules: Rules) -> Saying:
    """Read a message; raises GraphError where it is too long, empty or wrong."""
    text = str(message.get("text", ""))
    size = len(text.encode()) if rules.in_bytes else len(text)
    if size > rules.text:
        raise error(100, f"Length of param message[text] must be less than or equal to {rules.text}")
    saying = Saying(text=text, quick=_quick(message))
    if "attachment" in message:
        await _attach(stage, asked, saying, message["attachment"], rules)
    elif "attachments" in message:
        for one in message["attachments"]:
            await _attach(stage, asked, saying, one, rules)
    elif not text:
        raise error(100, "Empty message", subcode=2018015)
    return saying


def _quick(message: Given) -> tuple[Tap, ...]:
    found = tuple(
        Tap(str(one.get("title", "")), "reply", str(one.get("payload", "")))
        for one in message.get("quick_replies", ())
        if one.get("content_type", "text") == "text"
    )
    if len(found) > 13:  # noqa: PLR2004 - [K]
        raise error(100, "Param message[quick_replies] has too many elements.")
    if any(len(one.title) > 20 for one in found):  # noqa: PLR2004 - [K]
        raise error(100, "Param message[quick_replies][title] must be at most 20 characters")
    return found


async def _attach(stage: Stage, asked: Asked, saying: Saying, attachment: Given, rules: Rules) -> None:
    kind, payload = str(attachment.get("type", "")), attachment.get("payload") or {}
    if kind == "template":
        await _template(stage, saying, payload, rules)
        return
    if kind not in _FILE_KINDS:
        raise error(100, "Param message[attachment][type] must be one of {AUDIO, FILE, IMAGE, TEMPLATE, VIDEO}")
    file = asked.given.get("filedata")
    if isinstance(file, Upload):
        medium = stage.media.keep(file.content, file.name, file.media_type, _FILE_KINDS[kind])
    elif "attachment_id" in payload:
        known = stage.media.about.get(str(payload["attachment_id"]))
        if known is None:
            raise error(100, "Invalid attachment id", subcode=2018008)
        medium = known
    else:
        medium = await picture(stage, str(payload.get("url", "")), _FILE_KINDS[kind])
    saying.media = (*saying.media, medium)


async def picture(stage: Stage, url: str, kind: str = "image") -> Medium:
    """Get a file from the business; raises GraphError where it cannot be had."""
    if stage.mode.counting:
        return Medium(kind, url=url)
    try:
        return await stage.media.fetch(url, kind)
    except UnfetchedError as failed:
        raise error(100, f"Failed to fetch the file from the url: {url}", subcode=2018008) from failed


async def _template(stage: Stage, saying: Saying, payload: Given, rules: Rules) -> None:
    kind = str(payload.get("template_type", ""))
    saying.kind = kind
    if kind == "button":
        saying.text, saying.taps = str(payload.get("text", "")), taps(payload.get("buttons", ()))
        if len(saying.text) > 640:  # noqa: PLR2004 - [K]
            raise error(100, "Param text must be a string with at most 640 characters")
    elif kind == "generic":
        saying.cards = tuple([await _card(stage, one) for one in payload.get("elements", ())])
        if not 1 <= len(saying.cards) <= 10:  # noqa: PLR2004 - [K]
            raise error(100, "Param elements has too many elements.")
    elif kind in {"one_time_notif_req", "notification_messages"} and rules.notifies:
        saying.header = str(payload.get("title", ""))
        saying.taps = (Tap(_ASKS.get(kind, "Get messages"), "optin", msgspec.json.encode(payload).decode()),)
        if payload.get("image_url"):
            saying.media = (await picture(stage, str(payload["image_url"])),)
    else:
        raise error(100, "Invalid template_type", subcode=2018065)


_ASKS = {"one_time_notif_req": "Notify me"}


async def _card(stage: Stage, element: Given) -> Card:
    for name in ("title", "subtitle"):
        if len(str(element.get(name, ""))) > 80:  # noqa: PLR2004 - [K]
            raise error(100, f"Param elements[0][{name}] must be at most 80 characters")
    url = str(element.get("image_url", ""))
    return Card(
        str(element.get("title", "")),
        str(element.get("subtitle", "")),
        await picture(stage, url) if url else None,
        taps(element.get("buttons", ())),
    )


def taps(buttons: Any) -> tuple[Tap, ...]:
    """Read buttons; raises GraphError where there are too many or they are too long."""
    found = tuple(_tap(one) for one in nested(buttons) or ())
    if len(found) > 3:  # noqa: PLR2004 - [K]
        raise error(100, "Param buttons has too many elements.")
    if any(len(one.title) > 20 for one in found):  # noqa: PLR2004 - [K]
        raise error(100, "Param buttons[title] must be at most 20 characters")
    return found


def _tap(button: Given) -> Tap:
    kind, title = button.get("type"), str(button.get("title", ""))
    if kind == "web_url":
        return Tap(title, "url", str(button.get("url", "")))
    return Tap(title, "phone" if kind == "phone_number" else "reply", str(button.get("payload", "")))
