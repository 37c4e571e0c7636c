"""Contacts, and searching over everything."""

from aiohttp import web

from .asked import API, fake, page, problem
from .data import ago
from .states import standing

routes = web.RouteTableDef()


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
    old = [
        {
            **one,
            "id": f"{one['id']}-old",
            "status": "closed",
            "last": {**one["last"], "text": "Pesanan #1987", "at": ago(60 * 24 * 40)},
        }
        for one in found
    ]
    return page(found + old, request)


@routes.get(API + "/contacts/{id}/events")
async def contact_events(request: web.Request) -> web.Response:
    seen = (
        ("page", {"title": "Gayo 1 kg, whole bean", "url": "https://shop.example/gayo-1kg"}, 32),
        ("page", {"title": "Basket", "url": "https://shop.example/basket"}, 35),
        ("order_placed", {"order": "#2041", "total": "Rp 189.000"}, 2900),
        (
            "page",
            {
                "title": "",
                "url": "https://shop.example/brewing/the-very-long-guide-to-pour-over-coffee-for-everybody?utm_source=mail",
            },
            3000,
        ),
    )
    return page(
        [
            {"id": str(at), "name": name, "properties": properties, "at": ago(minutes)}
            for at, (name, properties, minutes) in enumerate(seen)
        ],
        request,
    )


@routes.get(API + "/contacts/{id}/{what:duplicates|subscriptions}")
async def nothing(request: web.Request) -> web.Response:
    return page([], request)


@routes.get(API + "/contacts/{id}/standing")
async def contact_standing(request: web.Request) -> web.Response:
    it = fake(request)
    theirs = [one for one in it.conversations.values() if one["contact"]["id"] == request.match_info["id"]]
    told = [
        {
            "channel_id": one["channel"]["id"],
            "channel_type": one["channel"]["type"],
            "channel_name": one["channel"]["name"],
            "identity_id": one["channel"]["id"],
            "standing": standing({**one, "last_in": it.last_in(one["id"])}),
        }
        for one in theirs[:1]
    ]
    return web.json_response({"channels": told})


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
    said = [
        {"message": one, "conversation": it.conversations[cid]}
        for cid, kept in it.messages.items()
        for one in kept
        if any(words in block.get("text", "").lower() for block in one["blocks"])
    ][:6]
    return web.json_response({"contacts": people, "messages": said})
