"""What policies have in common: sources, acts that write, ways of leaving, caps, quiet hours, words."""

import datetime as dt

from rejoinder.domain.policy.policy import DAY_S
from rejoinder.domain.policy.profiles.spoken import HELP_WORDS, START_WORDS, STOP_WORDS
from rejoinder.domain.policy.rules import (
    EVERYONE,
    MACHINES,
    Cap,
    ContentRule,
    Ground,
    Needs,
    Quiet,
    Signal,
    Source,
    Spare,
    Starts,
    StopRule,
)
from rejoinder.domain.policy.words import (
    ActKind,
    Author,
    GroundKind,
    PermitKind,
    PersonalData,
    Purpose,
    Scope,
    StopHow,
)

HOUR_S = 3_600
MINUTE_S = 60

RULES_OF_ENGAGEMENT = Source("Rules of engagement for business messaging", dt.date(2026, 11, 22))
GOOD_PRACTICE = Source("Good practice for answering business messages", dt.date(2026, 11, 22))
BUSINESS_MESSAGES = Source("Google Business Messages, re-engagement guide", dt.date(2024, 7, 31))
OWN = Source("Rejoinder's own default, which a workspace may tighten", dt.date(2026, 11, 22))
RECURRING = Source("Guide to recurring notifications", dt.date(2026, 2, 10))

WRITES = (ActKind.MESSAGE, ActKind.POSTBACK, ActKind.REACTION, ActKind.CALL, ActKind.LINK)
WINDOW_PURPOSES = (
    Purpose.REPLY,
    Purpose.TRANSACTIONAL,
    Purpose.PROMOTIONAL,
    Purpose.SURVEY,
)
CAPPED = (Purpose.FOLLOW_UP, Purpose.TOPIC, Purpose.PROMOTIONAL, Purpose.SURVEY, Purpose.OPT_IN_REQUEST)

STARTS = Starts(acts=(*WRITES, ActKind.OPT_IN), source=RULES_OF_ENGAGEMENT)


def quiet() -> Quiet:
    """Hold what is not urgent from nine in the evening to eight in the morning, in the contact's own zone."""
    return Quiet(
        id="quiet_hours",
        start=dt.time(21),
        end=dt.time(8),
        purposes=(Purpose.REPLY, *CAPPED),
        spares=(
            Spare(authors=(Author.HUMAN,), purposes=(Purpose.REPLY,), within_s=DAY_S),
            Spare(authors=MACHINES, purposes=(Purpose.REPLY, Purpose.SURVEY), within_s=30 * MINUTE_S),
        ),
        source=OWN,
    )


def stops() -> tuple[StopRule, ...]:
    """Say what each way of leaving means, and what brings a contact back."""
    answerable = (Purpose.REPLY, Purpose.TRANSACTIONAL)
    written = (ActKind.MESSAGE, ActKind.POSTBACK)
    again = {
        how: StopRule(
            how=how,
            lifted_by=written,
            lifted_for=answerable,
            farewells=1 if how is StopHow.STOP_WORD else 0,
            source=RULES_OF_ENGAGEMENT,
        )
        for how in (StopHow.DELETE, StopHow.STOP_WORD, StopHow.UNSUBSCRIBE, StopHow.COMPLAINT)
    }
    mute = StopRule(how=StopHow.MUTE, still=(Purpose.REPLY,), silent=True, source=RULES_OF_ENGAGEMENT)
    return (StopRule(how=StopHow.BLOCK, source=RULES_OF_ENGAGEMENT), *again.values(), mute)


def caps() -> tuple[Cap, ...]:
    """Limit what a contact gets over all campaigns, and how often they are asked."""
    return (
        Cap(id="per_day", count=3, per_s=DAY_S, purposes=CAPPED, source=OWN),
        Cap(id="per_week", count=10, per_s=7 * DAY_S, purposes=CAPPED, source=OWN),
        Cap(
            id="one_survey_a_day",
            count=1,
            per_s=DAY_S,
            purposes=(Purpose.SURVEY,),
            scope=Scope.IDENTITY,
            source=BUSINESS_MESSAGES,
        ),
        Cap(
            id="one_request_a_week",
            count=1,
            per_s=7 * DAY_S,
            purposes=(Purpose.OPT_IN_REQUEST,),
            scope=Scope.IDENTITY,
            by_topic=True,
            source=RECURRING,
        ),
    )


def content() -> tuple[ContentRule, ...]:
    """Ask nobody for personal data."""
    return (
        ContentRule(
            id="personal_data",
            reason="asks_personal_data",
            remedy="ask_securely",
            asks_for=tuple(PersonalData),
            source=GOOD_PRACTICE,
        ),
    )


def signals(
    *, stop: tuple[str, ...] = (), start: tuple[str, ...] = (), asks: tuple[str, ...] = ()
) -> tuple[Signal, ...]:
    """Read the words with which contacts leave, come back, and ask what this is; a channel may know more of each."""
    return (
        Signal(kind="word", values=(*STOP_WORDS, *stop), how=StopHow.STOP_WORD, source=RULES_OF_ENGAGEMENT),
        Signal(kind="word", values=(*START_WORDS, *start), source=RULES_OF_ENGAGEMENT),
        Signal(kind="help", values=(*HELP_WORDS, *asks), source=RULES_OF_ENGAGEMENT),
    )


def window(length_s: int, source: Source) -> tuple[Ground, ...]:
    """Rest on the window that the contact's last act opens, on what they subscribed to or agreed to."""
    return (
        Ground(
            id="window",
            kind=GroundKind.WINDOW,
            title="The window that the contact's last message opens",
            purposes=WINDOW_PURPOSES,
            authors=EVERYONE,
            opened_by=WRITES,
            length_s=length_s,
            source=source,
        ),
        Ground(
            id="asking_window",
            kind=GroundKind.WINDOW,
            title="Asking to subscribe, within a day of the contact's message",
            purposes=(Purpose.OPT_IN_REQUEST,),
            opened_by=WRITES,
            length_s=DAY_S,
            source=RECURRING,
        ),
        topic(RECURRING),
        Ground(
            id="service_consent",
            kind=GroundKind.CONSENT,
            title="Service messages that the contact agreed to, as with an order",
            purposes=(Purpose.TRANSACTIONAL,),
            permit=Needs(PermitKind.CONSENT, "service"),
            source=RULES_OF_ENGAGEMENT,
        ),
    )


def follow_up(purposes: tuple[Purpose, ...], length_s: int | None, source: Source) -> Ground:
    """Allow one follow-up until the contact answers."""
    return Ground(
        id="follow_up",
        kind=GroundKind.FOLLOW_UP,
        title="One follow-up until the contact answers",
        purposes=purposes,
        opened_by=WRITES,
        length_s=length_s,
        uses=1,
        source=source,
    )


def topic(source: Source) -> Ground:
    """Rest on a topic that the contact subscribed to."""
    return Ground(
        id="subscription",
        kind=GroundKind.TOPIC,
        title="A topic that the contact subscribed to",
        purposes=(Purpose.TOPIC,),
        permit=Needs(PermitKind.TOPIC),
        source=source,
    )
