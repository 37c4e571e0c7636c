"""What a message asks for besides an answer: to leave, to come back, or to hear of a topic."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.content import Block, plain_text
from rejoinder.domain.topic import Tap, tap_of
from rejoinder.services.leaving.words import Said, act_on_word, word_in
from rejoinder.services.system import System
from rejoinder.services.topics.taps import Tapped, act_on_tap
from rejoinder.store.database import Tx


class Wish(msgspec.Struct, frozen=True):
    """A tap that asks for a topic, or a single word that may ask for something."""

    text: str
    tap: Tap | None = None


def wish_in(blocks: tuple[Block, ...], payload: str | None) -> Wish | None:
    """Read what a message may ask for; None for nearly all."""
    tap = tap_of(payload)
    if tap:
        return Wish(plain_text(blocks), tap)
    word = word_in(blocks)
    return Wish(word) if word else None


async def grant(
    system: System, tx: Tx, wish: Wish, place: Any, identity_id: UUID, message_id: UUID, at: datetime
) -> bool:
    """Do what a message that was kept asks for; `place` is its conversation. False when it is for people to answer."""
    if wish.tap:
        tapped = Tapped(wish.tap, identity_id, place, message_id, wish.text, at)
        return await act_on_tap(system, tx, tapped)
    return await act_on_word(system, tx, Said(identity_id, place, message_id, wish.text, at))
