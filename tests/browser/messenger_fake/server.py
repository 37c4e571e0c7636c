"""The stand-in: the messenger's API in memory, with switches for every trouble. Another port is the host's site."""

import asyncio
import contextlib
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from aiohttp import WSMsgType, web

from .data import DEWI, Record, home, iso, look, message, new_id, now, text
from .pages import picture, sound

STATIC = Path(__file__).parents[3] / "src/rejoinder/web/static"
OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Headers": "Authorization, Content-Type",
    "Access-Control-Allow-Methods": "GET, POST, PUT, DELETE",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Access-Control-Max-Age": "600",
}


class Fake:
    """A channel with one visitor, and what was asked of it."""

    def __init__(self) -> None:
        self.look, self.home = look(), home()
        self.contact: Record = {"id": "p-1", "kind": "visitor", "name": ""}
        self.boot: Record = {"blocked": False, "identity_required": False, "show_faces": True}
        self.conversations: dict[str, Record] = {}
        self.messages: dict[str, list[Record]] = {}
        self.by_client: dict[str, Record] = {}
        self.changes: list[Record] = []
        self.sockets: set[web.WebSocketResponse] = set()
        self.asked: list[tuple[str, str, Record]] = []
        self.frames: list[Record] = []
        #: By the beginning of a path: the status, the words, perhaps the code.
        self.refusals: dict[str, tuple[Any, ...]] = {}
        #: What is to happen before a message's answer goes out.
        self.before_answer: Callable[[Record], Awaitable[None]] | None = None
        self.lost_answers = 0
        self.slow = 0.0
        #: Until it is set no boot is answered.
        self.boots = asyncio.Event()
        self.boots.set()
        self.oldest_cursor = 0
        self.sockets_refused = False
        self.push_key: str | None = None
        #: The campaigns to show; on other pages, by a part of their URL; and what comes after an event or an act.
        self.shown: list[Record] = []
        self.shown_on: dict[str, list[Record]] = {}
        self.shown_after: dict[str, list[Record]] = {}
        #: What workers brought back of pushes.
        self.brought: list[Record] = []
        #: The tour that is built by pointing, and what opens it.
        self.tour: Record = {"type": "tour", "steps": []}
        self.pointing = {"token": "once", "session": "s-point"}

    def paths(self, method: str = "POST") -> list[str]:
        """Return the paths asked for."""
        return [path for asked, path, _ in self.asked if asked == method]

    def bodies(self, path: str) -> list[Record]:
        """Return what was posted to a path."""
        return [body for _, asked, body in self.asked if asked == path]

    def acts(self, *names: str) -> list[tuple[str, str | None]]:
        """Return what was done with campaigns: of these acts, or of all."""
        bodies = [body for _, path, body in self.asked if path.startswith("shown/")]
        return [(body["act"], body.get("detail")) for body in bodies if not names or body["act"] in names]

    def open_conversation(self, *said: Record, unread: int = 0, **more: object) -> str:
        """Add a conversation with what was said in it."""
        cid = str(said[0]["conversation_id"]) if said else new_id()
        last = said[-1] if said else None
        self.messages[cid] = list(said)
        self.conversations[cid] = {
            "id": cid,
            "status": "open",
            "last": last and self.gist(last),
            "unread": unread,
            "muted": False,
            "team": [{"name": DEWI["name"], "avatar_url": DEWI["avatar_url"]}],
            "updated_at": last["at"] if last else iso(now()),
            **more,
        }
        return cid

    @staticmethod
    def gist(said: Record) -> Record:
        """Say a message in a line."""
        words = next((block["text"] for block in said["blocks"] if block["type"] == "text"), "📎")
        return {"text": words, "kind": said["kind"], "at": said["at"], "author_name": said["author"]["name"]}

    async def say(self, cid: str, *blocks: Record, author: Record = DEWI, **more: object) -> Record:
        """Let the business say something."""
        said = message(cid, author, *blocks, **more)
        self.messages[cid].append(said)
        fresh = {"last": self.gist(said), "unread": self.conversations[cid]["unread"] + 1, "updated_at": said["at"]}
        self.conversations[cid] |= fresh
        await self.change("message.created", said, cid)
        await self.change("conversation.updated", self.conversations[cid], cid)
        return said

    async def change(self, kind: str, data: Record, cid: str | None = None) -> None:
        """Tell a change to every socket."""
        change = {
            "type": "change",
            "id": new_id(),
            "kind": kind,
            "conversation_id": cid,
            "at": iso(now()),
            "data": dict(data),
        }
        self.changes.append(change)
        for socket in list(self.sockets):
            await send(socket, change)
            await send(socket, {"type": "mark", "cursor": str(len(self.changes))})

    async def whisper(self, frame: Record) -> None:
        """Tell what is not kept."""
        for socket in list(self.sockets):
            await send(socket, frame)

    async def drop_sockets(self) -> None:
        """Cut every live connection."""
        for socket in list(self.sockets):
            await socket.close()

    def answer_boot(self) -> Record:
        """Answer a boot."""
        items = sorted(self.conversations.values(), key=lambda item: item["updated_at"], reverse=True)
        return {
            "session": "s-" + self.contact["id"],
            "contact": self.contact,
            "locale": "en",
            "home": self.home,
            "channel": {"id": "ch-1", "name": "Kopi Kita", "look": self.look, "show_faces": self.boot["show_faces"]},
            "conversations": items,
            "unread": sum(item["unread"] for item in items),
            "cursor": str(len(self.changes)),
            "blocked": self.boot["blocked"],
            "identity_required": self.boot["identity_required"],
            "shown": self.shown,
        }


