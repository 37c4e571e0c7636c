"""Campaigns to visitors of a web messenger whose sends are scripted."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from msgspec.structs import replace

from people import Guest, arrives, says
from rejoinder.domain.campaign.campaign import Campaign
from rejoinder.domain.campaign.content import Talk
from rejoinder.domain.campaign.definition import Definition, Variant, Wording
from rejoinder.domain.campaign.figures import Counted
from rejoinder.domain.campaign.kinds import Kind
from rejoinder.domain.content import Text
from rejoinder.services.campaigns import keep, life
from rejoinder.services.campaigns.going import send_campaigns
from rejoinder.services.dispatch import dispatch
from rejoinder.services.system import System
from rejoinder.store import campaigns, channels, contacts
from rejoinder.testing import FixedClock, ScriptedChannel, with_channels
from seeds import Seed

HELLO = Variant("a", (Wording(Talk((Text("Beans are back"),))),))


@dataclass
class Scene:
    """A workspace with a scripted messenger and a second channel, and what campaigns do there."""

    system: System
    clock: FixedClock
    seed: Seed
    channel: ScriptedChannel
    other: ScriptedChannel
    other_id: UUID

    @classmethod
    async def of(cls, system: System, clock: FixedClock, seed: Seed) -> "Scene":
        """Set it up."""
        channel, other = ScriptedChannel("web"), ScriptedChannel("telegram")
        there = with_channels(system, channel, other)
        second = replace(
            seed.channel,
            id=system.new_id(),
            type="telegram",
            name="Bot",
            key=f"bot-{seed.workspace_id}",
            policy_id="telegram",
        )
        async with system.db.people(seed.workspace_id) as tx:
            await channels.add(tx, second)
        return cls(there, clock, seed, channel, other, second.id)

    async def guests(self, many: int, **given: str) -> list[Guest]:
        """Let visitors write, and pass on what is said to them."""
        found = []
        for number in range(many):
            guest = await arrives(self.system, self.seed, f"Guest {number}", **given)
            await says(self.system, guest.visitor, "Are you open on Sunday?")
            found.append(guest)
        while await dispatch(self.system):
            pass
        self.channel.sent.clear()
        return found

    async def beside(self, contact_id: UUID, address: str) -> None:
        """Let somebody be on the second channel too."""
        async with self.system.db.service(self.seed.workspace_id) as tx:
            await contacts.add_identity(
                tx,
                self.system.new_id(),
                contact_id=contact_id,
                channel_id=self.other_id,
                address=address,
                now=self.clock(),
            )

    async def draft(self, **said: Any) -> Campaign:
        """Write a message to everybody on the web messenger."""
        usual: dict[str, Any] = {
            "name": "Beans",
            "kind": Kind.MESSAGE,
            "reason": "They asked for it.",
            "variants": (HELLO,),
            "channel_ids": (self.seed.channel.id,),
        }
        return await keep.make_campaign(self.system, self.seed.owner, Definition(**{**usual, **said}))

    async def started(self, **said: Any) -> Campaign:
        """Write one and start it."""
        made = await self.draft(**said)
        return await life.start(self.system, self.seed.owner, made.id)

    async def go(self) -> None:
        """Let workers work until nothing is due."""
        while await send_campaigns(self.system) + await dispatch(self.system):
            pass

    async def read(self, campaign_id: UUID) -> Campaign:
        """Read a campaign as it is now."""
        return await keep.read_campaign(self.system, self.seed.owner, campaign_id)

    async def days(self, campaign_id: UUID) -> list[Counted]:
        """Read what came of it."""
        async with self.system.db.people(self.seed.workspace_id) as tx:
            return await campaigns.days(tx, campaign_id, None, None)

    async def people(self, campaign_id: UUID) -> dict[tuple[str, str], int]:
        """Count people by fact and detail, over all arms and days."""
        found: dict[tuple[str, str], int] = {}
        for one in await self.days(campaign_id):
            found[one.fact, one.detail] = found.get((one.fact, one.detail), 0) + one.people
        return found
