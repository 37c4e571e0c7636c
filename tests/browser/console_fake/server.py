"""The stand-in itself: `python -m console_fake.server PORT` serves the built console with made-up records."""

import asyncio
import datetime as dt
import json
import os
import sys
from pathlib import Path
from typing import Any

from aiohttp import WSMsgType, web

from .data import (
    CHANNELS,
    LOCATIONS,
    PERMISSIONS,
    SAVED,
    TAGS,
    TEAMMATES,
    TEAMS,
    ago,
    contact,
    conversation,
    iso,
    message,
    new_id,
    now,
    talk,
    teammate,
    text,
)
from .people import PEOPLE, more
from .states import standing, states

STATIC = Path(os.environ.get("REJOINDER_STATIC") or Path(__file__).parents[3] / "src/rejoinder/web/static")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "media-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
Record = dict[str, Any]


class Fake:
    """Everything the console may ask for, in memory."""

    def __init__(self, count: int = 60, *, role: str = "owner", signed_in: bool = True) -> None:
        people = [*PEOPLE, *more(max(0, count - len(PEOPLE)))] if count else []
        self.role, self.signed_in = role, signed_in
        self.contacts = {f"ct-{at}": contact(at, person) for at, person in enumerate(people)}
        self.conversations = {f"cv-{at}": conversation(at, person) for at, person in enumerate(people)}
        self.messages = {f"cv-{at}": states() if at == 0 else talk(at, person) for at, person in enumerate(people)}
        self.drafts: dict[str, Record] = {}
        self.undo: dict[str, list[Record]] = {}
        self.sockets: set[web.WebSocketResponse] = set()
        self.failing: dict[str, tuple[int, str]] = {}
        self.slow = 0.0
        self.asked: list[str] = []
        self.bodies: list[Any] = []
        self.log: list[Record] = []
        self.told: list[Record] = []

    def permissions(self) -> list[str]:
        """Return what the signed-in role may do."""
        if self.role == "viewer":
            return ["read", "reports"]
        return PERMISSIONS if self.role == "owner" else PERMISSIONS[:6]

    def last_in(self, cid: str) -> str:
        """Return when the contact last wrote."""
        return max((m["at"] for m in self.messages[cid] if m["kind"] == "in"), default=self.conversations[cid]["created_at"])

    async def tell(self, kind: str, data: Any, cid: str | None = None) -> None:
        """Send a change to every console."""
        self.log.append({"type": "change", "id": new_id(), "kind": kind, "conversation_id": cid, "at": iso(now()), "data": data})
        await self.send(self.log[-1])
        await self.send({"type": "mark", "cursor": str(len(self.log))})

    async def send(self, frame: Record) -> None:
        """Send a frame to every console."""
        for socket in list(self.sockets):
            if not socket.closed:
                await socket.send_json(frame)

    async def touch(self, cid: str, **changes: Any) -> Record:
        """Change a conversation and tell."""
        kept = self.conversations[cid]
        kept.update(changes, updated_at=iso(now()), version=kept["version"] + 1)
        await self.tell("conversation.updated", kept, cid)
        return kept

    async def write(self, cid: str, written: Record) -> Record:
        """Add a message and tell."""
        self.messages[cid].append(written)
        await self.tell("message.created", written, cid)
        if written["kind"] in ("in", "out"):
            words = next((b["text"] for b in written["blocks"] if b["type"] == "text"), "📎")
            author = written["author"]
            answered = {"waiting_since": None, "answer_by": None} if written["kind"] == "out" else {
                "waiting_since": written["at"], "answer_by": iso(now() + dt.timedelta(hours=24)), "unread": True, "status": "open",
            }
            last = {"text": words, "kind": written["kind"], "at": written["at"], "author_name": author["name"], "author_kind": author["kind"]}
            await self.touch(cid, last=last, **answered)
        return written

    async def hear(self, cid: str, words: str) -> Record:
        """Let the contact write."""
        who = self.conversations[cid]["contact"]
        return await self.write(cid, message(cid, "in", {"kind": "contact", "id": who["id"], "name": who["name"]}, [text(words)], iso(now())))

    async def notify(self, cid: str, kind: str, words: str) -> None:
        """Tell the teammate something."""
        name = self.conversations[cid]["contact"]["name"]
        self.told.append({"id": new_id(), "kind": kind, "title": name, "text": words, "at": iso(now()), "conversation_id": cid, "sound": True})
        await self.tell("notification", self.told[-1], cid)

    def view(self, name: str, one: Record) -> bool:
        """Tell whether a conversation belongs to a view."""
        is_open = one["status"] == "open"
        return {
            "open": is_open, "unanswered": is_open and bool(one["waiting_since"]), "mine": is_open and one["assignee_id"] == "tm-dewi",
            "unassigned": is_open and not one["assignee_id"], "snoozed": one["status"] == "snoozed", "closed": one["status"] == "closed", "all": True,
        }[name]


