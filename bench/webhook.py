"""Signed webhooks a second, each answered after its body is durable, against an endpoint that only inserts bodies.

Both are Litestar on uvicorn over the same PostgreSQL, one process each, asked by the same raw client with 64
connections. Ours finds the account, opens its secrets, checks the signature over the raw body and keeps it; workers
that read what was kept are processes of their own and do not run here.
"""

import asyncio
import hashlib
import hmac
import json
import os
import statistics
import sys
import time
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from live import server

HERE = Path(__file__).parent
SECONDS = 4
ROUNDS = 3
CONNECTIONS = 64
BODY = json.dumps(
    {
        "object": "whatsapp_business_account",
        "entry": [
            {
                "id": "1",
                "changes": [
                    {
                        "field": "messages",
                        "value": {
                            "messaging_product": "whatsapp",
                            "metadata": {"display_phone_number": "62215550100", "phone_number_id": "106540352242922"},
                            "contacts": [{"profile": {"name": "Rina"}, "wa_id": "6281255500001"}],
                            "messages": [
                                {
                                    "from": "6281255500001",
                                    "id": "wamid.HBgNNjI4MTI1NTUwMDAwMRUCABIYFDNBMDJC",
                                    "timestamp": "1794819600",
                                    "type": "text",
                                    "text": {"body": "Halo, buka jam berapa?"},
                                }
                            ],
                        },
                    }
                ],
            }
        ],
    }
).encode()


class Client(asyncio.Protocol):
    """Sends the same request again as soon as it was answered."""

    def __init__(self, request: bytes) -> None:
        self.request, self.done, self.wrong, self.kept = request, 0, 0, b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        transport.write(self.request)

    def data_received(self, data: bytes) -> None:
        self.kept += data
        end = self.kept.find(b"\r\n\r\n")
        if end < 0:
            return
        head = self.kept[:end].lower()
        begins = head.find(b"content-length:")
        long = int(head[begins + 15 :].split(b"\r\n", 1)[0]) if begins >= 0 else 0
        if len(self.kept) < end + 4 + long:
            return
        self.done += 1
        self.wrong += not self.kept.startswith((b"HTTP/1.1 200", b"HTTP/1.1 201"))
        self.kept = b""
        self.transport.write(self.request)


async def rate(port: int, path: str, headers: dict[str, str]) -> float:
    """Count answers of a few seconds."""
    lines = [f"POST {path} HTTP/1.1", "host: 127.0.0.1", f"content-length: {len(BODY)}"]
    lines += ["content-type: application/json", *(f"{name}: {value}" for name, value in headers.items())]
    request = "\r\n".join(lines).encode() + b"\r\n\r\n" + BODY
    loop = asyncio.get_running_loop()
    clients = [
        (await loop.create_connection(lambda: Client(request), "127.0.0.1", port))[1] for _ in range(CONNECTIONS)
    ]
    await asyncio.sleep(0.5)
    before, began = sum(one.done for one in clients), time.perf_counter()
    await asyncio.sleep(SECONDS)
    found = (sum(one.done for one in clients) - before) / (time.perf_counter() - began)
    wrong = sum(one.wrong for one in clients)
    for one in clients:
        one.transport.close()
    assert not wrong, f"{wrong} requests were not answered with success"
    return found


@asynccontextmanager
async def bare_server(dsn: str) -> Any:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        str(HERE / "inserting.py"),
        env={**os.environ, "BENCH_DSN": dsn},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        yield int(await process.stdout.readline())
    finally:
        process.stdin.close()
        await process.wait()


async def _measure() -> list[tuple[float, float]]:
    async with server("--whatsapp") as at, bare_server(at["dsn"]) as bare_port:
        signature = hmac.new(at["app_secret"].encode(), BODY, hashlib.sha256).hexdigest()
        port = int(at["base"].rsplit(":", 1)[1])
        pairs = []
        for _ in range(ROUNDS + 1):
            mine = await rate(port, f"/hooks/{at['hook']}", {"x-hub-signature-256": f"sha256={signature}"})
            pairs.append((mine, await rate(bare_port, "/insert", {})))
        return pairs[1:]


def measure() -> list[dict[str, Any]]:
    pairs = asyncio.run(_measure())
    return [
        {
            "name": "webhook_per_s",
            "value": round(statistics.median(mine for mine, _ in pairs)),
            "unit": "1/s",
            "baseline": round(statistics.median(bare for _, bare in pairs)),
            "ratio": round(statistics.median(mine / bare for mine, bare in pairs), 2),
        }
    ]
