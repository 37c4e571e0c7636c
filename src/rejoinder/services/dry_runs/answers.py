"""What the gate says of one contact, for the message of a dry run."""

from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.channel import Channel
from rejoinder.domain.contact import Identity
from rejoinder.domain.permissions import Permission
from rejoinder.domain.policy import Ledger, Proposal, decide
from rejoinder.domain.problem import missing
from rejoinder.domain.told import Told, told
from rejoinder.services.contacts.read import the_contact
from rejoinder.services.dry_runs.proposed import Asked, proposed
from rejoinder.services.policies import of_channel
from rejoinder.services.system import System
from rejoinder.store import channels, dry_runs, ledgers, subscriptions
from rejoinder.store.database import Tx

_ASKED = msgspec.json.Decoder(Asked)
MOST_SUBSCRIPTIONS = 100


class Answer(msgspec.Struct, frozen=True):
    """The verdict for one address of a contact, as the gate stands now."""

    channel_id: UUID
    channel_type: str
    channel_name: str
    address: str
    verdict: Told


async def read_answers(system: System, actor: Actor, dry_run_id: UUID, contact_id: UUID) -> list[Answer]:
    """Ask the gate anew about each address of a contact that a dry run counts."""
    actor.must(Permission.READ)
    async with system.db.service(actor.workspace_id) as tx:
        row = await dry_runs.read(tx, dry_run_id)
        if row is None:
            raise missing("dry run")
        asked = _ASKED.decode(row["asked"])
        reached = await _reached(tx, asked, contact_id, system.clock())
        known = await channels.several(tx, [one.channel_id for one in reached])
        proposals = await proposed(tx, asked, list(known.values()))
        facts = await ledgers.read_many(tx, [one.id for one in reached])
        now = asked.at or system.clock()
    return [_answer(one, known[one.channel_id], facts[one.id], proposals[one.channel_id], now) for one in reached]


async def _reached(tx: Tx, asked: Asked, contact_id: UUID, now: datetime) -> list[Identity]:
    """Read the addresses of a contact that the dry run would ask about."""
    wanted = asked.channel_ids or tuple(one.id for one in await channels.every(tx))
    theirs = [one for one in (await the_contact(tx, contact_id)).identities if one.channel_id in wanted]
    if not asked.subscribers_only:
        return theirs
    found = await subscriptions.page(
        tx, topic_id=asked.topic_id, contact_id=contact_id, state="active", limit=MOST_SUBSCRIPTIONS, now=now
    )
    subscribed = {one.identity_id for one in found}
    return [one for one in theirs if one.id in subscribed]


def _answer(one: Identity, channel: Channel, ledger: Ledger, proposal: Proposal, now: datetime) -> Answer:
    policy = of_channel(channel)
    verdict = told(decide(policy, ledger, proposal, now), proposal.zone or policy.zone)
    return Answer(one.channel_id, one.channel_type, one.channel_name, one.label or one.address, verdict)