async def send(socket: web.WebSocketResponse, frame: Record) -> None:
    """Send a frame, unless the other side has left."""
    with contextlib.suppress(ConnectionError, RuntimeError):
        await socket.send_str(json.dumps(frame))


def api(fake: Fake) -> web.Application:
    """Build the stand-in's application."""
    app = web.Application(middlewares=[doorman(fake)])
    app.router.add_get("/messenger/v1/live", lambda request: live(fake, request))
    app.router.add_route("*", "/messenger/v1/pointings", lambda request: point(fake, request))
    app.router.add_route("*", "/messenger/v1/{path:.*}", lambda request: answer(fake, request))
    app.router.add_get("/files/{name}", give_file)
    app.router.add_get("/messenger.js", give_asset)
    app.router.add_get("/messenger-worker.js", give_asset)
    app.router.add_get("/pointing.js", give_asset)
    app.router.add_post("/hooks/{name}", lambda request: take_back(fake, request))
    app.router.add_get("/messenger/{name}", give_asset)
    return app


def doorman(fake: Fake) -> Callable:
    """Let any origin in, be as slow as asked, refuse what is to be refused, and note what came."""

    @web.middleware
    async def door(request: web.Request, handler: Callable) -> web.StreamResponse:
        path = request.path.removeprefix("/messenger/v1/")
        if request.method == "OPTIONS":
            return web.Response(headers=OPEN)
        if request.path.startswith("/messenger/v1/") and path != "live":
            await asyncio.sleep(fake.slow)
            body = await request.json() if request.content_type == "application/json" and request.can_read_body else {}
            fake.asked.append((request.method, path, body))
            if path == "boot":
                await fake.boots.wait()
            refusal = next((fake.refusals[name] for name in fake.refusals if path.startswith(name)), None)
            if refusal:
                status, detail, *code = refusal
                said = {"code": code[0] if code else "refused", "title": "", "detail": detail}
                return web.json_response(said, status=status, headers=OPEN)
        response = await handler(request)
        if not response.prepared:
            response.headers.update(OPEN)
        return response

    return door


async def answer(fake: Fake, request: web.Request) -> web.Response:
    """Answer one request of the API."""
    path = request.path.removeprefix("/messenger/v1/")
    body = fake.asked[-1][2]
    if path != "boot" and request.headers.get("Authorization") != f"Bearer s-{fake.contact['id']}":
        return web.json_response({"code": "session_ended", "detail": "Boot first"}, status=401)
    parts = path.split("/")
    if parts[0] == "conversations" and len(parts) > 1:
        return await about_conversation(fake, request, parts, body)
    if path == "messages":
        return await take(fake, request, body)
    if path == "uploads":
        return await take_file(request)
    if path == "block":
        fake.boot["blocked"] = body["blocked"]
    plain = {"boot": fake.answer_boot(), "home": fake.home, "push": {"key": fake.push_key}}
    brings = parts[0] in ("pages", "events", "shown")
    return web.json_response({"items": items_after(fake, parts[0], body)} if brings else plain.get(path, {}))


def items_after(fake: Fake, path: str, body: Record) -> list[Record]:
    """Return the campaigns that a page, an event or an act brings."""
    if path == "pages":
        return next((items for part, items in fake.shown_on.items() if part in body["url"]), fake.shown)
    return fake.shown_after.get(body.get("name") or body.get("act") or "", [])


async def point(fake: Fake, request: web.Request) -> web.Response:
    """Open a tour by its link, once, or keep what was built."""
    method, _, body = fake.asked[-1]
    known = body.get("session") == fake.pointing["session"]
    if method == "POST" and body.get("token") == fake.pointing["token"]:
        fake.pointing["token"] = "used"
        known = True
    if not known:
        return web.json_response(
            {"code": "link_used", "detail": "This link was used.", "remedy": "Ask for one."}, status=403
        )
    if method == "PUT":
        fake.tour = body["tour"]
        return web.Response(status=204)
    return web.json_response({"session": fake.pointing["session"], "name": "First steps", "tour": fake.tour})


