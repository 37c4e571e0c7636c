"""How many people a day WhatsApp says that a portfolio may write to: as a tier's name or as a number."""

import re

#: As they are named [V]: TIER_250, TIER_2K, TIER_UNLIMITED.
_TIER = re.compile(r"^(?:TIER_)?(\d{1,9})(K?)$")
_UNLIMITED = {"TIER_UNLIMITED", "UNLIMITED", "-1"}


def people(*told: object) -> dict[str, str]:
    """Read the first of these that says something, as the form's field would; TIER_NOT_SET says nothing."""
    return next(({"messaging_limit": count} for one in told if (count := _count(str(one).upper()))), {})


def _count(told: str) -> str:
    if told in _UNLIMITED:
        return "unlimited"
    found = _TIER.match(told)
    count = int(found[1]) * (1_000 if found[2] else 1) if found else 0
    return str(count) if count else ""
