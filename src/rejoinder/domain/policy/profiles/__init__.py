"""The policies that are shipped, one module a channel type."""

from rejoinder.domain.policy.policy import Policy
from rejoinder.domain.policy.profiles.email import EMAIL
from rejoinder.domain.policy.profiles.instagram import INSTAGRAM, INSTAGRAM_RECURRING
from rejoinder.domain.policy.profiles.messenger import MESSENGER, MESSENGER_RECURRING
from rejoinder.domain.policy.profiles.pieces import CAPPED, WRITES
from rejoinder.domain.policy.profiles.rcs import RCS, RCS_30D, RCS_INDIA
from rejoinder.domain.policy.profiles.sms import SMS
from rejoinder.domain.policy.profiles.telegram import TELEGRAM
from rejoinder.domain.policy.profiles.web import WEB_24H, WEB_30D
from rejoinder.domain.policy.profiles.webpush import WEBPUSH
from rejoinder.domain.policy.profiles.whatsapp import WHATSAPP

__all__ = [
    "CAPPED",
    "EMAIL",
    "INSTAGRAM",
    "INSTAGRAM_RECURRING",
    "MESSENGER",
    "MESSENGER_RECURRING",
    "PROFILES",
    "RCS",
    "RCS_30D",
    "RCS_INDIA",
    "SMS",
    "TELEGRAM",
    "WEBPUSH",
    "WEB_24H",
    "WEB_30D",
    "WHATSAPP",
    "WRITES",
    "UnknownPolicyError",
    "profile",
    "profiles_for",
]

PROFILES = {
    policy.id: policy
    for policy in (
        WEB_24H,
        WEB_30D,
        MESSENGER,
        MESSENGER_RECURRING,
        INSTAGRAM,
        INSTAGRAM_RECURRING,
        WHATSAPP,
        TELEGRAM,
        EMAIL,
        SMS,
        RCS,
        RCS_INDIA,
        RCS_30D,
        WEBPUSH,
    )
}


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