def problem(status: int, code: str, title: str, **more: Any) -> web.Response:
    """Answer with a problem."""
    body = {"type": "about:blank", "title": title, "status": status, "code": code, "detail": more.pop("detail", ""), **more}
    return web.json_response(body, status=status, content_type="application/problem+json")


routes = web.RouteTableDef()
API = "/api/v1"


def fake(request: web.Request) -> Fake:
    return request.app[FAKE]


FAKE: web.AppKey[Fake] = web.AppKey("fake", Fake)


@web.middleware
async def manners(request: web.Request, handler: Any) -> web.StreamResponse:
    """Be slow or fail where a test asks for it; refuse writes without the console's header."""
    it = fake(request)
    if request.path.startswith(API):
        it.asked.append(f"{request.method} {request.path_qs}")
        await asyncio.sleep(it.slow)
        for part, (status, title) in it.failing.items():
            if part in f"{request.method} {request.path}":
                return problem(status, "broken" if status != 403 else "not_allowed", title, detail="The fake was told to.", remedy="Try again in a minute.")
        if request.can_read_body and request.content_type == "application/json":
            it.bodies.append(await request.json())
        if request.method != "GET" and request.headers.get("X-Requested-With") != "rejoinder":
            return problem(403, "forged", "The header is missing")
    response = await handler(request)
    response.headers["Content-Security-Policy"] = POLICY
    return response


def page(items: list[Record], request: web.Request, limit: int = 50) -> web.Response:
    start = int(request.query.get("cursor") or 0)
    size = min(int(request.query.get("limit") or limit), 100)
    end = start + size
    return web.json_response({"items": items[start:end], "next": str(end) if end < len(items) else None})


@routes.get(API + "/me")
async def me(request: web.Request) -> web.Response:
    it = fake(request)
    if not it.signed_in:
        return problem(401, "not_signed_in", "You are not signed in")
    return web.json_response({
        "teammate": {**TEAMMATES[0], "role": it.role}, "workspace": {"id": "ws", "name": "Kopi Kita", "zone": "Asia/Jakarta", "locale": "en"},
        "permissions": it.permissions(), "preferences": {"undo_seconds": 8, "send_with": "enter"},
    })


@routes.get(API + "/setup")
async def setup(request: web.Request) -> web.Response:
    return web.json_response({"needed": False})


for name, items in (("locations", LOCATIONS), ("channels", CHANNELS), ("teams", TEAMS), ("teammates", TEAMMATES), ("tags", TAGS), ("saved-replies", SAVED)):
    def listing(found: list[Record]) -> Any:
        async def answer(request: web.Request) -> web.Response:
            return page(found, request)
        return answer
    routes.get(f"{API}/{name}")(listing(items))


@routes.post(API + "/tags")
async def add_tag(request: web.Request) -> web.Response:
    tag = {"id": new_id(), "color": "#3390d6", **await request.json()}
    TAGS.append(tag)
    return web.json_response(tag, status=201)


