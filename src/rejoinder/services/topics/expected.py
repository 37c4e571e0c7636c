"""What a contact asked to hear, with what the gate says of the next message of each topic."""

from uuid import UUID

from rejoinder.domain.actor import Actor
from rejoinder.domain.paging import Page
from rejoinder.domain.policy import Author, Ledger, Policy, Proposal, Purpose, decide
from rejoinder.domain.told import Told, told
from rejoinder.domain.topic import Subscriber, SubscriptionState
from rejoinder.services.policies import of_channel
from rejoinder.services.system import System
from rejoinder.services.topics.subscribers import Wanted, list_subscribers
from rejoinder.store import channels, ledgers


class Expected(Subscriber, frozen=True, kw_only=True):
    """A subscription; while it is in force, `next` is the verdict for a message on its topic that were sent now."""

    next: Told | None = None


async def list_expected(
    system: System, actor: Actor, contact_id: UUID, *, cursor: str | None, limit: int
) -> Page[Expected]:
    """List what a contact subscribed to on each channel, and from when on something may be sent."""
    page = await list_subscribers(system, actor, Wanted(contact_id=contact_id), cursor=cursor, limit=limit)
    async with system.db.service(actor.workspace_id) as tx:
        known = await channels.several(tx, list({one.channel_id for one in page.items}))
        facts = await ledgers.read_many(tx, {one.identity_id for one in page.items})
    now = system.clock()
    found = []
    for one in page.items:
        policy = of_channel(known[one.channel_id])
        verdict = decide(policy, facts[one.identity_id], _proposal(one), now)
        found.append(_with(one, told(verdict, _zone(facts[one.identity_id], policy))))
    return Page(items=found, next=page.next)


def _proposal(one: Subscriber) -> Proposal:
    return Proposal(
        delivery_id="", purpose=Purpose.TOPIC, author=Author.API, reason=one.topic_key, topic=str(one.topic_id)
    )


def _zone(ledger: Ledger, policy: Policy) -> str:
    return ledger.zone or policy.zone


def _with(one: Subscriber, verdict: Told) -> Expected:
    given = {name: getattr(one, name) for name in Subscriber.__struct_fields__}
    return Expected(**given, next=verdict if one.state is SubscriptionState.ACTIVE else None)
