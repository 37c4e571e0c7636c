from typing import Any
from uuid import UUID

from litestar import MediaType, Request, Response, get, post
from litestar.params import FromPath

from rejoinder.services.leaving.page import Choice, Choices, Chosen, choose, one_click, read_page
from rejoinder.services.phrases import phrase
from rejoinder.web.asked import Sys
from rejoinder.web.public.page import asker, gone, lang_of, page

_TOPIC = "topic."
#: By what was done: what the page says of it, unless it shows by itself.
_DONE = {"save": "saved", "come_back": "came_back"}


@get("/u/{token:str}", include_in_schema=False)
async def leave_page(system: Sys, request: Request[Any, Any, Any], token: FromPath[str]) -> Response[str]:
    """Show what a contact may choose; looking changes nothing, for mail programs look as well."""
    who = asker(request)
    shown = await read_page(system, token, who, lang_of(request))
    return _page(shown) if shown else gone(lang_of(request), *who.languages)


@post("/u/{token:str}", include_in_schema=False, status_code=200)
async def leave_post(system: Sys, request: Request[Any, Any, Any], token: FromPath[str]) -> Response[str]:
    """Do what was chosen; a mail program's one click is answered with 200 and leads nowhere else (RFC 8058)."""
    who = asker(request)
    form = await request.form()
    if form.get("List-Unsubscribe") == "One-Click":
        known = await one_click(system, token, who)
        return Response("", status_code=200 if known else 404, media_type=MediaType.TEXT)
    chosen = Chosen(str(form.get("action", "")), _often(form))
    shown = await choose(system, token, chosen, who, lang_of(request))
    return _page(shown) if shown else gone(lang_of(request), *who.languages)


def _often(form: Any) -> dict[UUID, str]:
    found = {}
    for name, value in form.items():
        if name.startswith(_TOPIC):
            try:
                found[UUID(name.removeprefix(_TOPIC))] = str(value)
            except ValueError:
                continue
    return found


def _page(shown: Choices) -> Response[str]:
    facts = {"business": shown.brand.name, "channel": shown.channel}

    def say(name: str, **more: str) -> str:
        return phrase("pages", name, *shown.languages, **facts, **more)

    stops = [] if shown.left == "all" else ["stop_all"] if shown.left == "channel" else ["stop_channel", "stop_all"]
    return page(
        "leaving",
        say("preferences_title"),
        shown.brand,
        shown.languages,
        about=say("about", address=shown.address) if shown.address else "",
        done=say(_DONE[shown.done]) if shown.done in _DONE else "",
        left=say(f"left_{shown.left}") if shown.left else "",
        come_back=say("come_back"),
        topics_title=say("topics"),
        no_topics=say("no_topics"),
        topics=[_topic(one, shown) for one in shown.topics],
        save=say("save"),
        stop_title=say("stop"),
        stop_note=say("stop_note"),
        stops=[{"action": name, "label": say(name)} for name in stops],
    )


def _topic(one: Choice, shown: Choices) -> dict[str, Any]:
    offered = [("", phrase("pages", "off", *shown.languages))]
    offered += [(often, phrase("topics", often, *shown.languages)) for often in one.offered]
    return {
        "id": str(one.id),
        "name": one.name,
        "description": one.description,
        "offered": [{"value": value, "label": label, "chosen": value == one.chosen} for value, label in offered],
    }