@routes.get(API + "/conversations/counts")
async def counts(request: web.Request) -> web.Response:
    it = fake(request)
    return web.json_response({view: sum(it.view(view, one) for one in it.conversations.values()) for view in ("open", "unanswered", "mine", "unassigned", "snoozed")})


@routes.get(API + "/conversations")
async def conversations(request: web.Request) -> web.Response:
    it, q = fake(request), request.query
    found = [one for one in it.conversations.values() if it.view(q.get("view", "open"), one)]
    if q.get("location"):
        found = [one for one in found if one["location"] and one["location"]["id"] == q["location"]]
    if q.get("channel"):
        found = [one for one in found if one["channel"]["id"] == q["channel"]]
    if q.get("team"):
        found = [one for one in found if one["team_id"] == q["team"]]
    if q.get("assignee"):
        found = [one for one in found if one["assignee_id"] == q["assignee"]]
    if q.get("tag"):
        found = [one for one in found if q["tag"] in [tag["id"] for tag in one["tags"]]]
    if q.get("q"):
        words = q["q"].lower()
        found = [one for one in found if words in (one["contact"]["name"] + one["last"]["text"]).lower()]
    newest = sorted(found, key=lambda one: one["last"]["at"], reverse=True)
    if q.get("sort", "deadline") == "deadline":
        newest.sort(key=lambda one: one["answer_by"] or "9")
    return page(newest, request)


@routes.get(API + "/conversations/{cid}")
async def one_conversation(request: web.Request) -> web.Response:
    found = fake(request).conversations.get(request.match_info["cid"])
    return web.json_response(found) if found else problem(404, "not_found", "There is no such conversation", remedy="It may have been deleted by the contact.")


def apply(it: Fake, one: Record, change: Record) -> Record:
    fields = {name: change[name] for name in ("status", "snoozed_until", "assignee_id", "team_id") if name in change}
    if change.get("snoozed_until"):
        fields["status"] = "snoozed"
    tags = [tag for tag in one["tags"] if tag["id"] not in change.get("remove_tags", [])]
    tags += [tag for tag in TAGS if tag["id"] in change.get("add_tags", []) and tag not in tags]
    return {**fields, "tags": tags}


@routes.patch(API + "/conversations/{cid}")
async def change_conversation(request: web.Request) -> web.Response:
    it, cid = fake(request), request.match_info["cid"]
    change = await request.json()
    before = it.conversations[cid]
    kinds = {"closed": "closed", "snoozed": "snoozed", "open": "reopened"}
    if change.get("status") and change["status"] != before["status"]:
        await it.write(cid, message(cid, "event", teammate(0), [], iso(now()), event={"kind": kinds[change["status"]], "detail": {"until": change.get("snoozed_until")}}))
    return web.json_response(await it.touch(cid, **apply(it, before, change)))


@routes.post(API + "/conversations/bulk")
async def bulk(request: web.Request) -> web.Response:
    it, body = fake(request), await request.json()
    token = new_id()
    it.undo[token] = [dict(it.conversations[cid]) for cid in body["ids"]]
    for cid in body["ids"]:
        await it.touch(cid, **apply(it, it.conversations[cid], body["change"]))
    return web.json_response({"changed": len(body["ids"]), "failed": [], "undo": token})


@routes.post(API + "/conversations/bulk/undo")
async def undo_bulk(request: web.Request) -> web.Response:
    it, body = fake(request), await request.json()
    kept = it.undo.pop(body["undo"], [])
    for before in kept:
        await it.touch(before["id"], **{name: value for name, value in before.items() if name not in ("version", "updated_at")})
    return web.json_response({"changed": len(kept), "failed": [], "undo": None})


@routes.post(API + "/conversations/{cid}/seen")
async def seen(request: web.Request) -> web.Response:
    await fake(request).touch(request.match_info["cid"], unread=False)
    return web.Response(status=204)


