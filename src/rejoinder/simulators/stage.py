"""Who is there, what was said, and what the providers know: everything that the simulators share."""

import asyncio
import itertools
from collections import deque
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec

from rejoinder.simulators.clock import StageClock
from rejoinder.simulators.courier import Courier
from rejoinder.simulators.deeds import Deed, Gets, Reads
from rejoinder.simulators.fates import Fate, Fates
from rejoinder.simulators.faults import Dice, Faults
from rejoinder.simulators.media import Media
from rejoinder.simulators.provider import Provider
from rejoinder.simulators.rates import Pace, Rate
from rejoinder.simulators.reach import Reach
from rejoinder.simulators.records import Account, Person, Said, Saying, Thread
from rejoinder.simulators.tally import Tally

#: Where everything is mounted, alone and within a server.
PREFIX = "/simulate"
#: What a thread keeps; the oldest is forgotten first.
LONGEST_THREAD = 300
WINDOW = timedelta(hours=24)


class Mode(msgspec.Struct, frozen=True, omit_defaults=True):
    """How the simulators go about things."""

    #: Messages are counted, and nothing else is kept of them: fast.
    counting: bool = False
    #: Receipts are brought.
    receipts: bool = True
    #: Providers' rates are held.
    rates: bool = True
    #: Providers' windows are held.
    windows: bool = True
    #: An address that nobody has is somebody new, where the provider goes by phone or email.
    strangers: bool = True
    #: How long receipts take, compared to about a second.
    pace: float = 1


class Request(msgspec.Struct, frozen=True):
    """One request to a provider, as the log keeps it."""

    at: datetime
    provider: str
    method: str
    path: str
    given: Any
    status: int
    answer: Any


