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
    #: How long it waits before it leaves, so that it can be taken back on every channel.
    delay_s: Annotated[int, Meta(ge=0, le=60)] = 0
    #: What the provider is to be told that the message is, outside a window; a person's answer gets the one for that.
    tag: Annotated[str, Meta(max_length=60)] | None = None
    #: A right to send that they gave, by the name under which it is kept: what a one-time notification was asked for.
    token: Annotated[str, Meta(max_length=200)] | None = None
