"""SMS: with consent, by day, and never again after STOP until START."""

import datetime as dt

from msgspec.structs import replace

from rejoinder.domain.policy.policy import Policy
from rejoinder.domain.policy.profiles.consented import BEGINS, grounds
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
from rejoinder.domain.policy.rules import Rate, Signal, Source, StopRule
from rejoinder.domain.policy.words import Scope, StopHow

TWILIO = Source("Twilio, advanced opt-out and error 21610", dt.date(2026, 11, 22))
CARRIERS = Source("Stop words of Twilio and AWS, answered by carriers", dt.date(2026, 11, 22))
BY_LAW = Source("Quiet hours for text messages, 21 to 8 where the contact is", dt.date(2026, 11, 22))
PACE = Source("A number's pace, which its carrier sets; change it in the channel's form", dt.date(2026, 11, 22))

SMS = Policy(
    id="sms",
    version=1,
    channel_type="sms",
    title="SMS",
    summary="The contact writes first or agreed to it; nothing at night, and nothing after STOP but one confirmation.",
    starts=BEGINS,
    grounds=grounds(RULES_OF_ENGAGEMENT),
    stops=(
        StopRule(how=StopHow.STOP_WORD, farewells=1, source=CARRIERS),
        StopRule(how=StopHow.PROVIDER, source=TWILIO),
        *(rule for rule in stops() if rule.how is not StopHow.STOP_WORD),
    ),
    content=content(),
    caps=caps(),
    quiet=(replace(quiet(), source=BY_LAW),),
    rates=(Rate(id="sender", count=10, per_s=1, scope=Scope.CHANNEL, setting="per_second", source=PACE),),
    signals=(
        *signals(
            stop=("stopall", "end", "quit", "revoke", "cancel", "arret", "opt-out", "remove", "td"),
            start=("yes",),
            asks=("info",),
        ),
        Signal(kind="event", values=("STOP",), how=StopHow.STOP_WORD, source=TWILIO),
        Signal(kind="event", values=("START",), source=TWILIO),
        Signal(kind="error", values=("21610",), how=StopHow.PROVIDER, source=TWILIO),
    ),
    sources=(TWILIO, CARRIERS, BY_LAW, PACE, RULES_OF_ENGAGEMENT, GOOD_PRACTICE, RECURRING, OWN),
)
