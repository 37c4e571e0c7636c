"""Simulated providers in a process of their own, which is not killed: they count what arrives."""

import asyncio
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import aiohttp

from acceptance.kill.supervised import Supervised, free_port

MODE = {"counting": True, "receipts": False, "windows": False, "rates": False}
_HEAD = {"x-requested-with": "rejoinder"}
_PAGE = 10_000


async def simulated(folder: Path, faults: Mapping[str, Any], endings: Mapping[str, str]) -> tuple[Supervised, str]:
    """Start them, with what goes wrong and what becomes of people whose address ends so; returns where they are."""
    port = free_port()
    simulators = Supervised("simulate", folder, "", port, arguments=["--port", str(port)])
    await simulators.start()
    base = f"http://127.0.0.1:{port}/simulate"
    async with aiohttp.ClientSession(headers=_HEAD) as http:
        for _ in range(600):
            try:
                async with http.get(f"{base}/control/mode") as answer:
                    if answer.status == 200:
                        break
            except aiohttp.ClientError:
                pass
            await asyncio.sleep(0.1)
        await _put(http, f"{base}/control/mode", MODE)
        await _put(http, f"{base}/control/faults", faults)
        await _put(http, f"{base}/control/fates", [{"fate": fate, "ending": end} for end, fate in endings.items()])
    return simulators, base


async def _put(http: aiohttp.ClientSession, url: str, body: Any) -> None:
    async with http.put(url, json=body) as answer:
        assert answer.status < 300, await answer.text()


async def arrived(base: str) -> int:
    """Count the messages that arrived."""
    async with aiohttp.ClientSession(headers=_HEAD) as http, http.get(f"{base}/control/received") as answer:
        return int((await answer.json())["received"])


async def received_by_mark(base: str) -> Counter[str]:
    """Count how often each message arrived."""
    found: Counter[str] = Counter()
    read = 0
    async with aiohttp.ClientSession(headers=_HEAD) as http:
        while True:
            async with http.get(f"{base}/control/received/messages?limit={_PAGE}&offset={read}") as answer:
                items = (await answer.json())["items"]
            if not items:
                return found
            read += len(items)
            for one in items:
                found[one["mark"]] += one["times"]
