"""The Bot API's methods; each takes what was given and returns the `result`."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from rejoinder.simulators.fates import Fate
from rejoinder.simulators.media import UnfetchedError
from rejoinder.simulators.rates import Rate
from rejoinder.simulators.records import Account, Hook, Medium, Person, Said, Saying, Spot, Thread
from rejoinder.simulators.stage import Stage
from rejoinder.simulators.telegram import errors, shapes
from rejoinder.simulators.telegram.errors import RefusedError
from rejoinder.simulators.wire import Upload, nested

TEXT, CAPTION, DATA = 4_096, 1_024, 64
#: One a second to a chat in the long run, of which short bursts pass; thirty a second in all. [V]
TO_CHAT, IN_ALL = Rate(1, burst=5), Rate(30, burst=30)
LONGEST_POLL_S = 50
TYPING_S = 5
_FATES = {
    Fate.BLOCKED: errors.BLOCKED,
    Fate.OPTED_OUT: errors.BLOCKED,
    Fate.NEVER_STARTED: errors.NEVER_STARTED,
    Fate.UNREACHABLE: errors.NO_CHAT,
    Fate.DEACTIVATED: errors.DEACTIVATED,
}
_KINDS = {"photo": "image", "video": "video", "animation": "video", "audio": "audio", "voice": "voice"}

Given = Any
Method = Callable[[Stage, Account, Given], Awaitable[Any]]
METHODS: dict[str, Method] = {}


def _method(function: Method) -> Method:
    METHODS[function.__name__.replace("_", "")] = function
    return function


@_method
async def get_me(stage: Stage, account: Account, given: Given) -> Any:  # noqa: ARG001 - every method gets the same
    """Tell who the bot is."""
    asks = {"can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}
    return shapes.bot(account) | asks


@_method
async def set_webhook(stage: Stage, account: Account, given: Given) -> Any:
    """Remember where updates go; without a URL they go nowhere."""
    url = str(given.get("url", ""))
    kinds = nested(given.get("allowed_updates", account.notes.get("kinds", [])))
    account.notes["kinds"] = kinds
    account.hook = Hook(url, str(given.get("secret_token", "")), tuple(kinds)) if url else None
    if given.get("drop_pending_updates") in {True, "true", "True", "1"}:
        stage.courier.queues.pop(account.key, None)
    stage.courier.set_out(account)
    return True


@_method
async def delete_webhook(stage: Stage, account: Account, given: Given) -> Any:
    """Forget where updates go."""
    return await set_webhook(stage, account, {**given, "url": ""})


@_method
async def get_webhook_info(stage: Stage, account: Account, given: Given) -> Any:  # noqa: ARG001 - the same
    """Tell where updates go."""
    waiting = len(stage.courier.queues.get(account.key, ()))
    url = account.hook.url if account.hook else ""
    kinds = {"allowed_updates": account.notes["kinds"]} if account.notes.get("kinds") else {}
    return {"url": url, "has_custom_certificate": False, "pending_update_count": waiting, **kinds}


@_method
async def get_updates(stage: Stage, account: Account, given: Given) -> Any:
    """Give what waits, after waiting for it; what is below the offset is forgotten."""
    if account.hook:
        raise RefusedError(errors.HOOKED)
    offset, limit = int(given.get("offset") or 0), int(given.get("limit") or 100)
    until = asyncio.get_running_loop().time() + min(float(given.get("timeout") or 0), LONGEST_POLL_S)
    while True:
        queue = stage.courier.queues.get(account.key)
        while queue and queue[0]["update_id"] < offset:
            queue.popleft()
        if queue or asyncio.get_running_loop().time() >= until:
            return list(queue or ())[:limit]
        await asyncio.sleep(0.05)


@_method
async def send_message(stage: Stage, account: Account, given: Given) -> Any:
    """Take words."""
    text = str(given.get("text", ""))
    if not text.strip():
        raise RefusedError(errors.EMPTY)
    if _long(text) > TEXT:
        raise RefusedError(errors.TOO_LONG)
    return _sent(stage, account, given, Saying(text=text))


@_method
async def send_location(stage: Stage, account: Account, given: Given) -> Any:
    """Take a point on the map."""
    name = str(given.get("title", ""))
    return _sent(stage, account, given, Saying(spot=Spot(float(given["latitude"]), float(given["longitude"]), name)))


@_method
async def send_venue(stage: Stage, account: Account, given: Given) -> Any:
    """Take a place with a name."""
    return await send_location(stage, account, given)


def _sender(name: str, field: str) -> Method:
    async def send(stage: Stage, account: Account, given: Given) -> Any:
        caption = str(given.get("caption", ""))
        if _long(caption) > CAPTION:
            raise RefusedError(errors.CAPTION_TOO_LONG)
        _checked(stage, account, given)
        medium = await _file(stage, given, field)
        return _sent(stage, account, given, Saying(text=caption, media=(medium,)), checked=True)

    METHODS[f"send{name}"] = send
    return send


for _name in ("photo", "video", "audio", "voice", "document", "animation", "sticker"):
    _sender(_name, _name)


@_method
async def edit_message_text(stage: Stage, account: Account, given: Given) -> Any:
    """Change the words of a message."""
    return _edited(stage, account, given, str(given.get("text", "")))


@_method
async def edit_message_caption(stage: Stage, account: Account, given: Given) -> Any:
    """Change the words under a file."""
    return _edited(stage, account, given, str(given.get("caption", "")))


@_method
async def edit_message_reply_markup(stage: Stage, account: Account, given: Given) -> Any:
    """Change what can be tapped under a message."""
    return _edited(stage, account, given, None)


@_method
async def delete_message(stage: Stage, account: Account, given: Given) -> Any:
    """Take a message back."""
    thread, said = _found(stage, account, given)
    said.deleted, said.text = True, ""
    stage.changed(thread)
    return True


@_method
async def answer_callback_query(stage: Stage, account: Account, given: Given) -> Any:
    """Hear that the bot has heard of a tap."""
    waiting: dict[str, str] = account.notes.setdefault("queries", {})
    if waiting.pop(str(given.get("callback_query_id", "")), None) is None:
        raise RefusedError(errors.OLD_QUERY)
    _ = stage
    return True


@_method
async def send_chat_action(stage: Stage, account: Account, given: Given) -> Any:
    """Show that the bot is writing."""
    _, thread = _chat(stage, account, given)
    stage.types(thread, TYPING_S)
    return True


@_method
async def set_message_reaction(stage: Stage, account: Account, given: Given) -> Any:
    """Put an emoji on a message of the person."""
    thread, said = _found(stage, account, given)
    emoji = nested(given.get("reaction") or "[]")
    said.reaction_back = emoji[0].get("emoji", "") if emoji else ""
    stage.changed(thread)
    return True


@_method
async def get_chat(stage: Stage, account: Account, given: Given) -> Any:
    """Tell about a chat."""
    person, thread = _chat(stage, account, given)
    return shapes.chat(person, thread.address) | {"accent_color_id": 0, "max_reaction_count": 11}


@_method
async def get_file(stage: Stage, account: Account, given: Given) -> Any:  # noqa: ARG001 - the same
    """Tell where a file is."""
    medium = stage.media.about.get(str(given.get("file_id", "")))
    if medium is None:
        raise RefusedError(errors.NO_FILE)
    return shapes.file(medium)


@_method
async def set_my_commands(stage: Stage, account: Account, given: Given) -> Any:  # noqa: ARG001 - the same
    """Remember the bot's commands."""
    account.notes["commands"] = nested(given.get("commands", "[]"))
    return True


