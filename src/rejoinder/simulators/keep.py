"""Keeps a stage between two runs: who there is, what was said, and what the providers know."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec

from rejoinder.simulators.records import Account, Medium, Person, Thread
from rejoinder.simulators.stage import Stage

EVERY_S = 2


class Kept(msgspec.Struct, frozen=True):
    """A stage as it is kept."""

    accounts: list[Account] = []
    people: list[Person] = []
    threads: list[Thread] = []
    media: list[Medium] = []


@asynccontextmanager
async def keeping(stage: Stage, path: Path) -> AsyncIterator[None]:
    """Go on where the last run ended, and write down what changes; a file that cannot be read counts as none."""
    load(stage, path)
    changed = asyncio.Event()

    def watch(_: Thread) -> None:
        changed.set()

    stage.watchers.add(watch)
    task = asyncio.create_task(_write_down(stage, path, changed))
    try:
        yield
    finally:
        stage.watchers.discard(watch)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        save(stage, path)


def load(stage: Stage, path: Path) -> None:
    """Put back what was kept."""
    try:
        kept = msgspec.json.decode(path.read_bytes(), type=Kept)
    except (OSError, msgspec.DecodeError):
        return
    stage.accounts.update({one.key: one for one in kept.accounts})
    stage.people.update({one.id: one for one in kept.people})
    stage.threads.update({(one.account, one.address): one for one in kept.threads})
    stage.media.about.update({one.id: one for one in kept.media})


def save(stage: Stage, path: Path) -> None:
    """Write everything down at once, or leave what was there."""
    kept = Kept(
        list(stage.accounts.values()),
        list(stage.people.values()),
        list(stage.threads.values()),
        list(stage.media.about.values()),
    )
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = path.with_suffix(".draft")
    draft.write_bytes(msgspec.json.encode(kept))
    draft.replace(path)


async def _write_down(stage: Stage, path: Path, changed: asyncio.Event) -> None:
    while True:
        await changed.wait()
        changed.clear()
        await asyncio.sleep(EVERY_S)
        with contextlib.suppress(OSError):
            save(stage, path)
