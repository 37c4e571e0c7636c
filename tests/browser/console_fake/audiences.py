"""Segments, rules while they are put together, and what is known of events and attributes."""

from typing import Any

from aiohttp import web

from .asked import API, fake, page, problem
from .data import Record, ago, iso, new_id, now

routes = web.RouteTableDef()

_TEXT = [("is", "text"), ("is_not", "text"), ("one_of", "texts"), ("none_of", "texts"), ("contains", "text")]
_NUMBER = [(op, "number") for op in ("eq", "ne", "gt", "gte", "lt", "lte")]
_DATE = [("within_last", "days"), ("not_within_last", "days"), ("before", "date"), ("after", "date"), ("on", "day")]
_SET = [("is_set", "nothing"), ("is_not_set", "nothing")]
OPERATORS = {
    "text": [*_TEXT, *_SET],
    "number": [*_NUMBER, ("between", "numbers"), *_SET],
    "date": [*_DATE, ("between", "dates"), ("anniversary", "nothing"), *_SET],
    "boolean": [("is_true", "nothing"), ("is_false", "nothing"), *_SET],
    "list": [("has", "values"), ("has_all", "values"), ("has_none", "values"), *_SET],
}
FIELDS = [
    ("name", "Name", "text"),
    ("email", "Email", "text"),
    ("kind", "Kind", "text"),
    ("language", "Language", "text"),
    ("country", "Country", "text"),
    ("first_seen_at", "First seen", "date"),
    ("last_seen_at", "Last seen", "date"),
    ("page_url", "Page address", "text"),
    ("device", "Device", "text"),
    ("blocked", "Blocked by you", "boolean"),
]
EVENTS = [
    {
        "name": "order_placed",
        "properties": [
            {"name": "total", "type": "number", "values": []},
            {"name": "product", "type": "text", "values": ["Gayo 1 kg", "Toraja 250 g"]},
        ],
    },
    {"name": "page", "properties": [{"name": "url", "type": "text", "values": ["/gayo-1kg", "/basket"]}]},
    {"name": "basket_left", "properties": []},
]


def attribute(of: str, name: str, type_: str, label: str = "", *values: str) -> Record:
    """Make an attribute as the API tells it."""
    seen = {"first_seen_at": ago(60 * 24 * 200), "last_seen_at": ago(40)}
    return {"of": of, "name": name, "type": type_, "label": label, "values": list(values), "hidden": False, **seen}


def attributes() -> list[Record]:
    """Return what the shop tells of contacts and companies."""
    return [
        attribute("contact", "plan", "text", "", "Wholesale", "Retail", "Trial"),
        attribute("contact", "orders", "number", "Orders"),
        attribute("contact", "likes", "list", "", "espresso", "filter"),
        attribute("company", "seats", "number", "Seats"),
    ]


def segment(id_: str, name: str, rule: Record, **more: Any) -> Record:
    """Make a segment as the API tells it."""
    return {
        "id": id_,
        "name": name,
        "description": "",
        "rule": rule,
        "state": "live",
        "progress": 1.0,
        "count": 3,
        "version": 1,
        "created_at": ago(60 * 24 * 9),
        "updated_at": ago(60 * 3),
        "filled_at": ago(60 * 24 * 9),
        "archived_at": None,
        **more,
    }


def of(type_: str, *rules: Record) -> Record:
    """Make a group."""
    return {"type": type_, "of": list(rules)}


def segments() -> dict[str, Record]:
    """Return what the shop has saved."""
    plan = {"type": "attribute", "of": "contact", "name": "plan", "op": "is", "value": "Wholesale"}
    ordered = {
        "type": "did",
        "event": "order_placed",
        "op": "gte",
        "times": 3,
        "period": {"type": "days", "last": 30, "until": 0},
        "where": [{"name": "total", "op": "gt", "value": 100}],
        "which": "any",
    }
    staff = {"type": "not", "of": {"type": "segment", "segment_id": "sg-staff"}}
    email = {"type": "field", "name": "email", "op": "contains", "value": "@kopikita.example"}
    away = {"type": "field", "name": "last_seen_at", "op": "not_within_last", "value": 30}
    regulars = segment("sg-1", "Wholesale regulars", of("all", plan, ordered, staff), count=12)
    return {
        one["id"]: one
        for one in (
            regulars,
            segment("sg-staff", "Staff", of("any", email), count=4),
            segment("sg-away", "Not seen for 30 days", of("all", away), count=0, state="filling", progress=0.42),
        )
    }