@_method
async def get_my_commands(stage: Stage, account: Account, given: Given) -> Any:  # noqa: ARG001 - the same
    """Tell the bot's commands."""
    return account.notes.get("commands", [])


def _chat(stage: Stage, account: Account, given: Given) -> tuple[Person, Thread]:
    address = str(given.get("chat_id", ""))
    person = stage.person("telegram", address)
    if person is None and stage.mode.counting and address.lstrip("-").isdigit():
        person = Person(id="", name=address)
        return person, Thread(account=account.key, address=address, started=True, count=next(stage.numbers))
    if person is None:
        raise RefusedError(errors.NO_CHAT)
    return person, stage.thread(account, address)


def _checked(stage: Stage, account: Account, given: Given) -> tuple[Person, Thread]:
    """See that a message may go to a chat: somebody is there who has started, and it is not too fast."""
    person, thread = _chat(stage, account, given)
    fate = stage.fate(account, thread.address)
    if fate in _FATES:
        raise RefusedError(_FATES[fate])
    if thread.blocked:
        raise RefusedError(errors.BLOCKED)
    if not thread.started:
        raise RefusedError(errors.NEVER_STARTED)
    wait = stage.too_fast(TO_CHAT, account.key, thread.address) or stage.too_fast(IN_ALL, account.key)
    if wait:
        seconds = max(1, int(wait + 0.999))
        raise RefusedError((429, f"Too Many Requests: retry after {seconds}"), retry_after=seconds)
    return person, thread


