"""Passwords: their rules, and argon2id away from the event loop."""

import asyncio
import unicodedata
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from rejoinder.domain.problem import Invalid

SHORTEST = 10
LONGEST = 200
_FEWEST_DIFFERENT = 4

#: 19 MiB, two passes, one lane: OWASP's first choice, and one that a small machine can afford.
_HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)


def check(password: str, email: str, field: str = "password") -> None:
    """Refuse a password that is too short, too long or no secret."""
    if len(password) < SHORTEST:
        wrong = f"The password has {len(password)} characters; it needs at least {SHORTEST}."
    elif len(password) > LONGEST:
        wrong = f"The password has {len(password)} characters; it may have {LONGEST}."
    elif password.strip().lower() == email or len(set(password)) < _FEWEST_DIFFERENT:
        wrong = "The password is too easy to guess."
    else:
        return
    remedy = "Take a few words that have nothing to do with each other."
    raise Invalid("weak_password", wrong, field=field, remedy=remedy)


async def hashed(password: str) -> str:
    """Hash a password."""
    return await asyncio.to_thread(_HASHER.hash, _normal(password))


async def matches(password: str, kept: str | None) -> bool:
    """Tell whether a password is the one kept; takes as long when none is kept."""
    return await asyncio.to_thread(_matches, _normal(password[: LONGEST + 1]), kept)


def is_outdated(kept: str) -> bool:
    """Tell whether a kept hash was made with other parameters than today's."""
    return _HASHER.check_needs_rehash(kept)


def _matches(password: str, kept: str | None) -> bool:
    try:
        return _HASHER.verify(kept or _nobodys(), password) and kept is not None
    except (VerificationError, InvalidHashError):
        return False


@cache
def _nobodys() -> str:
    return _HASHER.hash("the password of nobody")


def _normal(password: str) -> str:
    """Give one form to what keyboards write in several."""
    return unicodedata.normalize("NFC", password)
