"""Users, chats, messages and updates in the Bot API's shapes."""

from typing import Any

from rejoinder.simulators.records import Account, Medium, Person, Said, Tap, Thread

_FOLDERS = {"image": "photos", "video": "videos", "audio": "music", "voice": "voice", "file": "documents"}
Shape = dict[str, Any]


def bot(account: Account) -> Shape:
    """Make the bot itself, as a user."""
    return {"id": int(account.id), "is_bot": True, "first_name": account.name, "username": account.address}


def user(person: Person, address: str) -> Shape:
    """Make a person."""
    names = {"first_name": person.first_name, "last_name": person.last_name, "username": person.id.replace("-", "_")}
    known = {name: value for name, value in names.items() if value}
    return {"id": int(address), "is_bot": False, **known, "language_code": person.locale.partition("-")[0]}


def chat(person: Person, address: str) -> Shape:
    """Make the private chat with a person."""
    shape = user(person, address)
    return {name: shape[name] for name in ("id", "first_name", "last_name", "username") if name in shape} | {
        "type": "private"
    }


def message(account: Account, person: Person, thread: Thread, said: Said) -> Shape:
    """Make a message of either side."""
    sender = user(person, thread.address) if said.mine else bot(account)
    shape: Shape = {
        "message_id": int(said.id),
        "from": sender,
        "chat": chat(person, thread.address),
        "date": int(said.at.timestamp()),
    }
    answered = thread.find(said.reply_to) if said.reply_to else None
    if answered:
        shape["reply_to_message"] = message(account, person, thread, answered) | {"reply_to_message": None}
        del shape["reply_to_message"]["reply_to_message"]
    markup: Shape = said.raw.get("markup", {})
    return shape | content(said) | markup


def content(said: Said) -> Shape:
    """Make what a message says."""
    if said.spot:
        where = {"latitude": said.spot.latitude, "longitude": said.spot.longitude}
        venue = {"venue": {"location": where, "title": said.spot.name, "address": said.spot.name}}
        return {"location": where, **(venue if said.spot.name else {})}
    if said.media:
        return _file(said.media[0]) | ({"caption": said.text} if said.text else {})
    command = {"type": "bot_command", "offset": 0, "length": len(said.text.partition(" ")[0])}
    return {"text": said.text, **({"entities": [command]} if said.mine and said.text.startswith("/") else {})}


def file(medium: Medium) -> Shape:
    """Make a file, as getFile answers it."""
    ending = medium.name.rpartition(".")[2] or "bin"
    path = f"{_FOLDERS.get(medium.kind, 'documents')}/{medium.id}.{ending}"
    return {**_ids(medium), "file_path": path}


def taps(markup: Any) -> tuple[tuple[Tap, ...], tuple[Tap, ...]]:
    """Read an inline keyboard, and the suggested words of a reply keyboard."""
    rows = markup.get("inline_keyboard") if isinstance(markup, dict) else None
    keys = tuple(_tap(key) for row in rows or () for key in row)
    words = markup.get("keyboard") if isinstance(markup, dict) else None
    quick = tuple(Tap(key["text"] if isinstance(key, dict) else str(key)) for row in words or () for key in row)
    return keys, quick


def _tap(key: Shape) -> Tap:
    if "url" in key:
        return Tap(key["text"], "url", key["url"])
    return Tap(key["text"], "reply", str(key.get("callback_data", "")))


def _ids(medium: Medium) -> Shape:
    return {"file_id": medium.id, "file_unique_id": medium.id[:12], "file_size": medium.size}


def _file(medium: Medium) -> Shape:
    if medium.kind == "image":
        return {"photo": [{**_ids(medium), "width": 640, "height": 480}]}
    named = {**_ids(medium), "mime_type": medium.media_type}
    if medium.kind == "video":
        return {"video": {**named, "width": 640, "height": 480, "duration": 1, "file_name": medium.name}}
    if medium.kind == "voice":
        return {"voice": {**named, "duration": 1}}
    if medium.kind == "audio":
        return {"audio": {**named, "duration": 1, "file_name": medium.name}}
    return {"document": {**named, "file_name": medium.name}}
