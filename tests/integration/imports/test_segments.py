"""Who is imported is in the segments that fit, and in none of them once the import is taken back."""

from integration.imports.importing import imported, taken_back
from membership import BOUGHT, MONTHLY, inside, segment, settle
from rejoinder.services.segments import keep
from rejoinder.services.system import System
from seeds import seeded


async def test_segments_follow_an_import_and_its_undo(system: System) -> None:
    seed = await seeded(system)
    monthly, buyers = await segment(system, seed, MONTHLY), await segment(system, seed, BOUGHT, "Buyers")
    first = await imported(system, seed, "user id,plan\nu1,monthly\nu2,yearly\n")
    second = await imported(system, seed, "user id,event,at\nu2,Order Completed,2025-11-10\n", "events")
    await settle(system)
    counts = [(await keep.read_segment(system, seed.owner, one.id)).count for one in (monthly, buyers)]
    assert counts == [1, 1]
    await taken_back(system, seed, second.id)
    await settle(system)
    assert not await inside(system, seed, buyers.id)
    undone = (await taken_back(system, seed, first.id)).undone
    assert undone is not None
    assert (undone.removed, undone.kept) == (2, {})
    assert not await inside(system, seed, monthly.id)
    assert (await keep.read_segment(system, seed.owner, monthly.id)).count == 0
