"""Updates of the Bot API as events."""

from datetime import UTC, datetime
from typing import Any

import msgspec

from rejoinder.channels.contract import Event
from rejoinder.channels.events import Acted, CameBack, Edited, Entry, Left, Media, Noted, Odd, Profile, Spoke
from rejoinder.domain.content import Block, Place, Text, Unsupported
from rejoinder.domain.policy import ActKind, StopHow

#: What a message may carry as a file, by Telegram's name for it and ours.
_FILES = {
    "photo": "image",
    "video": "video",
    "video_note": "video",
    "animation": "video",
    "audio": "audio",
    "voice": "audio",
    "document": "file",
    "sticker": "image",
}
#: Kinds of update that we asked for or that come by default.
KINDS = ("message", "edited_message", "callback_query", "my_chat_member", "message_reaction")


def parse(body: bytes, at: datetime, files: "Files") -> tuple[Event, ...]:
    """Read one update that came at `at`; `files` knows how a file is fetched."""
    try:
        update = msgspec.json.decode(body)
        kind = next((one for one in KINDS if one in update), None)
        if kind is None:
            return (Odd(kind=_unknown(update), why="This kind of update is not known.", raw=update),)
        return _READERS[kind](update[kind], update, files, at)
    except (msgspec.DecodeError, KeyError, TypeError, ValueError, AttributeError) as error:
        return (Odd(kind="update", why=f"It could not be read: {error!r}", raw=body.decode(errors="replace")),)


class Files(msgspec.Struct, frozen=True):
    """Where files of a bot are: `locate` answers JSON that names the path, `prefix` is put before it."""

    locate: str
    prefix: str

    def media(self, kind: str, file: dict[str, Any]) -> Media:
        """Describe a file to fetch."""
        return Media(
            kind=kind,
            url=f"{self.locate}?file_id={file['file_id']}",
            pointer=("result", "file_path"),
            prefix=self.prefix,
            name=file.get("file_name", ""),
            media_type=file.get("mime_type", ""),
        )


def _message(message: dict[str, Any], update: dict[str, Any], files: Files, _at: datetime) -> tuple[Event, ...]:
    if message["chat"]["type"] != "private":
        return (Odd(kind="group", why="Messages of groups and channels are not conversations.", raw=update),)
    text = message.get("text", "")
    entry = _entry(text)
    return (
        Spoke(
            id=_id(message),
            address=str(message["chat"]["id"]),
            at=_time(message["date"]),
            blocks=_blocks(message, files) or (Unsupported(kind=_kind(message)),),
            act=ActKind.POSTBACK if text.startswith("/start") else ActKind.MESSAGE,
            profile=_profile(message["from"]),
            reply_to=_id(message["reply_to_message"]) if "reply_to_message" in message else None,
            entry=entry,
        ),
    )


def _edited(message: dict[str, Any], _update: dict[str, Any], files: Files, _at: datetime) -> tuple[Event, ...]:
    changed = _time(message.get("edit_date", message["date"]))
    address = str(message["chat"]["id"])
    return (Edited(id=_id(message), address=address, at=changed, blocks=_blocks(message, files)),)


def _tapped(query: dict[str, Any], update: dict[str, Any], _files: Files, at: datetime) -> tuple[Event, ...]:
    """Read a tap on a button, which has no time of its own."""
    message = query.get("message")
    if message is None:
        return (Odd(kind="callback_query", why="The message that it is about is too old.", raw=update),)
    data = query.get("data", "")
    return (
        Spoke(
            id=f"callback:{query['id']}",
            address=str(message["chat"]["id"]),
            at=at,
            blocks=(Text(_title(message, data) or data),),
            act=ActKind.POSTBACK,
            profile=_profile(query["from"]),
            payload=data,
        ),
    )


def _member(change: dict[str, Any], update: dict[str, Any], _files: Files, _at: datetime) -> tuple[Event, ...]:
    address, when = str(change["chat"]["id"]), _time(change["date"])
    status = change["new_chat_member"]["status"]
    if status == "kicked":
        return (Left(address=address, at=when, how=StopHow.BLOCK),)
    if status == "member":
        return (CameBack(address=address, at=when, hows=(StopHow.BLOCK, StopHow.PROVIDER)),)
    return (Odd(kind="my_chat_member", why=f"The status {status!r} is not known.", raw=update),)


def _reacted(change: dict[str, Any], update: dict[str, Any], _files: Files, _at: datetime) -> tuple[Event, ...]:
    """Read what somebody put on a message, or took away from it."""
    if change["chat"]["type"] != "private":
        return (Odd(kind="group", why="Messages of groups and channels are not conversations.", raw=update),)
    address, when, about = str(change["chat"]["id"]), _time(change["date"]), _id(change)
    before = [_emoji(one) for one in change["old_reaction"]]
    new = [emoji for one in change["new_reaction"] if (emoji := _emoji(one)) not in before]
    if not new:
        return (Noted(address=address, at=when, kind="reaction_taken_back", properties={"about": about}),)
    return (
        Acted(
            id=f"reaction:{update['update_id']}",
            address=address,
            at=when,
            kind=ActKind.REACTION,
            profile=_profile(change["user"]),
            note=" ".join(new),
            about=about,
        ),
    )


def _emoji(reaction: dict[str, Any]) -> str:
    """Show a reaction: a custom emoji is a picture of Telegram's own, a paid one a star."""
    return str(reaction.get("emoji") or ("⭐" if reaction["type"] == "paid" else "[emoji]"))


_READERS = {
    "message": _message,
    "edited_message": _edited,
    "callback_query": _tapped,
    "my_chat_member": _member,
    "message_reaction": _reacted,
}


def _blocks(message: dict[str, Any], files: Files) -> tuple[Block | Media, ...]:
    found: list[Block | Media] = [
        files.media(kind, message[name][-1] if name == "photo" else message[name])
        for name, kind in _FILES.items()
        if name in message and not (name == "document" and "animation" in message)
    ]
    words = message.get("text") or message.get("caption")
    if words:
        found.append(Text(words))
    if "contact" in message:
        shared = message["contact"]
        name = " ".join(filter(None, (shared.get("first_name"), shared.get("last_name"))))
        found.append(Text("\n".join(filter(None, (name, shared.get("phone_number"))))))
    if "location" in message:
        where = message["location"]
        name = message.get("venue", {}).get("title", "")
        found.append(Place(where["latitude"], where["longitude"], name))
    return tuple(found)


def _entry(text: str) -> Entry | None:
    """Read the parameter of a deep link, which arrives as `/start <parameter>`."""
    command, _, ref = text.partition(" ")
    return Entry(ref=ref.strip(), source="link") if command == "/start" and ref.strip() else None


def _profile(sender: dict[str, Any]) -> Profile:
    name = " ".join(filter(None, (sender.get("first_name"), sender.get("last_name"))))
    return Profile(name=name or None, username=sender.get("username"), locale=sender.get("language_code"))


def _id(message: dict[str, Any]) -> str:
    """Name a message: Telegram counts within a chat."""
    return f"{message['chat']['id']}:{message['message_id']}"


def _time(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def _title(message: dict[str, Any], data: str) -> str:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    titles = [key["text"] for row in rows for key in row if key.get("callback_data") == data]
    return str(titles[0]) if titles else ""


def _kind(message: dict[str, Any]) -> str:
    known = {"message_id", "from", "chat", "date", "reply_to_message", "entities"}
    return next((name for name in message if name not in known), "message")[:200]


def _unknown(update: object) -> str:
    names = [name for name in update if name != "update_id"] if isinstance(update, dict) else []
    return str(names[0])[:100] if names else "update"
