"""What a mail server tells between a look and the wait for the next mail."""

import asyncio
from datetime import UTC, datetime
from select import select

import msgspec
import pytest

from rejoinder.channels.email.imap import Box, Mailbox
from rejoinder.simulators.mail import boxes
from rejoinder.simulators.mail.imap import serving_imap

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.mark.parametrize("came", [True, False])
async def test_mail_that_came_between_a_look_and_the_listening_is_not_waited_for(came: bool) -> None:
    there = boxes.Mailbox("halo@kopi.example", "saffron kettle")
    async with serving_imap(lambda *_: there) as port:
        box = Box("127.0.0.1", port, "none", there.user, there.password, "INBOX", trusted=True)
        ours = await asyncio.to_thread(Mailbox, box)
        seen = await asyncio.to_thread(ours.after, msgspec.to_builtins(ours.end))
        if came:
            there.put(b"Subject: Jam buka\r\n\r\nHalo", NOW)
        waits_on = await asyncio.to_thread(ours.listen)
        told = waits_on is None or bool(select([waits_on], [], [], 10 if came else 0)[0])
        await asyncio.to_thread(ours.heed)
        _, uids = await asyncio.to_thread(ours.after, msgspec.to_builtins(seen[0]))
        await asyncio.to_thread(ours.close)

    assert told == came
    assert uids == ([1] if came else [])
