"""A portfolio of WhatsApp's may write to so many different people in a day whose window is over."""

import asyncio
from typing import Any
from uuid import UUID

import msgspec
from meta_accounts import Connected, connected
from test_whatsapp import PAUSED, SALE, agreed, at, changed, status, synced

from rejoinder.services.dispatch import dispatch
from rejoinder.services.dispatch.claim import claim
from rejoinder.services.system import System
from rejoinder.store import channels
from rejoinder.testing import FixedClock

OFFER = {"type": "template", "name": "sale", "language": "en_US"}
WORDS = {"purpose": "promotional", "reason": "They asked for offers"}
RINA, ADI, SITI, BUDI = (f"+62812345678{number}" for number in range(90, 94))


async def limited(there: Connected, count: str, portfolio: str = "") -> None:
    """Let the number have a limit, perhaps shared by a portfolio."""
    id_ = UUID(there.channel["id"])
    async with there.system.db.people(there.seed.workspace_id) as tx:
        channel = await channels.read(tx, id_)
        assert channel
        account = {**channel.settings.account, "messaging_limit": count, "portfolio": portfolio}
        settings = msgspec.structs.replace(channel.settings, account=account)
        await channels.put(tx, msgspec.structs.replace(channel, settings=settings))


async def offered(there: Connected, clock: FixedClock, address: str, **more: Any) -> Any:
    """Offer something to somebody who agreed to it."""
    conversation = await agreed(there, clock, address, "marketing", "service")
    return conversation, await there.answer(conversation, OFFER, **(WORDS | more))


async def test_different_people_count_and_not_messages(system: System, clock: FixedClock) -> None:
    async with connected(system, "whatsapp") as there:
        await limited(there, "2")
        await synced(there, SALE)
        rina, first = await offered(there, clock, RINA)
        clock.advance(hours=1)
        _, second = await offered(there, clock, ADI)
        again = await there.answer(rina, OFFER, purpose="survey", reason="They asked for it")
        _, third = await offered(there, clock, SITI)

    assert [one["state"] for one in (first, second, again, third)] == ["sent", "sent", "sent", "held"]
    assert (third["verdict"]["rule"], third["verdict"]["reason"]) == ("portfolio", "enough_people")
    assert third["verdict"]["until"] == "2026-11-17T10:00:00Z"
    assert "wrote to 2 people in 1 day" in third["verdict"]["said"]["why"]


async def test_a_place_is_free_a_day_after_it_was_taken(system: System, clock: FixedClock) -> None:
    async with connected(system, "whatsapp") as there:
        await limited(there, "1")
        await synced(there, SALE)
        await offered(there, clock, RINA)
        clock.advance(hours=2)
        talk, waiting = await offered(there, clock, ADI)
        clock.advance(hours=21, minutes=59)
        await dispatch(there.system)
        early = await there.message(talk, waiting["id"])
        clock.advance(minutes=1)
        await dispatch(there.system)
        later = await there.message(talk, waiting["id"])

    assert (waiting["state"], early["state"], later["state"]) == ("held", "held", "sent")


async def test_a_higher_limit_counts_at_once(system: System, clock: FixedClock) -> None:
    async with connected(system, "whatsapp") as there:
        await limited(there, "1")
        await synced(there, SALE)
        await offered(there, clock, RINA)
        talk, waiting = await offered(there, clock, ADI)
        account = there.channel["settings"]["account"] | {"messaging_limit": "2000"}
        await there.owner.ok("PATCH", f"/channels/{there.channel['id']}", {"settings": {"account": account}})
        await dispatch(there.system)
        later = await there.message(talk, waiting["id"])

    assert (waiting["state"], later["state"]) == ("held", "sent")


async def rooms(there: Connected) -> Any:
    return (await there.owner.ok("GET", f"/channels/{there.channel['id']}/limits"))["items"]


