"""Instagram: 24 hours, seven days after an ad; then a person alone."""

from rejoinder.domain.policy.policy import DAY_S, Policy
from rejoinder.domain.policy.profiles.meta import (
    ADS_POLICY,
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
from rejoinder.domain.policy.rules import Cap, Rate, Signal, Starts
from rejoinder.domain.policy.words import ActKind, Purpose, Scope, StopHow

#: Stories are answered with messages, and nobody posts on somebody else's page here.
_OPENS = tuple(act for act in OPENS if act not in {ActKind.VISITOR_POST, ActKind.OPT_IN})

_RATES = (
    Rate(id="account", count=300, per_s=1, scope=Scope.CHANNEL, source=SENDING),
    Rate(id="account_media", count=10, per_s=1, scope=Scope.CHANNEL, kinds=("audio", "video"), source=SENDING),
    Rate(
        id="private_replies",
        count=750,
        per_s=HOUR_S,
        scope=Scope.CHANNEL,
        grounds=("private_reply",),
        source=SENDING,
    ),
)

INSTAGRAM = Policy(
    id="instagram",
    version=1,
    channel_type="instagram",
    title="Instagram",
    summary="24 hours from the last act, seven days from an ad's first message; then a person, for seven days.",
    starts=Starts(acts=_OPENS, source=SENDING),
    grounds=(*conversation(_OPENS), human_agent()),
    stops=stops(),
    content=(*content(), dead_tags()),
    caps=caps(),
    quiet=(quiet(),),
    rates=_RATES,
    signals=(
        *signals(),
        Signal(kind="error", values=("200/2534041",), how=StopHow.PROVIDER, source=SENDING),
    ),
    sources=(SENDING, ADS_POLICY, QUOTED, RULES_OF_ENGAGEMENT, GOOD_PRACTICE, OWN),
)

INSTAGRAM_RECURRING = Policy(
    id="instagram-recurring",
    version=1,
    channel_type="instagram",
    title="Instagram with recurring notifications",
    summary="As Instagram, with topics as recurring notifications, as they were until they ended.",
    starts=Starts(acts=_OPENS, source=SENDING),
    grounds=(*conversation(_OPENS), human_agent(), recurring()),
    stops=stops(),
    content=(*content(), dead_tags()),
    caps=(
        *caps(),
        recurring_gap(),
        *(
            Cap(
                id=name,
                count=count,
                per_s=days * DAY_S,
                purposes=(Purpose.OPT_IN_REQUEST,),
                scope=Scope.IDENTITY,
                source=RECURRING_ENDED,
            )
            for name, count, days in (("requests_a_day", 5, 1), ("requests_a_week", 10, 7))
        ),
    ),
    quiet=(quiet(),),
    rates=_RATES,
    signals=INSTAGRAM.signals,
    sources=(SENDING, ADS_POLICY, RECURRING_ENDED, QUOTED, RULES_OF_ENGAGEMENT, OWN),
)
