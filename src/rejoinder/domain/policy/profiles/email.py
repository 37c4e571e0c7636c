"""Email: with consent, and with one click out of everything that is no answer."""

import datetime as dt

from rejoinder.domain.policy.policy import Policy
from rejoinder.domain.policy.profiles.consented import BEGINS, grounds
from rejoinder.domain.policy.profiles.pieces import (
    GOOD_PRACTICE,
    OWN,
    RECURRING,
    RULES_OF_ENGAGEMENT,
    caps,
    content,
    signals,
    stops,
)
from rejoinder.domain.policy.rules import Rate, Signal, Source
from rejoinder.domain.policy.words import Scope, StopHow

ONE_CLICK = Source("RFC 8058, signalling one-click unsubscription", dt.date(2026, 11, 22))
COMPLAINTS = Source("RFC 5965, reports of what readers took for spam", dt.date(2026, 11, 22))
PACE = Source("What a mail server takes; change it in the channel's form", dt.date(2026, 11, 22))

EMAIL = Policy(
    id="email",
    version=1,
    channel_type="email",
    title="Email",
    summary="The contact writes first or agreed to it; they leave with one click, and at once.",
    starts=BEGINS,
    grounds=grounds(RULES_OF_ENGAGEMENT),
    stops=stops(),
    content=content(),
    caps=caps(),
    rates=(Rate(id="server", count=10, per_s=1, scope=Scope.CHANNEL, setting="per_second", source=PACE),),
    signals=(
        *signals(),
        Signal(
            kind="link", values=("one_click", "mailto"), scope="promotional", how=StopHow.UNSUBSCRIBE, source=ONE_CLICK
        ),
        Signal(kind="event", values=("abuse",), how=StopHow.COMPLAINT, source=COMPLAINTS),
    ),
    sources=(ONE_CLICK, COMPLAINTS, PACE, RULES_OF_ENGAGEMENT, GOOD_PRACTICE, RECURRING, OWN),
)
