"""Channels of every type: their forms and rules are the real ones, their providers answer as a test wants."""

import uuid
from types import SimpleNamespace
from typing import Any

import msgspec
from aiohttp import web

from rejoinder.channels.catalogue import catalogue
from rejoinder.domain.content import Block
from rejoinder.domain.house_rules import offered
from rejoinder.domain.policy import PROFILES, matrix, profiles_for, rules_of
from rejoinder.services.channels.preview import previewed

from .asked import API, fake, page, problem
from .data import Record, channel, iso, new_id, now

routes = web.RouteTableDef()

KINDS = {one.type: one for one in catalogue(None, {})}  # type: ignore[arg-type] - nothing is sent
TYPES: list[Record] = [
    {
        "type": one.type,
        "title": one.capabilities.title,
        "capabilities": msgspec.to_builtins(one.capabilities),
        "policies": [policy.id for policy in profiles_for(one.type)],
    }
    for one in KINDS.values()
]
BROKEN = {
    "state": "broken",
    "code": "401",
    "text": "The bot token is not right.",
    "remedy": "Ask @BotFather for the token and fill it in anew.",
}


def account(id_: str, type_: str, name: str, *, account: Record | None = None, **more: Any) -> Record:
    """Make a connected account as the API tells it."""
    policies = profiles_for(type_)
    hook = f"https://chat.example.com/hooks/{id_}" if type_ != "web" else None
    made = channel({"id": id_, "type": type_, "name": name, "policy_id": policies[0].id, "hook_url": hook, **more})
    made["settings"]["account"] = account or {}
    return made


def found(request: web.Request) -> Record:
    """Return the channel that a request names."""
    return fake(request).channels[request.match_info["id"]]


async def told(request: web.Request, changed: Record) -> web.Response:
    """Answer with a channel that has changed, and tell every console."""
    await fake(request).tell("channel.updated", changed)
    return web.json_response(changed)


@routes.get(API + "/channels/types")
async def types(request: web.Request) -> web.Response:
    return page(TYPES, request)


@routes.get(API + "/channels")
async def every(request: web.Request) -> web.Response:
    return page(list(fake(request).channels.values()), request)


@routes.post(API + "/channels")
async def add(request: web.Request) -> web.Response:
    it, body = fake(request), await request.json()
    if body.get("secrets", {}).get("token") == "110201543:refused-refused":
        wrong = [{"field": "secrets.token", "message": "Bot token is not right."}]
        return problem(422, "invalid_account", "Not accepted", detail="Bot token is not right.", fields=wrong)
    given = body.get("settings", {}).get("account", {})
    made = account(f"ch-{new_id()[:8]}", body["type"], body["name"], account=given, location_id=body["location_id"])
    it.channels[made["id"]] = made
    return await told(request, made)


@routes.get(API + "/channels/{id}")
async def one(request: web.Request) -> web.Response:
    kept = fake(request).channels.get(request.match_info["id"])
    return web.json_response(kept) if kept else problem(404, "not_found", "There is no such channel")


@routes.patch(API + "/channels/{id}")
async def change(request: web.Request) -> web.Response:
    kept, body = found(request), await request.json()
    given = body.pop("settings", {})
    if body.pop("secrets", None) or "account" in given:
        kept["health"] = {}
    kept.update(body, settings={**kept["settings"], **given})
    return await told(request, kept)


@routes.delete(API + "/channels/{id}")
async def remove(request: web.Request) -> web.Response:
    fake(request).channels.pop(request.match_info["id"])
    await fake(request).tell("channel.updated", {"id": request.match_info["id"], "removed": True})
    return web.Response(status=204)


@routes.post(API + "/channels/{id}/inspect")
async def inspect(request: web.Request) -> web.Response:
    it, kept = fake(request), found(request)
    health, address = it.inspections.pop(0) if it.inspections else ({"state": "good"}, "kopi_kita_bot")
    kept.update(health=health, address=address or kept.get("address"), inspected_at=iso(now()))
    return await told(request, kept)


@routes.get(API + "/channels/{id}/reputation")
async def reputation(request: web.Request) -> web.Response:
    return web.json_response(fake(request).reputation)


@routes.post(API + "/channels/{id}/promotion/{verb}")
async def promotion(request: web.Request) -> web.Response:
    kept, paused = found(request), request.match_info["verb"] == "pause"
    kept["marketing_paused_at"] = iso(now()) if paused else None
    kept["marketing_paused_why"] = "A teammate paused it." if paused else None
    return await told(request, kept)


@routes.get(API + "/channels/{id}/templates")
async def templates(request: web.Request) -> web.Response:
    return page(fake(request).templates, request)


def fitted(type_: str, blocks: list[Record]) -> Record:
    """Fit a message to a type of channel, as the server does."""
    known = SimpleNamespace(channels=KINDS)
    shown = previewed(known, uuid.uuid4(), type_, msgspec.convert(blocks, tuple[Block, ...]))  # type: ignore[arg-type]
    return dict(msgspec.to_builtins(shown))


def named(blocks: list[Record]) -> list[Record]:
    """Give files an id of the kind that the server has."""
    return [
        {**block, "file": {**block["file"], "id": str(uuid.uuid4())}} if "file" in block else block for block in blocks
    ]


@routes.post(API + "/channels/{id}/preview")
async def preview(request: web.Request) -> web.Response:
    return web.json_response(fitted(found(request)["type"], named((await request.json())["blocks"])))


@routes.get(API + "/oddities")
async def oddities(request: web.Request) -> web.Response:
    return page(fake(request).oddities, request)


@routes.delete(API + "/oddities/{id}")
async def settle(request: web.Request) -> web.Response:
    it = fake(request)
    it.oddities = [kept for kept in it.oddities if kept["id"] != request.match_info["id"]]
    return web.Response(status=204)


@routes.get(API + "/policies")
async def policies(request: web.Request) -> web.Response:
    told_of = [
        {
            "id": policy.id,
            "title": policy.title,
            "version": policy.version,
            "channel_type": policy.channel_type,
            "summary": policy.summary,
            "rules": msgspec.to_builtins(rules_of(policy)),
            "offered": msgspec.to_builtins(offered(policy)),
        }
        for policy in PROFILES.values()
    ]
    return page(told_of, request)


@routes.get(API + "/policies/{id}/matrix")
async def situations(request: web.Request) -> web.Response:
    return page(msgspec.to_builtins(matrix(PROFILES[request.match_info["id"]])), request)
