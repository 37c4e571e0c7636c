"""What a provider answers to a send, in one closed vocabulary, and the errors that it is known to answer."""

from collections.abc import Iterable
from enum import StrEnum

import msgspec

from rejoinder.domain.account import Health, HealthState


class Failure(StrEnum):
    """The closed vocabulary of failures; one place decides what follows from each."""

    RETRY_LATER = "retry_later"
    GIVE_UP = "give_up"
    UNREACHABLE = "unreachable"
    OPTED_OUT = "opted_out"
    WINDOW_CLOSED = "window_closed"
    CHANNEL_BROKEN = "channel_broken"
    OUTCOME_UNKNOWN = "outcome_unknown"


class Accepted(msgspec.Struct, frozen=True):
    """The provider took every part of the message; `provider_ids` are its names for them, in order.

    `known_as` is what the provider calls whom it went to, where it tells: an address, and a name of its own.
    """

    provider_ids: tuple[str, ...] = ()
    known_as: tuple[str, ...] = ()


class Refused(msgspec.Struct, frozen=True):
    """The provider did not take it, or nobody knows; `provider_ids` are the parts that it had taken before.

    `scope` says what somebody who opted out no longer wants: `all`, `promotional` or `topic:<key>`. With `rests_s`
    the whole account has to wait, not this message alone; with `alone_s` messages of the business's own accord to this
    contact wait. `health` is what the error tells of the account.
    """

    failure: Failure
    code: str = ""
    text: str = ""
    retry_after_s: float | None = None
    provider_ids: tuple[str, ...] = ()
    scope: str = "all"
    rests_s: float | None = None
    health: Health | None = None
    alone_s: float | None = None


class Evidence(StrEnum):
    """How sure a fact about a provider is, by the marks of the notes of 22 November 2026."""

    VENDOR = "V"
    QUOTED = "V2"
    UNVERIFIED = "K"


class KnownFailure(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """An error that a provider is known to answer: how it is told apart, what it means, what follows, what to do.

    `code`, which may be a range, `subcode` and the beginning of `text` must fit where they are given. `health` is how
    the account is then; a failure that breaks the channel always tells that it is broken. Where the provider does not
    say how long to wait, `wait_s` does, for the message; `rests_s` for the whole account; `alone_s` for this contact.
    """

    meaning: str
    failure: Failure
    code: str = ""
    subcode: str = ""
    text: str = ""
    scope: str = "all"
    evidence: Evidence = Evidence.VENDOR
    remedy: str = ""
    health: HealthState | None = None
    wait_s: float | None = None
    rests_s: float | None = None
    alone_s: float | None = None

    def fits(self, code: str, subcode: str, text: str) -> bool:
        """Whether an answer of the provider is this error."""
        return _names(self.code, code) and (not self.subcode or self.subcode == subcode) and text.startswith(self.text)

    def judged(self, code: str, text: str) -> Health | None:
        """Tell how the account is after this error, where it says something about the account."""
        state = self.health or (HealthState.BROKEN if self.failure is Failure.CHANNEL_BROKEN else None)
        return Health(state, code, text or self.meaning, self.remedy) if state else None


def _names(known: str, code: str) -> bool:
    """Whether a code is the known one, any of a range like `200-299`, or any at all."""
    first, dash, last = known.partition("-")
    if dash and code.isdigit():
        return int(first) <= int(code) <= int(last)
    return not known or known == code


def recognized(known: Iterable[KnownFailure], code: str, subcode: str = "", text: str = "") -> KnownFailure | None:
    """Find the first known error that an answer of the provider is."""
    return next((one for one in known if one.fits(code, subcode, text)), None)
