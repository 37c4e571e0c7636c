import asyncio
from typing import Any
from uuid import UUID

import pytest

from people import arrives, conversation, says, words, wrote
from rejoinder.channels.contract import Failure, Refused
from rejoinder.domain.content import Text
from rejoinder.domain.message import Author as Writer
from rejoinder.domain.message import Message
from rejoinder.domain.policy import Author, Purpose
from rejoinder.domain.retry import MOST_ATTEMPTS
from rejoinder.services.contacts.block import set_blocked
from rejoinder.services.conversations import outbound
from rejoinder.services.conversations.outbound import Sure
from rejoinder.services.conversations.reply import reply
from rejoinder.services.conversations.trouble import list_deliveries
from rejoinder.services.dispatch import dispatch, handing, run
from rejoinder.services.dispatch.claim import LEASE, claim
from rejoinder.services.dispatch.recover import recover
from rejoinder.services.dispatch.settle import settle
from rejoinder.services.messenger.leave import block
from rejoinder.services.propose import Outgoing, propose
from rejoinder.services.system import System
from rejoinder.store import deliveries, messages
from rejoinder.testing import FixedClock, ScriptedChannel, with_channels
from seeds import Seed, seeded

BUSY = Refused(Failure.RETRY_LATER)


async def said(system: System, seed: Seed, conversation_id: UUID, text: str, **more: Any) -> UUID:
    return (await reply(system, seed.agent, conversation_id, words(system, text, **more))).id


async def message(system: System, seed: Seed, id_: UUID) -> Message:
    async with system.db.people(seed.workspace_id) as tx:
        found = await messages.view(tx, id_)
    assert found
    return found


async def scripted(system: System, **can: bool) -> tuple[System, ScriptedChannel]:
    channel = ScriptedChannel("web", **can)
    return with_channels(system, channel), channel


async def drained(system: System, channel: ScriptedChannel) -> None:
    """Pass on what there is, such as a greeting, and forget it."""
    while await dispatch(system):
        pass
    channel.sent.clear()


async def test_two_workers_never_send_one_message_twice(system: System) -> None:
    system, channel = await scripted(system)
    seed = await seeded(system)
    ids = [(await wrote(system, seed, "Halo", f"Tamu {n}"))[1] for n in range(8)]
    await drained(system, channel)
    for id_ in ids:
        for n in range(3):
            await said(system, seed, id_, f"Jawaban {n}")
    for _ in range(4):
        await asyncio.gather(*(dispatch(system) for _ in range(4)))
    assert len(channel.sent) == 24
    assert set(channel.times.values()) == {1}


async def test_what_was_proposed_before_is_known_without_waiting_for_its_sender(system: System) -> None:
    seed = await seeded(system)
    _, id_ = await wrote(system, seed, "Halo", "Dewi")
    once = Outgoing(
        conversation_id=id_,
        writer=Writer(kind="bot", name="Kopi Angsa"),
        author=Author.SYSTEM,
        purpose=Purpose.REPLY,
        blocks=(Text("Terima kasih"),),
        key="once",
    )
    async with system.db.people(seed.workspace_id) as tx:
        first = await propose(system, tx, once)
    now = system.clock()
    async with system.db.service(seed.workspace_id) as sending:
        await deliveries.claim(sending, seed.channel.id, now, now + LEASE, limit=9, any_order=True)
        async with system.db.people(seed.workspace_id) as tx:
            await tx.run("SET LOCAL lock_timeout = '1s'")
            again = await propose(system, tx, once)

    assert first is not None
    assert again is None


async def test_a_sender_that_vanished_is_never_followed_by_a_silent_second_send(
    system: System, clock: FixedClock
) -> None:
    system, channel = await scripted(system)
    seed = await seeded(system)
    _, id_ = await wrote(system, seed, "Halo", "Dewi")
    await drained(system, channel)
    sent = await said(system, seed, id_, "Jawaban")
    await claim(system, seed.workspace_id, seed.channel.id)
    clock.advance(seconds=59)
    assert await recover(system) == 0
    clock.advance(seconds=2)
    assert await recover(system) == 1
    await dispatch(system)
    assert channel.sent == []
    found = await message(system, seed, sent)
    assert found.state == "unknown"
    assert found.failure
    assert found.failure.can_retry
    with pytest.raises(outbound.Conflict, match="may come twice"):
        await outbound.retry(system, seed.agent, sent)
    await outbound.retry(system, seed.agent, sent, Sure(even_if_it_arrived=True))
    await dispatch(system)
    assert len(channel.sent) == 1
    assert (await message(system, seed, sent)).state == "sent"


