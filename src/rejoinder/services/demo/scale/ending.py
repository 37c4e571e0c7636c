"""What is known of a made-up year when all of it is there: when each event was first and last, and some segments."""

from rejoinder.domain.actor import Actor
from rejoinder.domain.audience import Rule
from rejoinder.domain.audience.rule import All, Attribute, Change, Compared, Days, Did, Field, Not, Op, Property
from rejoinder.services.demo.scale.lines import COLUMNS
from rejoinder.services.segments.keep import NewSegment, make_segment
from rejoinder.services.system import System
from rejoinder.store import bulk, event_kinds, segments

_ORDERED = "Order Completed"
_COFFEE = (Property("category", Op.IS, "coffee"),)
_SEGMENTS: tuple[tuple[str, str, Rule], ...] = (
    ("Bought this month", "Who ordered in the last 30 days.", Did(_ORDERED, period=Days(30))),
    ("Left a basket", "Added something in the last day, and did not order.",
     All((Did("Product Added", period=Days(1)), Not(Did(_ORDERED, period=Days(1)))))),
    ("Falling silent", "Bought before, and was not seen for 60 days.",
     All((Did(_ORDERED), Field("last_seen_at", Op.NOT_WITHIN_LAST, 60)))),
    ("Looking at coffee", "Looked at coffee twice in a week.",
     Did("Product Viewed", times=2, period=Days(7), where=_COFFEE)),
    ("Important", "Marked as important by the shop.", Attribute("vip", Op.IS_TRUE)),
    ("Buying more", "Orders a quarter more than in the month before.", Compared(_ORDERED, Change.MORE, 25, 30)),
)  # fmt: skip


async def finish(system: System, owner: Actor) -> None:
    """Put counts beside names, let the planner look at all, and save segments, which a server fills."""
    async with system.db.service(owner.workspace_id) as tx:
        await event_kinds.date_anew(tx)
        known = {one.name for one in await segments.in_use(tx)}
    await bulk.settle(system.db, list(COLUMNS))
    for name, description, rule in _SEGMENTS:
        if name not in known:
            await make_segment(system, owner, NewSegment(name=name, description=description, rule=rule))
