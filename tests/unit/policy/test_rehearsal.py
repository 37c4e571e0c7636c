"""What the gate would say of many, counted."""

import datetime as dt

import msgspec

from rejoinder.domain.policy import WEB_24H, Act, ActKind, Author, Ledger, Proposal, Purpose, Stop, StopHow, Tally
from rejoinder.domain.rehearsal import Counts, ask

NOON = dt.datetime(2026, 1, 7, 12, tzinfo=dt.UTC)
NIGHT = dt.datetime(2026, 1, 7, 22, tzinfo=dt.UTC)
OFFER = Proposal(delivery_id="", purpose=Purpose.PROMOTIONAL, author=Author.API, reason='New "beans"')
WROTE = Ledger().after_act(Act(ActKind.MESSAGE, NOON - dt.timedelta(hours=1)))


def person(number: int) -> str:
    return f"0190a000-0000-7000-8000-{number:012d}"


def lines(*people: tuple[Ledger, Tally]) -> bytes:
    """Write ledgers as COPY does."""
    rows = [msgspec.json.encode([person(number), *one]) for number, one in enumerate(people)]
    return b"".join(row.replace(b"\\", b"\\\\") + b"\n" for row in rows)


def counted(*pieces: bytes, now: dt.datetime = NOON) -> Counts:
    counts = Counts()
    for piece in pieces:
        counts.add(ask(piece, WEB_24H, OFFER, now))
    return counts


def test_contacts_are_counted_by_what_the_gate_says_with_a_few_of_each() -> None:
    left = Tally().stopped(Stop("all", NOON, StopHow.UNSUBSCRIBE))
    found = counted(lines(*[(WROTE, Tally())] * 7, (WROTE, left))).found

    assert [(one.outcome, one.rule, one.count, len(one.examples)) for one in found] == [
        ("send", "window", 7, 5),
        ("drop", "stop", 1, 1),
    ]
    assert str(found[1].examples[0]) == person(7)
    assert (found[0].why, found[1].why) == ("They wrote within the window.", "They unsubscribed.")


def test_pieces_add_up() -> None:
    counts = counted(lines((WROTE, Tally())), lines(*[(WROTE, Tally())] * 3), lines((Ledger(), Tally())))

    assert counts.done == 5
    assert [(one.rule, one.count) for one in counts.found] == [("window", 4), ("started", 1)]


def test_who_waits_is_told_with_when_the_first_and_the_last_would_be_written_to() -> None:
    early = msgspec.structs.replace(WROTE, zone="Asia/Jakarta")
    counts = counted(lines((early, Tally())), lines((WROTE, Tally())), lines((early, Tally())), now=NIGHT)

    (waiting,) = counts.found
    assert (waiting.outcome, waiting.count) == ("hold", 3)
    assert waiting.from_ == dt.datetime(2026, 1, 8, 1, tzinfo=dt.UTC)
    assert waiting.to == dt.datetime(2026, 1, 8, 8, tzinfo=dt.UTC)


def test_quotes_and_backslashes_come_through_copy() -> None:
    odd = msgspec.structs.replace(WROTE, zone='a\\"b')

    assert counted(lines((odd, Tally()))).done == 1
