"""A state machine against the real store that tries to break what must always hold (invariants 1, 2, 4 and 5).

Contacts of two workspaces write, leave and come back; teammates answer, follow up and make offers; several senders
claim at once, crash between claim and settle, and are recovered; clocks move by minutes and by days. What the channel
was handed is then judged against a plain account of what happened, kept here and not by the system under test.
"""

import asyncio
from collections import Counter
from collections.abc import Coroutine
from datetime import datetime, timedelta
from typing import Any, TypeVar
from uuid import UUID

import hypothesis.strategies as st
import msgspec
import pytest
import pytest_asyncio
from hypothesis import HealthCheck, settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from people import Guest, arrives, says, words
from rejoinder import bootstrap
from rejoinder.channels.contract import Failure, Refused
from rejoinder.config import Settings
from rejoinder.domain.policy import Purpose
from rejoinder.domain.problem import Problem
from rejoinder.services.contacts.block import set_blocked
from rejoinder.services.conversations import outbound
from rejoinder.services.conversations.outbound import Sure
from rejoinder.services.conversations.reply import reply
from rejoinder.services.dispatch import dispatch
from rejoinder.services.dispatch.claim import claim
from rejoinder.services.dispatch.recover import recover
from rejoinder.services.messenger import leave
from rejoinder.services.system import System
from rejoinder.testing import MORNING, FixedClock, ScriptedChannel, with_channels
from seeds import Seed, seeded

T = TypeVar("T")
WINDOW = timedelta(hours=24)
BUSY = Refused(Failure.RETRY_LATER)
PEOPLE = 2


class Person(msgspec.Struct):
    """What is known of a contact without asking the system."""

    guest: Guest
    workspace: int
    conversation_id: UUID | None = None
    wrote_at: datetime | None = None
    deleted_at: datetime | None = None
    follow_ups: set[UUID] = msgspec.field(default_factory=set)
    marks: set[str] = msgspec.field(default_factory=set)

    @property
    def stopped(self) -> bool:
        """Whether they blocked the business, or it them."""
        return bool(self.marks)


class World:
    """The parts under test and the event loop that drives them from Hypothesis's plain methods."""

    def __init__(self, loop: asyncio.AbstractEventLoop, system: System, clock: FixedClock, seeds: list[Seed]) -> None:
        self.loop, self.system, self.clock, self.seeds = loop, system, clock, seeds

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Do something in the loop that owns the database's connections."""
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(timeout=30)