async def test_where_the_channel_recognizes_a_repeat_a_vanished_senders_message_goes_out(
    system: System, clock: FixedClock
) -> None:
    system, channel = await scripted(system, deduplicates=True)
    seed = await seeded(system)
    _, id_ = await wrote(system, seed, "Halo", "Dewi")
    await drained(system, channel)
    sent = await said(system, seed, id_, "Jawaban")
    await claim(system, seed.workspace_id, seed.channel.id)
    clock.advance(seconds=61)
    await recover(system)
    await dispatch(system)
    assert len(channel.sent) == 1
    assert (await message(system, seed, sent)).state == "sent"


async def test_a_sender_taken_for_vanished_moves_nothing_when_it_comes_back(system: System, clock: FixedClock) -> None:
    system, channel = await scripted(system, deduplicates=True)
    seed = await seeded(system)
    _, id_ = await wrote(system, seed, "Halo", "Dewi")
    await drained(system, channel)
    sent = await said(system, seed, id_, "Jawaban")
    slow = await claim(system, seed.workspace_id, seed.channel.id)
    clock.advance(seconds=61)
    await recover(system)
    second = await claim(system, seed.workspace_id, seed.channel.id)
    await settle(system, seed.workspace_id, slow.ready, [Refused(Failure.GIVE_UP)])
    assert (await message(system, seed, sent)).state == "queued"
    await settle(system, seed.workspace_id, second.ready, [BUSY])
    assert (await message(system, seed, sent)).failure


async def test_a_busy_channel_is_tried_again_later_and_at_last_given_up(system: System, clock: FixedClock) -> None:
    system, channel = await scripted(system)
    seed = await seeded(system)
    _, id_ = await wrote(system, seed, "Halo", "Dewi")
    await drained(system, channel)
    channel.script = [BUSY] * MOST_ATTEMPTS
    sent = await said(system, seed, id_, "Jawaban")
    await dispatch(system)
    await dispatch(system)
    assert len(channel.sent) == 1, "it is not tried again at once"
    for _ in range(MOST_ATTEMPTS):
        clock.advance(minutes=40)
        await dispatch(system)
    assert len(channel.sent) == MOST_ATTEMPTS
    assert (await message(system, seed, sent)).state == "failed"
    (one,) = (await list_deliveries(system, seed.agent, ["failed"], cursor=None, limit=10)).items
    assert one.message.id == sent
    await outbound.retry(system, seed.agent, sent)
    await dispatch(system)
    assert (await message(system, seed, sent)).state == "sent"


async def test_a_channel_that_breaks_or_is_not_there_holds_up_no_other_message(system: System) -> None:
    system, channel = await scripted(system)
    seed = await seeded(system)
    _, id_ = await wrote(system, seed, "Halo", "Dewi")
    await drained(system, channel)
    channel.script = [RuntimeError("broken")]
    broken = await said(system, seed, id_, "Satu")
    fine = await said(system, seed, id_, "Dua")
    await dispatch(system)
    assert {(await message(system, seed, one)).state for one in (broken, fine)} == {"unknown", "sent"}
    later = await said(system, seed, id_, "Tiga")
    await dispatch(with_channels(system))
    assert (await message(system, seed, later)).state == "queued"


async def test_a_channel_that_does_not_answer_in_time_leaves_the_outcome_open(
    system: System, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handing, "ANSWERED_WITHIN_S", 0.05)
    system, channel = await scripted(system)
    seed = await seeded(system)
    _, id_ = await wrote(system, seed, "Halo", "Dewi")
    await drained(system, channel)
    channel.gate.clear()
    first, second = await said(system, seed, id_, "Satu"), await said(system, seed, id_, "Dua")
    await dispatch(system)
    assert [(await message(system, seed, one)).state for one in (first, second)] == ["unknown", "queued"]
    assert len(channel.sent) == 1, "the second was not begun"


async def test_what_arrived_is_kept_even_when_the_database_could_not_at_first(
    system: System, monkeypatch: pytest.MonkeyPatch
) -> None:
    system, channel = await scripted(system)
    seed = await seeded(system)
    _, id_ = await wrote(system, seed, "Halo", "Dewi")
    await drained(system, channel)
    sent = await said(system, seed, id_, "Jawaban")
    errors = [ConnectionResetError("the server starts again")]

    async def hindered(*asked: Any) -> bool:
        if errors:
            raise errors.pop()
        return await settle(*asked)

    monkeypatch.setattr(run, "settle", hindered)
    await dispatch(system)
    assert (await message(system, seed, sent)).state == "sent"
    assert len(channel.sent) == 1