async def test_what_whatsapp_tells_counts_unless_the_form_is_stricter(system: System, clock: FixedClock) -> None:
    told = {"max_daily_conversations_per_business": "TIER_2K", "max_daily_conversation_per_phone": 100_000}
    quality = {"display_phone_number": "62215550100", "event": "UPGRADE", "current_limit": "TIER_100K"}
    async with connected(system, "whatsapp") as there:
        (usual,) = await rooms(there)
        there.graph.facts = {"messaging_limit_tier": "TIER_10K"}
        await there.owner.ok("POST", f"/channels/{there.channel['id']}/inspect")
        (looked,) = await rooms(there)
        await there.brought(changed("business_capability_update", **told))
        (business,) = await rooms(there)
        await there.brought(changed("phone_number_quality_update", **quality))
        (number,) = await rooms(there)
        await limited(there, "250")
        (stricter,) = await rooms(there)

    found = [(one["limit"], one["left"], one["told_by"]) for one in (usual, looked, business, number, stricter)]
    assert found == [
        (250, 250, "policy"),
        (10_000, 10_000, "provider"),
        (2_000, 2_000, "provider"),
        (100_000, 100_000, "provider"),
        (250, 250, "form"),
    ]


async def test_a_limit_that_whatsapp_raises_lets_those_go_who_wait(system: System, clock: FixedClock) -> None:
    async with connected(system, "whatsapp") as there:
        await there.brought(changed("business_capability_update", max_daily_conversation_per_phone=1))
        await synced(there, SALE)
        await offered(there, clock, RINA)
        talk, waiting = await offered(there, clock, ADI)
        (full,) = await rooms(there)
        await there.brought(changed("business_capability_update", max_daily_conversation_per_phone=2))
        await dispatch(there.system)
        later = await there.message(talk, waiting["id"])

    assert (full["limit"], full["left"], full["opens_at"]) == (1, 0, "2026-11-17T09:00:00Z")
    assert (waiting["state"], later["state"]) == ("held", "sent")


async def test_the_composer_foresees_the_limit(system: System, clock: FixedClock) -> None:
    async with connected(system, "whatsapp") as there:
        await limited(there, "2")
        await synced(there, SALE)
        talks = [await agreed(there, clock, one, "marketing") for one in (RINA, ADI, SITI)]
        draft = {"blocks": [OFFER], **WORDS}
        checks = []
        for talk in talks:
            checks.append(await there.owner.ok("POST", f"/conversations/{talk}/check", draft))
            await there.answer(talk, OFFER, **WORDS)
        again = await there.owner.ok("POST", f"/conversations/{talks[0]}/check", draft)
        words = {"blocks": [{"type": "text", "text": "Halo"}]}
        other = await there.owner.ok("POST", f"/conversations/{talks[0]}/check", words)

    assert [(one["verdict"]["outcome"], one["room"]["left"]) for one in (*checks, again)] == [
        ("send", 2),
        ("send", 1),
        ("hold", 0),
        ("send", 0),
    ]
    assert (checks[2]["verdict"]["rule"], checks[2]["verdict"]["until"]) == ("portfolio", "2026-11-17T09:00:00Z")
    assert other["room"] is None


async def test_a_dry_run_foresees_the_limit(system: System, clock: FixedClock) -> None:
    async with connected(system, "whatsapp") as there:
        await limited(there, "2")
        await synced(there, SALE)
        talks = [await agreed(there, clock, one, "marketing") for one in (RINA, ADI, SITI, BUDI)]
        await there.answer(talks[0], OFFER, **WORDS)
        asked = {"blocks": [OFFER], "channel_ids": [there.channel["id"]], **WORDS}
        found = await there.owner.ok("POST", "/dry-runs", asked)
        async with asyncio.timeout(20):
            while found["state"] == "running":
                found = await there.owner.ok("GET", f"/dry-runs/{found['id']}")

    assert [(one["channel_name"], one["limit"], one["left"]) for one in found["rooms"]] == [("whatsapp", 2, 1)]
    waits = [one for one in found["groups"] if one["rule"] == "portfolio"]
    assert [(one["outcome"], one["reason"], one["count"]) for one in waits] == [("hold", "enough_people", 3)]
    assert found["outcomes"] == {"send": 1, "hold": 3, "drop": 0}


