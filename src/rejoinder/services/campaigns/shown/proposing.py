from uuid import UUID

from rejoinder.domain.campaign.definition import Definition
from rejoinder.domain.campaign.on_page import asked
from rejoinder.domain.campaign.texts import said_in
from rejoinder.domain.policy import Proposal
from rejoinder.services.personal_data import asks_for


def proposal_of(definition: Definition, campaign_id: UUID, showing_id: UUID, words: str) -> Proposal:
    """Put a showing to the gate; what the author gave no reason for is there because the campaign is."""
    return asked(
        str(showing_id),
        definition.purpose,
        campaign=str(campaign_id),
        reason=definition.reason or definition.name,
        topic=str(definition.topic_id) if definition.topic_id else None,
        personal=asks_for(words),
    )


def draft_words(definition: Definition) -> str:
    """Give all that a campaign may say, in every language and variant."""
    return "\n".join(said_in(wording.content) for one in definition.variants for wording in one.wordings)
