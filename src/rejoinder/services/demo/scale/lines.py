"""A slice of the people and what they did, as COPY reads it: a line for each row, in the order of some index."""

from collections.abc import Callable
from datetime import timedelta
from random import Random

import msgspec

from rejoinder.domain.policy import Frequency, Ledger, Permit, PermitKind
from rejoinder.services.demo.scale.asked import lots
from rejoinder.services.demo.scale.people import Crowd, Person, numbered
from rejoinder.services.demo.scale.rhythm import DAY_S, Rhythm
from rejoinder.services.demo.scale.visits import NAMES, PAUSES, Shelf

_NULL = r"\N"
#: How many users belong to a company, and how many people are known by what they did alone.
_OF_A_COMPANY, _NEVER_WROTE = 0.12, 0.15
_JSON = msgspec.json.Encoder()

#: The columns of each table's lines, in the order in which the tables are written.
COLUMNS = {
    "contact": "workspace_id id kind name email external_id locale zone city attributes place"
    " first_seen_at last_seen_at",
    "contact_tally": "workspace_id contact_id facts",
    "identity": "workspace_id id contact_id channel_id address created_at last_seen_at",
    "ledger": "workspace_id identity_id facts",
    "contact_company": "workspace_id contact_id company_id at",
    "consent": "workspace_id id at act kind topic_id topic_name frequency contact_id identity_id channel_id"
    " channel_type address_hash words locale method page_url evidence kept_at",
    "subscription": "workspace_id identity_id topic_id channel_id state frequency consent_id asked_at granted_at",
    "event": "workspace_id at id contact_id name properties received_at",
    "event_count": "workspace_id contact_id name count first_at last_at",
    "event_day": "workspace_id contact_id name day count",
}


class Heard(msgspec.Struct, frozen=True):
    """A topic that a share of the people asked to hear of, and how their addresses are hashed."""

    id: str
    name: str
    share: float
    address_hash: Callable[[str], bytes]


class Business(msgspec.Struct, frozen=True):
    """What every line refers to: the workspace, its messenger, its topics and the companies of its customers."""

    workspace_id: str
    channel_id: str
    seed: int
    topics: tuple[Heard, ...]
    companies: tuple[str, ...]


