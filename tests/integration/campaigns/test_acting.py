"""What visitors do with what is shown to them: counted once, answered in a conversation, kept as a survey's answers."""

from uuid import UUID

import pytest
import pytest_asyncio

from people import Guest, arrives
from rejoinder.domain.campaign.acts import Act
from rejoinder.domain.campaign.content import Action, Banner, Step, Tour
from rejoinder.domain.campaign.kinds import Kind
from rejoinder.domain.campaign.survey import Asking, Branch, Choice, Page, Question, Survey, Thanks
from rejoinder.domain.campaign.when import Mode, When
from rejoinder.domain.content import Text
from rejoinder.domain.problem import Invalid, NotFound
from rejoinder.services.campaigns.shown.acting import Acted, Doing, act
from rejoinder.services.campaigns.shown.item import Item
from rejoinder.services.messenger.boot import Page as Where
from rejoinder.services.messenger.talk import Writing, read_thread, write
from rejoinder.services.messenger.visits import page
from rejoinder.services.system import System
from rejoinder.store import survey_answers
from rejoinder.testing import FixedClock
from seeds import Seed, seeded
from showing import BANNER, CHAT, facts, goes_live, says

NPS = Survey(
    pages=(
        Page(
            "score",
            (Question("nps", Asking.NPS, "Would you recommend us?"),),
            (Branch("nps", "why", at_most=6),),
            "end",
        ),
        Page(
            "why",
            (
                Question("topics", Asking.SEVERAL, "What went wrong?", choices=(Choice("price", "Price"),), other=True),
                Question("more", Asking.TEXT, "Tell us more", required=False),
            ),
        ),
    ),
    thanks=(Thanks("Thank you!"),),
)


@pytest_asyncio.fixture(loop_scope="session")
async def seed(system: System) -> Seed:
    """A workspace of its own for each test."""
    return await seeded(system)


async def _sees(system: System, seed: Seed, kind: Kind, *contents: object) -> tuple[Guest, Item, UUID]:
    id_ = await goes_live(system, seed, says(kind, *contents))  # type: ignore[arg-type]
    guest = await arrives(system, seed, "Lia")
    return guest, guest.booted.shown[0], id_


async def _does(system: System, guest: Guest, item: Item, what: Act, detail: str = "", **more: object) -> Acted:
    return await act(system, guest.visitor, item.id, Doing(what, detail, **more))  # type: ignore[arg-type]


async def test_what_is_done_counts_once_however_often_it_is_told(system: System, seed: Seed) -> None:
    guest, item, id_ = await _sees(system, seed, Kind.BANNER, BANNER)
    for _ in range(2):
        await _does(system, guest, item, Act.SEEN)
        await _does(system, guest, item, Act.CLICKED, "https://shop.example/delivery")
        await _does(system, guest, item, Act.DISMISSED)
    link = "https://shop.example/delivery"
    assert await facts(system, seed, id_) == {
        ("sent", ""): (1, 0.0),
        ("seen", ""): (1, 0.0),
        ("clicked", ""): (1, 0.0),
        ("clicked", link): (1, 0.0),
    }
    assert (await page(system, guest.visitor, guest_page())).items == []


def guest_page() -> Where:
    return Where(url="https://shop.example/")


async def test_what_was_dismissed_comes_no_more(system: System, seed: Seed, clock: FixedClock) -> None:
    guest, item, id_ = await _sees(system, seed, Kind.CHAT, CHAT)
    await _does(system, guest, item, Act.DISMISSED)
    clock.advance(days=3)
    assert (await page(system, guest.visitor, guest_page())).items == []
    assert set(await facts(system, seed, id_)) == {("sent", ""), ("seen", ""), ("dismissed", "")}


async def test_another_visitors_showing_is_not_there(system: System, seed: Seed) -> None:
    _, item, _ = await _sees(system, seed, Kind.CHAT, CHAT)
    other = await arrives(system, seed, "Mei")
    with pytest.raises(NotFound):
        await _does(system, other, item, Act.SEEN)
    words = Writing(client_id="12345678", blocks=(Text("Yes"),), showing_id=item.id)
    with pytest.raises(NotFound):
        await write(system, other.visitor, words)


async def test_an_answer_begins_a_conversation_with_what_was_shown(system: System, seed: Seed) -> None:
    guest, item, id_ = await _sees(system, seed, Kind.CHAT, CHAT)
    words = Writing(client_id="12345678", blocks=(Text("Yes please"),), showing_id=item.id)
    first = await write(system, guest.visitor, words)
    again = await write(system, guest.visitor, words)
    assert first.message.id == again.message.id
    thread = await read_thread(system, guest.visitor, first.conversation.id, None, 20)
    said = [(one.kind, one.blocks[0].text) for one in thread.items if one.kind in {"in", "out"}][:2]  # type: ignore[union-attr]
    assert said == [("out", "Need a hand with the grinder?"), ("in", "Yes please")]
    assert (await facts(system, seed, id_))["replied", ""] == (1, 0.0)
    more = Writing(client_id="12345679", blocks=(Text("Hello?"),), showing_id=item.id)
    assert (await write(system, guest.visitor, more)).conversation.id == first.conversation.id
    assert (await facts(system, seed, id_))["replied", ""] == (1, 0.0)


async def test_a_survey_is_answered_page_by_page(system: System, seed: Seed) -> None:
    guest, item, id_ = await _sees(system, seed, Kind.SURVEY, NPS)
    await _does(system, guest, item, Act.ANSWERED, answers={"nps": 3})
    with pytest.raises(Invalid, match="still to be answered"):
        await _does(system, guest, item, Act.ANSWERED, answers={}, complete=True)
    with pytest.raises(Invalid, match="from 0 to 10"):
        await _does(system, guest, item, Act.ANSWERED, answers={"nps": 11})
    for _ in range(2):
        answers = {"topics": ("price", "other:The box"), "more": "It leaked"}
        await _does(system, guest, item, Act.ANSWERED, answers=answers, complete=True)
    async with system.db.service(seed.workspace_id) as tx:
        kept = await survey_answers.of_showing(tx, item.id)
    assert kept
    assert kept[1:] == ({"nps": 3, "topics": ("price", "other:The box"), "more": "It leaked"}, True)
    told = {detail for fact, detail in await facts(system, seed, id_) if fact == "answered"}
    assert told == {"", "nps:3", "topics:price", "topics:other", "more"}
    assert (await page(system, guest.visitor, guest_page())).items == []


async def test_a_press_begins_a_tour(system: System, seed: Seed) -> None:
    never = When(mode=Mode.EVENT, event="never")
    tour = await goes_live(system, seed, says(Kind.TOUR, Tour((Step("Look"),)), name="Tour", when=never))
    banner = Banner("New here?", (Action("tour", "Show me", str(tour)),))
    guest, item, _ = await _sees(system, seed, Kind.BANNER, banner)
    begun = (await _does(system, guest, item, Act.CLICKED, "Show me")).items
    assert [one.campaign_id for one in begun] == [tour]
    assert [one.id for one in (await _does(system, guest, item, Act.CLICKED, "Show me")).items] == [begun[0].id]
    for step in ("1", "2", "2"):
        await _does(system, guest, begun[0], Act.STEP, step)
    await _does(system, guest, begun[0], Act.MISSING, "2")
    await _does(system, guest, begun[0], Act.COMPLETED)
    counted = {key: times for key, (times, _) in (await facts(system, seed, tour)).items() if key[1]}
    assert counted == {("step", "1"): 1, ("step", "2"): 1, ("missing", "2"): 1}
