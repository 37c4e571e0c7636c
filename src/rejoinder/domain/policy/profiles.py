"""The policies that are shipped."""

import datetime as dt

from rejoinder.domain.policy.policy import DAY_S, Policy
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


def _quiet() -> Quiet:
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


def _stops() -> tuple[StopRule, ...]:
    answerable = (Purpose.REPLY, Purpose.TRANSACTIONAL)
    written = (ActKind.MESSAGE, ActKind.POSTBACK)
    again = {
        how: StopRule(how=how, lifted_by=written, lifted_for=answerable, source=RULES_OF_ENGAGEMENT)
        for how in (StopHow.DELETE, StopHow.STOP_WORD, StopHow.UNSUBSCRIBE, StopHow.COMPLAINT)
    }
    mute = StopRule(how=StopHow.MUTE, still=(Purpose.REPLY,), silent=True, source=RULES_OF_ENGAGEMENT)
    return (StopRule(how=StopHow.BLOCK, source=RULES_OF_ENGAGEMENT), *again.values(), mute)


def _caps() -> tuple[Cap, ...]:
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


def _content() -> tuple[ContentRule, ...]:
    return (
        ContentRule(
            id="personal_data",
            reason="asks_personal_data",
            remedy="ask_securely",
            asks_for=tuple(PersonalData),
            source=GOOD_PRACTICE,
        ),
    )


def _signals() -> tuple[Signal, ...]:
    stop = ("stop", "unsubscribe", "berhenti", "parar", "sair", "стоп", "หยุด", "ยกเลิก", "退订", "停止")
    start = ("start", "unstop", "mulai", "começar", "старт", "เริ่ม", "开始")
    return (
        Signal(kind="word", values=stop, how=StopHow.STOP_WORD, source=RULES_OF_ENGAGEMENT),
        Signal(kind="word", values=start, source=RULES_OF_ENGAGEMENT),
    )


def _window(length_s: int, source: Source) -> tuple[Ground, ...]:
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
        Ground(
            id="subscription",
            kind=GroundKind.TOPIC,
            title="A topic that the contact subscribed to",
            purposes=(Purpose.TOPIC,),
            permit=Needs(PermitKind.TOPIC),
            source=RECURRING,
        ),
        Ground(
            id="service_consent",
            kind=GroundKind.CONSENT,
            title="Service messages that the contact agreed to, as with an order",
            purposes=(Purpose.TRANSACTIONAL,),
            permit=Needs(PermitKind.CONSENT, "service"),
            source=RULES_OF_ENGAGEMENT,
        ),
    )


def _follow_up(purposes: tuple[Purpose, ...], length_s: int | None, source: Source) -> Ground:
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


WEB_24H = Policy(
    id="web-24h",
    version=1,
    channel_type="web",
    title="Web messenger, 24-hour window",
    summary="Answer within 24 hours of the contact's last message; then one follow-up until they answer.",
    starts=STARTS,
    grounds=(
        *_window(DAY_S, RULES_OF_ENGAGEMENT),
        _follow_up((Purpose.FOLLOW_UP, Purpose.REPLY), None, RULES_OF_ENGAGEMENT),
    ),
    stops=_stops(),
    content=_content(),
    caps=_caps(),
    quiet=(_quiet(),),
    signals=_signals(),
    sources=(RULES_OF_ENGAGEMENT, GOOD_PRACTICE, BUSINESS_MESSAGES, RECURRING, OWN),
)

WEB_30D = Policy(
    id="web-30d",
    version=1,
    channel_type="web",
    title="Web messenger, 30-day window",
    summary="Write within 30 days of the contact's last message, one follow-up among them; then nothing.",
    starts=STARTS,
    grounds=(
        *_window(30 * DAY_S, BUSINESS_MESSAGES),
        _follow_up((Purpose.FOLLOW_UP,), 30 * DAY_S, BUSINESS_MESSAGES),
    ),
    stops=_stops(),
    content=_content(),
    caps=_caps(),
    quiet=(_quiet(),),
    signals=_signals(),
    sources=(RULES_OF_ENGAGEMENT, GOOD_PRACTICE, BUSINESS_MESSAGES, RECURRING, OWN),
)

PROFILES = {policy.id: policy for policy in (WEB_24H, WEB_30D)}


class UnknownPolicyError(LookupError):
    """No such policy is shipped."""


def profile(policy_id: str) -> Policy:
    """Return the shipped policy of this id."""
    try:
        return PROFILES[policy_id]
    except KeyError:
        known = ", ".join(sorted(PROFILES))
        raise UnknownPolicyError(f"There is no policy {policy_id!r}; choose one of {known}.") from None


def profiles_for(channel_type: str) -> tuple[Policy, ...]:
    """Return the policies that a channel of this type may choose from."""
    return tuple(policy for policy in PROFILES.values() if policy.channel_type == channel_type)
