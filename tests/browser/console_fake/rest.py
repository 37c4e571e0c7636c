"""Who is signed in, short lists, files, deliveries, notifications, the live socket."""

import json
from typing import Any

from aiohttp import WSMsgType, web

from .asked import API, fake, page, problem
from .data import LOCATIONS, SAVED, TAGS, TEAMMATES, TEAMS, Record, iso, new_id, now
from .thread import act

routes = web.RouteTableDef()


@routes.get(API + "/me")
async def me(request: web.Request) -> web.Response:
    it = fake(request)
    if not it.signed_in:
        return problem(401, "not_signed_in", "You are not signed in")
    return web.json_response(
        {
            "teammate": {**TEAMMATES[0], "role": it.role},
            "workspace": {"id": "ws", "name": "Kopi Kita", "zone": "Asia/Jakarta", "locale": "en"},
            "permissions": it.permissions(),
            "preferences": {"undo_seconds": it.undo_seconds, "send_with": "enter"},
        }
    )


@routes.get(API + "/setup")
async def setup(request: web.Request) -> web.Response:
    return web.json_response({"needed": False})


for name, items in (
    ("locations", LOCATIONS),
    ("teams", TEAMS),
    ("teammates", TEAMMATES),
    ("tags", TAGS),
    ("saved-replies", SAVED),
):

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


@routes.post(API + "/files")
async def files(request: web.Request) -> web.Response:
    part = await (await request.multipart()).next()
    body = await part.read()
    return web.json_response(
        {
            "id": new_id(),
            "name": part.filename,
            "media_type": part.headers.get("Content-Type", ""),
            "size": len(body),
            "url": "/files/f1/s/gayo.svg",
        },
        status=201,
    )


@routes.get("/files/{rest:.*}")
async def file(request: web.Request) -> web.Response:
    art = '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"><defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="#6b4a32"/><stop offset="1" stop-color="#c08a55"/></linearGradient></defs><rect width="640" height="400" fill="url(#g)"/></svg>'
    return web.Response(text=art, content_type="image/svg+xml")


@routes.get(API + "/deliveries")
async def deliveries(request: web.Request) -> web.Response:
    it, wanted = fake(request), request.query.get("state")
    found = [
        {
            "id": one["id"],
            "state": one["state"],
            "message": one,
            "conversation": it.conversations[cid],
            "failure": one.get("failure"),
            "at": one["at"],
        }
        for cid, kept in it.messages.items()
        for one in kept
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
            for change in it.log[int(frame["cursor"] or len(it.log)) :]:
                await socket.send_json(change)
            await socket.send_json({"type": "mark", "cursor": str(len(it.log))})
            await socket.send_json({"type": "online", "teammates": ["tm-dewi", "tm-andi"]})
        elif frame["type"] == "ping":
            await socket.send_json({"type": "pong"})
        elif frame["type"] == "look" and frame["conversation_id"] == "cv-0":
            await socket.send_json(
                {
                    "type": "presence",
                    "conversation_id": "cv-0",
                    "teammates": [{"id": "tm-andi", "name": "Andi Pratama", "typing": False}],
                }
            )
    it.sockets.discard(socket)
    return socket
