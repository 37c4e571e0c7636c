"""While messages flow both ways, server, worker and PostgreSQL are killed; nothing is lost, doubled or let by."""

import asyncio
import itertools
import os
import random
import signal
import sys
import time
from pathlib import Path
from typing import Any

import aiohttp
import asyncpg
import pytest

from acceptance.kill.people import Viewer, until_answered, until_read
from acceptance.kill.supervised import Supervised, free_port
from rejoinder import bootstrap
from rejoinder.config import Settings
from rejoinder.services.accounts import tokens
from rejoinder.store.embedded import EmbeddedPostgres
from seeds import seeded

PACE = 200
SECONDS = float(os.environ.get("KILL_RUN_SECONDS", "15"))
VISITORS = 20
KILLS = 2


async def _prepare(folder: Path, dsn: str) -> tuple[str, str]:
    async with bootstrap.system(Settings(data_dir=str(folder)), dsn) as parts:
        seed = await seeded(parts)
        made = await tokens.add(parts, seed.owner, tokens.NewToken(name="Kill run", role="agent"))
        assert made.token
        return seed.channel.key, made.token


class Run:
    """Everything that was said and acknowledged while the kills went on."""

    def __init__(self, http: aiohttp.ClientSession, base: str, token: str) -> None:
        self.http, self.base = http, base
        self.head = {"authorization": f"Bearer {token}"}
        self.visitors: list[dict[str, Any]] = []
        self.acknowledged: dict[str, str] = {}
        self.answered: dict[str, str] = {}

    async def arrive(self, key: str) -> None:
        body = {"key": key, "locale": "en", "zone": "UTC"}
        booted = await until_answered(self.http, f"{self.base}/messenger/v1/boot", body, {})
        head = {"authorization": f"Bearer {booted['session']}"}
        said = await self._write(head, f"first-{len(self.visitors):06d}", None)
        self.visitors.append({"head": head, "session": booted["session"], "talk": said["conversation"]["id"]})

    async def _write(self, head: dict[str, str], client_id: str, talk: str | None) -> Any:
        body = {"client_id": client_id, "conversation_id": talk, "blocks": [{"type": "text", "text": client_id}]}
        said = await until_answered(self.http, f"{self.base}/messenger/v1/messages", body, head)
        self.acknowledged[client_id] = said["message"]["id"]
        return said

    async def write(self, number: int) -> None:
        visitor = self.visitors[number % VISITORS]
        await self._write(visitor["head"], f"visitor-{number:06d}", visitor["talk"])

    async def answer(self, number: int) -> None:
        visitor, client_id = self.visitors[number % VISITORS], f"teammate-{number:06d}"
        body = {"client_id": client_id, "blocks": [{"type": "text", "text": client_id}]}
        url = f"{self.base}/api/v1/conversations/{visitor['talk']}/messages"
        said = await until_answered(self.http, url, body, self.head)
        self.answered[client_id] = said["id"]

    async def read_all(self) -> set[str]:
        """Read every thread again, as a console does that was told to."""
        found: set[str] = set()
        for visitor in self.visitors:
            url, after = f"{self.base}/api/v1/conversations/{visitor['talk']}/messages?limit=200", ""
            while True:
                page = await until_read(self.http, url + after, self.head)
                found |= {one["id"] for one in page["items"]}
                if page["next"] is None:
                    break
                after = f"&before={page['next']}"
        return found

    async def read_nothing(self) -> set[str]:
        return set()


async def _flow(run: Run) -> None:
    """Start PACE messages a second each way, and wait until every one is acknowledged."""
    tasks, began = set(), time.monotonic()
    for number in itertools.count():
        due = began + number / PACE
        if due > began + SECONDS:
            break
        await asyncio.sleep(max(0.0, due - time.monotonic()))
        tasks |= {asyncio.create_task(run.write(number)), asyncio.create_task(run.answer(number))}
    await asyncio.gather(*tasks)


