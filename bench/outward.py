"""Messages a second to a provider over HTTP: through the gate, by a bare client loop, and as one Celery task each.

All three send the same bodies to the same sink, a process of its own. The bare loop is aiohttp on uvloop with 64
requests at once, the fastest client that we measured in Python. The Celery side is what people build: a task a message
on Redis, which reads the contact, posts, and marks the message as sent in PostgreSQL; its prefork workers have twice as
many processes as there are cores. Ours claims, asks the gate, takes quotas, keeps verdicts, posts and settles.
"""

import asyncio
import os
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import aiohttp
import msgspec

import dispatch as gate
from rejoinder import bootstrap
from rejoinder.channels.contract import Accepted, Account, Failure, Outbound, Refused
from rejoinder.channels.net import Http, UnreachedError
from rejoinder.channels.web.channel import WebChannel
from world import World, embedded, run, running, with_channels

HERE = Path(__file__).parent
ROUND = gate.ROUND
ROUNDS = 3
AT_ONCE = 64
CELERY_ROUND = 3_000
REDIS = "redis://127.0.0.1:6379/9"
TEXT = "Hello"


class Posting(WebChannel):
    """A channel that posts each message to the sink and recognizes no repeats."""

    type = "posting"
    capabilities = msgspec.structs.replace(WebChannel.capabilities, deduplicates=False)

    def __init__(self, http: Http, url: str) -> None:
        self._http, self._url = http, url

    async def send(self, account: Account, outbound: Outbound) -> Accepted | Refused:  # noqa: ARG002 - the contract's
        try:
            reply = await self._http.call("POST", self._url, json=body(outbound.address, TEXT))
        except UnreachedError:
            return Refused(Failure.OUTCOME_UNKNOWN)
        return Accepted((f"{outbound.address}:{reply.json()['result']['message_id']}:{outbound.delivery_id}",))


def body(address: str, text: str) -> dict[str, str]:
    return {"chat_id": address, "text": text}


@asynccontextmanager
async def sink() -> AsyncIterator[str]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, str(HERE / "sink.py"), stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    try:
        yield f"http://127.0.0.1:{int(await process.stdout.readline())}/bot/sendMessage"
    finally:
        process.stdin.close()
        await process.wait()


async def bare(url: str, many: int) -> float:
    """Post with a fixed number of requests at once."""
    waiting = iter(range(many))
    began = time.perf_counter()
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=AT_ONCE)) as http:

        async def one_after_the_other() -> None:
            for number in waiting:
                async with http.post(url, json=body(str(number), TEXT)) as answer:
                    await answer.json()

        await asyncio.gather(*(one_after_the_other() for _ in range(AT_ONCE)))
    return many / (time.perf_counter() - began)


ours = gate.ours


@contextmanager
def celery_workers(dsn: str, url: str) -> Iterator[None]:
    environment = {**os.environ, "BENCH_DSN": dsn, "BENCH_URL": url, "BENCH_REDIS": REDIS, "PYTHONPATH": str(HERE)}
    many = str(2 * (os.cpu_count() or 2))
    celery = [sys.executable, "-m", "celery", "-A", "celery_tasks"]
    command = [*celery, "worker", "-c", many, "-l", "error", "-P", "prefork"]
    with subprocess.Popen(command, env=environment, cwd=HERE, stdout=subprocess.DEVNULL) as process:
        try:
            yield
        finally:
            process.terminate()
            process.wait(30)


async def celery(dsn: str, url: str) -> float:
    """Queue one task a message and wait until the last one is done."""
    import celery_tasks  # noqa: PLC0415 - it reads the broker's address when it is imported

    os.environ.update({"BENCH_DSN": dsn, "BENCH_URL": url, "BENCH_REDIS": REDIS})
    return await asyncio.to_thread(celery_tasks.rate, CELERY_ROUND)


def _redis_answers() -> bool:
    try:
        socket.create_connection(("127.0.0.1", 6379), timeout=1).close()
    except OSError:
        print("  no Redis answers on its port: Celery is not measured", flush=True)
        return False
    return True


async def _measure() -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
    async with embedded() as dsn, running(dsn, dispatch_batch=gate.BATCH) as plain, sink() as url:
        http = Http((url.rsplit("/", 2)[0],))
        parts = with_channels(plain, Posting(http, url))
        bootstrap.all_loaded()
        pairs = []
        for _ in range(ROUNDS + 1):
            mine = await ours(await World(parts, Posting.type).make())
            pairs.append((mine, await bare(url, ROUND)))
        against = []
        if _redis_answers():
            with celery_workers(dsn, url):
                for _ in range(ROUNDS):
                    theirs = await celery(dsn, url)
                    against.append((await ours(await World(parts, Posting.type).make()), theirs))
        await http.close()
        return pairs[1:], against


def measure() -> list[dict[str, Any]]:
    os.environ["BENCH_REDIS"] = REDIS
    pairs, against = run(_measure())
    compared = {"dispatch_http_per_s": pairs, "dispatch_vs_celery": against}
    return [_figure(name, found) for name, found in compared.items() if found]


def _figure(name: str, pairs: list[tuple[float, float]]) -> dict[str, Any]:
    return {
        "name": name,
        "value": round(statistics.median(mine for mine, _ in pairs)),
        "unit": "1/s",
        "baseline": round(statistics.median(theirs for _, theirs in pairs)),
        "ratio": round(statistics.median(mine / theirs for mine, theirs in pairs), 2),
    }
