from typing import Any

from asking import Asking, asking
from rejoinder.services.dispatch import dispatch
from rejoinder.services.system import System
from rejoinder.testing import FixedClock
from seeds import Seed, seeded


class Talk:
    """A visitor's conversation."""

    def __init__(self, owner: Asking, seed: Seed) -> None:
        self._owner, self._seed = owner, seed
        self._headers: dict[str, str] = {}
        self._said = 0
        self.id = ""

    async def ask(self) -> None:
        base = f"{self._owner.base}/messenger/v1"
        if not self._headers:
            booted = await self._owner.ok("POST", f"{base}/boot", {"key": self._seed.channel.key})
            self._headers = {"Authorization": f"Bearer {booted['session']}"}
        self._said += 1
        body = {"client_id": f"asked-{self._said:04}", "blocks": [{"type": "text", "text": "A question"}]}
        async with self._owner.http.post(f"{base}/messages", json=body, headers=self._headers) as answer:
            self.id = (await answer.json())["conversation"]["id"]

    async def answer(self, by: Asking, system: System) -> None:
        self._said += 1
        body = {"client_id": f"answer-{self._said:04}", "blocks": [{"type": "text", "text": "An answer"}]}
        await by.ok("POST", f"/conversations/{self.id}/messages", body)
        while await dispatch(system):
            pass


async def report(who: Asking, by: str = "channel", days: str = "") -> Any:
    return await who.ok("GET", f"/reports/answers?by={by}{days}")


async def test_answers_are_counted_from_the_first_message_that_waited(system: System, clock: FixedClock) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner, seed.agent) as (owner, agent):
        first, second, waiting = Talk(owner, seed), Talk(owner, seed), Talk(owner, seed)
        for talk in (first, second, waiting):
            await talk.ask()
        clock.advance(minutes=5)
        await first.ask()
        await first.answer(agent, system)
        clock.advance(minutes=25)
        await second.answer(owner, system)
        clock.advance(minutes=5)
        await first.ask()
        clock.advance(minutes=1)
        await first.answer(agent, system)
        found = {by: await report(owner, by) for by in ("channel", "teammate", "location")}

    assert found["channel"]["summary"] == {
        "answers": 3,
        "messages": 4,
        "first_answers": 2,
        "median_s": 300.0,
        "p90_s": 1_500.0,
        "median_first_s": 1_050.0,
        "within_15_min": 2 / 3,
        "within_24_h": 1.0,
        "waiting": 1,
        "overdue": 0,
    }
    assert [(one["name"], one["figures"]["answers"]) for one in found["teammate"]["lines"]] == [
        ("Bram Sitorus", 2),
        ("Ayu Lestari", 1),
        ("", 0),
    ]
    assert [one["name"] for one in found["channel"]["lines"]] == ["Kopi Angsa"]
    assert [one["name"] for one in found["location"]["lines"]] == ["Cikini"]


async def test_automatic_replies_are_no_answers(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        talk = Talk(owner, seed)
        await talk.ask()
        while await dispatch(system):
            pass
        found = await report(owner)

    assert (found["summary"]["answers"], found["summary"]["waiting"]) == (0, 1)
    assert found["summary"]["median_s"] is None


async def test_days_are_those_of_the_workspace(system: System, clock: FixedClock) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        for _ in range(2):
            talk = Talk(owner, seed)
            await talk.ask()
            clock.advance(minutes=1)
            await talk.answer(owner, system)
            clock.advance(hours=9)
        found = await report(owner, days="&from=2026-11-15&to=2026-11-17")
        status, problem = await owner("GET", "/reports/answers?from=2026-11-17&to=2026-11-15")

    assert [(one["day"], one["figures"]["answers"]) for one in found["series"]] == [
        ("2026-11-15", 0),
        ("2026-11-16", 1),
        ("2026-11-17", 1),
    ]
    assert (status, problem["field"]) == (422, "from")


async def test_the_badge_is_counted_for_channel_teammate_and_location(system: System, clock: FixedClock) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner, seed.agent) as (owner, agent):
        quick, missed, fresh = Talk(owner, seed), Talk(owner, seed), Talk(owner, seed)
        for talk in (quick, missed):
            await talk.ask()
        clock.advance(minutes=5)
        await quick.answer(agent, system)
        await owner.ok("PATCH", f"/conversations/{missed.id}", {"assignee_id": str(seed.owner.id)})
        clock.advance(minutes=20)
        await fresh.ask()
        found = await owner.ok("GET", "/reports/responsiveness")

    summary = found["summary"]
    assert (summary["asked"], summary["quick"], summary["unanswered"], summary["waiting"]) == (2, 1, 1, 1)
    assert (summary["earned"], summary["quick_answers_missing"]) == (False, 8)
    badges = {one["name"]: one["responsiveness"]["earned"] for one in found["lines"]["teammate"]}
    assert badges == {"Bram Sitorus": True, "Ayu Lestari": False}
    assert [one["responsiveness"]["asked"] for one in found["lines"]["channel"]] == [2]
    assert [one["name"] for one in found["lines"]["location"]] == ["Cikini"]
    assert (found["within_s"], found["wanted_share"]) == (900, 0.9)


async def test_a_workspace_reports_only_its_own(system: System) -> None:
    seed = await seeded(system)
    other = await seeded(system, "Warung Merak")
    async with asking(system, seed.owner, other.owner) as (owner, stranger):
        await Talk(owner, seed).ask()
        theirs = await report(stranger)

    assert theirs["summary"]["waiting"] == 0
    assert [one["name"] for one in theirs["lines"]] == []