class Slice:
    """The lines of some of the people, by table."""

    def __init__(self, business: Business, rhythm: Rhythm, shelf: Shelf) -> None:
        self._business, self._rhythm, self._shelf = business, rhythm, shelf
        self.lines: dict[str, list[str]] = {table: [] for table in COLUMNS}

    def write(self, crowd: Crowd, numbers: range) -> None:
        """Make up the people of some numbers, and all of what they did."""
        some = lots(self._business.seed, numbers.start)
        for number in numbers:
            person = crowd.person(some, number)
            last = self._doings(some, person)
            self._person(person, last)
            self._reachable(some, person, last)
        # In the order of an index, which touches few of its pages at once.
        self.lines["event"].sort()
        self.lines["event_day"].sort(key=_by_name_and_day)

    def _doings(self, some: Random, person: Person) -> int:
        """Write down each event and its counts; returns when the last was."""
        first, last, ahead = max(0, person.first), person.last, person.place.hours
        if last < 0:
            return last
        come, text, told = self._rhythm.come, self._rhythm.text, self._shelf.told
        counts: dict[int, list[int]] = {}
        days: dict[tuple[int, int], int] = {}
        begin, add, latest = f"{self._business.workspace_id}\t", self.lines["event"].append, self._rhythm.length - 1
        epoch, draw = self._rhythm.epoch, some.random
        for way, thing in self._shelf.visits(some, person.visits):
            at, many = come(some, first, last, ahead), int(draw() * 3)
            for kind in way:
                at = min(at + int(PAUSES[kind] * (0.4 + draw())), latest)
                written = text(at)
                id_ = numbered(some, (epoch + at) * 1_000)
                add(f"{begin}{written}\t{id_}\t{person.id}{told[kind][thing][many]}{written}")
                _count(counts, days, kind, at)
        self._counted(person.id, counts, days)
        return max([last for _, _, last in counts.values()])

    def _counted(self, id_: str, counts: dict[int, list[int]], days: dict[tuple[int, int], int]) -> None:
        text, begin = self._rhythm.text, f"{self._business.workspace_id}\t{id_}\t"
        for kind, (count, first, last) in counts.items():
            self.lines["event_count"].append(f"{begin}{NAMES[kind]}\t{count}\t{text(first)}\t{text(last)}")
        for (kind, day), count in days.items():
            self.lines["event_day"].append(f"{begin}{NAMES[kind]}\t{self._rhythm.days[day]}\t{count}")

    def _person(self, one: Person, last: int) -> None:
        plain = (one.kind, one.name, one.email, one.external_id, one.place.locale, one.place.zone, one.city)
        facts = (_JSON.encode(one.attributes).decode(), _JSON.encode(one.around).decode())
        self._add("contact", one.id, *plain, *facts, self._moment(one.first), self._moment(last))
        self._add("contact_tally", one.id, "{}")

    def _reachable(self, some: Random, one: Person, last: int) -> None:
        """Give most people an address on the messenger, some a company, and some what they asked to hear of."""
        business = self._business
        if one.external_id and business.companies and some.random() < _OF_A_COMPANY:
            chosen = business.companies[int(len(business.companies) * some.random() ** 2)]
            self._add("contact_company", one.id, chosen, self._moment(one.first))
        if some.random() < _NEVER_WROTE:
            return
        identity, address = numbered(some, (self._rhythm.epoch + one.first) * 1_000), f"{some.getrandbits(128):032x}"
        times = (self._moment(one.first), self._moment(last))
        self._add("identity", identity, one.id, business.channel_id, address, *times)
        ledger = Ledger()
        for topic in business.topics:
            if one.name and some.random() < topic.share:
                self._asked(some, one, identity, address, topic)
                at = self._rhythm.begins + timedelta(seconds=one.first)
                ledger = ledger.granted(Permit(PermitKind.TOPIC, topic.id, at, frequency=Frequency.WEEKLY))
        self._add("ledger", identity, _JSON.encode(ledger).decode())

    def _asked(self, some: Random, one: Person, identity: str, address: str, topic: Heard) -> None:
        at, channel, consent = self._moment(one.first), self._business.channel_id, numbered(some, self._ms(one.first))
        whose = (topic.id, topic.name, "weekly", one.id, identity, channel, "web")
        hashed = r"\\x" + topic.address_hash(address).hex()
        said = ("Tell me once a week.", one.place.locale, "form", "https://shop.example/news", "{}", at)
        self._add("consent", consent, at, "given", "topic", *whose, hashed, *said)
        self._add("subscription", identity, topic.id, channel, "active", "weekly", consent, at, at)

    def _add(self, table: str, *values: str | None) -> None:
        given = [_NULL if value is None else value for value in values]
        self.lines[table].append("\t".join([self._business.workspace_id, *given]))

    def _ms(self, at: int) -> int:
        return (self._rhythm.epoch + at) * 1_000

    def _moment(self, at: int) -> str:
        if at >= 0:
            return self._rhythm.text(at)
        return f"{self._rhythm.begins + timedelta(seconds=at):%Y-%m-%d %H:%M:%S}+00"


def _count(counts: dict[int, list[int]], days: dict[tuple[int, int], int], kind: int, at: int) -> None:
    known = counts.get(kind)
    if known is None:
        counts[kind] = [1, at, at]
    else:
        known[0] += 1
        known[1], known[2] = min(known[1], at), max(known[2], at)
    day = (kind, at // DAY_S)
    days[day] = days.get(day, 0) + 1


def _by_name_and_day(line: str) -> tuple[str, ...]:
    """Leave out the workspace, the same in all, and put the contact last."""
    _, contact, name, day, _ = line.split("\t")
    return name, day, contact