def person(one: Record) -> Record:
    """Tell of a contact in short."""
    return {name: one[name] for name in ("id", "name", "email", "kind", "last_seen_at")}


def fault(rule: Record, path: str = "rule") -> tuple[str, str] | None:
    """Find what the server would not take: a text that is compared with "wrong"."""
    if rule["type"] == "not":
        return fault(rule["of"], f"{path}.of")
    if rule["type"] in ("all", "any"):
        found = (fault(one, f"{path}.of[{at}]") for at, one in enumerate(rule["of"]))
        return next((one for one in found if one), None)
    return (f"{path}.value", "It is never that.") if rule.get("value") == "wrong" else None


def conditions(rule: Record) -> int:
    """Count the conditions of a rule."""
    inner = rule["of"] if rule["type"] in ("all", "any") else [rule["of"]] if rule["type"] == "not" else None
    return 1 if inner is None else sum(conditions(one) for one in inner)


@routes.get(API + "/audiences/vocabulary")
async def vocabulary(request: web.Request) -> web.Response:
    it = fake(request)
    return web.json_response(
        {
            "fields": [{"name": name, "label": label, "type": type_} for name, label, type_ in FIELDS],
            "attributes": [one for one in it.attributes if not one["hidden"]],
            "events": EVENTS,
            "topics": [{"id": one["id"], "name": one["names"]["en"]} for one in it.topics],
            "channel_types": ["web", "email", "whatsapp"],
            "tags": [{"id": "tag-refund", "name": "Refund"}],
            "segments": [{"id": one["id"], "name": one["name"]} for one in it.segments.values()],
            "operators": {
                type_: [{"op": op, "value": value} for op, value in operators] for type_, operators in OPERATORS.items()
            },
        }
    )


@routes.post(API + "/audiences/preview")
async def preview(request: web.Request) -> web.Response:
    it, body = fake(request), await request.json()
    if wrong := fault(body["rule"]):
        return problem(422, "invalid", "It cannot be taken", detail=wrong[1], field=wrong[0], fields=[])
    total = len(it.contacts)
    count = total // (1 + conditions(body["rule"]))
    sample = [person(one) for one in list(it.contacts.values())[: min(count, body["limit"])]]
    return web.json_response({"count": count, "total": total, "sample": sample, "took_ms": 38})


@routes.get(API + "/segments")
async def list_segments(request: web.Request) -> web.Response:
    q = request.query.get("q", "").lower()
    kept = [one for one in fake(request).segments.values() if not one["archived_at"] and q in one["name"].lower()]
    return page(kept, request)


