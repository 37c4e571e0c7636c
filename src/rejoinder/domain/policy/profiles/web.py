"""The web messenger: a day as on most platforms, or thirty as Google Business Messages had it."""

from rejoinder.domain.policy.policy import DAY_S, Policy
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
from rejoinder.domain.policy.words import Purpose

WEB_24H = Policy(
    id="web-24h",
    version=1,
    channel_type="web",
    title="Web messenger, 24-hour window",
    summary="Answer within 24 hours of the contact's last message; then one follow-up until they answer.",
    starts=STARTS,
    grounds=(
        *window(DAY_S, RULES_OF_ENGAGEMENT),
        follow_up((Purpose.FOLLOW_UP, Purpose.REPLY), None, RULES_OF_ENGAGEMENT),
    ),
    stops=stops(),
    content=content(),
    caps=caps(),
    quiet=(quiet(),),
    signals=signals(),
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
        *window(30 * DAY_S, BUSINESS_MESSAGES),
        follow_up((Purpose.FOLLOW_UP,), 30 * DAY_S, BUSINESS_MESSAGES),
    ),
    stops=stops(),
    content=content(),
    caps=caps(),
    quiet=(quiet(),),
    signals=signals(),
    sources=(RULES_OF_ENGAGEMENT, GOOD_PRACTICE, BUSINESS_MESSAGES, RECURRING, OWN),
)