def _sent(stage: Stage, account: Account, given: Given, saying: Saying, *, checked: bool = False) -> Any:
    person, thread = _chat(stage, account, given) if checked else _checked(stage, account, given)
    markup = _markup(given)
    saying.taps, saying.quick = shapes.taps(markup)
    saying.reply_to = _answered(given)
    saying.silent = str(given.get("disable_notification", "")).lower() == "true"
    thread.count += 1
    shown = {"reply_markup": markup} if isinstance(markup, dict) and "inline_keyboard" in markup else {}
    said = stage.take(account, thread.address, str(thread.count), saying, markup=shown)
    if person.reads:
        said.state = "seen"
    return shapes.message(account, person, thread, said)


def _markup(given: Given) -> Any:
    markup = nested(given.get("reply_markup") or {})
    if not isinstance(markup, dict):
        raise RefusedError(errors.BAD_MARKUP)
    for tap in shapes.taps(markup)[0]:
        if tap.kind == "reply" and not 1 <= len(tap.value.encode()) <= DATA:
            raise RefusedError(errors.BAD_DATA)
        if tap.kind == "url" and not tap.value.startswith(("http://", "https://", "tg://", "mailto:")):
            raise RefusedError(errors.BAD_URL)
    return markup


def _answered(given: Given) -> str:
    parameters = nested(given.get("reply_parameters") or {})
    return str(parameters.get("message_id", "") or given.get("reply_to_message_id", "") or "")


def _edited(stage: Stage, account: Account, given: Given, text: str | None) -> Any:
    thread, said = _found(stage, account, given)
    markup = _markup(given)
    if text in {None, said.text} and said.raw.get("markup", {}).get("reply_markup", {}) == markup:
        raise RefusedError(errors.SAME)
    if text is not None:
        said.text, said.edited = text, True
    said.taps, _ = shapes.taps(markup)
    said.raw["markup"] = {"reply_markup": markup} if markup else {}
    stage.changed(thread)
    person = stage.person("telegram", thread.address)
    return shapes.message(account, person or Person(id="", name=""), thread, said)


def _found(stage: Stage, account: Account, given: Given) -> tuple[Thread, Said]:
    _, thread = _chat(stage, account, given)
    said = thread.find(str(given.get("message_id", "")))
    if said is None:
        raise RefusedError(errors.NO_MESSAGE)
    return thread, said


async def _file(stage: Stage, given: Given, field: str) -> Medium:
    """Take a file in one of its three ways: as a part of the form, by its id, or by its address."""
    value, kind = given.get(field), _KINDS.get(field, "file")
    if isinstance(value, str) and value.startswith("attach://"):
        value = given.get(value.removeprefix("attach://"))
    if isinstance(value, Upload):
        return stage.media.keep(value.content, value.name, value.media_type, kind)
    known = stage.media.about.get(str(value))
    if known:
        return known
    if not str(value).startswith(("http://", "https://")):
        raise RefusedError(errors.BAD_FILE)
    if stage.mode.counting:
        return Medium(kind, url=str(value))
    try:
        return await stage.media.fetch(str(value), kind)
    except UnfetchedError as error:
        raise RefusedError(errors.UNFETCHED) from error


def _long(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
