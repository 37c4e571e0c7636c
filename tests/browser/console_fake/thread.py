"""Messages: read, written, taken back; what may be said; drafts."""

import asyncio
import datetime as dt

from aiohttp import web

from .accounts import fitted, named
from .asked import API, fake
from .data import SAVED, Record, iso, message, now, teammate
from .fake import Fake
from .states import standing

routes = web.RouteTableDef()


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
    made = message(
        cid,
        body["kind"],
        teammate(0),
        body["blocks"],
        iso(now()),
        client_id=body["client_id"],
        mentions=body.get("mentions", []),
    )
    if body["kind"] == "out":
        waits = body["delay_s"] + 1
        made.update(state="queued", held_until=iso(now() + dt.timedelta(seconds=waits)))
        asyncio.get_running_loop().call_later(waits, lambda: asyncio.ensure_future(deliver(it, made)))
    await it.write(cid, made)
    await it.answers.wait()
    return web.json_response(made, status=201)


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
        return web.json_response(
            {
                "blocks": [
                    {**block, "text": block["text"].replace("•••• •••• •••• 4242", "4242 4242 4242 4242")}
                    for block in found["blocks"]
                ]
            }
        )
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
    it, cid, draft = fake(request), request.match_info["cid"], await request.json()
    words = " ".join(block.get("text", "") for block in draft["blocks"]).lower()
    warnings, hints = [], []
    if any(part in words for part in ("card number", "nomor kartu", "ktp", "password")):
        warnings.append(
            {
                "code": "asks_card_number",
                "text": "This asks for a card number. Personal data does not belong in a message.",
                "remedy": "Ask for it on a payment page or a form of your own.",
                "stops": True,
            }
        )
    if len(words) > 600:
        hints.append({"code": "long", "text": "Long for a message: 3 short ones read better."})
    fits = fitted(it.conversations[cid]["channel"]["type"], named(draft["blocks"]))
    return web.json_response(
        {
            "verdict": it.verdict or standing({**it.conversations[cid], "last_in": it.last_in(cid)})["verdict"],
            "warnings": warnings,
            "hints": hints,
            "excess": fits["excess"],
            "segments": fits["segments"],
        }
    )


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
