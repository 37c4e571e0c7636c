"""What a rule names must be there."""

from collections.abc import Collection
from uuid import UUID

from rejoinder.domain.audience.rule import Received, Rule
from rejoinder.domain.problem import Invalid
from rejoinder.domain.segment import named_in, parts


def insist_there(rule: Rule, segment_ids: Collection[UUID]) -> None:
    """Raise Invalid where a rule names a segment that is not in use, or a campaign: there is none yet to name."""
    if not named_in(rule) <= set(segment_ids):
        raise Invalid(
            "no_such_segment", "The rule names a segment that is not in use.", field="rule", remedy="Choose another."
        )
    if any(isinstance(one, Received) for one in parts(rule)):
        raise Invalid(
            "no_such_campaign", "The rule names a campaign that is not there.", field="rule", remedy="Drop it."
        )
