"""RCS for Business: with consent; stricter in India; or as Google Business Messages had it."""

import datetime as dt

from msgspec.structs import replace

from rejoinder.domain.policy.policy import DAY_S, Policy
from rejoinder.domain.policy.profiles.consented import BEGINS, grounds
from rejoinder.domain.policy.profiles.pieces import (
    BUSINESS_MESSAGES,
    GOOD_PRACTICE,
    OWN,
    RECURRING,
    RULES_OF_ENGAGEMENT,
    STARTS,
    caps,
    content,
    follow_up,
    quiet,
    signals,
    stops,
    window,
)
from rejoinder.domain.policy.rules import Cap, Quiet, Rate, Signal, Source, StopRule
from rejoinder.domain.policy.words import ActKind, Purpose, Scope, StopHow

RBM = Source("RCS for Business, guides", dt.date(2026, 11, 22))
RBM_INDIA = Source("RCS for Business, promotional traffic in India", dt.date(2026, 11, 22))
PACE = Source("An agent's pace, which carriers set; change it in the channel's form", dt.date(2026, 11, 22))

#: What goes out as promotion, see `channels/rcs/render.py`.
PROMOTION = (Purpose.PROMOTIONAL, Purpose.TOPIC, Purpose.SURVEY, Purpose.OPT_IN_REQUEST)


def _leaving(how: StopHow) -> StopRule:
    """After it only what the contact needs is sent, and one confirmation; a later message is answered."""
    return StopRule(
        how=how,
        still=(Purpose.TRANSACTIONAL,),
        lifted_by=(ActKind.MESSAGE, ActKind.POSTBACK),
        lifted_for=(Purpose.REPLY,),
        farewells=1,
        source=RBM,
    )


_LEFT = (StopHow.UNSUBSCRIBE, StopHow.STOP_WORD)
_STOPS = (*map(_leaving, _LEFT), *(rule for rule in stops() if rule.how not in _LEFT))
_RATES = (Rate(id="agent", count=10, per_s=1, scope=Scope.CHANNEL, setting="per_second", source=PACE),)
_SIGNALS = (
    *signals(stop=("baja",), start=("alta", "démarrer")),
    Signal(kind="event", values=("UNSUBSCRIBE",), how=StopHow.UNSUBSCRIBE, source=RBM),
    Signal(kind="event", values=("SUBSCRIBE",), source=RBM),
)

RCS = Policy(
    id="rcs",
    version=1,
    channel_type="rcs",
    title="RCS for Business",
    summary="The contact writes first or agreed to it; after UNSUBSCRIBE only what they need.",
    starts=BEGINS,
    grounds=grounds(RBM),
    stops=_STOPS,
    content=content(),
    caps=caps(),
    quiet=(quiet(),),
    rates=_RATES,
    signals=_SIGNALS,
    sources=(RBM, PACE, RULES_OF_ENGAGEMENT, GOOD_PRACTICE, RECURRING, OWN),
)

RCS_INDIA = Policy(
    id="rcs-india",
    version=1,
    channel_type="rcs",
    title="RCS for Business, India",
    summary="With consent; promotion from 7 to 22 only, four in 28 days and two more for each answer.",
    starts=BEGINS,
    grounds=grounds(RBM),
    stops=_STOPS,
    content=content(),
    caps=(
        Cap(
            id="brand",
            count=4,
            per_s=28 * DAY_S,
            purposes=PROMOTION,
            scope=Scope.IDENTITY,
            earns=2,
            source=RBM_INDIA,
        ),
        *caps(),
    ),
    quiet=(
        Quiet(id="by_day", start=dt.time(22), end=dt.time(7), purposes=PROMOTION, source=RBM_INDIA),
        replace(quiet(), purposes=(Purpose.REPLY, Purpose.FOLLOW_UP)),
    ),
    rates=_RATES,
    signals=_SIGNALS,
    zone="Asia/Kolkata",
    sources=(RBM_INDIA, RBM, PACE, RULES_OF_ENGAGEMENT, GOOD_PRACTICE, RECURRING, OWN),
)

RCS_30D = Policy(
    id="rcs-30d",
    version=1,
    channel_type="rcs",
    title="RCS for Business, 30-day window",
    summary="As Google Business Messages had it: within 30 days of the contact's last message; then nothing.",
    starts=STARTS,
    grounds=(
        *window(30 * DAY_S, BUSINESS_MESSAGES),
        follow_up((Purpose.FOLLOW_UP,), 30 * DAY_S, BUSINESS_MESSAGES),
    ),
    stops=_STOPS,
    content=content(),
    caps=caps(),
    quiet=(quiet(),),
    rates=_RATES,
    signals=_SIGNALS,
    sources=(BUSINESS_MESSAGES, RBM, PACE, RULES_OF_ENGAGEMENT, GOOD_PRACTICE, RECURRING, OWN),
)