class Machine(RuleBasedStateMachine):
    """People, senders and crashes, in any order."""

    world: World

    @initialize()
    def begin(self) -> None:
        """Begin on a Monday morning with people who were never here, and nothing left of the run before."""
        self.channel = ScriptedChannel("web")
        self.system = with_channels(self.world.system, self.channel)
        self.seeds = self.world.seeds
        self.world.clock.now = MORNING
        self.world.run(self._tidy())
        self.people: list[Person] = []
        for place, seed in enumerate(self.seeds):
            for number in range(PEOPLE):
                guest = self.world.run(arrives(self.system, seed, f"P {number}", zone="Asia/Jakarta"))
                self.people.append(Person(guest, place))
        self.judged = 0
        self.accepted: Counter[UUID] = Counter()
        for number in range(len(self.people)):
            self.writes(number)

    async def _tidy(self) -> None:
        async with self.system.db.service() as tx:
            await tx.run("UPDATE delivery SET state = 'dropped' WHERE state NOT IN ('sent', 'dropped')")

    def _one(self, number: int) -> Person:
        return self.people[number % len(self.people)]

    @rule(number=st.integers(0, 3))
    def writes(self, number: int) -> None:
        """A contact writes: windows open, deletions are over, follow-ups are free."""
        person = self._one(number)
        try:
            written = self.world.run(says(self.system, person.guest.visitor, "Halo"))
        except Problem:
            assert person.stopped, "only who is blocked cannot write"
            return
        assert not person.stopped
        person.conversation_id = written.conversation.id
        person.wrote_at, person.deleted_at, person.follow_ups = self.world.clock.now, None, set()

    @rule(
        number=st.integers(0, 3),
        purpose=st.sampled_from([Purpose.REPLY, Purpose.REPLY, Purpose.FOLLOW_UP, Purpose.PROMOTIONAL]),
        asks=st.sampled_from([False, False, False, True]),
    )
    def answers(self, number: int, purpose: Purpose, asks: bool) -> None:
        """A teammate says something."""
        person = self._one(number)
        if person.conversation_id is None:
            return
        text = "Please send us your card number" if asks else "Baik"
        said = words(self.system, text, purpose=purpose, reason="They asked")
        seed = self.seeds[person.workspace]
        message = self.world.run(reply(self.system, seed.agent, person.conversation_id, said))
        again = self.world.run(reply(self.system, seed.agent, person.conversation_id, said))
        assert again.id == message.id, "one client id, one message"

    @rule(number=st.integers(0, 3), how=st.sampled_from(["unblock", "let_in", "delete", "block", "shut_out"]))
    def leaves(self, number: int, how: str) -> None:
        """A contact leaves or comes back, or a teammate blocks them."""
        person = self._one(number)
        visitor, seed = person.guest.visitor, self.seeds[person.workspace]
        if how in {"block", "unblock"}:
            self.world.run(leave.block(self.system, visitor, blocked=how == "block"))
        elif how in {"shut_out", "let_in"}:
            self.world.run(set_blocked(self.system, seed.agent, visitor.contact_id, blocked=how == "shut_out"))
        elif person.conversation_id:
            try:
                self.world.run(leave.delete(self.system, visitor, person.conversation_id))
            except Problem:
                return
            person.deleted_at = self.world.clock.now
        if how in {"block", "shut_out"}:
            person.marks.add(how)
        person.marks -= {"unblock": {"block"}, "let_in": {"shut_out"}}.get(how, set())

    @rule(senders=st.integers(1, 3), fails=st.integers(0, 2))
    def passes_on(self, senders: int, fails: int) -> None:
        """Several senders pass on at once; the channel may be busy or lose count."""
        self.channel.script = [BUSY, Refused(Failure.OUTCOME_UNKNOWN)][:fails]

        async def all_of_them() -> None:
            await asyncio.gather(*(dispatch(self.system) for _ in range(senders)))

        self.world.run(all_of_them())
        self.channel.script = []
        self._judge()

    @rule(number=st.integers(0, 3), handed_over=st.booleans(), noticed=st.booleans())
    def crashes(self, number: int, handed_over: bool, noticed: bool) -> None:
        """While people talk, a sender claims and is killed, before or after it hands everything over."""
        self.writes(number)
        self.answers(number, Purpose.REPLY, asks=False)
        for seed in self.seeds:
            batch = self.world.run(claim(self.system, seed.workspace_id, seed.channel.id))
            for ready in batch.ready if handed_over else ():
                self.world.run(self.channel.send(ready.account, ready.outbound))
        self._judge()
        if noticed:
            self.recovers()

    @rule()
    def recovers(self) -> None:
        """A minute later somebody notices senders that vanished, and what was theirs is passed on if it may be."""
        self.world.clock.advance(seconds=61)
        self.world.run(recover(self.system))
        self.world.run(dispatch(self.system))
        self._judge()

    @rule(minutes=st.sampled_from([1, 2, 45, 6 * 60, 25 * 60]))
    def waits(self, minutes: int) -> None:
        """Time passes."""
        self.world.clock.advance(minutes=minutes)

    @precondition(lambda self: self.judged > 0)
    @rule()
    def retries(self) -> None:
        """A teammate sends again what may have arrived, and says so."""
        for seed in self.seeds:
            for message_id in self.world.run(self._unknown(seed)):
                self.world.run(outbound.retry(self.system, seed.agent, message_id, Sure(even_if_it_arrived=True)))
                self.accepted[message_id] += 1

    async def _unknown(self, seed: Seed) -> list[UUID]:
        async with self.system.db.service(seed.workspace_id) as tx:
            rows = await tx.rows(
                "SELECT message_id FROM delivery WHERE workspace_id = $1 AND state = 'unknown'", seed.workspace_id
            )
        return [row["message_id"] for row in rows]

    def _judge(self) -> None:
        """Judge what was handed over just now by what happened, and not by what the system thinks."""
        for sent, answer in self.channel.answers[self.judged :]:
            person = next(one for one in self.people if self._is_with(one, sent.message_id))
            assert sent.workspace_id == self.seeds[person.workspace].workspace_id
            assert not person.stopped, "nothing reaches who has left"
            assert person.deleted_at is None, "nothing reaches who has deleted the conversation"
            assert person.wrote_at is not None, "the contact starts"
            assert "card number" not in str(sent.blocks), "nobody is asked for a card number"
            if self.world.clock.now - person.wrote_at >= WINDOW and answer != BUSY:
                person.follow_ups.add(sent.delivery_id)
            assert len(person.follow_ups) <= 1, "one follow-up until they answer"
        self.judged = len(self.channel.answers)

    def _is_with(self, person: Person, message_id: UUID) -> bool:
        return self.world.run(self._contact_of(message_id)) == person.guest.visitor.contact_id

    async def _contact_of(self, message_id: UUID) -> UUID:
        async with self.system.db.service() as tx:
            found: UUID = await tx.value("SELECT contact_id FROM message WHERE id = $1", message_id)
        return found

    @invariant()
    def nothing_is_handed_over_twice_unless_it_was_refused_or_somebody_accepted_that(self) -> None:
        """One key, one delivery; a second hand-over follows a certain refusal, or a teammate's word."""
        answers = getattr(self, "channel", ScriptedChannel()).answers
        times = Counter(sent.message_id for sent, _ in answers)
        refused = Counter(sent.message_id for sent, answer in answers if answer == BUSY)
        for message_id, handed_over in times.items():
            assert handed_over <= 1 + refused[message_id] + self.accepted[message_id]

    def teardown(self) -> None:
        """Look at the whole once more: every hand-over has its verdict, and no workspace sees the other."""
        if hasattr(self, "seeds"):
            self.world.run(self._nothing_crosses())

    async def _nothing_crosses(self) -> None:
        for seed, other in (self.seeds, self.seeds[::-1]):
            async with self.system.db.people(seed.workspace_id) as tx:
                for table in ("message", "delivery", "verdict", "ledger", "conversation", "contact", "change"):
                    count = await tx.value(f"SELECT count(*) FROM {table} WHERE workspace_id = $1", other.workspace_id)
                    assert count == 0, table
            async with self.system.db.service(seed.workspace_id) as tx:
                loose = await tx.value(
                    "SELECT count(*) FROM delivery d WHERE d.workspace_id = $1 AND d.state = 'sent' AND NOT EXISTS ("
                    " SELECT FROM verdict v WHERE v.workspace_id = $1 AND v.delivery_id = d.id AND v.outcome = 'send')",
                    seed.workspace_id,
                )
                assert loose == 0, "nothing was sent without a verdict to send it"


@pytest_asyncio.fixture(loop_scope="session")
async def world(dsn: str, tmp_path: Any) -> Any:
    clock = FixedClock()
    parts = Settings(data_dir=str(tmp_path), database_connections=8)
    async with bootstrap.system(parts, dsn, clock=clock) as system:
        seeds = [await seeded(system, name) for name in ("Kopi Angsa", "Teh Merak")]
        yield World(asyncio.get_running_loop(), system, clock, seeds)


@pytest.mark.asyncio(loop_scope="session")
async def test_whatever_happens_in_whatever_order_the_promises_hold(world: World) -> None:
    machine = type("TheMachine", (Machine,), {"world": world})
    limits = settings(
        max_examples=8,
        stateful_step_count=30,
        deadline=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
        database=None,
    )
    await asyncio.to_thread(run_state_machine_as_test, machine, settings=limits)
