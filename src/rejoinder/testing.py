"""Doubles and a running server, for tests of Rejoinder and of what is built on it."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, nullcontext
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from litestar import Litestar

from rejoinder import bootstrap
from rejoinder.api.app import lend
from rejoinder.channels.contract import (
    Accepted,
    Account,
    Answer,
    Arrival,
    Capabilities,
    Channel,
    Event,
    Health,
    HealthState,
    Inspected,
    KnownFailure,
    Outbound,
    Refused,
    Signal,
)
from rejoinder.channels.registry import Registry
from rejoinder.services.system import System
from rejoinder.simulators.listening import listening
from rejoinder.simulators.stage import Stage

#: Where a fixed clock starts: a Monday morning.
MORNING = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)


class FixedClock:
    """A clock that moves only when told to."""

    def __init__(self, start: datetime = MORNING) -> None:
        self.now = start

    def __call__(self) -> datetime:
        """Tell the time that it stands at."""
        return self.now

    def advance(self, **by: float) -> None:
        """Move on, by timedelta's own words: `clock.advance(hours=25)`."""
        self.now += timedelta(**by)


class CountedIds:
    """UUIDv7s that count upwards, so that a run can be repeated to the letter."""

    def __init__(self) -> None:
        self._next = 0

    def __call__(self) -> UUID:
        """Give the next id."""
        self._next += 1
        return UUID(int=(0x0190_0000_0000_7000_8000 << 48) | self._next)


class ScriptedChannel:
    """A channel that answers as it was told to, counts what it was given, and waits where a test wants it to.

    `script` holds the answers to come; when it is empty everything is accepted. While `gate` is not set, a send waits
    for it; `entered` is set as soon as one does.
    """

    failures: tuple[KnownFailure, ...] = ()

    def __init__(self, type_: str = "scripted", *, deduplicates: bool = False, retracts: bool = False) -> None:
        self.type = type_
        self.capabilities = Capabilities(
            blocks=frozenset({"text"}), deduplicates=deduplicates, retracts=retracts, receipts=frozenset()
        )
        self.script: list[Accepted | Refused | Exception] = []
        self.sent: list[Outbound] = []
        self.heard: list[Event] = []
        self.signals: list[Signal] = []
        self.answers: list[tuple[Outbound, Accepted | Refused | Exception]] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self.entered = asyncio.Event()

    def admit(self, account: Account, arrival: Arrival) -> Answer:  # noqa: ARG002 - the contract's
        """Keep every request."""
        return Answer(keep=True)

    def parse(self, account: Account, body: bytes, at: datetime) -> tuple[Event, ...]:  # noqa: ARG002 - the contract's
        """Give the events that a test has put into `heard`, and none twice."""
        events, self.heard = tuple(self.heard), []
        return events

    async def signal(self, account: Account, signal: Signal) -> None:  # noqa: ARG002 - the contract's
        """Remember what was shown."""
        self.signals.append(signal)

    async def inspect(self, account: Account) -> Inspected:  # noqa: ARG002 - the contract's
        """Find the account well."""
        return Inspected(Health(HealthState.GOOD))

    async def send(self, account: Account, outbound: Outbound) -> Accepted | Refused:  # noqa: ARG002 - the contract's
        """Answer as the script says."""
        self.sent.append(outbound)
        self.entered.set()
        await self.gate.wait()
        answer = self.script.pop(0) if self.script else Accepted((str(outbound.delivery_id),))
        self.answers.append((outbound, answer))
        if isinstance(answer, Exception):
            raise answer
        return answer

    @property
    def times(self) -> Counter[UUID]:
        """How often each delivery was handed over."""
        return Counter(one.delivery_id for one in self.sent)


def with_channels(parts: System, *channels: Channel) -> System:
    """Give the same parts other channel types."""
    return replace(parts, channels=Registry(channels))


#: Applications that serve nobody at the moment, by the largest request that they take: making one takes a quarter of a
#: second, and the same one serves one test after another as well as a new one.
_IDLE: defaultdict[int, list[Litestar]] = defaultdict(list)


@contextmanager
def _lent(parts: System) -> Iterator[Litestar]:
    idle = _IDLE[parts.limits.upload_bytes]
    app = idle.pop() if idle else bootstrap.application(parts)
    lend(app, parts)
    yield app
    idle.append(app)


@asynccontextmanager
async def serving(parts: System, port: int = 0, stage: Stage | None = None) -> AsyncIterator[str]:
    """Serve the application on a port of this machine, a free one unless it is said which; gives its base URL.

    With a stage, simulated providers are in it, and the phone on which one plays a customer.
    """
    with _lent(parts) if stage is None else nullcontext(bootstrap.application(parts, stage)) as app:
        async with listening(app, port) as base:
            yield base
