"""What a process remembers of the accounts that providers write to, and the requests that it is about to keep."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from rejoinder.channels.contract import Account

#: How long an opened account is used for requests before it is read again: a changed secret counts after that.
REMEMBERED_FOR = timedelta(seconds=10)
MOST_REMEMBERED = 2_000

Row = tuple[UUID, UUID, bytes]
Keep = Callable[[UUID, Sequence[Row]], Awaitable[None]]


class Hooks:
    """Opened accounts by channel, and requests that wait to be kept together."""

    def __init__(self) -> None:
        self._known: dict[UUID, tuple[datetime, Account]] = {}
        self._waiting: dict[UUID, list[tuple[Row, asyncio.Future[None]]]] = {}
        self._keeping: set[asyncio.Task[None]] = set()

    def known(self, channel_id: UUID, now: datetime) -> Account | None:
        """Give an account that was opened a moment ago."""
        at, account = self._known.get(channel_id, (None, None))
        return account if at and now - at < REMEMBERED_FOR else None

    def remember(self, account: Account, now: datetime) -> None:
        """Remember an opened account for a moment."""
        if len(self._known) >= MOST_REMEMBERED:
            self._known.clear()
        self._known[account.channel_id] = (now, account)

    def forget(self, channel_id: UUID) -> None:
        """Forget an account that was changed."""
        self._known.pop(channel_id, None)

    async def keep(self, workspace_id: UUID, row: Row, keep: Keep) -> None:
        """Keep a request with those that come while others are being kept; returns once it is durable.

        Whoever comes first keeps at once, alone; who comes meanwhile is kept together: one commit for all of them.
        """
        done = asyncio.get_running_loop().create_future()
        waiting = self._waiting.get(workspace_id)
        if waiting is not None:
            waiting.append((row, done))
        else:
            self._waiting[workspace_id] = [(row, done)]
            task = asyncio.create_task(self._kept(workspace_id, keep))
            self._keeping.add(task)
            task.add_done_callback(self._keeping.discard)
        await done

    async def _kept(self, workspace_id: UUID, keep: Keep) -> None:
        while batch := self._waiting[workspace_id]:
            self._waiting[workspace_id] = []
            try:
                await keep(workspace_id, [row for row, _ in batch])
            except Exception:  # noqa: BLE001 - one that cannot be kept must not fail the others
                await self._one_by_one(workspace_id, batch, keep)
            else:
                for _, done in batch:
                    _settle(done)
        del self._waiting[workspace_id]

    async def _one_by_one(
        self, workspace_id: UUID, batch: Sequence[tuple[Row, asyncio.Future[None]]], keep: Keep
    ) -> None:
        for row, done in batch:
            try:
                await keep(workspace_id, [row])
            except Exception as error:  # noqa: BLE001 - it is raised where the request waits
                _settle(done, error)
            else:
                _settle(done)


def _settle(done: asyncio.Future[None], error: Exception | None = None) -> None:
    """Tell a request what became of it, unless its sender has gone."""
    if done.done():
        return
    if error:
        done.set_exception(error)
    else:
        done.set_result(None)
