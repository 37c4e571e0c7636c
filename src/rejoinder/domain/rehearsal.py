"""Asks the gate about many ledgers and counts its answers (X1); pure, so that another process can do it."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.domain.policy import Ledger, Outcome, Policy, Proposal, Reach, Tally, Verdict, asking, decide, explain
from rejoinder.domain.policy.reaching import concerns, outside

EXAMPLES = 5
#: A row as it comes from the store: the contact, what is known of an identity of theirs, and of them.
_ROW = msgspec.json.Decoder(tuple[str, Ledger, Tally])


class Group(msgspec.Struct):
    """Contacts for whom the gate says the same: how many, a few of them, and why in words."""

    outcome: str
    rule: str
    reason: str
    policy: str
    why: str
    instead: str | None = None
    count: int = 0
    examples: list[UUID] = msgspec.field(default_factory=list)
    #: How many of them take one of the places that a provider lets an account have.
    counted: int = 0
    #: When the first and the last of those who wait would be written to.
    from_: datetime | None = msgspec.field(default=None, name="from")
    to: datetime | None = None


class Question(msgspec.Struct, frozen=True):
    """What is asked about every ledger of a channel, and by which limits of people its account is bound."""

    policy: Policy
    proposal: Proposal
    now: datetime
    reaches: tuple[Reach, ...] = ()


Groups = dict[tuple[str, str, str], Group]


def ask(
    lines: bytes, policy: Policy, proposal: Proposal, now: datetime, reaches: tuple[Reach, ...] = ()
) -> list[Group]:
    """Ask the gate about every ledger of a piece of COPY's text, `[contact, ledger, tally]` a line."""
    limits = [one for one in reaches if concerns(one, proposal)]
    if b"\\" in lines:
        lines = lines.replace(b"\\\\", b"\\")
    groups: Groups = {}
    asked, read = asking(policy, proposal, now), _ROW.decode
    for line in lines.splitlines():
        contact_id, ledger, tally = read(line)
        whole = ledger.beside(tally) if tally.sent or tally.stops else ledger
        verdict = asked(whole)
        kind = verdict.outcome, verdict.rule, verdict.reason
        group = groups.get(kind)
        if group is None:
            group = groups[kind] = begun(decide(policy, whole, proposal, now), policy)
        _count(group, verdict, contact_id)
        if limits and verdict.outcome is Outcome.SEND:
            group.counted += any(outside(policy, one, whole, now) for one in limits)
    return list(groups.values())


def _count(group: Group, verdict: Verdict, contact_id: str) -> None:
    group.count += 1
    if len(group.examples) < EXAMPLES:
        group.examples.append(UUID(contact_id))
    if verdict.until is not None:
        group.from_ = min(group.from_ or verdict.until, verdict.until)
        group.to = max(group.to or verdict.until, verdict.until)


def begun(verdict: Verdict, policy: Policy) -> Group:
    """Return the group of those who get a verdict, without anybody in it."""
    said = explain(verdict, policy.zone)
    why = GENERAL.get(verdict.reason, said.why)
    return Group(verdict.outcome.value, verdict.rule, verdict.reason, policy.name, why, said.instead)


_ORDER = {"send": 0, "hold": 1, "drop": 2, "control": 3}


class Counts:
    """The answers so far, by policy, rule and reason."""

    def __init__(self) -> None:
        self._groups: dict[tuple[str, str, str, str], Group] = {}
        self.done = 0

    def add(self, groups: Iterable[Group]) -> None:
        """Add the answers about one more piece."""
        for one in groups:
            self.done += one.count
            known = self._groups.get((one.policy, one.outcome, one.rule, one.reason))
            if known is None:
                self._groups[one.policy, one.outcome, one.rule, one.reason] = one
                continue
            known.count += one.count
            known.counted += one.counted
            known.examples = [*known.examples, *one.examples][:EXAMPLES]
            if one.from_ is not None and one.to is not None:
                known.from_ = min(known.from_ or one.from_, one.from_)
                known.to = max(known.to or one.to, one.to)

    @property
    def found(self) -> list[Group]:
        """The groups, the largest of each outcome first."""
        return sorted(self._groups.values(), key=lambda one: (_ORDER[one.outcome], -one.count))


#: Reasons whose sentences tell one contact's times, told for many.
GENERAL = {
    "window_open": "They wrote within the window.",
    "always_open": "They wrote, and the channel stays open until they leave.",
    "follow_up_left": "The window is over, and their one follow-up is left.",
    "tag_allows": "A person may answer with this tag.",
    "cap_full": "They had as many such messages as the cap allows.",
    "heard_already": "They heard of this topic in the period that they subscribed for.",
    "quiet": "It is night where they are.",
    "enough_people": "They are more people than this account may write to in the time; they wait for a place.",
    "left_block": "They blocked the business.",
    "left_delete": "They deleted the conversation.",
    "left_stop_word": "They wrote a stop word.",
    "left_unsubscribe": "They unsubscribed.",
    "left_mute": "They muted the business.",
    "left_complaint": "They reported a message as unwanted.",
    "left_close": "They closed the conversation.",
    "left_provider": "The channel told that they want no more messages.",
    "left_business": "A teammate blocked them.",
    "window_closed": "The window that their last message opened is closed.",
    "follow_up_used": "They got their one follow-up and have not answered.",
    "waits_too_long": "It would have to wait longer than anything waits.",
    "gone_by_then": "It would have to wait, and then nothing allows it any more.",
    "expires_first": "It would have to wait until it is no longer worth sending.",
}
