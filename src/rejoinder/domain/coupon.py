"""Coupons: codes from a list, one a person, counted when an order names one (R6)."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from math import isfinite
from typing import Annotated, Any
from uuid import UUID

import msgspec
from msgspec import Meta

ListName = Annotated[str, Meta(min_length=1, max_length=80, pattern=r"\S")]
Description = Annotated[str, Meta(max_length=500)]

LONGEST_CODE = 64
#: As many codes of a list as it takes before whoever looks is warned that few are left.
FEW = 100
#: By which properties an event names a code, and the amount that it was used for; the first that is there counts.
NAMED_BY = ("coupon", "coupon_code", "discount_code")
AMOUNTS = ("revenue", "total", "value", "price")


class CouponList(msgspec.Struct, frozen=True, kw_only=True):
    """A list of codes, with how many are free, were given to somebody, and were used, and for how much."""

    id: UUID
    name: str
    description: str
    created_at: datetime
    expires_at: datetime | None = None
    archived_at: datetime | None = None
    free: int = 0
    given: int = 0
    used: int = 0
    value: float = 0.0
    low: bool = False


class Coupon(msgspec.Struct, frozen=True, kw_only=True):
    """One code: free, given to somebody by a campaign, or used."""

    code: str
    state: str
    contact_id: UUID | None = None
    contact_name: str = ""
    campaign_id: UUID | None = None
    given_at: datetime | None = None
    used_at: datetime | None = None
    value: float | None = None


class Refused(msgspec.Struct, frozen=True):
    """A code that was not taken, and why: `empty`, `too_long`, `spaces`, `twice` or `known`."""

    code: str
    why: str


def sorted_out(codes: Iterable[str]) -> tuple[list[str], list[Refused]]:
    """Tell codes that can be taken from those that cannot; codes that differ in case alone are the same."""
    taken: dict[str, str] = {}
    refused = []
    for given in codes:
        code = given.strip()
        why = _wrong(code) or ("twice" if code.lower() in taken else None)
        if why:
            refused.append(Refused(code[:LONGEST_CODE], why))
        else:
            taken[code.lower()] = code
    return list(taken.values()), refused


def _wrong(code: str) -> str | None:
    if not code:
        return "empty"
    if len(code) > LONGEST_CODE:
        return "too_long"
    return "spaces" if any(one.isspace() or not one.isprintable() for one in code) else None


def named_in(properties: Mapping[str, Any]) -> str | None:
    """Return the code that an event names, in lower case."""
    for name in NAMED_BY:
        code = properties.get(name)
        if isinstance(code, str) and 0 < len(code.strip()) <= LONGEST_CODE:
            return code.strip().lower()
    return None


def amount_in(properties: Mapping[str, Any]) -> float:
    """Return the amount that an event tells; nothing counts as nothing, and an amount below it too."""
    for name in AMOUNTS:
        amount = _number(properties.get(name))
        if amount is not None:
            return max(amount, 0.0)
    return 0.0


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        found = float(value)
    except ValueError:
        return None
    return found if isfinite(found) else None
