"""What is shown to somebody who is on a page now: decided from what is known of them, by nothing but values."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from uuid import UUID

import msgspec

from rejoinder.domain.audience import Facts, Rule, met
from rejoinder.domain.audience.counting import fits
from rejoinder.domain.audience.facts import Event
from rejoinder.domain.campaign.content import Banner, Content
from rejoinder.domain.campaign.definition import Definition
from rejoinder.domain.campaign.kinds import Kind
from rejoinder.domain.campaign.pages import placed
from rejoinder.domain.campaign.survey import Survey
from rejoinder.domain.campaign.when import Mode
from rejoinder.domain.experiment import CONTROL, Split, Weighted, assign
from rejoinder.domain.policy import zone_of

#: How long without a sign of somebody their visit is over.
VISIT_ENDS = dt.timedelta(minutes=30)
#: A delay after an event up to which it is waited for on the page itself, in seconds.
WAITS_ON_PAGE_S = 60


class Live(msgspec.Struct, frozen=True):
    """A live campaign of a kind that is shown in-app, in its present run."""

    id: UUID
    run: int
    definition: Definition


class Past(msgspec.Struct, frozen=True):
    """What was between a campaign and one person before; `done` when they acted on it."""

    arm: str
    run: int
    showings: int = 0
    shown_at: dt.datetime | None = None
    done: bool = False


class Trigger(msgspec.Struct, frozen=True):
    """Something that they just did."""

    name: str
    event: Event


class Visit(msgspec.Struct, frozen=True, kw_only=True):
    """Where somebody is, and what they have before them already.

    `shown` is how much was shown in this visit; `interrupted` and `bannered` tell what of that is there still.
    `waited` are the campaigns for which they did something a while ago whose delay is over now.
    """

    contact_id: UUID
    now: dt.datetime
    url: str = ""
    device: str | None = None
    did: Trigger | None = None
    waited: frozenset[UUID] = frozenset()
    shown: int = 0
    interrupted: bool = False
    bannered: bool = False


class Chosen(msgspec.Struct, frozen=True):
    """A campaign that is shown to somebody now; of the control arm, one that would have been."""

    live: Live
    arm: str

    @property
    def is_control(self) -> bool:
        """Whether nothing is shown, to compare with."""
        return self.arm == CONTROL


def interrupts(content: Content) -> bool:
    """Tell whether something takes the visitor's attention: of those, one is shown at a time."""
    return not (isinstance(content, Banner) or (isinstance(content, Survey) and content.place == "banner"))


def candidates(lives: Iterable[Live], visit: Visit, past: Mapping[UUID, Past]) -> list[Live]:
    """Choose those that the page, the time, the event and what was before allow, the most important first.

    Whoever is in the audience is asked afterwards: that takes knowing more of them.
    """
    found = [one for one in lives if _may(one, visit, past.get(one.id))]
    return sorted(found, key=lambda one: (-one.definition.limits.priority, one.id))


def _may(live: Live, visit: Visit, past: Past | None) -> bool:
    wanted = live.definition
    if wanted.expires_at is not None and wanted.expires_at <= visit.now:
        return False
    return triggered(live, visit) and rested(live, past, visit.now) and placed(wanted.places, visit.url, visit.device)


def triggered(live: Live, visit: Visit) -> bool:
    """Tell whether what makes a campaign go has happened; its event's properties are looked at with the audience."""
    when = live.definition.when
    if when.mode is not Mode.EVENT:
        return True
    if live.id in visit.waited:
        return True
    return visit.did is not None and visit.did.name == when.event and when.delay_s <= WAITS_ON_PAGE_S


def rested(live: Live, past: Past | None, now: dt.datetime) -> bool:
    """Tell whether somebody may see a campaign once more after what was before."""
    if past is None or past.run < live.run or past.shown_at is None:
        return True
    wanted = live.definition
    since = now - past.shown_at
    again = wanted.when.again_days if wanted.when.mode is Mode.EVENT else None
    if again is not None and since >= dt.timedelta(days=again):
        return True
    if past.done or past.showings >= wanted.limits.times:
        return False
    return since >= dt.timedelta(hours=wanted.limits.apart_hours)


def stays(definition: Definition, url: str, device: str | None) -> bool:
    """Tell whether what is shown already stays on a page that somebody goes to; a tour leads over pages itself."""
    return definition.kind is Kind.TOUR or placed(definition.places, url, device)


def begun(definition: Definition, zone: str, now: dt.datetime) -> bool:
    """Tell whether a campaign has begun for somebody, on their own clock where it says so."""
    begins = definition.when.begins_at
    if begins is None:
        return True
    if not definition.when.own_zone:
        return begins <= now
    return begins.replace(tzinfo=None) <= now.astimezone(zone_of(zone)).replace(tzinfo=None)


def wants(live: Live, visit: Visit, facts: Facts, segments: Mapping[UUID, Rule]) -> bool:
    """Tell whether a campaign is for somebody, of whom all that it looks at is known."""
    wanted = live.definition
    if not begun(wanted, facts.zone, visit.now):
        return False
    did = visit.did if wanted.when.mode is Mode.EVENT and live.id not in visit.waited else None
    if did is not None and not fits(wanted.when.where, did.event, facts, visit.now):
        return False
    return met(wanted.audience, facts, visit.now, segments)


def choose(
    asked: Iterable[Live], visit: Visit, arm_of: Callable[[Live], str], *, fitting: Callable[[Live], bool], most: int
) -> list[Chosen]:
    """Choose what is shown now: one thing that interrupts and one banner, and no more than `most` in a visit.

    `fitting` is asked in order and as seldom as it can be: whether a campaign is for them and may be shown. Whoever is
    in the control arm keeps the place free for the next.
    """
    chosen: list[Chosen] = []
    taken = {True: visit.interrupted, False: visit.bannered}
    room = most - visit.shown
    for live in asked:
        slot = interrupts(live.definition.variants[0].wordings[0].content)
        if room <= 0 or taken[slot] or not fitting(live):
            continue
        one = Chosen(live, arm_of(live))
        chosen.append(one)
        if not one.is_control:
            taken[slot] = True
            room -= 1
    return chosen


def arm_of(live: Live, contact_id: UUID, past: Past | None) -> str:
    """Tell which variant is somebody's: the one that they had, as long as it is there, else the one they draw."""
    if past is not None and (past.arm == CONTROL or any(one.key == past.arm for one in live.definition.variants)):
        return past.arm
    return assign(live.id, contact_id, _split(live.definition, live.definition.control))


def drawn(live: Live, contact_id: UUID) -> str:
    """Tell which variant somebody draws who is to see it, control group or not."""
    return assign(live.id, contact_id, _split(live.definition, 0.0))


def _split(definition: Definition, control: float) -> Split:
    return Split(tuple([Weighted(one.key, one.weight) for one in definition.variants]), control)
