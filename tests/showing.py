"""Campaigns that go live at once, and visitors who see them, for tests."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from msgspec.structs import replace

from rejoinder.domain.audience.rule import All, Rule
from rejoinder.domain.campaign.campaign import Campaign
from rejoinder.domain.campaign.content import Action, Banner, Content, Talk
from rejoinder.domain.campaign.definition import Definition, Variant, Wording
from rejoinder.domain.campaign.kinds import Kind, State
from rejoinder.domain.campaign.when import Mode, When
from rejoinder.domain.content import Text
from rejoinder.services.system import System
from rejoinder.store import campaigns
from seeds import Seed

CHAT = Talk((Text("Need a hand with the grinder?"),))
BANNER = Banner("Free delivery this week", (Action("url", "See", "https://shop.example/delivery"),))


def variants(*contents: Content) -> tuple[Variant, ...]:
    """Make variants called a, b, … of contents, each in one language for everybody."""
    return tuple([Variant(key, (Wording(one),)) for key, one in zip("abcdef", contents, strict=False)])


def says(kind: Kind, *contents: Content, name: str = "Hello", audience: Rule | None = None, **more: Any) -> Definition:
    """Write a campaign down that goes to whoever is in its audience."""
    more.setdefault("when", When(mode=Mode.ALWAYS))
    return Definition(name=name, kind=kind, variants=variants(*contents), audience=audience or All(), **more)


async def goes_live(system: System, seed: Seed, definition: Definition) -> UUID:
    """Keep a campaign that is live from now on."""
    now = system.clock()
    one = Campaign(
        id=system.new_id(),
        version=1,
        state=State.DRAFT,
        definition=definition,
        by_name="Ayu",
        created_at=now,
        updated_at=now,
    )
    async with system.db.service(seed.workspace_id) as tx:
        await campaigns.add(tx, one, seed.owner.id)
        await campaigns.move(tx, replace(one, state=State.LIVE, run=1, started_at=now))
    return one.id


async def facts(system: System, seed: Seed, campaign_id: UUID) -> dict[tuple[str, str], tuple[int, float]]:
    """Read what came of a campaign: times and money by fact and detail."""
    sql = "SELECT * FROM campaign_fact WHERE workspace_id = $1 AND campaign_id = $2"
    async with system.db.service(seed.workspace_id) as tx:
        rows = await tx.rows(sql, seed.workspace_id, campaign_id)
    return {(row["fact"], row["detail"]): (row["times"], row["value"]) for row in rows}


def words_of(items: Sequence[Any]) -> list[str]:
    """Tell what items say."""
    return [one.content.text if isinstance(one.content, Banner) else one.content.blocks[0].text for one in items]