@routes.get(API + "/conversations/{cid}/messages")
async def messages(request: web.Request) -> web.Response:
    kept = fake(request).messages.get(request.match_info["cid"], [])
    before = request.query.get("before")
    end = next((at for at, one in enumerate(kept) if one["id"] == before), len(kept)) if before else len(kept)
    start = max(0, end - int(request.query.get("limit", "40")))
    return web.json_response({"items": kept[start:end], "next": kept[start]["id"] if start else None})


@routes.post(API + "/conversations/{cid}/messages")
async def post_message(request: web.Request) -> web.Response:
    it, cid, body = fake(request), request.match_info["cid"], await request.json()
    made = message(cid, body["kind"], teammate(0), body["blocks"], iso(now()), client_id=body["client_id"], mentions=body.get("mentions", []))
    if body["kind"] == "out":
        made["state"] = "queued"
        asyncio.get_running_loop().call_later(9, lambda: asyncio.ensure_future(deliver(it, made)))
    return web.json_response(await it.write(cid, made), status=201)


async def deliver(it: Fake, made: Record) -> None:
    if made["state"] == "queued":
        made["state"] = "delivered"
        await it.tell("message.updated", made, made["conversation_id"])


def find(it: Fake, mid: str) -> Record:
    return next(one for kept in it.messages.values() for one in kept if one["id"] == mid)


@routes.post(API + "/messages/{mid}/{verb}")
async def act(request: web.Request) -> web.Response:
    it, verb = fake(request), request.match_info["verb"]
    found = find(it, request.match_info["mid"])
    if verb == "reveal":
        return web.json_response({"blocks": [{**block, "text": block["text"].replace("•••• •••• •••• 4242", "4242 4242 4242 4242")} for block in found["blocks"]]})
    found.update(state={"withdraw": "withdrawn", "retry": "queued", "drop": "dropped"}[verb], failure=None)
    await it.tell("message.updated", found, found["conversation_id"])
    return web.json_response(found)


@routes.get(API + "/messages/{mid}/verdicts")
async def verdicts(request: web.Request) -> web.Response:
    found = find(fake(request), request.match_info["mid"])
    return web.json_response({"items": [found["verdict"]] if found.get("verdict") else [], "next": None})


@routes.get(API + "/conversations/{cid}/standing")
async def get_standing(request: web.Request) -> web.Response:
    it, cid = fake(request), request.match_info["cid"]
    return web.json_response(standing({**it.conversations[cid], "last_in": it.last_in(cid)}))


@routes.post(API + "/conversations/{cid}/check")
async def check(request: web.Request) -> web.Response:
    it, cid = fake(request), request.match_info["cid"]
    words = " ".join(block.get("text", "") for block in (await request.json())["blocks"]).lower()
    warnings, hints = [], []
    if any(part in words for part in ("card number", "nomor kartu", "ktp", "password")):
        warnings.append({"code": "asks_card_number", "text": "This asks for a card number. Personal data does not belong in a message.", "remedy": "Ask for it on a payment page or a form of your own.", "stops": True})
    if len(words) > 600:
        hints.append({"code": "long", "text": "Long for a message: 3 short ones read better."})
    return web.json_response({"verdict": standing({**it.conversations[cid], "last_in": it.last_in(cid)})["verdict"], "warnings": warnings, "hints": hints})


@routes.get(API + "/conversations/{cid}/draft")
async def get_draft(request: web.Request) -> web.Response:
    return web.json_response(fake(request).drafts.get(request.match_info["cid"], {"text": "", "note": False}))


@routes.put(API + "/conversations/{cid}/draft")
async def put_draft(request: web.Request) -> web.Response:
    fake(request).drafts[request.match_info["cid"]] = await request.json()
    return web.Response(status=204)


@routes.delete(API + "/conversations/{cid}/draft")
async def drop_draft(request: web.Request) -> web.Response:
    fake(request).drafts.pop(request.match_info["cid"], None)
    return web.Response(status=204)


