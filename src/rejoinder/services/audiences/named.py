"""What a rule names must be there."""

from collections.abc import Collection
from uuid import UUID

from rejoinder.domain.audience.rule import Rule
from rejoinder.domain.problem import Invalid
from rejoinder.domain.segment import campaigns_in, named_in
from rejoinder.store import campaigns
from rejoinder.store.database import Tx


async def insist_there(tx: Tx, rule: Rule, segment_ids: Collection[UUID]) -> None:
    """Raise Invalid where a rule names a segment that is not in use, or a campaign that is not there."""
    if not named_in(rule) <= set(segment_ids):
        raise Invalid(
            "no_such_segment", "The rule names a segment that is not in use.", field="rule", remedy="Choose another."
        )
    wanted = campaigns_in(rule)
    if wanted and not wanted <= await campaigns.present(tx, list(wanted)):
        raise Invalid(
            "no_such_campaign", "The rule names a campaign that is not there.", field="rule", remedy="Choose another."
        )
