"""An SMS number, from its form to a conversation: over HTTP, with Twilio answering as it does."""

import base64
import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID

import aiohttp
import pytest

from asking import Asking, asking
from providing import Provider, pointed, providing
from rejoinder.channels.sms.signature import signed
from rejoinder.domain.policy import Permit, PermitKind
from rejoinder.services.dispatch import dispatch
from rejoinder.services.inbound import take_in
from rejoinder.services.system import System
from rejoinder.store import directory, ledgers
from rejoinder.testing import FixedClock
from seeds import seeded

SID = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
TOKEN = "0123456789abcdef0123456789abcdef"
SENDER = "+12025550143"
RINA = "+6281234567890"
GIF = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)
FORM = {
    "type": "sms",
    "name": "Toko",
    "settings": {"account": {"account_sid": SID, "sender": SENDER}},
    "secrets": {"auth_token": TOKEN},
}


def sid_of(text: str) -> str:
    """Name a message of ours as Twilio would, by what it says."""
    return f"SM{hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()}"


def twilio(_method: str, path: str, body: Any) -> tuple[int, Any]:
    """Answer as an account that is well."""
    if path.endswith("/Messages.json"):
        return 201, {"sid": sid_of(body.get("Body", "")), "status": "queued", "error_code": None}
    if "/Media/" in path:
        return 200, GIF
    return 200, {"sid": SID, "friendly_name": "Kopi Angsa", "status": "active"}


@asynccontextmanager
async def texting(system: System, **account: str) -> AsyncIterator[tuple[System, Provider, Asking, Any]]:
    """Connect a number."""
    seed = await seeded(system)
    form = {**FORM, "settings": {"account": {**FORM["settings"]["account"], **account}}}
    async with (
        providing(twilio) as provider,
        pointed(system, sms=provider.base) as there,
        asking(there, seed.owner) as (owner,),
    ):
        added = await owner.ok("POST", "/channels", form)
        found = await owner.ok("POST", f"/channels/{added['id']}/inspect")
        yield there, provider, owner, found


def message(text: str = "Halo", sid: str = "SM10000000000000000000000000000001", **more: str) -> dict[str, str]:
    """Make the fields of a message from Rina."""
    whose = {"AccountSid": SID, "From": RINA, "To": SENDER, "FromCountry": "ID"}
    return {"MessageSid": sid, **whose, "Body": text, "NumMedia": "0", "SmsStatus": "received", **more}


def status(text: str, state: str, **more: str) -> dict[str, str]:
    """Make the fields of a status of a message that we sent."""
    return {"MessageSid": sid_of(text), "MessageStatus": state, "AccountSid": SID, **more}


async def brought(
    system: System, owner: Asking, channel: Any, form: dict[str, str], given: str | None = None
) -> tuple[int, str]:
    """Bring a request as Twilio does, signed over the address that it was given."""
    path = f"/hooks/{channel['id']}"
    signature = given if given is not None else signed(TOKEN, f"{system.base_url}{path}", list(form.items()))
    headers = {"X-Twilio-Signature": signature}
    async with owner.http.post(f"{owner.base}{path}", data=form, headers=headers) as answer:
        return answer.status, await answer.text()


async def said(owner: Asking, text: str, client_id: str = "reply-0001", **more: Any) -> Any:
    """Answer in the only conversation."""
    conversation = (await owner.ok("GET", "/conversations"))["items"][0]["id"]
    body = {"blocks": [{"type": "text", "text": text}], "client_id": client_id, **more}
    return await owner.ok("POST", f"/conversations/{conversation}/messages", body)


async def thread(owner: Asking) -> dict[str, Any]:
    """Read the only conversation, by what was said."""
    conversation = (await owner.ok("GET", "/conversations"))["items"][0]["id"]
    found = await owner.ok("GET", f"/conversations/{conversation}/messages")
    return {one["blocks"][0].get("text", ""): one for one in found["items"] if one["blocks"]}


def sent(provider: Provider, text: str) -> list[Any]:
    return [body for body in provider.said("/Messages.json") if body.get("Body") == text]


async def test_a_number_is_connected_and_tried(system: System) -> None:
    async with texting(system) as (_, provider, owner, channel):
        listed = await owner.ok("GET", "/channels")
        provider.script = [(401, {"code": 20003, "message": "Authenticate", "status": 401})]
        wrong = await owner.ok("POST", f"/channels/{channel['id']}/inspect")
        malformed, problem = await owner(
            "POST", "/channels", {**FORM, "settings": {"account": {"account_sid": SID, "sender": "not a number!"}}}
        )

    assert (channel["address"], channel["health"]["state"]) == (SENDER, "good")
    assert TOKEN not in str(listed)
    assert (wrong["health"]["state"], wrong["health"]["code"]) == ("broken", "20003")
    assert (malformed, problem["field"]) == (422, "settings.account.sender")


