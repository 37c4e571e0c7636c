"""What can be asked of a number and its account besides sending: templates, files, webhooks."""

import hashlib
from collections.abc import Awaitable, Callable
from typing import Any

from rejoinder.simulators.meta import graph
from rejoinder.simulators.meta.graph import error
from rejoinder.simulators.records import Account
from rejoinder.simulators.stage import Stage
from rejoinder.simulators.whatsapp import events, templates, tiers
from rejoinder.simulators.wire import Answer, Asked, Upload, nested

Edge = Callable[[Stage, Account, Asked], Awaitable[Answer]]


def node(stage: Stage, account: Account, asked: Asked, id_: str) -> Answer:
    """Tell about a number, an account, a token or a file."""
    if id_ == account.id:
        return graph.fields(asked, number(account))
    if id_ in {account.settings.get("business_account_id"), "me"}:
        return graph.fields(asked, {"id": id_, "name": account.name, "account_review_status": "APPROVED"})
    if id_ == "debug_token":
        return Answer(200, {"data": {"is_valid": True, "app_id": account.settings.get("app_id", "")}})
    medium = stage.media.about.get(id_)
    if medium is None:
        raise error(100, f"Unsupported get request. Object with ID '{id_}' does not exist", subcode=33)
    content = stage.media.content(id_) or b""
    return Answer(
        200,
        {
            "messaging_product": "whatsapp",
            "url": f"{stage.at('whatsapp')}/files/{id_}",
            "mime_type": medium.media_type,
            "sha256": hashlib.sha256(content).hexdigest(),
            "file_size": len(content),
            "id": id_,
        },
    )


def number(account: Account) -> dict[str, Any]:
    """Tell about the number."""
    return {
        "id": account.id,
        "display_phone_number": account.address,
        "verified_name": account.name,
        "quality_rating": account.notes.get("quality", "GREEN"),
        "messaging_limit_tier": tiers.tier_of(account),
        "whatsapp_business_manager_messaging_limit": tiers.tier_of(account),
        "status": "RESTRICTED" if account.restricted else "CONNECTED",
        "code_verification_status": "VERIFIED",
        "name_status": "APPROVED",
        "platform_type": "CLOUD_API",
        "throughput": {"level": "STANDARD"},
    }


async def uploaded(stage: Stage, account: Account, asked: Asked) -> Answer:
    """Keep a file that is to be sent."""
    _ = account
    file = asked.given.get("file")
    if not isinstance(file, Upload):
        raise error(131053, "Media upload error", details="The parameter file is required.")
    kind = {"audio": "audio", "image": "image", "video": "video"}.get(file.media_type.partition("/")[0], "file")
    return Answer(200, {"id": stage.media.keep(file.content, file.name, file.media_type, kind).id})


async def listed_templates(stage: Stage, account: Account, asked: Asked) -> Answer:
    """List templates, take a new one, or remove one."""
    if asked.method == "POST":
        new = templates.made(account, asked.given)
        stage.soon(2, lambda: _judged(stage, account, new))
        return Answer(200, {name: new[name] for name in ("id", "status", "category")})
    known = account.notes.setdefault("templates", [])
    if asked.method == "DELETE":
        account.notes["templates"] = [one for one in known if one["name"] != asked.given.get("name")]
        return graph.SUCCESS
    found = graph.page(asked, known)
    summary = {
        "total_count": len(known),
        "message_template_count": len(known),
        "message_template_limit": 6_000,
        "are_translations_complete": True,
    }
    return Answer(200, {**found.body, "summary": summary})


def _judged(stage: Stage, account: Account, template: dict[str, Any]) -> None:
    """Approve a new template, and tell the business."""
    template["status"] = "APPROVED"
    value = {
        "event": "APPROVED",
        "message_template_id": int(template["id"]),
        "message_template_name": template["name"],
        "message_template_language": template["language"],
        "reason": "NONE",
    }
    stage.courier.bring(account, [events.change("message_template_status_update", value)])


async def subscribed(stage: Stage, account: Account, asked: Asked) -> Answer:
    """Tell whether events are brought, or let them be, perhaps elsewhere than the app's."""
    app = {"whatsapp_business_api_data": {"id": account.settings.get("app_id", ""), "name": "Rejoinder"}}
    if asked.method == "POST":
        url = str(asked.given.get("override_callback_uri", ""))
        if url:
            await graph.subscribe(stage, account, url, str(asked.given.get("verify_token", "")), ())
        account.notes["subscribed"] = True
        return graph.SUCCESS
    if asked.method == "DELETE":
        account.notes["subscribed"] = False
        return graph.SUCCESS
    return Answer(200, {"data": [app] if account.notes.get("subscribed") else []})


def file(stage: Stage, id_: str) -> Answer:
    """Serve a file to whoever bears the token."""
    content = stage.media.content(id_)
    if content is None:
        return Answer(404, b"", media_type="text/plain")
    return Answer(200, content, media_type=stage.media.about[id_].media_type)


async def configured(stage: Stage, account: Account, asked: Asked) -> Answer:
    """Take a webhook of the number's own."""
    given = nested(asked.given.get("webhook_configuration") or {})
    url = str(given.get("override_callback_uri", ""))
    await graph.subscribe(stage, account, url, str(given.get("verify_token", "")), ())
    return graph.SUCCESS


async def webhook(stage: Stage, account: Account, asked: Asked) -> Answer:
    """Take the app's webhook after its handshake."""
    kinds = tuple(str(asked.given.get("fields", "")).split(","))
    url, token = str(asked.given["callback_url"]), str(asked.given["verify_token"])
    await graph.subscribe(stage, account, url, token, kinds)
    return graph.SUCCESS


async def profile(stage: Stage, account: Account, asked: Asked) -> Answer:
    """Tell what people read about the business."""
    _ = stage
    if asked.method == "POST":
        return graph.SUCCESS
    return Answer(200, {"data": [{"messaging_product": "whatsapp", "about": account.name}]})


async def registered(stage: Stage, account: Account, asked: Asked) -> Answer:
    """Register a number, which is one already."""
    _ = stage, account, asked
    return graph.SUCCESS


async def numbers(stage: Stage, account: Account, asked: Asked) -> Answer:
    """List the numbers of the account."""
    _ = stage
    return graph.page(asked, [number(account)])


EDGES: dict[str, Edge] = {
    "media": uploaded,
    "message_templates": listed_templates,
    "phone_numbers": numbers,
    "subscribed_apps": subscribed,
    "subscriptions": webhook,
    "whatsapp_business_profile": profile,
    "register": registered,
    "deregister": registered,
}