@routes.post(API + "/saved-replies/{rid}/render")
async def render(request: web.Request) -> web.Response:
    found = next(one for one in SAVED if one["id"] == request.match_info["rid"])
    name = fake(request).conversations[(await request.json())["conversation_id"]]["contact"]["name"].split()[0]
    filled = found["text"].replace("{{ contact.first_name }}", name)
    missing = ["order.tracking"] if "order.tracking" in filled else []
    return web.json_response({"text": filled.replace("{{ order.tracking }}", "…"), "missing": missing})


@routes.get(API + "/contacts")
async def contacts(request: web.Request) -> web.Response:
    words = request.query.get("q", "").lower()
    found = [one for one in fake(request).contacts.values() if words in f"{one['name']} {one['email']}".lower()]
    return page(found, request)


@routes.get(API + "/contacts/{id}")
async def one_contact(request: web.Request) -> web.Response:
    found = fake(request).contacts.get(request.match_info["id"])
    return web.json_response(found) if found else problem(404, "not_found", "There is no such contact")


@routes.patch(API + "/contacts/{id}")
async def change_contact(request: web.Request) -> web.Response:
    it = fake(request)
    kept = it.contacts[request.match_info["id"]]
    change = await request.json()
    kept.update({**change, "attributes": {**kept["attributes"], **change.get("attributes", {})}})
    await it.tell("contact.updated", kept)
    return web.json_response(kept)


@routes.get(API + "/contacts/{id}/conversations")
async def contact_conversations(request: web.Request) -> web.Response:
    found = [one for one in fake(request).conversations.values() if one["contact"]["id"] == request.match_info["id"]]
    old = [{**one, "id": f"{one['id']}-old", "status": "closed", "last": {**one["last"], "text": "Pesanan #1987", "at": ago(60 * 24 * 40)}} for one in found]
    return page(found + old, request)


@routes.get(API + "/contacts/{id}/events")
async def contact_events(request: web.Request) -> web.Response:
    seen = (("page", {"title": "Gayo 1 kg, whole bean", "url": "https://shop.example/gayo-1kg"}, 32), ("page", {"title": "Basket", "url": "https://shop.example/basket"}, 35), ("order_placed", {"order": "#2041", "total": "Rp 189.000"}, 2900), ("page", {"title": "", "url": "https://shop.example/brewing/the-very-long-guide-to-pour-over-coffee-for-everybody?utm_source=mail"}, 3000))
    return page([{"id": str(at), "name": name, "properties": properties, "at": ago(minutes)} for at, (name, properties, minutes) in enumerate(seen)], request)


@routes.get(API + "/contacts/{id}/standing")
async def contact_standing(request: web.Request) -> web.Response:
    it = fake(request)
    found = next(one for one in it.conversations.values() if one["contact"]["id"] == request.match_info["id"])
    return web.json_response(standing({**found, "last_in": it.last_in(found["id"])}))


@routes.route("*", API + "/contacts/{id}/block")
async def block(request: web.Request) -> web.Response:
    it = fake(request)
    kept = it.contacts[request.match_info["id"]]
    kept["blocked"] = request.method == "POST"
    await it.tell("contact.updated", kept)
    return web.json_response(kept)


@routes.get(API + "/search")
async def search(request: web.Request) -> web.Response:
    it, words = fake(request), request.query["q"].lower()
    people = [one for one in it.contacts.values() if words in one["name"].lower()][:6]
    said = [{"message": one, "conversation": it.conversations[cid]} for cid, kept in it.messages.items() for one in kept if any(words in block.get("text", "").lower() for block in one["blocks"])][:6]
    return web.json_response({"contacts": people, "messages": said})


@routes.post(API + "/files")
async def files(request: web.Request) -> web.Response:
    part = await (await request.multipart()).next()
    body = await part.read()
    return web.json_response({"id": new_id(), "name": part.filename, "media_type": part.headers.get("Content-Type", ""), "size": len(body), "url": "/files/f1/s/gayo.svg"}, status=201)