async def test_a_text_becomes_a_conversation_once_and_is_answered(system: System) -> None:
    async with texting(system) as (there, provider, owner, channel):
        answers = [await brought(there, owner, channel, message("Buka jam berapa?")) for _ in range(2)]
        await take_in(there)
        await said(owner, "Jam sembilan.")
        await dispatch(there)
        before = (await thread(owner))["Jam sembilan."]["state"]
        for state in ("delivered", "sent", "queued", "read"):
            assert (await brought(there, owner, channel, status("Jam sembilan.", state)))[0] == 200
        await take_in(there)
        inbox = await owner.ok("GET", "/conversations")
        found = await thread(owner)
        contact = await owner.ok("GET", f"/contacts/{inbox['items'][0]['contact']['id']}")
        odd = await owner.ok("GET", "/oddities")

    assert {one[0] for one in answers} == {200}
    assert all(one[1].endswith("<Response></Response>") for one in answers)
    assert len(inbox["items"]) == 1
    assert contact["phone"] == RINA
    assert sent(provider, "Jam sembilan.") == [
        {
            "To": RINA,
            "From": SENDER,
            "Body": "Jam sembilan.",
            "StatusCallback": f"{there.base_url}/hooks/{channel['id']}",
        }
    ]
    assert (before, found["Jam sembilan."]["state"]) == ("sent", "seen")
    assert odd["items"] == []


@pytest.mark.parametrize("form", [message(), status("Halo", "delivered"), message(OptOutType="STOP")])
async def test_every_shape_is_refused_with_a_wrong_signature(system: System, form: dict[str, str]) -> None:
    async with texting(system) as (there, _, owner, channel):
        url = f"{there.base_url}/hooks/{channel['id']}"
        wrong = [
            "",
            "nonsense",
            signed("another token", url, list(form.items())),
            signed(TOKEN, url + "?a=b", list(form.items())),
            signed(TOKEN, url, [*form.items(), ("Body", "more")]),
        ]
        refused = [await brought(there, owner, channel, form, given=one) for one in wrong]
        await take_in(there)
        inbox = await owner.ok("GET", "/conversations")

    assert {one[0] for one in refused} == {403}
    assert inbox["items"] == []


async def test_stop_is_confirmed_once_and_start_brings_back(system: System) -> None:
    async with texting(system) as (there, provider, owner, channel):
        await brought(there, owner, channel, message("Halo"))
        stop = message("STOP", "SM10000000000000000000000000000002", OptOutType="STOP")
        await brought(there, owner, channel, stop)
        await take_in(there)
        await said(owner, "Masih di sana?", "reply-0002")
        await dispatch(there)
        gone = (await thread(owner))["Masih di sana?"]
        await brought(there, owner, channel, message("Halo lagi", "SM10000000000000000000000000000003"))
        await take_in(there)
        await said(owner, "Tetap diam", "reply-0003")
        await dispatch(there)
        still = (await thread(owner))["Tetap diam"]
        start = message("START", "SM10000000000000000000000000000004", OptOutType="START")
        await brought(there, owner, channel, start)
        await take_in(there)
        await said(owner, "Selamat kembali", "reply-0004")
        await dispatch(there)
        back = (await thread(owner))["Selamat kembali"]

    assert (gone["state"], gone["verdict"]["reason"]) == ("dropped", "left_stop_word")
    assert (still["state"], still["verdict"]["reason"]) == ("dropped", "left_stop_word")
    assert back["state"] == "sent"
    assert len(sent(provider, "Selamat kembali")) == 1


async def test_an_error_that_says_stopped_counts_as_leaving(system: System) -> None:
    async with texting(system) as (there, provider, owner, channel):
        await brought(there, owner, channel, message())
        await take_in(there)
        await dispatch(there)
        provider.script = [(400, {"code": 21610, "message": "unsubscribed recipient", "more_info": "", "status": 400})]
        await said(owner, "Satu")
        await dispatch(there)
        first = (await thread(owner))["Satu"]
        await said(owner, "Dua", "reply-0002")
        await dispatch(there)
        second = (await thread(owner))["Dua"]

    assert (first["state"], first["failure"]["class"], first["failure"]["code"]) == ("failed", "opted_out", "21610")
    assert (second["state"], second["verdict"]["reason"]) == ("dropped", "left_provider")


async def test_a_message_that_was_taken_may_fail_later(system: System) -> None:
    async with texting(system) as (there, _, owner, channel):
        await brought(there, owner, channel, message())
        await take_in(there)
        await said(owner, "Satu")
        await dispatch(there)
        await brought(there, owner, channel, status("Satu", "undelivered", ErrorCode="30005"))
        await take_in(there)
        failed = (await thread(owner))["Satu"]

    assert (failed["state"], failed["failure"]["class"], failed["failure"]["code"]) == (
        "failed",
        "unreachable",
        "30005",
    )


