"""Collects a mailbox's mail, and then listens to it for as long as somebody asks."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import Any

import msgspec

from rejoinder.channels.contract import Account
from rejoinder.channels.email.capabilities import reads
from rejoinder.channels.email.imap import Mailbox, box_of
from rejoinder.channels.net import Http

#: How long we listen before we say that we are still there, and look.
LISTEN_S = 20.0


async def collected(
    account: Account, since: Mapping[str, Any], http: Http, base: str
) -> AsyncIterator[tuple[bytes, Mapping[str, Any]]]:
    """Yield mails with the places after them; a mailbox that was never read begins with what comes from now on."""
    if not reads(account):
        return
    mailbox = await asyncio.to_thread(Mailbox, box_of(account, http, base))
    try:
        place: Mapping[str, Any] = since or msgspec.to_builtins(mailbox.end)
        yield b"", place
        while True:
            async for body, reached in _taken(mailbox, place):
                yield body, reached
                place = reached
            if not mailbox.idles or not await _listened(mailbox):
                return
            yield b"", place
    finally:
        await asyncio.shield(asyncio.to_thread(mailbox.close))


async def _taken(mailbox: Mailbox, since: Mapping[str, Any]) -> AsyncIterator[tuple[bytes, Mapping[str, Any]]]:
    place, uids = await asyncio.to_thread(mailbox.after, since)
    for uid in uids:
        body, place = await asyncio.to_thread(mailbox.take, place, uid)
        yield body, msgspec.to_builtins(place)


async def _listened(mailbox: Mailbox) -> bool:
    """Wait until the server tells something, or for a while; False where this machine cannot wait so."""
    line = await asyncio.to_thread(mailbox.listen)
    try:
        if line is not None:
            await _readable(line)
    except NotImplementedError:
        return False
    await asyncio.to_thread(mailbox.heed)
    return True


async def _readable(line: int) -> None:
    """Wait until there is something to read, or for a while."""
    loop = asyncio.get_running_loop()
    told = asyncio.Event()
    loop.add_reader(line, told.set)
    try:
        async with asyncio.timeout(LISTEN_S):
            await told.wait()
    except TimeoutError:
        pass
    finally:
        loop.remove_reader(line)
