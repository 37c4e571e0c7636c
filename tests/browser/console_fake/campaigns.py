"""Campaigns: kept, checked, previewed, started, and what came of them."""

from typing import Any

from aiohttp import web

from .asked import API, fake, page, problem
from .data import Record, ago, iso, new_id, now

routes = web.RouteTableDef()
ONE = API + "/campaigns/{id}"


def definition(name: str = "Autumn roast", kind: str = "post", **more: Any) -> Record:
    """Make what an author wrote."""
    content = {
        "type": "talk",
        "subject": "It is here",
        "blocks": [{"type": "text", "text": "Hello {{ contact.first_name }},"}],
    }
    return {
        "name": name,
        "kind": kind,
        "reason": "They bought coffee",
        "audience": {"type": "all", "of": []},
        "when": {"mode": "always"},
        "variants": [{"key": "a", "wordings": [{"content": more.pop("content", content), "locale": None}]}],
        **more,
    }


def campaign(id_: str, said: Record, state: str = "draft", **more: Any) -> Record:
    """Make a campaign as the API tells it."""
    return {
        "id": id_,
        "version": 1,
        "state": state,
        "definition": said,
        "run": 0,
        "by_name": "Dewi Lestari",
        "created_at": ago(60 * 24 * 3),
        "updated_at": ago(60 * 2),
        "figures": {},
        **more,
    }


def campaigns() -> dict[str, Record]:
    """Make one of every state."""
    banner = {"type": "banner", "text": "Free delivery this week", "actions": []}
    goal = {"event": "order_placed", "within_days": 7, "revenue": "total", "currency": "EUR"}
    versions = [
        {"key": key, "name": name, "wordings": definition()["variants"][0]["wordings"]}
        for key, name in (("a", "Beans first"), ("b", "Price first"))
    ]
    made = [
        campaign("cp-draft", definition("New beans")),
        campaign(
            "cp-live",
            definition("Autumn roast", goal=goal, variants=versions, control=0.1),
            "live",
            started_at=ago(60 * 24 * 6),
            figures={"sent": 4210, "seen": 3902, "clicked": 611, "goal": 204, "people": 4210},
        ),
        campaign(
            "cp-mail",
            definition("Basket reminder", "message", when={"mode": "event", "event": "order_placed"}),
            "paused",
            paused_at=ago(60 * 1),
            started_at=ago(60 * 24 * 20),
            paused_why="5.2% of those who got it opted out in 7 days; 3% is the most.",
            figures={"sent": 812, "seen": 400, "clicked": 51, "goal": 12, "people": 830},
        ),
        campaign(
            "cp-nps", survey(), "live", started_at=ago(60 * 24 * 9), figures={"seen": 900, "people": 930, "goal": 0}
        ),
        campaign("cp-old", definition("Free delivery", "banner", content=banner), "ended", ended_at=ago(60 * 24 * 2)),
    ]
    return {one["id"]: one for one in made}


def survey() -> Record:
    """Make a survey with a page for each way to answer."""
    asked = [
        {"id": "nps", "asking": "nps", "text": "How likely are you to recommend us?"},
        {
            "id": "why",
            "asking": "one",
            "text": "What matters most?",
            "choices": [{"key": "a", "title": "Taste"}, {"key": "b", "title": "Price"}],
        },
        {"id": "words", "asking": "text", "text": "What could be better?", "required": False},
    ]
    pages = [{"id": f"page_{at}", "questions": [one]} for at, one in enumerate(asked)]
    return definition(
        "How are we doing?", "survey", content={"type": "survey", "pages": pages, "thanks": [{"text": "Thank you."}]}
    )


def shown(one: Record) -> Record:
    """Return it as one reads it alone."""
    return {key: value for key, value in one.items() if key != "figures"}


def summary(one: Record) -> Record:
    """Return it as lists show it."""
    said = one["definition"]
    mode = said.get("when", {}).get("mode", "once")
    rest = {key: value for key, value in one.items() if key != "definition"}
    return {
        **rest,
        "name": said["name"],
        "kind": said["kind"],
        "purpose": said.get("purpose", "promotional"),
        "mode": mode,
    }


def found(said: Record) -> list[Record]:
    """Return what is missing, as a few of the server's checks would."""
    problems = []
    if not said.get("reason"):
        problems.append({"field": "reason", "text": "Say why they get it."})
    if said["kind"] == "message" and not said.get("channel_ids"):
        problems.append({"field": "channel_ids", "text": "Choose a channel to send it on."})
    for at, variant in enumerate(said.get("variants", [])):
        for nth, wording in enumerate(variant["wordings"]):
            place, content = f"variants[{at}].wordings[{nth}].content", wording["content"]
            if content["type"] == "banner" and not content["text"].strip():
                problems.append({"field": f"{place}.text", "text": "Write the banner's line."})
    return problems


def one_of(request: web.Request) -> Record:
    return fake(request).campaigns[request.match_info["id"]]


async def changed(request: web.Request, one: Record, **more: Any) -> web.Response:
    one.update(more, version=one["version"] + 1, updated_at=iso(now()))
    await fake(request).tell("campaign.updated", summary(one))
    return web.json_response(shown(one))


@routes.get(API + "/campaigns")
async def listed(request: web.Request) -> web.Response:
    query = request.query
    kept = [
        summary(one)
        for one in fake(request).campaigns.values()
        if (one["state"] == query["state"] if "state" in query else one["state"] != "archived")
        and query.get("kind", one["definition"]["kind"]) == one["definition"]["kind"]
        and query.get("q", "").lower() in one["definition"]["name"].lower()
    ]
    return page(kept, request)


