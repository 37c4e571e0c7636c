"""What the simulators' courier brings: everything, in order and until it is taken, unless faults say otherwise."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import msgspec
import pytest
from aiohttp import web

from rejoinder.simulators.courier import Courier
from rejoinder.simulators.faults import Faults
from rejoinder.simulators.provider import Abilities, Post
from rejoinder.simulators.reach import Reach
from rejoinder.simulators.records import Account, Hook


class Plain:
    """A provider that packs events as they are."""

    name = "plain"

    def __init__(self, batch: int = 1, attempts: int = 5) -> None:
        self.abilities = Abilities("Plain", frozenset(), batch=batch, attempts=attempts)

    def pack(self, account: Account, events: list[Any]) -> Post:
        return Post(account.hook.url if account.hook else "", {}, msgspec.json.encode(events))


@asynccontextmanager
async def bringing(
    provider: Plain, faults: Faults | None = None, answers: list[int] | None = None
) -> AsyncIterator[tuple[Courier, Account, list[list[Any]]]]:
    """Make a courier with a webhook that answers by a script, then 200; gives what it took."""
    took: list[list[Any]] = []
    script = list(answers or ())

    async def take(request: web.Request) -> web.Response:
        events = msgspec.json.decode(await request.read())
        status = script.pop(0) if script else 200
        if status == 200:
            took.append(events)
        return web.Response(status=status)

    application = web.Application()
    application.router.add_post("/hook", take)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    courier = Courier({"plain": provider}, Reach())  # type: ignore[dict-item]
    courier.first_wait_s = 0.01
    courier.use(faults or Faults())
    account = Account(provider="plain", id="1", name="")
    account.hook = Hook(f"http://127.0.0.1:{runner.addresses[0][1]}/hook")
    try:
        yield courier, account, took
    finally:
        await courier.close()
        await runner.cleanup()


async def test_events_come_one_by_one_in_their_order() -> None:
    async with bringing(Plain()) as (courier, account, took):
        for number in range(20):
            courier.bring(account, [number])
        await courier.idle()

    assert took == [[number] for number in range(20)]


async def test_what_was_not_taken_comes_again_before_what_follows_it() -> None:
    async with bringing(Plain(), answers=[500, 503, 200]) as (courier, account, took):
        courier.bring(account, ["first", "second"])
        await courier.idle()

    assert took == [["first"], ["second"]]
    assert [trip.status for trip in courier.trips] == [500, 503, 200, 200]


async def test_after_so_many_attempts_it_is_given_up() -> None:
    async with bringing(Plain(attempts=2), answers=[500, 500]) as (courier, account, took):
        courier.bring(account, ["lost", "next"])
        await courier.idle()

    assert took == [["next"]]


async def test_without_a_webhook_events_wait_for_one() -> None:
    async with bringing(Plain()) as (courier, account, took):
        hook, account.hook = account.hook, None
        courier.bring(account, ["early"])
        await courier.idle()
        assert took == []
        account.hook = hook
        courier.set_out(account)
        await courier.idle()

    assert took == [["early"]]


async def test_events_travel_together_where_both_the_vendor_and_the_faults_allow() -> None:
    async with bringing(Plain(batch=5), Faults(batch=3)) as (courier, account, took):
        courier.bring(account, list(range(7)))
        await courier.idle()

    assert took == [[0, 1, 2], [3, 4, 5], [6]]


async def test_faults_duplicate_and_reorder_but_lose_nothing() -> None:
    faults = Faults(seed=7, duplicate=0.3, reorder=0.5)
    async with bringing(Plain(), faults) as (courier, account, took):
        courier.bring(account, list(range(40)))
        await courier.idle()
    brought = [events[0] for events in took]

    assert set(brought) == set(range(40))
    assert len(brought) > 40
    assert brought != sorted(brought)


async def test_the_same_seed_gives_the_same_faults() -> None:
    runs = []
    for _ in range(2):
        async with bringing(Plain(), Faults(seed=3, duplicate=0.5, reorder=0.5)) as (courier, account, took):
            courier.bring(account, list(range(15)))
            await courier.idle()
        runs.append(took)

    assert runs[0] == runs[1]


async def test_while_it_holds_nothing_is_brought_and_what_waits_is_given() -> None:
    async with bringing(Plain()) as (courier, account, took):
        courier.holds = True
        courier.bring(account, ["a", "b"])
        posts = courier.held_back(account)

    assert took == []
    assert [msgspec.json.decode(post.body) for post in posts] == [["a"], ["b"]]


async def test_within_a_server_no_other_address_is_reached() -> None:
    async with bringing(Plain(attempts=1)) as (courier, account, took):
        within = Courier(
            {"plain": Plain(attempts=1)}, Reach({"https://shop.example": "http://127.0.0.1:9"}, only_home=True)
        )  # type: ignore[dict-item]
        within.bring(account, ["never"])
        await within.idle()
        await within.close()

    assert took == []
    assert [trip.status for trip in within.trips] == [0]
    _ = courier


@pytest.mark.parametrize(
    ("url", "reached"),
    [
        ("https://shop.example/hooks/1", "http://127.0.0.1:8000/hooks/1"),
        ("https://elsewhere.example/x", "https://elsewhere.example/x"),
    ],
)
def test_an_address_of_home_is_reached_nearby(url: str, reached: str) -> None:
    assert Reach({"https://shop.example": "http://127.0.0.1:8000"}).of(url) == reached
