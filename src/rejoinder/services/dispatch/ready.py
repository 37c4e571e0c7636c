"""What a channel is handed: the content of a delivery with what the gate said of it."""

from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.channels.contract import Account, Outbound
from rejoinder.domain.content import Block, Template, with_files
from rejoinder.domain.policy import Outcome, Proposal, Purpose, Verdict
from rejoinder.services.channels.accounts import opened
from rejoinder.services.leaving.links import leave_url
from rejoinder.services.policies import of_channel
from rejoinder.services.system import System
from rejoinder.store import conversations, push_addresses, sent_parts
from rejoinder.store.channels import Connected
from rejoinder.store.database import Tx
from rejoinder.store.deliveries import Claimed, Taken

#: The most messages that one names as those it answers.
MOST_REFERENCES = 20


class Ready(msgspec.Struct, frozen=True):
    """A delivery that may be sent now: allowed, its quota taken, its lease running."""

    claimed: Claimed
    account: Account
    outbound: Outbound
    proposal: Proposal
    #: The slot of the provider's rate that was taken for it; once it has begun, when it did.
    at: datetime


class Decided(msgspec.Struct, frozen=True):
    """A claimed delivery and what the gate said of it."""

    taken: Taken
    verdict: Verdict
    at: datetime
    #: What the provider wants named, by the permit that the verdict rests on.
    token: str | None = None

    @property
    def claimed(self) -> Claimed:
        """The delivery itself."""
        return self.taken.claimed

    @property
    def goes(self) -> bool:
        """Whether it may be sent now."""
        return self.verdict.outcome is Outcome.SEND


async def ready(system: System, tx: Tx, going: list[Decided], connected: Connected) -> list[Ready]:
    """Make what may go ready for its channel, in the order in which it was claimed."""
    if not going:
        return []
    account = opened(system, tx.workspace_id, connected)
    kinds = {ground.id: ground.kind.value for ground in of_channel(connected.channel).grounds}
    threaded = account.type in system.channels and system.channels[account.type].capabilities.threaded
    keys = await _keys(system, tx, account, going)
    found = []
    for one in going:
        outbound = _outbound(system, one, tx.workspace_id, kinds)
        if one.claimed.identity_id in keys:
            outbound = msgspec.structs.replace(outbound, keys=keys[one.claimed.identity_id])
        if threaded:
            outbound = await _threaded(tx, outbound, one.taken.content.conversation_id)
        found.append(Ready(one.claimed, account, outbound, one.taken.proposal, one.at))
    return found


async def _keys(system: System, tx: Tx, account: Account, going: list[Decided]) -> dict[UUID, dict[str, str]]:
    """Read the keys that go with addresses, where the channel type has them."""
    if account.type not in system.channels or not system.channels[account.type].capabilities.keyed:
        return {}
    return await push_addresses.keys(tx, [one.claimed.identity_id for one in going])


def _abroad(system: System, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Give every file the whole address at which a provider fetches it."""
    return with_files(blocks, lambda file: msgspec.structs.replace(file, url=_whole(system, file.url)))


def _whole(system: System, url: str) -> str:
    return f"{system.base_url}{url}" if url.startswith("/") else url


def _outbound(system: System, one: Decided, workspace_id: UUID, kinds: dict[str, str]) -> Outbound:
    proposal, content, verdict = one.taken.proposal, one.taken.content, one.verdict
    blocks = _abroad(system, content.blocks)
    return Outbound(
        workspace_id=workspace_id,
        delivery_id=one.claimed.id,
        message_id=one.claimed.message_id,
        channel_id=one.claimed.channel_id,
        address=content.address,
        blocks=blocks,
        purpose=proposal.purpose.value,
        author=proposal.author.value,
        ground=verdict.ground or "",
        kind=kinds.get(verdict.ground or "", ""),
        tag=proposal.tag,
        token=one.token,
        topic=proposal.topic,
        template=next((block for block in blocks if isinstance(block, Template)), None),
        parts_done=one.claimed.parts_done,
        silent=verdict.silent,
        sender_name=content.author_name,
        locale=content.locale,
        leave_url=_way_out(system, one, workspace_id),
        at=verdict.at,
    )


def _way_out(system: System, one: Decided, workspace_id: UUID) -> str | None:
    """Give whatever is no answer a link by which it is stopped with one click."""
    proposal = one.taken.proposal
    if proposal.purpose is Purpose.REPLY:
        return None
    topic_id = UUID(proposal.topic) if proposal.topic and proposal.purpose is Purpose.TOPIC else None
    return leave_url(system, workspace_id, one.claimed.identity_id, topic_id)


async def _threaded(tx: Tx, outbound: Outbound, conversation_id: UUID) -> Outbound:
    """Name the messages that this one answers, and what they are about."""
    names = await sent_parts.of_thread(tx, conversation_id, MOST_REFERENCES)
    subject = await conversations.subject(tx, conversation_id)
    return msgspec.structs.replace(outbound, references=tuple(names), subject=subject)
