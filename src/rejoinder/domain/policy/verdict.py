import datetime as dt

from msgspec import Struct

from rejoinder.domain.policy.words import Outcome


class Params(Struct, frozen=True, omit_defaults=True):
    """The facts that a reason is told with; which are set depends on its code."""

    at: dt.datetime | None = None
    until: dt.datetime | None = None
    count: int | None = None
    limit: int | None = None
    per_s: int | None = None
    key: str | None = None
    kinds: tuple[str, ...] = ()
    then: str | None = None  # the ground that a held message will rest on, when it is not the present one


NOTHING = Params()


class Reason(Struct, frozen=True):
    """A code of the catalogue in `sentences` and the facts that it is told with."""

    code: str
    params: Params = NOTHING


class Verdict(Struct, frozen=True, omit_defaults=True):
    """The policy's answer for one proposal: send it, hold it, or drop it, and why.

    `rule` decided; `reason` and `remedy` are codes of the catalogues in `sentences`, told with `params`;
    `until` is set for a hold; `takes` names what sending consumes; `silent` asks not to notify.
    """

    outcome: Outcome
    rule: str
    reason: str
    params: Params
    at: dt.datetime
    policy: str
    passed: tuple[str, ...]
    ground: str | None = None
    takes: tuple[str, ...] = ()
    until: dt.datetime | None = None
    remedy: str | None = None
    silent: bool = False
