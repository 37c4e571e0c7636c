import asyncio
from typing import Annotated, Any

import msgspec
from litestar import Request, Response, WebSocket, get, post, websocket
from litestar.datastructures import UploadFile
from litestar.di import NamedDependency
from litestar.exceptions import ClientException, NotFoundException, WebSocketDisconnect
from litestar.params import FromPath, JSONBody, SkipValidation
from msgspec import Meta

from rejoinder.simulators import acting
from rejoinder.simulators.asking import Staged, found
from rejoinder.simulators.media import LARGEST
from rejoinder.simulators.phone.views import Held, Holder, Talk, held, holders, talk
from rejoinder.simulators.provider import Post
from rejoinder.simulators.records import Account, Medium, Person, Said, Saying, Spot, Tap, Thread
from rejoinder.simulators.stage import Stage

Words = Annotated[str, Meta(max_length=10_000)]
Ref = Annotated[str, Meta(max_length=2_000)]
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}
_DONE = range(200, 300)
_TALK = "/people/{person_id:str}/talks/{key:str}"


class Say(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something to say: words, files that were uploaded, or a place."""

    text: Words = ""
    media: tuple[str, ...] = ()
    spot: Spot | None = None
    reply_to: Ref = ""
    subject: Annotated[str, Meta(max_length=200)] = ""


class TapIt(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something to tap under a message."""

    message: str
    tap: Tap


class React(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An emoji for a message; none takes it away."""

    message: str
    emoji: Annotated[str, Meta(max_length=16)] = ""


class Edit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Other words for a message of one's own; none takes it back."""

    message: str
    text: Words | None = None


class Start(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A link, code or ad through which one comes."""

    ref: Ref = ""
    ad_id: Ref = ""


class Leave(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Mail to be unsubscribed from."""

    message: str


class Switch(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """On or off."""

    on: bool


class Place(msgspec.Struct, frozen=True):
    """Where a deed is done."""

    stage: Stage
    person: Person
    account: Account
    thread: Thread

    def said(self, id_: str) -> Said:
        """Find a message."""
        said = self.thread.find(id_)
        if said is None:
            raise NotFoundException("There is no such message.")
        return said

    def shown(self) -> Talk:
        """Show the thread as it is now."""
        return talk(self.stage, self.account, self.thread)


def place(stage: Staged, person_id: FromPath[str], key: FromPath[str]) -> Place:
    """Find whose thread with whom is meant."""
    person, account = found(stage.people, person_id), found(stage.accounts, key)
    try:
        return Place(stage, person, account, acting.thread_of(stage, person, account))
    except acting.UnableError as error:
        raise NotFoundException(str(error)) from error


Here = NamedDependency[SkipValidation[Place]]


@get("/people", include_in_schema=False)
async def people(stage: Staged) -> list[Holder]:
    """List whose phone one can take."""
    return holders(stage)


@get("/people/{person_id:str}", include_in_schema=False)
async def phone(stage: Staged, person_id: FromPath[str]) -> Held:
    """Show somebody's phone."""
    return held(stage, found(stage.people, person_id))


@post(f"{_TALK}/say", include_in_schema=False, status_code=200)
async def say(at: Here, data: JSONBody[Say]) -> Talk:
    """Say something."""
    media = tuple(found(at.stage.media.about, one) for one in data.media)
    if not (data.text.strip() or media or data.spot):
        raise ClientException("Say something.")
    saying = Saying(text=data.text, media=media, spot=data.spot, reply_to=data.reply_to, subject=data.subject)
    _able(lambda: acting.says(at.stage, at.person, at.account, saying))
    return at.shown()


@post(f"{_TALK}/tap", include_in_schema=False, status_code=200)
async def tap(at: Here, data: JSONBody[TapIt]) -> Talk:
    """Tap something under a message."""
    _able(lambda: acting.taps(at.stage, at.person, at.account, at.said(data.message), data.tap))
    return at.shown()


@post(f"{_TALK}/react", include_in_schema=False, status_code=200)
async def react(at: Here, data: JSONBody[React]) -> Talk:
    """Put an emoji on a message."""
    _able(lambda: acting.reacts(at.stage, at.person, at.account, at.said(data.message), data.emoji))
    return at.shown()


@post(f"{_TALK}/edit", include_in_schema=False, status_code=200)
async def edit(at: Here, data: JSONBody[Edit]) -> Talk:
    """Change what one said, or take it back."""
    said = at.said(data.message)
    if not said.mine:
        raise ClientException("Only one's own words can be changed.")
    _able(lambda: acting.edits(at.stage, at.person, at.account, said, data.text))
    return at.shown()


@post(f"{_TALK}/start", include_in_schema=False, status_code=200)
async def start(at: Here, data: JSONBody[Start]) -> Talk:
    """Come through a link, a code or an ad."""
    _able(lambda: acting.starts(at.stage, at.person, at.account, data.ref, data.ad_id))
    return at.shown()


@post(f"{_TALK}/read", include_in_schema=False, status_code=200)
async def read(at: Here) -> Talk:
    """Read what came."""
    acting.reads(at.stage, at.person, at.account)
    return at.shown()


@post(f"{_TALK}/type", include_in_schema=False, status_code=204)
async def type_(at: Here) -> None:
    """Be writing."""
    acting.types(at.stage, at.person, at.account)


@post(f"{_TALK}/block", include_in_schema=False, status_code=200)
async def block(at: Here, data: JSONBody[Switch]) -> Talk:
    """Block the business, or let it in again."""
    acting.blocks(at.stage, at.person, at.account, on=data.on)
    return at.shown()


@post(f"{_TALK}/stop", include_in_schema=False, status_code=200)
async def stop(at: Here, data: JSONBody[Switch]) -> Talk:
    """Tell the provider itself to stop promotion, or to let it come again."""
    acting.wishes(at.stage, at.person, at.account, stop=data.on)
    return at.shown()


@post(f"{_TALK}/leave", include_in_schema=False, status_code=200)
async def leave(at: Here, data: JSONBody[Leave]) -> Talk:
    """Let the mail program unsubscribe with one click, as RFC 8058 has it."""
    said = at.said(data.message)
    if not said.leave_url:
        raise ClientException("This mail has no such way out.")
    status, _ = await at.stage.courier.ask(Post(said.leave_url, _FORM, b"List-Unsubscribe=One-Click"))
    if status not in _DONE:
        raise ClientException(f"The business's server answered {status}.")
    return at.shown()


@post("/media", include_in_schema=False, request_max_body_size=LARGEST + 100_000)
async def upload(stage: Staged, request: Request[Any, Any, Any]) -> Medium:
    """Keep a file that is to be sent."""
    file = (await request.form()).get("file")
    if not isinstance(file, UploadFile):
        raise ClientException("Send the file as “file”.")
    return stage.media.keep(await file.read(), file.filename, file.content_type or "")


@get("/media/{id_:str}", include_in_schema=False)
async def media(stage: Staged, id_: FromPath[str]) -> Response[bytes]:
    """Serve a file of a thread; only what a browser shows safely opens in it."""
    about, content = found(stage.media.about, id_), stage.media.content(id_)
    if content is None:
        raise NotFoundException("The file is no longer there.")
    shows = about.media_type.partition("/")[0] in {"image", "video", "audio"} and "svg" not in about.media_type
    headers = {
        "Cache-Control": "private, max-age=86400",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        **({} if shows else {"Content-Disposition": "attachment"}),
    }
    return Response(content, media_type=about.media_type if shows else "application/octet-stream", headers=headers)


@websocket("/people/{person_id:str}/live")
async def live(stage: Staged, socket: WebSocket[Any, Any, Any], person_id: FromPath[str]) -> None:
    """Show each thread of somebody as it changes."""
    person = found(stage.people, person_id)
    changed: dict[str, Thread] = {}
    something = asyncio.Event()

    def watch(thread: Thread) -> None:
        provider = thread.account.partition(":")[0]
        if person.addresses.get(provider) == thread.address:
            changed[thread.account] = thread
            something.set()

    await socket.accept()
    stage.watchers.add(watch)
    gone = asyncio.create_task(_until_gone(socket, something))
    try:
        while not gone.done():
            await something.wait()
            something.clear()
            while changed and not gone.done():
                key, thread = changed.popitem()
                shown = talk(stage, stage.accounts[key], thread)
                await socket.send_text(msgspec.json.encode(shown).decode())
    finally:
        stage.watchers.discard(watch)
        gone.cancel()


async def _until_gone(socket: WebSocket[Any, Any, Any], something: asyncio.Event) -> None:
    try:
        while True:
            await socket.receive_text()
    except WebSocketDisconnect:
        something.set()


def _able(do: Any) -> None:
    try:
        do()
    except acting.UnableError as error:
        raise ClientException(str(error)) from error


ROUTES = [people, phone, say, tap, react, edit, start, read, type_, block, stop, leave, upload, media, live]
