from uuid import UUID

from rejoinder.domain.campaign.definition import Definition
from rejoinder.domain.policy import Proposal, Purpose
from rejoinder.domain.policy.on_page import asked
from rejoinder.services.personal_data import asks_for


def proposal_of(
    definition: Definition, campaign_id: UUID, showing_id: UUID, words: str, *, wished: bool = False
) -> Proposal:
    """Put a showing to the gate; `wished` when it answers a press of theirs.

    Where the author gave no reason, the campaign's name says why.
    """
    return asked(
        str(showing_id),
        Purpose.REPLY if wished else definition.purpose,
        campaign=str(campaign_id),
        reason=definition.reason or definition.name,
        topic=str(definition.topic_id) if definition.topic_id else None,
        personal=asks_for(words),
    )