async def about_conversation(fake: Fake, request: web.Request, parts: list[str], body: Record) -> web.Response:
    """Answer what is asked of one conversation."""
    cid = parts[1]
    if request.method == "DELETE":
        del fake.conversations[cid]
        await fake.change("conversation.removed", {"id": cid}, cid)
        return web.Response(status=204)
    if parts[-1] == "messages":
        return web.json_response(page(fake.messages[cid], request.query.get("before")))
    if parts[-1] == "mute":
        fake.conversations[cid]["muted"] = body["muted"]
    if parts[-1] == "seen":
        fake.conversations[cid]["unread"] = 0
    await fake.change("conversation.updated", fake.conversations[cid], cid)
    return web.json_response({})


def page(items: list[Record], before: str | None, size: int = 30) -> Record:
    """Return a page of messages, oldest first."""
    end = next((at for at, item in enumerate(items) if item["id"] == before), len(items))
    start = max(0, end - size)
    return {"items": items[start:end], "next": items[start]["id"] if start else None}


async def take(fake: Fake, request: web.Request, body: Record) -> web.Response:
    """Take a message once, however often it comes."""
    cid = body.get("conversation_id") or next(
        (c for c, item in fake.conversations.items() if item["status"] == "open"), None
    )
    cid = cid or fake.open_conversation()
    if showing := next((item for item in fake.shown if item["id"] == body.get("showing_id")), None):
        words = showing["content"].get("blocks", [])
        fake.messages[cid] = fake.messages[cid] or [message(cid, DEWI, *words)]
    said = fake.by_client.get(body["client_id"])
    if not said:
        author = {"kind": "contact", "name": "You"}
        said = message(cid, author, *body["blocks"], client_id=body["client_id"])
        fake.by_client[body["client_id"]] = said
        fake.messages[cid].append(said)
        fake.conversations[cid] |= {"last": fake.gist(said), "updated_at": said["at"]}
        await fake.change("message.created", said, cid)
    if fake.before_answer:
        await fake.before_answer(said)
    if fake.lost_answers:
        fake.lost_answers -= 1
        if request.transport:
            request.transport.close()
    return web.json_response({"message": said, "conversation": fake.conversations[cid]}, status=201)


async def take_file(request: web.Request) -> web.Response:
    """Take an uploaded file and say how it is called."""
    part = await (await request.multipart()).next()
    content = await part.read()
    return web.json_response(
        {
            "id": new_id(),
            "name": part.filename,
            "media_type": part.headers["Content-Type"],
            "size": len(content),
            "url": "/files/beans.svg",
            "width": 480,
            "height": 320,
        }
    )


async def live(fake: Fake, request: web.Request) -> web.WebSocketResponse:
    """Hold a live connection: hello, what was missed, then what comes."""
    socket = web.WebSocketResponse()
    if fake.sockets_refused:
        raise web.HTTPServiceUnavailable
    await socket.prepare(request)
    hello = await socket.receive_json()
    cursor = int(hello["cursor"])
    if cursor < fake.oldest_cursor:
        await send(socket, {"type": "reset"})
        return socket
    await send(socket, {"type": "hello", "cursor": str(len(fake.changes)), "now": iso(now())})
    for change in fake.changes[cursor:]:
        await send(socket, change)
    await send(socket, {"type": "mark", "cursor": str(len(fake.changes))})
    fake.sockets.add(socket)
    async for got in socket:
        if got.type is WSMsgType.TEXT:
            frame = json.loads(got.data)
            fake.frames.append(frame)
            if frame["type"] == "ping":
                await send(socket, {"type": "pong"})
    fake.sockets.discard(socket)
    return socket


async def take_back(fake: Fake, request: web.Request) -> web.Response:
    """Take what a worker says of a push."""
    fake.brought.append(json.loads(await request.text()))
    return web.Response()


async def give_file(request: web.Request) -> web.Response:
    """Give a picture or a sound made here."""
    name = request.match_info["name"]
    if name.endswith(".wav"):
        return web.Response(body=sound(), content_type="audio/wav")
    if name.endswith(".svg"):
        return web.Response(text=picture(name), content_type="image/svg+xml")
    return web.Response(body=b"%PDF-1.4", content_type="application/pdf")


async def give_asset(request: web.Request) -> web.Response:
    """Give a built file of the messenger."""
    return web.Response(
        body=(STATIC / request.path.lstrip("/")).read_bytes(),
        content_type="text/javascript",
        charset="utf-8",
    )


def greeting(fake: Fake, words: str = "Two bags came in this morning.") -> str:
    """Open a conversation in which the business spoke last."""
    cid = new_id()
    return fake.open_conversation(message(cid, DEWI, text(words)))