async def test_a_picture_is_fetched_with_the_account_s_name_and_only_from_twilio(system: System) -> None:
    async with texting(system) as (there, provider, owner, channel):
        mine = f"{provider.base}/2010-04-01/Accounts/{SID}/Messages/MM1/Media/ME1"
        fields = {"NumMedia": "2", "MediaUrl0": mine, "MediaContentType0": "image/gif", "MediaUrl1": "http://10.0.0.8/"}
        await brought(there, owner, channel, message("Ini rusak", **fields))
        await take_in(there)
        conversation = (await owner.ok("GET", "/conversations"))["items"][0]["id"]
        found = await owner.ok("GET", f"/conversations/{conversation}/messages")

    blocks = next(one["blocks"] for one in found["items"] if one["kind"] == "in")
    assert [block["type"] for block in blocks] == ["image", "unsupported", "text"]
    named = base64.b64encode(f"{SID}:{TOKEN}".encode()).decode()
    assert provider.headers[-1]["authorization"] == f"Basic {named}"


@pytest.mark.parametrize("media", ["links", "mms"])
async def test_a_file_goes_as_a_link_or_as_mms(system: System, media: str) -> None:
    async with texting(system, media=media) as (there, provider, owner, channel):
        await brought(there, owner, channel, message())
        await take_in(there)
        form = aiohttp.FormData()
        form.add_field("file", GIF, filename="menu.gif")
        async with owner.http.post(f"{owner.base}/api/v1/files", data=form, headers=owner.headers) as answer:
            file = await answer.json()
        conversation = (await owner.ok("GET", "/conversations"))["items"][0]["id"]
        blocks = [{"type": "image", "file": file, "alt": "Menu"}, {"type": "text", "text": "Ini dia"}]
        body = {"blocks": blocks, "client_id": "reply-0001"}
        await owner.ok("POST", f"/conversations/{conversation}/messages", body)
        await dispatch(there)
        got = provider.said("/Messages.json")

    url = f"{there.base_url}{file['url']}"
    shown = [(one.get("MediaUrl", ""), one["Body"]) for one in got if url in str(one)]
    assert shown == [{"links": ("", f"Menu\n{url}\n\nIni dia"), "mms": (url, "Ini dia")}[media]]


async def agreed(system: System, owner: Asking, key: str) -> None:
    """Keep that the contact of the only conversation agreed to something."""
    identity = UUID((await owner.ok("GET", "/conversations"))["items"][0]["identity_id"])
    async with system.db.service() as tx:
        (workspace,) = await directory.workspaces(tx)
    async with system.db.service(workspace) as tx:
        ledger = await ledgers.lock(tx, identity)
        permit = Permit(kind=PermitKind.CONSENT, key=key, granted_at=system.clock())
        await ledgers.put(tx, identity, ledger.granted(permit))


async def test_an_offer_needs_consent_and_waits_for_the_morning(system: System, clock: FixedClock) -> None:
    async with texting(system) as (there, provider, owner, channel):
        await brought(there, owner, channel, message())
        await take_in(there)
        offer = {"purpose": "promotional", "reason": "They asked for offers."}
        await said(owner, "Diskon", "offer-0001", **offer)
        await dispatch(there)
        unasked = (await thread(owner))["Diskon"]
        await agreed(there, owner, "marketing")
        await said(owner, "Diskon lagi", "offer-0002", **offer)
        await dispatch(there)
        by_day = (await thread(owner))["Diskon lagi"]
        clock.advance(hours=8)
        await said(owner, "Tengah malam", "offer-0003", **offer)
        await dispatch(there)
        at_night = (await thread(owner))["Tengah malam"]

    assert (unasked["state"], unasked["verdict"]["reason"]) == ("dropped", "no_consent")
    assert by_day["state"] == "sent"
    assert (at_night["state"], at_night["verdict"]["reason"]) == ("held", "quiet")
    assert len(sent(provider, "Diskon lagi")) == 1


async def test_the_editor_is_told_in_how_many_messages_a_text_is_carried(system: System) -> None:
    async with texting(system) as (there, _, owner, channel):
        await brought(there, owner, channel, message())
        await take_in(there)
        conversation = (await owner.ok("GET", "/conversations"))["items"][0]["id"]
        draft = {"blocks": [{"type": "text", "text": "Ж" * 71}]}
        checked = await owner.ok("POST", f"/conversations/{conversation}/check", draft)
        shown = await owner.ok("POST", f"/channels/{channel['id']}/preview", draft)
        long = {"blocks": [{"type": "text", "text": "x" * 1_638}]}
        over = await owner.ok("POST", f"/conversations/{conversation}/check", long)

    assert [(one["encoding"], one["count"]) for one in checked["segments"]] == [("ucs2", 2)]
    assert checked["segments"] == shown["segments"]
    assert over["excess"][0]["over"] == 38
