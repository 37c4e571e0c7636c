"""Processes that ask the gate about many, so that this one goes on answering people."""

import asyncio
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import msgspec

from rejoinder.domain.rehearsal import Group, Question
from rejoinder.services.dry_runs import apart

_PROGRAM = str(Path(apart.__file__))
_ANSWER = msgspec.json.Decoder(list[Group])


class Askers:
    """Some processes; each answers one piece at a time, and whichever is free takes the next."""

    def __init__(self, processes: list[Process]) -> None:
        self._free: asyncio.Queue[Process] = asyncio.Queue()
        for one in processes:
            self._free.put_nowait(one)

    async def ask(self, question: Question, lines: bytes) -> list[Group]:
        """Have a piece of ledgers counted; raises IncompleteReadError when the process is gone."""
        process = await self._free.get()
        assert process.stdin is not None  # noqa: S101 - it is a pipe
        assert process.stdout is not None  # noqa: S101 - it is a pipe
        for part in (msgspec.json.encode(question), lines):
            process.stdin.write(len(part).to_bytes(apart.LENGTH))
            process.stdin.write(part)
        await process.stdin.drain()
        length = await process.stdout.readexactly(apart.LENGTH)
        answer = await process.stdout.readexactly(int.from_bytes(length))
        self._free.put_nowait(process)
        return _ANSWER.decode(answer)


@asynccontextmanager
async def askers(many: int) -> AsyncIterator[Askers]:
    """Start processes that ask, and end them, whatever they are at."""
    processes: list[Process] = []
    try:
        for _ in range(many):
            started = await asyncio.create_subprocess_exec(
                sys.executable, "-P", _PROGRAM, stdin=PIPE, stdout=PIPE, start_new_session=True
            )
            processes.append(started)
        yield Askers(processes)
    finally:
        for one in processes:
            with suppress(ProcessLookupError):
                one.kill()
        await asyncio.gather(*(one.wait() for one in processes))