async def _kills(processes: list[Supervised], folder: Path) -> int:
    """Kill each process and PostgreSQL's postmaster KILLS times, spread over the flow."""
    order = [*processes, None] * KILLS
    random.Random(7).shuffle(order)
    killed = 0
    for one in order:
        await asyncio.sleep(SECONDS / (len(order) + 1))
        if one is None:
            os.kill(int(next(folder.rglob("postmaster.pid")).read_text().split()[0]), signal.SIGKILL)
            killed += 1
        else:
            one.kill()
    return killed


async def test_nothing_is_lost_doubled_or_sent_against_policy_however_often_processes_are_killed(
    tmp_path: Path,
) -> None:
    async with EmbeddedPostgres(tmp_path / "postgres") as dsn:
        key, token = await _prepare(tmp_path, dsn)
        port = free_port()
        web = Supervised("web", tmp_path, dsn, port)
        worker = Supervised("worker", tmp_path, dsn, port)
        await web.start()
        await worker.start()
        try:
            async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=60)) as http:
                run = Run(http, f"http://127.0.0.1:{port}", token)
                console = Viewer(http, f"{run.base}/api/v1/live", {"token": token}, {}, run.read_all)
                console.start()
                for _ in range(VISITORS):
                    await run.arrive(key)
                one = run.visitors[0]
                phone = Viewer(http, f"{run.base}/messenger/v1/live", {"session": one["session"]}, {}, run.read_nothing)
                phone.start()
                killed, _ = await asyncio.gather(_kills([web, worker], tmp_path / "postgres"), _flow(run))
                await _until_settled(dsn)
                await _until_seen(console, run)
                await console.stop()
                await phone.stop()
            assert web.kills == worker.kills == killed == KILLS
            await _check(dsn, run, console, phone)
        except BaseException:
            sys.stderr.write(web.log + worker.log)
            raise
        finally:
            await web.stop()
            await worker.stop()


async def _until_settled(dsn: str) -> None:
    connection = await asyncpg.connect(dsn)
    try:
        for _ in range(1200):
            waiting = await connection.fetchval(
                "SELECT count(*) FROM delivery WHERE state IN ('queued', 'sending', 'held')"
            )
            if waiting == 0:
                return
            await asyncio.sleep(0.1)
        pytest.fail(f"{waiting} deliveries never settled")
    finally:
        await connection.close()


async def _until_seen(console: Viewer, run: Run) -> None:
    expected = set(run.acknowledged.values()) | set(run.answered.values())
    for _ in range(300):
        if expected <= set(console.messages) | console.read:
            return
        await asyncio.sleep(0.1)


async def _check(dsn: str, run: Run, console: Viewer, phone: Viewer) -> None:
    connection = await asyncpg.connect(dsn)
    try:
        kept = await connection.fetch("SELECT id::text, client_id FROM message WHERE kind IN ('in', 'out')")
        by_client = {row["client_id"]: row["id"] for row in kept if row["client_id"]}
        assert len(by_client) == len([row for row in kept if row["client_id"]]), "a message is there twice"
        for client_id, id_ in (run.acknowledged | run.answered).items():
            assert by_client.get(client_id) == id_, f"{client_id} was acknowledged and is not there"
        against = await connection.fetchval(
            "SELECT count(*) FROM delivery d WHERE state = 'sent' AND NOT EXISTS (SELECT FROM verdict v "
            "WHERE v.delivery_id = d.id AND v.turn = d.attempt AND v.outcome = 'send')"
        )
        assert against == 0, f"{against} messages left without a send verdict"
        states = await connection.fetch("SELECT state, count(*) FROM delivery GROUP BY state")
        assert {row["state"] for row in states} == {"sent"}, f"{[tuple(row) for row in states]}"
    finally:
        await connection.close()
    assert set(by_client.values()) <= set(console.messages) | console.read, "the console missed a message"
    assert max(console.messages.values()) == 1, "the console showed a message twice"
    assert phone.messages, "the visitor's live view saw nothing"
    assert max(phone.messages.values()) == 1, "the messenger showed a message twice"
