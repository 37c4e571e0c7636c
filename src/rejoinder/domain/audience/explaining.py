"""Why a contact is in an audience, or why not."""

from datetime import datetime

import msgspec

from rejoinder.domain.audience.evaluate import met
from rejoinder.domain.audience.facts import Facts
from rejoinder.domain.audience.needs import Segments
from rejoinder.domain.audience.rule import Rule


class Reason(msgspec.Struct, frozen=True):
    """Whether a rule is met, why in plain words, and the same of its parts."""

    met: bool
    text: str
    of: tuple["Reason", ...] = ()


def explain(rule: Rule, facts: Facts, now: datetime, segments: Segments) -> Reason:
    """Say why a contact meets a rule or does not, with what is known of them."""
    return Reason(met(rule, facts, now, segments), "")
