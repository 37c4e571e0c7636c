"""Web push: only to a browser whose reader turned it on, for what they turned it on for."""

import datetime as dt

from rejoinder.domain.policy.policy import Policy
from rejoinder.domain.policy.profiles.consented import agreed
from rejoinder.domain.policy.profiles.pieces import (
    GOOD_PRACTICE,
    OWN,
    RECURRING,
    RULES_OF_ENGAGEMENT,
    caps,
    content,
    quiet,
    signals,
    stops,
)
from rejoinder.domain.policy.rules import Ground, Needs, Signal, Source, Starts
from rejoinder.domain.policy.words import ActKind, GroundKind, PermitKind, Purpose, StopHow

PUSH = Source("RFC 8030, RFC 8291 and RFC 8292, web push", dt.date(2026, 11, 22))

WEBPUSH = Policy(
    id="webpush",
    version=1,
    channel_type="webpush",
    title="Web push",
    summary="Turned on by the contact in a conversation, for answers and service; offers and topics only as agreed.",
    starts=Starts(acts=(ActKind.OPT_IN,), permits=(PermitKind.CONSENT, PermitKind.TOPIC), source=PUSH),
    grounds=(
        Ground(
            id="answer",
            kind=GroundKind.CONSENT,
            title="Answers, which the contact wanted to be told of in this browser",
            purposes=(Purpose.REPLY, Purpose.FOLLOW_UP),
            permit=Needs(PermitKind.CONSENT, "service"),
            source=PUSH,
        ),
        *agreed(RULES_OF_ENGAGEMENT),
    ),
    stops=stops(),
    content=content(),
    caps=caps(),
    quiet=(quiet(),),
    signals=(*signals(), Signal(kind="error", values=("404", "410"), how=StopHow.PROVIDER, source=PUSH)),
    sources=(PUSH, RULES_OF_ENGAGEMENT, GOOD_PRACTICE, RECURRING, OWN),
)
