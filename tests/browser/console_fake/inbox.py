"""Conversations: listed, counted, changed."""

from aiohttp import web

from .asked import API, fake, page, problem
from .data import TAGS, Record, iso, message, new_id, now, teammate
from .fake import Fake

routes = web.RouteTableDef()


@routes.get(API + "/conversations/counts")
async def counts(request: web.Request) -> web.Response:
    it = fake(request)
    return web.json_response(
        {
            view: sum(it.view(view, one) for one in it.conversations.values())
            for view in ("open", "unanswered", "mine", "unassigned", "snoozed")
        }
    )


@routes.get(API + "/conversations")
async def conversations(request: web.Request) -> web.Response:
    it, q = fake(request), request.query
    found = [one for one in it.conversations.values() if it.view(q.get("view", "open"), one)]
    if q.get("location"):
        found = [one for one in found if one["location"] and one["location"]["id"] == q["location"]]
    if q.get("channel"):
        found = [one for one in found if one["channel"]["id"] == q["channel"]]
    if q.get("channel_type"):
        found = [one for one in found if one["channel"]["type"] == q["channel_type"]]
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
    return (
        web.json_response(found)
        if found
        else problem(
            404, "not_found", "There is no such conversation", remedy="It may have been deleted by the contact."
        )
    )


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
        await it.write(
            cid,
            message(
                cid,
                "event",
                teammate(0),
                [],
                iso(now()),
                event={"kind": kinds[change["status"]], "detail": {"until": change.get("snoozed_until")}},
            ),
        )
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
        await it.touch(
            before["id"], **{name: value for name, value in before.items() if name not in ("version", "updated_at")}
        )
    return web.json_response({"changed": len(kept), "failed": [], "undo": None})


@routes.post(API + "/conversations/{cid}/seen")
async def seen(request: web.Request) -> web.Response:
    await fake(request).touch(request.match_info["cid"], unread=False)
    return web.Response(status=204)