class Stage:
    """The simulators' world."""

    def __init__(
        self,
        providers: Callable[["Stage"], list[Provider]],
        *,
        clock: StageClock | None = None,
        folder: Path | None = None,
        mode: Mode | None = None,
        reach: Reach | None = None,
    ) -> None:
        self.clock = clock or StageClock()
        reach = reach or Reach()
        self.media = Media(folder, reach)
        self.mode = mode or Mode()
        #: Where everybody reaches the simulators.
        self.base = ""
        #: Where the mail provider's servers are, by `smtp` and `imap`.
        self.mail: dict[str, str] = {}
        self.fates, self.tally, self.pace = Fates(), Tally(), Pace()
        self.accounts: dict[str, Account] = {}
        self.people: dict[str, Person] = {}
        self.threads: dict[tuple[str, str], Thread] = {}
        #: Whom portfolios wrote to outside their windows, and when last.
        self.reached: dict[str, dict[str, datetime]] = {}
        self.log: deque[Request] = deque(maxlen=1_000)
        #: Numbers for what has no other count.
        self.numbers = itertools.count(1)
        self.watchers: set[Callable[[Thread], None]] = set()
        self.providers = {one.name: one for one in providers(self)}
        self.courier = Courier(self.providers, reach)
        self.use(Faults())

    def at(self, provider: str) -> str:
        """Tell where a provider is reached."""
        return f"{self.base}{PREFIX}/{provider}"

    @property
    def bases(self) -> dict[str, str]:
        """Where each provider is reached, as `REJOINDER_PROVIDERS` names them."""
        return {name: self.at(name) for name in self.providers if name != "email"} | self.mail

    def use(self, faults: Faults) -> None:
        """Let these faults happen from now on."""
        self.faults, self.dice = faults, Dice(faults.seed)
        self.courier.use(faults)

    def add(self, *cast: Account | Person) -> None:
        """Let accounts and people come on."""
        for one in cast:
            if isinstance(one, Account):
                self.accounts.setdefault(one.key, one)
            else:
                self.people.setdefault(one.id, one)

    def account(self, provider: str, **known: str) -> Account | None:
        """Find an account by one of its secrets, or its id."""
        return next((one for one in self.of(provider) if _fits(one, known)), None)

    def of(self, provider: str) -> Iterator[Account]:
        """Give the accounts at a provider."""
        return (one for one in self.accounts.values() if one.provider == provider)

    def person(self, provider: str, address: str) -> Person | None:
        """Find who has an address."""
        return next((one for one in self.people.values() if one.addresses.get(provider) == address), None)

    def met(self, provider: str, address: str) -> Person:
        """Find who has an address, or make their acquaintance."""
        found = self.person(provider, address)
        if found is None:
            found = Person(id=f"{provider}-{address}".replace("+", ""), name=address, addresses={provider: address})
            self.add(found)
        return found

    def thread(self, account: Account, address: str) -> Thread:
        """Find the thread of an account with an address."""
        key = (account.key, address)
        if key not in self.threads:
            self.threads[key] = Thread(account=account.key, address=address)
        return self.threads[key]

    def fate(self, account: Account, address: str) -> Fate:
        """Tell what becomes of messages to an address."""
        return self.fates.of(account.provider, address)

    def heard(self, account: Account, address: str, within: timedelta = WINDOW) -> bool:
        """Tell whether a provider's window is open: whether the person was heard of so lately."""
        if self.mode.counting or not self.mode.windows:
            return True
        at = self.thread(account, address).heard_at
        return at is not None and self.clock() - at <= within

    def too_fast(self, rate: Rate, *key: str) -> float:
        """Tell how many seconds somebody has to wait before the next of this kind; 0 when it may be now."""
        return self.pace.wait(rate, self.clock(), *key) if self.mode.rates else 0

    def take(self, account: Account, address: str, id_: str, saying: Saying, **raw: Any) -> Said:
        """Let a message of a business arrive at the provider."""
        self.tally.got(account.provider, address, saying.text)
        given = {name: getattr(saying, name) for name in Saying.__struct_fields__}
        said = Said(id=id_, mine=False, at=self.clock(), raw=raw, **given)
        if not self.mode.counting:
            thread = self.thread(account, address)
            thread.unread += 1
            thread.typing_until = None
            self.say(thread, said)
        return said

    def follow(self, account: Account, thread: Thread, said: Said, failing: str = "") -> None:
        """Let a message go its way, a moment later: delivered, perhaps read; or failed, for a reason of ours."""
        if self.mode.counting and not self.mode.receipts:
            return
        fate = self.fate(account, thread.address)
        self.soon(0.1, lambda: self._gets(account, thread, said, "sent"))
        if failing:
            self.soon(0.4, lambda: self._gets(account, thread, said, "failed", failing))
        elif fate not in {Fate.SILENT, Fate.BLOCKED} and not thread.blocked:
            if not self.dice.falls(self.faults.skip_delivered):
                self.soon(0.4, lambda: self._gets(account, thread, said, "delivered"))
            person = self.person(account.provider, thread.address)
            if person and person.reads:
                self.soon(1, lambda: self._reads(account, thread, said))

    def _gets(self, account: Account, thread: Thread, said: Said, state: str, why: str = "") -> None:
        if said.state != "seen":
            said.state, said.why = state, why
        self.tell(account, thread, Gets(said, state, why))
        self.changed(thread)

    def _reads(self, account: Account, thread: Thread, said: Said) -> None:
        said.state = "seen"
        self.tell(account, thread, Reads((said,)))
        self.changed(thread)

    def types(self, thread: Thread, for_s: float) -> None:
        """Show that the business is writing, for so long at most."""
        thread.typing_until = self.clock() + timedelta(seconds=for_s)
        self.changed(thread)

    def seen(self, thread: Thread, up_to: str | None = None) -> None:
        """Show that the business has seen what the person said, up to a message."""
        for one in thread.said:
            if one.mine:
                one.state = "seen"
            if one.id == up_to:
                break
        self.changed(thread)

    def say(self, thread: Thread, said: Said) -> None:
        """Put something on a thread."""
        thread.said.append(said)
        del thread.said[:-LONGEST_THREAD]
        self.changed(thread)

    def changed(self, thread: Thread) -> None:
        """Let those who watch know that a thread is different."""
        thread.version += 1
        for watch in tuple(self.watchers):
            watch(thread)

    def tell(self, account: Account, thread: Thread, deed: Deed) -> None:
        """Tell an account's webhook about a deed."""
        provider = self.providers[account.provider]
        person = self.person(account.provider, thread.address) or Person(id="", name=thread.address)
        self.courier.bring(account, provider.told(account, person, thread, deed))

    def soon(self, after_s: float, do: Callable[[], None]) -> None:
        """Do something a moment later; at once where no time is to pass."""
        if self.mode.pace <= 0:
            do()
        else:
            asyncio.get_running_loop().call_later(after_s * self.mode.pace, do)


def _fits(account: Account, known: dict[str, str]) -> bool:
    return all((account.id if name == "id" else account.secrets.get(name)) == value for name, value in known.items())