@routes.post(API + "/segments")
async def add_segment(request: web.Request) -> web.Response:
    it, body = fake(request), await request.json()
    if any(one["name"].lower() == body["name"].lower() for one in it.segments.values()):
        return problem(409, "taken", "The name is taken", detail="Another segment is called that.", field="name")
    made = segment(new_id(), body["name"], body["rule"], description=body["description"], count=len(it.contacts) // 3)
    it.segments[made["id"]] = made
    return web.json_response(made, status=201)


@routes.get(API + "/segments/{id}")
async def one_segment(request: web.Request) -> web.Response:
    found = fake(request).segments.get(request.match_info["id"])
    return web.json_response(found) if found else problem(404, "not_found", "There is no such segment")


@routes.patch(API + "/segments/{id}")
async def change_segment(request: web.Request) -> web.Response:
    it = fake(request)
    kept = it.segments[request.match_info["id"]]
    kept.update(await request.json(), version=kept["version"] + 1, updated_at=iso(now()))
    await it.tell("segment.updated", kept)
    return web.json_response(kept)


@routes.delete(API + "/segments/{id}")
async def archive_segment(request: web.Request) -> web.Response:
    kept = fake(request).segments[request.match_info["id"]]
    kept["archived_at"] = iso(now())
    return web.json_response(kept)


@routes.post(API + "/segments/{id}/restore")
async def restore_segment(request: web.Request) -> web.Response:
    kept = fake(request).segments[request.match_info["id"]]
    kept["archived_at"] = None
    return web.json_response(kept)


@routes.get(API + "/segments/{id}/contacts")
async def members(request: web.Request) -> web.Response:
    it = fake(request)
    count = it.segments[request.match_info["id"]]["count"]
    inside = list(it.contacts.values())[:count]
    found = [{"contact": person(one), "entered_at": ago(60 * 7 * at + 12)} for at, one in enumerate(inside)]
    return page(found, request)


@routes.get(API + "/segments/{id}/why/{contact}")
async def why(request: web.Request) -> web.Response:
    met = request.match_info["contact"] == "ct-0"
    reason = {
        "met": met,
        "text": "All of these are met" if met else "Not all of these are met",
        "of": [
            {"met": True, "text": "plan is “Wholesale”", "of": []},
            {
                "met": met,
                "text": f"order_placed at least 3 times in the last 30 days: it was {4 if met else 1}",
                "of": [],
            },
            {
                "met": True,
                "text": "is not in the segment Staff",
                "of": [{"met": False, "text": "email is x", "of": []}],
            },
        ],
    }
    entered = ago(60 * 24 * 3) if met else None
    told = {
        "met": met,
        "entered_at": entered,
        "checked_at": iso(now()),
        "reason": reason,
        "next_look_at": ago(-60 * 30),
    }
    return web.json_response(told)


@routes.get(API + "/contacts/{id}/segments")
async def segments_of(request: web.Request) -> web.Response:
    kept = [one for one in fake(request).segments.values() if not one["archived_at"] and one["count"]]
    return page([{"id": one["id"], "name": one["name"], "entered_at": ago(60 * 24 * 3)} for one in kept], request)


@routes.get(API + "/contacts/{id}/companies")
async def companies_of(request: web.Request) -> web.Response:
    company = {"id": "co-1", "external_id": "acme", "name": "Warung Bu Rahmawati", "attributes": {"seats": 4}}
    return page([company] if request.match_info["id"] == "ct-0" else [], request)


@routes.get(API + "/events/kinds")
async def kinds(request: web.Request) -> web.Response:
    counts = (1240, 98_211, 3)
    seen = {"first_seen_at": ago(60 * 24 * 90), "last_seen_at": ago(4)}
    days = fake(request).retention
    told = zip(EVENTS, counts, strict=True)
    return page([{**one, "count": n, "retention_days": days.get(one["name"]), **seen} for one, n in told], request)


@routes.patch(API + "/events/kinds")
async def change_kind(request: web.Request) -> web.Response:
    body = await request.json()
    fake(request).retention[body["name"]] = body["retention_days"]
    return web.Response(status=204)


@routes.route("*", API + "/events/settings")
async def event_settings(request: web.Request) -> web.Response:
    it = fake(request)
    if request.method == "PUT":
        it.retention[""] = (await request.json())["retention_days"]
    return web.json_response({"retention_days": it.retention.get("", 365)})


@routes.get(API + "/attributes")
async def list_attributes(request: web.Request) -> web.Response:
    wanted = request.query.get("of", "contact")
    return page([one for one in fake(request).attributes if one["of"] == wanted], request)


@routes.patch(API + "/attributes")
async def change_attribute(request: web.Request) -> web.Response:
    body = await request.json()
    kept = next(one for one in fake(request).attributes if (one["of"], one["name"]) == (body["of"], body["name"]))
    kept.update(body)
    return web.json_response(kept)


@routes.get(API + "/write-keys")
async def write_keys(request: web.Request) -> web.Response:
    return page(fake(request).write_keys, request)


@routes.post(API + "/write-keys")
async def add_write_key(request: web.Request) -> web.Response:
    made = {"id": new_id(), "key": f"rjw_{new_id()[-12:]}", "created_at": iso(now()), **await request.json()}
    fake(request).write_keys.append({**made, "last_used_at": None})
    return web.json_response(made, status=201)


@routes.patch(API + "/write-keys/{id}")
async def rename_write_key(request: web.Request) -> web.Response:
    kept = next(one for one in fake(request).write_keys if one["id"] == request.match_info["id"])
    kept.update(await request.json())
    return web.json_response(kept)


@routes.delete(API + "/write-keys/{id}")
async def revoke_write_key(request: web.Request) -> web.Response:
    it = fake(request)
    it.write_keys = [one for one in it.write_keys if one["id"] != request.match_info["id"]]
    return web.Response(status=204)
