"""WhatsApp: 24 hours from the last message or call; then approved templates to those who agreed."""

import datetime as dt

from rejoinder.domain.policy.policy import DAY_S, Policy
from rejoinder.domain.policy.profiles.meta import follow_up_in_window, topic_in_window
from rejoinder.domain.policy.profiles.pieces import (
    GOOD_PRACTICE,
    OWN,
    RULES_OF_ENGAGEMENT,
    WINDOW_PURPOSES,
    caps,
    content,
    quiet,
    signals,
    stops,
)
from rejoinder.domain.policy.rules import (
    MARKETING,
    ContentRule,
    Ground,
    Needs,
    Rate,
    Reach,
    RestRule,
    Signal,
    Source,
    Starts,
)
from rejoinder.domain.policy.words import ActKind, GroundKind, PermitKind, Purpose, Scope, StopHow

CLOUD_API = Source("WhatsApp Cloud API, messages and templates", dt.date(2026, 11, 22))
PER_USER = Source("WhatsApp, per-user limits of marketing templates", dt.date(2026, 4, 29))
LIMITS = Source("WhatsApp, messaging limits", dt.date(2026, 11, 22))
ERRORS = Source("WhatsApp, error codes and webhooks", dt.date(2026, 11, 22))
QUOTED = Source("Quoted from WhatsApp by others", dt.date(2026, 11, 22))
_OPENS = (ActKind.MESSAGE, ActKind.POSTBACK, ActKind.CALL)

WHATSAPP = Policy(
    id="whatsapp",
    version=2,
    channel_type="whatsapp",
    title="WhatsApp",
    summary="24 hours from the last message or call; then only approved templates, to those who agreed to such.",
    starts=Starts(acts=_OPENS, permits=(PermitKind.CONSENT, PermitKind.TOPIC), source=CLOUD_API),
    grounds=(
        Ground(
            id="window",
            kind=GroundKind.WINDOW,
            title="The customer service window",
            purposes=(*WINDOW_PURPOSES, Purpose.OPT_IN_REQUEST),
            opened_by=_OPENS,
            length_s=DAY_S,
            source=CLOUD_API,
        ),
        topic_in_window(_OPENS, CLOUD_API),
        follow_up_in_window(_OPENS, CLOUD_API),
        Ground(
            id="utility_template",
            kind=GroundKind.TEMPLATE,
            title="Utility and authentication templates",
            purposes=(Purpose.TRANSACTIONAL, Purpose.REPLY, Purpose.FOLLOW_UP),
            template=True,
            categories=("utility", "authentication"),
            permit=Needs(PermitKind.CONSENT, "service"),
            source=CLOUD_API,
        ),
        Ground(
            id="topic_template",
            kind=GroundKind.TEMPLATE,
            title="A topic that they subscribed to, as a template",
            purposes=(Purpose.TOPIC,),
            template=True,
            categories=("marketing", "utility"),
            permit=Needs(PermitKind.TOPIC),
            source=CLOUD_API,
        ),
        Ground(
            id="marketing_template",
            kind=GroundKind.TEMPLATE,
            title="Marketing templates",
            purposes=(Purpose.PROMOTIONAL, Purpose.SURVEY, Purpose.OPT_IN_REQUEST),
            template=True,
            categories=("marketing",),
            permit=Needs(PermitKind.CONSENT, "marketing"),
            source=CLOUD_API,
        ),
    ),
    stops=stops(),
    content=(
        *content(),
        ContentRule(
            id="no_marketing_there",
            reason="barred_there",
            remedy="wait_for_contact",
            categories=("marketing",),
            countries=("US",),
            source=PER_USER,
        ),
    ),
    caps=caps(),
    rests=(RestRule(id="per_user_cap", codes=("131049",), purposes=MARKETING, lifted_by=_OPENS, source=PER_USER),),
    quiet=(quiet(),),
    rates=(
        Rate(id="number", count=80, per_s=1, scope=Scope.CHANNEL, setting="per_second", source=LIMITS),
        Rate(id="pair", count=1, per_s=6, scope=Scope.IDENTITY, source=QUOTED),
    ),
    reaches=(
        Reach(
            id="portfolio",
            count=250,
            per_s=DAY_S,
            scope=Scope.ACCOUNT,
            window="window",
            kinds=("template",),
            setting="messaging_limit",
            source=LIMITS,
        ),
    ),
    signals=(
        *signals(),
        Signal(kind="event", values=("stop",), scope="promotional", how=StopHow.UNSUBSCRIBE, source=ERRORS),
        Signal(kind="event", values=("resume", "signup"), scope="promotional", source=ERRORS),
        Signal(kind="error", values=("131050",), scope="promotional", how=StopHow.PROVIDER, source=ERRORS),
    ),
    sources=(CLOUD_API, PER_USER, LIMITS, ERRORS, QUOTED, RULES_OF_ENGAGEMENT, GOOD_PRACTICE, OWN),
)
