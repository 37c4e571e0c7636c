"""Entry points: `/l/{slug}` and what belongs to it."""

from importlib.resources import files
from typing import Any
from uuid import UUID

import msgspec
from litestar import Request, Response, get, post
from litestar.params import FromPath
from litestar.response import Redirect

from rejoinder.domain.entry import Device
from rejoinder.domain.language import in_language
from rejoinder.domain.problem import Invalid, missing
from rejoinder.services.entry_points import prints
from rejoinder.services.entry_points.open import Door, choose_way, look, messenger_key, open_entry
from rejoinder.services.entry_points.sign_up import SignUp, agree_by_link, sign_up_at
from rejoinder.services.phrases import phrase
from rejoinder.web.asked import Sys
from rejoinder.web.assets import ANYWHERE
from rejoinder.web.public.page import asker, gone, lang_of, page, with_messenger

_CACHED = "public, max-age=300"
_MOST_BODY = 20_000
_SIGN_UP = msgspec.json.Decoder(SignUp)


@get("/l/{slug:str}", include_in_schema=False)
async def entry(system: Sys, request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[Any]:
    """Open the right channel on this device, or let people choose."""
    return await _opened(system, request, slug, None)


@get("/l/{slug:str}/{key:str}", include_in_schema=False)
async def entry_for_one(
    system: Sys, request: Request[Any, Any, Any], slug: FromPath[str], key: FromPath[str]
) -> Response[Any]:
    """Open a link that was sent to one contact; where it asks for a consent, they give it with a button."""
    return await _opened(system, request, slug, key)


@post("/l/{slug:str}/{key:str}", include_in_schema=False, status_code=200)
async def agree(system: Sys, request: Request[Any, Any, Any], slug: FromPath[str], key: FromPath[str]) -> Response[str]:
    """Take the consent of whoever the link was sent to."""
    who = asker(request)
    door = await look(system, slug, who, lang_of(request))
    if door is None or not await agree_by_link(system, slug, key, who, door.languages):
        return gone(lang_of(request), *who.languages)
    return _page(door, None, done=phrase("pages", "signed_up", *door.languages, business=door.brand.name))


async def _opened(system: Any, request: Request[Any, Any, Any], slug: str, key: str | None) -> Response[Any]:
    who = asker(request)
    door = await open_entry(system, slug, who, lang_of(request), key=key)
    if door is None:
        return gone(lang_of(request), *who.languages)
    if door.entry_point.archived_at or not door.ways:
        return _closed(door)
    asks = key is not None and bool(door.entry_point.consent_words) and door.entry_point.consent_kind is not None
    if door.straight and not asks:
        return Redirect(door.straight.url, status_code=302, headers={"Cache-Control": "no-store"})
    return _page(door, key if asks else None)


def _closed(door: Door) -> Response[str]:
    facts = {"business": door.brand.name}
    title = phrase("pages", "closed_title", *door.languages)
    text = phrase("pages", "closed", *door.languages, **facts)
    return page("said", title, door.brand, door.languages, 410, text=text)


def _page(door: Door, key: str | None, done: str = "") -> Response[str]:
    one, languages = door.entry_point, door.languages

    def say(name: str, **facts: str) -> str:
        return phrase("pages", name, *languages, business=door.brand.name, **facts)

    ways = [
        {
            "title": say("chat_here") if way.type == "web" else say("open", channel=way.title),
            "url": f"/l/{one.slug}/to/{way.channel_id}" if way.web else way.url,
        }
        for way in door.ways
        if way.here
    ]
    by_phone = door.device is Device.DESKTOP and any(way.type != "web" for way in door.ways)
    return page(
        "entry",
        say("write_to"),
        door.brand,
        languages,
        text=say("choose") if len(ways) > 1 else "",
        done=done,
        ways=ways,
        code=f"/l/{one.slug}/qr.svg" if by_phone else "",
        scan=say("scan") if ways else say("by_phone_only"),
        words=in_language(one.consent_words, *languages) if key else "",
        agree=say("confirm_button") if key else "",
    )


@get("/l/{slug:str}/to/{channel_id:uuid}", include_in_schema=False)
async def entry_to(
    system: Sys, request: Request[Any, Any, Any], slug: FromPath[str], channel_id: FromPath[UUID]
) -> Response[Any]:
    """Go on to the channel that was chosen."""
    way = await choose_way(system, slug, channel_id, asker(request), lang_of(request))
    if way is None:
        return gone(lang_of(request), *asker(request).languages)
    return Redirect(way.url, status_code=302, headers={"Cache-Control": "no-store"})


@get("/l/{slug:str}/chat", include_in_schema=False)
async def entry_chat(system: Sys, request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[str]:
    """Show the messenger on a page of its own, for a business without a site."""
    who = asker(request)
    door, key = await look(system, slug, who, lang_of(request)), await messenger_key(system, slug)
    if door is None or key is None:
        return gone(lang_of(request), *who.languages)
    title = phrase("pages", "write_to", *door.languages, business=door.brand.name)
    needs = phrase("pages", "needs_script", *door.languages)
    return with_messenger("chat", title, door.brand, door.languages, key=key, ref=door.entry_point.ref, needs=needs)


@get("/l/{slug:str}/qr.svg", include_in_schema=False)
async def entry_svg(system: Sys, slug: FromPath[str]) -> Response[bytes]:
    """Serve the code as a drawing."""
    return _printed(await prints.code(system, slug, "svg"), "image/svg+xml")


@get("/l/{slug:str}/qr.png", include_in_schema=False)
async def entry_png(system: Sys, slug: FromPath[str]) -> Response[bytes]:
    """Serve the code as a picture."""
    return _printed(await prints.code(system, slug, "png"), "image/png")


@get("/l/{slug:str}/card.pdf", include_in_schema=False)
async def entry_card(system: Sys, request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """Serve a card to print; `locale` chooses its languages, several with commas."""
    wanted = prints.languages(request.query_params.get("locale", ""))
    return _printed(await prints.card(system, slug, wanted), "application/pdf")


def _printed(content: bytes | None, media_type: str) -> Response[bytes]:
    if content is None:
        raise missing("entry point")
    headers = {"Cache-Control": _CACHED, "Content-Security-Policy": "default-src 'none'", **ANYWHERE}
    return Response(content, media_type=media_type, headers=headers)


@post("/l/{slug:str}/consent", include_in_schema=False, status_code=200)
async def entry_consent(system: Sys, request: Request[Any, Any, Any], slug: FromPath[str]) -> dict[str, str]:
    """Take what a box on a page of the business hands on; it is sent as text, so that no browser asks first."""
    body = await request.body()
    try:
        said = _SIGN_UP.decode(body[:_MOST_BODY])
    except msgspec.MsgspecError as error:
        raise Invalid("invalid", str(error), remedy="Send words, and email or phone.") from error
    return {"state": (await sign_up_at(system, slug, said, asker(request))).state}


@get("/entry.js", include_in_schema=False)
async def entry_script() -> Response[bytes]:
    """Serve the script that hands on a ticked box when its form is sent."""
    return _script("entry.js", ANYWHERE)


@get("/pages/chat.js", include_in_schema=False)
async def chat_script() -> Response[bytes]:
    """Serve the script that opens the messenger on our own page."""
    return _script("chat.js", {})


def _script(name: str, more: dict[str, str]) -> Response[bytes]:
    content = files("rejoinder.web.public").joinpath(name).read_bytes()
    headers = {"Cache-Control": _CACHED, **more}
    return Response(content, media_type="text/javascript; charset=utf-8", headers=headers)


ENTRY_PAGES: list[Any] = [
    entry,
    entry_for_one,
    agree,
    entry_to,
    entry_chat,
    entry_svg,
    entry_png,
    entry_card,
    entry_consent,
    entry_script,
    chat_script,
]
