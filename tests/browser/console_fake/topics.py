"""Topics, and asking contacts whether they want to hear of them."""

from aiohttp import web

from .asked import API, fake, page
from .data import Record, iso, message, now, teammate

routes = web.RouteTableDef()
LABELS = {"daily": "Daily", "weekly": "Weekly", "monthly": "Monthly", "as_it_happens": "Yes"}


def topic(id_: str, name: str, *often: str, **more: object) -> Record:
    """Make a topic as the API tells it."""
    return {
        "id": id_,
        "key": id_,
        "names": {"en": name},
        "descriptions": {},
        "frequencies": list(often or ("as_it_happens",)),
        "channel_ids": [],
        "provider_titles": [],
        "created_at": iso(now()),
        **more,
    }


@routes.get(API + "/topics")
async def topics(request: web.Request) -> web.Response:
    counts = {"pending": 1, "active": 12, "ended": 3, "expired": 0, "reached": 11}
    return page([{"topic": one, "subscriptions": counts} for one in fake(request).topics], request)


@routes.post(API + "/conversations/{cid}/opt-in-requests")
async def ask(request: web.Request) -> web.Response:
    it, cid, body = fake(request), request.match_info["cid"], await request.json()
    asked = next(one for one in it.topics if one["id"] == body["topic_id"])
    block = {
        "type": "opt_in_request",
        "topic_id": asked["id"],
        "title": asked["names"]["en"],
        "text": body["text"] or "Shall we tell you?",
        "frequencies": body["frequencies"],
        "labels": [LABELS[often] for often in body["frequencies"]],
    }
    made = message(cid, "out", teammate(0), [block], iso(now()), client_id=body["client_id"], state="queued")
    return web.json_response(await it.write(cid, made), status=201)