@routes.get("/files/{rest:.*}")
async def file(request: web.Request) -> web.Response:
    art = '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"><defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="#6b4a32"/><stop offset="1" stop-color="#c08a55"/></linearGradient></defs><rect width="640" height="400" fill="url(#g)"/></svg>'
    return web.Response(text=art, content_type="image/svg+xml")


@routes.get(API + "/deliveries")
async def deliveries(request: web.Request) -> web.Response:
    it, wanted = fake(request), request.query.get("state")
    found = [
        {"id": one["id"], "state": one["state"], "message": one, "conversation": it.conversations[cid], "failure": one.get("failure"), "at": one["at"]}
        for cid, kept in it.messages.items() for one in kept
        if one["state"] in ("failed", "unknown", "held") and (not wanted or one["state"] == wanted)
    ]
    return page(found, request)


@routes.post(API + "/deliveries/{mid}/{verb}")
async def act_on_delivery(request: web.Request) -> web.Response:
    return await act(request)


@routes.get(API + "/notifications")
async def notifications(request: web.Request) -> web.Response:
    told = fake(request).told
    return web.json_response({"items": told[::-1], "unseen": sum(not one.get("seen_at") for one in told), "next": None})


@routes.post(API + "/notifications/seen")
async def see_notifications(request: web.Request) -> web.Response:
    it, body = fake(request), await request.json()
    wanted = body.get("conversation_id")
    seen = [one for one in it.told if not one.get("seen_at") and wanted in (None, one["conversation_id"])]
    for one in seen:
        one["seen_at"] = iso(now())
    await it.tell("notification.seen", {"ids": [one["id"] for one in seen]})
    return web.Response(status=204)


@routes.get(API + "/live")
async def live(request: web.Request) -> web.StreamResponse:
    it = fake(request)
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    it.sockets.add(socket)
    async for raw in socket:
        if raw.type is not WSMsgType.TEXT:
            break
        frame = json.loads(raw.data)
        if frame["type"] == "hello":
            await socket.send_json({"type": "hello", "cursor": str(len(it.log)), "now": iso(now())})
            for change in it.log[int(frame["cursor"] or len(it.log)):]:
                await socket.send_json(change)
            await socket.send_json({"type": "mark", "cursor": str(len(it.log))})
            await socket.send_json({"type": "online", "teammates": ["tm-dewi", "tm-andi"]})
        elif frame["type"] == "ping":
            await socket.send_json({"type": "pong"})
        elif frame["type"] == "look" and frame["conversation_id"] == "cv-0":
            await socket.send_json({"type": "presence", "conversation_id": "cv-0", "teammates": [{"id": "tm-andi", "name": "Andi Pratama", "typing": False}]})
    it.sockets.discard(socket)
    return socket


@routes.get("/static/console/{name}")
async def static(request: web.Request) -> web.StreamResponse:
    return web.FileResponse(STATIC / "console" / request.match_info["name"])


@routes.get("/{rest:.*}")
async def shell(request: web.Request) -> web.Response:
    entry = json.loads((STATIC / "console/manifest.json").read_text())
    html = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Rejoinder</title>'
        '<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover,interactive-widget=resizes-content">'
        f'<link rel="stylesheet" href="/static/console/{entry["style"]}">'
        f'<script type="module" src="/static/console/{entry["script"]}"></script></head><body><div id="app"></div></body></html>'
    )
    return web.Response(text=html, content_type="text/html")


def make(it: Fake) -> web.Application:
    """Return the application over these records."""
    app = web.Application(middlewares=[manners])
    app[FAKE] = it
    app.add_routes(routes)
    return app


if __name__ == "__main__":
    web.run_app(make(Fake(int(sys.argv[2]) if len(sys.argv) > 2 else 60)), host="127.0.0.1", port=int(sys.argv[1]), print=None)
