"""How many different people a portfolio may write to in a day whose window is over."""

import math
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from rejoinder.simulators.records import Account
from rejoinder.simulators.stage import Stage
from rejoinder.simulators.whatsapp import events

DAY = timedelta(hours=24)
#: As the Graph API names them. [V]
TIERS = {"TIER_250": 250, "TIER_2K": 2_000, "TIER_10K": 10_000, "TIER_100K": 100_000, "TIER_UNLIMITED": None}
USUAL = "TIER_100K"


def tier_of(account: Account) -> str:
    """Name the tier of an account's portfolio."""
    return tier_named(account.notes)


def tier_named(notes: Mapping[str, Any]) -> str:
    """Name the tier that is noted of an account."""
    return str(notes.get("tier", USUAL))


def people(tier: str) -> float:
    """Tell how many people a tier is; a test may give an account a number of its own as its tier."""
    if tier.isdecimal():
        return int(tier)
    most = TIERS.get(tier)
    return math.inf if most is None else most


def changed(account: Account, before: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Tell of another limit, as WhatsApp does twice: of the business, and of the number."""
    now = people(tier_of(account))
    grown = now > people(tier_named(before))
    quality = {
        "display_phone_number": account.address.lstrip("+"),
        "event": "UPGRADE" if grown else "DOWNGRADE",
        "current_limit": tier_of(account),
    }
    capability = {
        "max_daily_conversation_per_phone": -1 if now == math.inf else int(now),
        "max_phone_numbers_per_business": 2,
    }
    return [
        events.change("business_capability_update", capability),
        events.change("phone_number_quality_update", quality),
    ]


def too_many(stage: Stage, account: Account, address: str) -> bool:
    """Count somebody who gets a template outside their window; tell whether they are one too many."""
    most = people(tier_of(account))
    if most == math.inf or not stage.mode.rates:
        return False
    counted = stage.reached.setdefault(account.settings.get("portfolio", "") or account.key, {})
    since = stage.clock() - DAY
    others = sum(1 for one, at in counted.items() if at > since and one != address)
    if others >= most:
        return True
    counted[address] = stage.clock()
    return False
