"""From a visitor's POST to the console's socket, at 200 messages a second; and what an open messenger socket costs.

The baseline of the latency is a bare INSERT plus NOTIFY heard on a second connection, by the same pace in the same run.
Of both the first three seconds are left out.
"""

import asyncio
import json
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import asyncpg

PACE = 200
#: The first seconds count for nothing: forty visitors say their first word in them, and every connection its first.
WARM_S = 3
SECONDS = 10
VISITORS = 40
SOCKETS = 5_000


@asynccontextmanager
async def server(*flags: str) -> AsyncIterator[dict[str, Any]]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        str(Path(__file__).with_name("server.py")),
        *flags,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=1 << 20,
    )
    try:
        yield {**json.loads(await process.stdout.readline()), "pid": process.pid}
    finally:
        process.stdin.close()
        async with asyncio.timeout(30):
            await process.wait()


async def boot(http: aiohttp.ClientSession, at: dict[str, Any]) -> dict[str, Any]:
    asked = {"key": at["key"], "locale": "en", "zone": "UTC", "page": {"url": "http://shop.example/"}}
    async with http.post(f"{at['base']}/messenger/v1/boot", json=asked) as answer:
        return await answer.json()


async def _latencies(at: dict[str, Any]) -> list[float]:
    sent: dict[str, float] = {}
    seen: list[float] = []
    refused: Counter[int] = Counter()
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http:
        visitors = [await boot(http, at) for _ in range(VISITORS)]
        cookie = {"cookie": f"rejoinder_session={at['cookie']}", "origin": at["base"]}
        console = await http.ws_connect(f"{at['base']}/api/v1/live", headers=cookie)
        await console.send_json({"type": "hello"})
        await console.receive()

        async def watch() -> None:
            async for frame in console:
                found = json.loads(frame.data)
                if found.get("kind") == "message.created" and found["data"]["kind"] == "in":
                    seen.append(time.perf_counter() - sent[found["data"]["client_id"]])

        async def say(number: int) -> None:
            client_id = f"bench-{number:08d}"
            head = {"authorization": f"Bearer {visitors[number % VISITORS]['session']}"}
            asked = {"client_id": client_id, "blocks": [{"type": "text", "text": f"Message {number}"}]}
            sent[client_id] = time.perf_counter()
            async with http.post(f"{at['base']}/messenger/v1/messages", json=asked, headers=head) as answer:
                await answer.read()
                refused.update([answer.status] if answer.status != 201 else [])

        watching = asyncio.create_task(watch())
        count = PACE * (WARM_S + SECONDS)
        await _paced(say, count)
        for _ in range(100):
            if len(seen) >= count:
                break
            await asyncio.sleep(0.1)
        watching.cancel()
        if refused:
            print(f"This machine cannot keep the pace; refused: {dict(refused)}")
        await console.close()
    return seen[PACE * WARM_S :]


async def _paced(work: Any, count: int) -> None:
    began = time.perf_counter()
    tasks = []
    for number in range(count):
        await asyncio.sleep(max(0.0, began + number / PACE - time.perf_counter()))
        tasks.append(asyncio.create_task(work(number)))
    await asyncio.gather(*tasks)


async def _bare(at: dict[str, Any]) -> list[float]:
    pool = await asyncpg.create_pool(at["dsn"], min_size=4, max_size=4)
    heard = await asyncpg.connect(at["dsn"])
    sent: dict[str, float] = {}
    seen: list[float] = []
    await pool.execute("CREATE TABLE IF NOT EXISTS bench_bare (n int, body text)")
    await heard.add_listener("bench", lambda *found: seen.append(time.perf_counter() - sent[found[3]]))

    async def say(number: int) -> None:
        sent[str(number)] = time.perf_counter()
        async with pool.acquire() as connection, connection.transaction():
            await connection.execute("INSERT INTO bench_bare VALUES ($1, $2)", number, "Message")
            await connection.execute("SELECT pg_notify('bench', $1)", str(number))

    await _paced(say, PACE * (WARM_S + SECONDS))
    await asyncio.sleep(0.5)
    await heard.close()
    await pool.close()
    return seen[PACE * WARM_S :]


def _percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))] * 1000


def _rss_mb(pid: int) -> float:
    fields = Path(f"/proc/{pid}/status").read_text().split("VmRSS:")[1].split()
    return int(fields[0]) / 1024


async def _answers(socket: Any) -> bool:
    await socket.send_json({"type": "ping"})
    async with asyncio.timeout(30):
        while True:
            if (await socket.receive_json())["type"] == "pong":
                return True


async def _sockets() -> tuple[int, float]:
    """Open sockets, and count those of one process that answer while all are open; what one more costs in memory."""
    async with server() as at, aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http:
        booted = [await boot(http, at) for _ in range(20)]
        open_ = []

        async def one(number: int) -> None:
            socket = await http.ws_connect(f"{at['base']}/messenger/v1/live", autoping=True)
            await socket.send_json({"type": "hello", "session": booted[number % 20]["session"]})
            await socket.receive()
            open_.append(socket)

        for number in range(100):
            await one(number)
        before = _rss_mb(at["pid"])
        for start in range(100, SOCKETS, 50):
            await asyncio.gather(*(one(number) for number in range(start, start + 50)))
        grown = _rss_mb(at["pid"]) - before
        answered = 0
        for start in range(0, len(open_), 200):
            asked = (_answers(socket) for socket in open_[start : start + 200])
            answered += sum(one is True for one in await asyncio.gather(*asked, return_exceptions=True))
        for start in range(0, len(open_), 200):
            await asyncio.gather(*(socket.close() for socket in open_[start : start + 200]))
        return answered, grown / (len(open_) - 100) * 1000


async def _measure() -> list[dict[str, Any]]:
    async with server("--workers") as at:
        seen = await _latencies(at)
        bare = await _bare(at)
    figures = []
    for share, name in ((0.5, "p50"), (0.99, "p99")):
        ours, theirs = _percentile(seen, share), _percentile(bare, share)
        figures.append(
            {
                "name": f"inbound_to_console_ms_{name}",
                "value": round(ours, 1),
                "unit": "ms",
                "baseline": round(theirs, 2),
                "ratio": round(ours / theirs, 2),
            }
        )
    answered, cost = await _sockets()
    figures += [
        {"name": "live_sockets", "value": answered, "unit": "1", "baseline": None, "ratio": None},
        {"name": "live_sockets_mb_per_1000", "value": round(cost, 1), "unit": "MB", "baseline": None, "ratio": None},
    ]
    return figures


def measure() -> list[dict[str, Any]]:
    return asyncio.run(_measure())


if __name__ == "__main__":
    for figure in measure():
        print(figure)
