from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.content import Blocks
from rejoinder.domain.policy import Purpose


class Words(msgspec.Struct, frozen=True):
    """What somebody wants to say: to the contact (`out`) or to teammates only (`note`)."""

    client_id: Annotated[str, Meta(min_length=8, max_length=64)]
    blocks: Blocks
    kind: Annotated[str, Meta(pattern="^(out|note)$")] = "out"
    mentions: Annotated[tuple[UUID, ...], Meta(max_length=20)] = ()
    purpose: Purpose = Purpose.REPLY
    reason: Annotated[str, Meta(max_length=300)] = ""