async def test_what_is_held_goes_when_its_time_has_come(system: System, clock: FixedClock) -> None:
    system, channel = await scripted(system)
    seed = await seeded(system)
    guest = await arrives(system, seed, "Dewi", zone="Asia/Jakarta")
    written = await says(system, guest.visitor, "Halo")
    await drained(system, channel)
    clock.advance(hours=6)
    offer = await said(
        system, seed, written.conversation.id, "Promo", purpose=Purpose.PROMOTIONAL, reason="They asked for offers"
    )
    await dispatch(system)
    held = await message(system, seed, offer)
    assert held.state == "held"
    assert held.held_until is not None
    assert channel.sent == []
    clock.now = held.held_until
    await dispatch(system)
    assert len(channel.sent) == 1
    gone = await message(system, seed, offer)
    assert (gone.state, gone.at) == ("sent", held.held_until)


@pytest.mark.parametrize("who", ["contact", "business"])
async def test_leaving_stops_what_is_held_and_what_is_queued_at_once(
    system: System, clock: FixedClock, who: str
) -> None:
    system, channel = await scripted(system)
    seed = await seeded(system)
    guest = await arrives(system, seed, "Dewi", zone="Asia/Jakarta")
    written = await says(system, guest.visitor, "Halo")
    await drained(system, channel)
    clock.advance(hours=6)
    held = await said(system, seed, written.conversation.id, "Promo", purpose=Purpose.PROMOTIONAL, reason="Asked for")
    await dispatch(system)
    queued = await said(system, seed, written.conversation.id, "Jawaban")
    if who == "contact":
        await block(system, guest.visitor, blocked=True)
    else:
        await set_blocked(system, seed.agent, guest.visitor.contact_id, blocked=True)
    await dispatch(system)
    assert channel.sent == []
    assert {(await message(system, seed, one)).state for one in (held, queued)} == {"dropped"}
    assert (await conversation(system, seed, written.conversation.id)).left


async def test_a_message_on_its_way_cannot_be_taken_back_and_one_in_line_can(system: System) -> None:
    system, channel = await scripted(system)
    seed = await seeded(system)
    _, id_ = await wrote(system, seed, "Halo", "Dewi")
    await drained(system, channel)
    channel.gate.clear()
    channel.entered.clear()
    sent = await said(system, seed, id_, "Jawaban")
    sending = asyncio.create_task(dispatch(system))
    await channel.entered.wait()
    with pytest.raises(outbound.Conflict, match="being sent"):
        await outbound.withdraw(system, seed.agent, sent)
    waiting = await said(system, seed, id_, "Kedua")
    await outbound.withdraw(system, seed.agent, waiting)
    channel.gate.set()
    await sending
    await dispatch(system)
    assert len(channel.sent) == 1
    assert (await message(system, seed, waiting)).state == "withdrawn"
    with pytest.raises(outbound.Conflict, match="stays sent"):
        await outbound.withdraw(system, seed.agent, sent)


async def test_the_one_follow_up_comes_back_when_it_is_taken_back_and_only_then(
    system: System, clock: FixedClock
) -> None:
    system, channel = await scripted(system, retracts=True)
    seed = await seeded(system)
    _, id_ = await wrote(system, seed, "Halo", "Dewi")
    await drained(system, channel)
    clock.advance(hours=25)
    first = await said(system, seed, id_, "Masih di sana?")
    await dispatch(system)
    assert (await message(system, seed, first)).state == "sent"
    second = await said(system, seed, id_, "Halo?")
    await dispatch(system)
    assert (await message(system, seed, second)).state == "dropped"
    clock.advance(seconds=20)
    await outbound.withdraw(system, seed.agent, first)
    third = await said(system, seed, id_, "Kami di sini")
    await dispatch(system)
    assert (await message(system, seed, third)).state == "sent"


async def test_what_was_not_delivered_uses_up_nothing(system: System, clock: FixedClock) -> None:
    system, channel = await scripted(system)
    seed = await seeded(system)
    _, id_ = await wrote(system, seed, "Halo", "Dewi")
    await drained(system, channel)
    clock.advance(hours=25)
    channel.script = [Refused(Failure.GIVE_UP)]
    await said(system, seed, id_, "Masih di sana?")
    await dispatch(system)
    again = await said(system, seed, id_, "Halo?")
    await dispatch(system)
    assert (await message(system, seed, again)).state == "sent"
