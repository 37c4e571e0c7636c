"""Messenger: 24 hours, seven days after an ad, and what the contact or Meta allows beyond."""

import datetime as dt

from rejoinder.domain.policy.policy import Policy
from rejoinder.domain.policy.profiles.meta import (
    ADS_POLICY,
    ERROR_CODES,
    HOUR_S,
    OPENS,
    QUOTED,
    RECURRING_ENDED,
    SENDING,
    conversation,
    dead_tags,
    human_agent,
    recurring,
    recurring_gap,
)
from rejoinder.domain.policy.profiles.pieces import (
    GOOD_PRACTICE,
    OWN,
    RULES_OF_ENGAGEMENT,
    caps,
    content,
    quiet,
    signals,
    stops,
)
from rejoinder.domain.policy.rules import Cap, Ground, Needs, Rate, Signal, Source, Starts
from rejoinder.domain.policy.words import GroundKind, PermitKind, Purpose, Scope, StopHow

ONE_TIME = Source("Messenger Platform, one-time notification", dt.date(2026, 11, 22))
MARKETING = Source("Marketing messages on Messenger", dt.date(2026, 6, 30))

_AFTERWARDS = (
    human_agent(),
    Ground(
        id="utility",
        kind=GroundKind.TEMPLATE,
        title="Utility messages, approved by Meta",
        purposes=(Purpose.TRANSACTIONAL,),
        template=True,
        categories=("utility",),
        source=QUOTED,
    ),
    Ground(
        id="one_time",
        kind=GroundKind.TOKEN,
        title="A one-time notification that they asked for",
        purposes=(Purpose.REPLY, Purpose.TRANSACTIONAL, Purpose.PROMOTIONAL, Purpose.FOLLOW_UP),
        permit=Needs(PermitKind.TOKEN, token=True),
        source=ONE_TIME,
    ),
)

_RATES = (
    Rate(id="page", count=300, per_s=1, scope=Scope.CHANNEL, source=SENDING),
    Rate(id="page_media", count=10, per_s=1, scope=Scope.CHANNEL, kinds=("audio", "video"), source=SENDING),
    Rate(id="page_inbox", count=40, per_s=1, scope=Scope.CHANNEL, setting="per_second", source=SENDING),
    Rate(
        id="private_replies",
        count=750,
        per_s=HOUR_S,
        scope=Scope.CHANNEL,
        grounds=("private_reply",),
        source=SENDING,
    ),
)

_SIGNALS = (
    *signals(),
    Signal(
        kind="event",
        values=("STOP_NOTIFICATIONS", "STOP NOTIFICATIONS"),
        scope="topic",
        how=StopHow.UNSUBSCRIBE,
        source=RECURRING_ENDED,
    ),
    Signal(
        kind="event",
        values=("RESUME_NOTIFICATIONS", "RESUME NOTIFICATIONS"),
        scope="topic",
        source=RECURRING_ENDED,
    ),
    Signal(kind="error", values=("10/1893015",), scope="topic", how=StopHow.PROVIDER, source=ERROR_CODES),
)

MESSENGER = Policy(
    id="messenger",
    version=1,
    channel_type="messenger",
    title="Messenger",
    summary="24 hours from the last act, seven days from an ad's first message; then a person, a template or a token.",
    starts=Starts(acts=OPENS, source=SENDING),
    grounds=(
        *conversation(OPENS),
        *_AFTERWARDS,
        Ground(
            id="marketing_topic",
            kind=GroundKind.TOPIC,
            title="A topic as a marketing message",
            purposes=(Purpose.TOPIC,),
            permit=Needs(PermitKind.TOPIC, token=True),
            source=MARKETING,
        ),
        Ground(
            id="marketing",
            kind=GroundKind.TOKEN,
            title="Marketing messages, with the subscription that they gave",
            purposes=(Purpose.PROMOTIONAL,),
            permit=Needs(PermitKind.TOKEN, "marketing", token=True),
            source=MARKETING,
        ),
    ),
    stops=stops(),
    content=(*content(), dead_tags()),
    caps=(
        *caps(),
        Cap(
            id="marketing_gap",
            count=1,
            per_s=12 * HOUR_S,
            purposes=(Purpose.TOPIC, Purpose.PROMOTIONAL),
            scope=Scope.IDENTITY,
            grounds=("marketing_topic", "marketing"),
            source=MARKETING,
        ),
    ),
    quiet=(quiet(),),
    rates=_RATES,
    signals=_SIGNALS,
    sources=(SENDING, ADS_POLICY, ERROR_CODES, ONE_TIME, MARKETING, QUOTED, RULES_OF_ENGAGEMENT, GOOD_PRACTICE, OWN),
)

MESSENGER_RECURRING = Policy(
    id="messenger-recurring",
    version=1,
    channel_type="messenger",
    title="Messenger with recurring notifications",
    summary="As Messenger, with topics as recurring notifications: Pages of Australia, the EU, Japan, Korea, the UK.",
    starts=Starts(acts=OPENS, source=SENDING),
    grounds=(*conversation(OPENS), *_AFTERWARDS, recurring()),
    stops=stops(),
    content=(*content(), dead_tags()),
    caps=(*caps(), recurring_gap()),
    quiet=(quiet(),),
    rates=_RATES,
    signals=_SIGNALS,
    sources=(SENDING, ADS_POLICY, ERROR_CODES, ONE_TIME, RECURRING_ENDED, QUOTED, RULES_OF_ENGAGEMENT, OWN),
)
