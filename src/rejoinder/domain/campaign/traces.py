"""What becomes of a campaign's messages, told by what happens to them."""

from uuid import UUID

import msgspec

from rejoinder.domain.campaign.kinds import Fact
from rejoinder.domain.content import Block, Buttons, Card, Carousel, QuickReplies
from rejoinder.domain.policy.words import Purpose, StopHow

#: What the keys of campaigns' deliveries begin with.
PREFIX = "campaign:"
#: Why messages are sent that are never of a campaign.
_OTHERWISE = frozenset({Purpose.REPLY.value, Purpose.FOLLOW_UP.value, Purpose.OPT_IN_REQUEST.value})

LEFT = {
    StopHow.BLOCK: Fact.BLOCKED,
    StopHow.COMPLAINT: Fact.COMPLAINED,
    StopHow.STOP_WORD: Fact.OPTED_OUT,
    StopHow.UNSUBSCRIBE: Fact.OPTED_OUT,
    StopHow.DELETE: Fact.OPTED_OUT,
    StopHow.MUTE: Fact.OPTED_OUT,
    StopHow.CLOSE: Fact.OPTED_OUT,
    StopHow.PROVIDER: Fact.OPTED_OUT,
}


class Run(msgspec.Struct, frozen=True):
    """The run of a campaign that a delivery belongs to."""

    campaign_id: UUID
    number: int


def run_of(key: str) -> Run | None:
    """Tell of which campaign a delivery is, by its key; None when it is of none."""
    if not key.startswith(PREFIX):
        return None
    _, campaign_id, number, *_ = key.split(":")
    return Run(UUID(campaign_id), int(number))


def may_be_one(purpose: str | None) -> bool:
    """Tell whether a message that is sent for this may be of a campaign."""
    return purpose is not None and purpose not in _OTHERWISE


def tapped(blocks: tuple[Block, ...], payload: str) -> str | None:
    """Return the title of what answers with these words when it is tapped; None when nothing there does."""
    for block in blocks:
        match block:
            case QuickReplies(replies):
                answers = [(one.payload or one.title, one.title) for one in replies]
            case Buttons(buttons) | Card(buttons=buttons):
                answers = [(one.value, one.title) for one in buttons]
            case Carousel(cards):
                answers = [(one.value, one.title) for card in cards for one in card.buttons]
            case _:
                answers = []
        found = next((title for value, title in answers if value == payload), None)
        if found is not None:
            return found
    return None