async def test_who_wrote_today_does_not_count(system: System, clock: FixedClock) -> None:
    async with connected(system, "whatsapp") as there:
        await limited(there, "1")
        await synced(there, SALE)
        wrote = {"from": RINA[1:], "id": "wamid.1", "timestamp": at(clock), "type": "text", "text": {"body": "Halo"}}
        await there.brought(changed(messages=[wrote]))
        talk = await there.conversation_of(RINA)
        assert talk
        inside = await there.answer(talk, OFFER, **WORDS)
        _, outside = await offered(there, clock, ADI)

    assert (inside["state"], outside["state"]) == ("sent", "sent")


async def test_what_could_not_be_delivered_gives_its_place_back(system: System, clock: FixedClock) -> None:
    nobody = [{"code": 131026, "title": "Message undeliverable"}]
    async with connected(system, "whatsapp") as there:
        await limited(there, "1")
        await synced(there, SALE)
        await offered(there, clock, RINA)
        await there.brought(status(clock, f"wamid.out-{there.graph.sent}", "failed", errors=nobody))
        _, second = await offered(there, clock, ADI)
        _, third = await offered(there, clock, SITI)

    assert (second["state"], third["state"]) == ("sent", "held")


async def test_who_was_reached_before_counts_though_a_second_message_failed(system: System, clock: FixedClock) -> None:
    nobody = [{"code": 131026, "title": "Message undeliverable"}]
    async with connected(system, "whatsapp") as there:
        await limited(there, "1")
        await synced(there, SALE)
        talk, _ = await offered(there, clock, RINA)
        clock.advance(hours=1)
        await there.answer(talk, OFFER, purpose="survey", reason="They asked for it")
        await there.brought(status(clock, f"wamid.out-{there.graph.sent}", "failed", errors=nobody))
        _, second = await offered(there, clock, ADI)

    assert (second["state"], second["verdict"]["until"]) == ("held", "2026-11-17T09:00:00Z")


async def test_those_who_wait_stand_in_line(system: System, clock: FixedClock) -> None:
    async with connected(system, "whatsapp") as there:
        await limited(there, "2")
        await synced(there, SALE, PAUSED)
        await offered(there, clock, RINA)
        await offered(there, clock, ADI)
        talks = [await agreed(there, clock, one, "marketing") for one in (SITI, BUDI, "+6281234567894")]
        said = [{"client_id": f"waiting-{number}", "blocks": [OFFER], **WORDS} for number in range(3)]
        made = [
            await there.owner.ok("POST", f"/conversations/{talk}/messages", one)
            for talk, one in zip(talks, said, strict=True)
        ]
        await dispatch(there.system)
        found = [await there.message(talk, one["id"]) for talk, one in zip(talks, made, strict=True)]

    assert [one["verdict"]["until"] for one in found] == [
        "2026-11-17T09:00:00Z",
        "2026-11-17T21:00:00Z",
        "2026-11-18T09:00:00Z",
    ]


async def test_two_numbers_of_a_portfolio_never_take_the_last_place_both(system: System, clock: FixedClock) -> None:
    account = {"phone_number_id": "106540352242923", "business_account_id": "102290129340398"}
    secrets = {"access_token": "EAAGother00000000", "app_secret": "2f6c1d77a3b94e0f"}
    async with connected(system, "whatsapp") as there:
        other = {"type": "whatsapp", "name": "B", "settings": {"account": account}, "secrets": secrets}
        first, second = there.channel, await there.owner.ok("POST", "/channels", other)
        for number, channel in enumerate((first, second)):
            there.channel = channel
            await limited(there, "3", portfolio="506914307656634")
            await synced(there, SALE)
            for one in range(4):
                talk = await agreed(there, clock, f"+6281234567{number}{one}0", "marketing")
                said = {"client_id": f"both-{number}-{one}", "blocks": [OFFER], **WORDS}
                await there.owner.ok("POST", f"/conversations/{talk}/messages", said)
        ids = [UUID(channel["id"]) for channel in (first, second)]
        batches = await asyncio.gather(*(claim(there.system, there.seed.workspace_id, id_) for id_ in ids))

    assert sum(len(batch.ready) for batch in batches) == 3
    assert [batch.taken for batch in batches] == [4, 4]