@routes.post(API + "/campaigns")
async def make(request: web.Request) -> web.Response:
    one = campaign(f"cp-{new_id()}", await request.json(), updated_at=iso(now()))
    fake(request).campaigns[one["id"]] = one
    return web.json_response(shown(one), status=201)


@routes.post(API + "/campaigns/check")
async def check(request: web.Request) -> web.Response:
    said = await request.json()
    doubts = (
        [] if said.get("goal") else [{"field": "goal", "text": "Without a goal nobody can say what it was good for."}]
    )
    return web.json_response({"problems": found(said), "warnings": doubts})


@routes.post(API + "/campaigns/preview")
async def preview(request: web.Request) -> web.Response:
    asked = await request.json()
    variant = next(one for one in asked["definition"]["variants"] if one["key"] == asked["variant"])
    wording = next((one for one in variant["wordings"] if one.get("locale") == asked["locale"]), variant["wordings"][0])
    name = (fake(request).contacts.get(asked["contact_id"] or "") or {"name": "Ana Ferreira"})["name"].split(" ")[0]
    lacks = [{"variable": "contact.attributes.size", "where": "blocks[0].text"}] if "size" in str(wording) else []
    return web.json_response({"content": filled(wording["content"], name), "missing": lacks, "channel": None})


def filled(value: Any, name: str) -> Any:
    """Put a name in the places of variables."""
    if isinstance(value, str):
        return name.join(part.split("}}")[-1] for part in value.split("{{"))
    if isinstance(value, list):
        return [filled(one, name) for one in value]
    return {key: filled(one, name) for key, one in value.items()} if isinstance(value, dict) else value


@routes.get(ONE)
async def read(request: web.Request) -> web.Response:
    if request.match_info["id"] not in fake(request).campaigns:
        return problem(404, "not_found", "There is no such campaign")
    return web.json_response(shown(one_of(request)))


@routes.put(ONE)
async def change(request: web.Request) -> web.Response:
    one, body = one_of(request), await request.json()
    if body["version"] != one["version"]:
        return problem(409, "changed_meanwhile", "Changed meanwhile", detail="This campaign was changed meanwhile.")
    return await changed(request, one, definition=body["definition"])


@routes.delete(ONE)
async def remove(request: web.Request) -> web.Response:
    del fake(request).campaigns[request.match_info["id"]]
    return web.Response(status=204)


@routes.post(ONE + "/{act:start|pause|resume|end|archive}")
async def act(request: web.Request) -> web.Response:
    one, what = one_of(request), request.match_info["act"]
    fields = [{"field": one["field"], "message": one["text"]} for one in found(one["definition"])]
    if what == "start" and fields:
        return problem(422, "incomplete", "Something is missing", fields=fields)
    state = {"start": "live", "pause": "paused", "resume": "live", "end": "ended", "archive": "archived"}[what]
    return await changed(request, one, state=state, paused_why=None)


@routes.post(ONE + "/duplicate")
async def duplicate(request: web.Request) -> web.Response:
    said = one_of(request)["definition"]
    made = campaign(f"cp-{new_id()}", {**said, "name": f"{said['name']} (copy)"})
    fake(request).campaigns[made["id"]] = made
    return web.json_response(shown(made), status=201)


@routes.post(ONE + "/test")
async def try_out(request: web.Request) -> web.Response:
    return web.json_response({}, status=202)


@routes.post(ONE + "/pointings")
async def point(request: web.Request) -> web.Response:
    link = f"{(await request.json())['url']}#rejoinder-point=token"
    return web.json_response({"id": "pt-1", "link": link, "expires_at": iso(now())}, status=201)


@routes.get(ONE + "/missing")
async def missing(request: web.Request) -> web.Response:
    lacks = [{"variable": "contact.attributes.size", "where": "blocks[0].text"}]
    who = fake(request).contacts["ct-1"]
    people = [{"contact": who, "missing": lacks}] if "attributes.size" in str(one_of(request)["definition"]) else []
    return web.json_response({"items": people, "looked": 60, "next": None})


@routes.post(API + "/dry-runs")
async def dry_run(request: web.Request) -> web.Response:
    return web.json_response(DRY_RUN, status=202)


@routes.get(API + "/dry-runs/{id}")
async def dry_run_now(request: web.Request) -> web.Response:
    return web.json_response(DRY_RUN)


def _group(outcome: str, rule: str, why: str, count: int, instead: str | None = None) -> Record:
    return {
        "outcome": outcome,
        "rule": rule,
        "reason": rule,
        "policy": "open_channel",
        "why": why,
        "instead": instead,
        "count": count,
        "examples": [],
        "from": None,
        "to": None,
    }


DRY_RUN: Record = {
    "id": "dr-1",
    "state": "done",
    "asked": {},
    "done": 60,
    "total": 60,
    "outcomes": {"send": 41, "hold": 7, "drop": 12},
    "groups": [
        _group("send", "allowed", "It may be sent.", 41),
        _group("hold", "quiet_hours", "It is night where they are.", 7),
        _group("drop", "opted_out", "They asked for no more.", 12, "Wait until they write again."),
    ],
    "people": [],
    "by_name": "Dewi Lestari",
    "created_at": iso(now()),
    "finished_at": iso(now()),
}
