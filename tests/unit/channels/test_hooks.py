"""Requests of providers are kept together, and each is answered for itself."""

import asyncio
from collections.abc import Sequence
from uuid import UUID

import pytest

from rejoinder.channels.account import Account
from rejoinder.services.hooks import MOST_REMEMBERED, Hooks, Row
from rejoinder.testing import FixedClock

SHOP = UUID(int=1)


def row(number: int) -> Row:
    return UUID(int=number), UUID(int=9), b"{}"


class Store:
    """Keeps rows when it is let, and refuses one."""

    def __init__(self, refused: int | None = None) -> None:
        self.kept: list[list[int]] = []
        self.refused = refused
        self.open = asyncio.Event()

    async def keep(self, _workspace_id: UUID, rows: Sequence[Row]) -> None:
        await self.open.wait()
        numbers = [one[0].int for one in rows]
        if self.refused in numbers:
            raise ValueError(self.refused)
        self.kept.append(numbers)


async def asked(store: Store, many: int) -> list[object]:
    """Let the first be on its way before the others come."""
    hooks = Hooks()
    tasks = [asyncio.create_task(hooks.keep(SHOP, row(number), store.keep)) for number in range(many)]
    await asyncio.sleep(0)
    store.open.set()
    return await asyncio.gather(*tasks, return_exceptions=True)


async def test_who_comes_while_others_are_kept_is_kept_together() -> None:
    store = Store()

    assert await asked(store, 5) == [None] * 5
    assert [number for kept in store.kept for number in kept] == list(range(5))
    assert len(store.kept) < 5


async def test_one_that_cannot_be_kept_fails_alone() -> None:
    store = Store(refused=3)
    answers = await asked(store, 5)

    assert [type(one) for one in answers] == [type(None)] * 3 + [ValueError, type(None)]
    assert sorted(number for kept in store.kept for number in kept) == [0, 1, 2, 4]


async def test_somebody_who_went_away_holds_up_nobody() -> None:
    store, hooks = Store(), Hooks()
    gone = asyncio.create_task(hooks.keep(SHOP, row(1), store.keep))
    await asyncio.sleep(0)
    gone.cancel()
    other = asyncio.create_task(hooks.keep(SHOP, row(2), store.keep))
    await asyncio.sleep(0)
    store.open.set()

    await other
    assert store.kept == [[1], [2]]


def test_an_opened_account_is_used_for_a_moment_and_no_longer(clock: FixedClock) -> None:
    hooks = Hooks()
    account = Account(workspace_id=SHOP, channel_id=UUID(int=9), type="telegram")
    hooks.remember(account, clock())

    assert hooks.known(account.channel_id, clock()) is account
    clock.advance(seconds=10)
    assert hooks.known(account.channel_id, clock()) is None


@pytest.mark.parametrize("way", ["changed", "crowded"])
def test_an_account_that_was_changed_is_opened_anew(clock: FixedClock, way: str) -> None:
    hooks = Hooks()
    account = Account(workspace_id=SHOP, channel_id=UUID(int=9), type="telegram")
    hooks.remember(account, clock())
    if way == "changed":
        hooks.forget(account.channel_id)
    else:
        for number in range(MOST_REMEMBERED):
            hooks.remember(Account(workspace_id=SHOP, channel_id=UUID(int=100 + number), type="sms"), clock())

    assert hooks.known(account.channel_id, clock()) is None
