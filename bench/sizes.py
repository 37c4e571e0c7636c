"""What a browser loads, compressed with gzip as the server sends it, in thousands of bytes.

The messenger is weighed from its build: with everything means every feature and one language. The console is weighed on
the wire: a real browser opens the inbox of a signed-in teammate. Without a Chromium that one figure is left out.

Baselines: the first load of Rocket.Chat's livechat (72.7 kB) and of PostHog's conversations (23.9 kB).
"""

import asyncio
import gzip
import json
import os
import shutil
from pathlib import Path
from typing import Any

from playwright.async_api import Response, async_playwright

from live import server

STATIC = Path(__file__).parents[1] / "src/rejoinder/web/static"
LANGUAGES = ("id-", "pt-BR-", "ru-", "th-", "zh-CN-")
LIVECHAT_KB, CONVERSATIONS_KB = 72.7, 23.9


def _kb(*paths: Path) -> float:
    return sum(len(gzip.compress(path.read_bytes(), 9)) for path in paths) / 1000


def measure() -> list[dict[str, Any]]:
    messenger = STATIC / "messenger"
    parts = json.loads((messenger / "manifest.json").read_text())
    opened = _kb(STATIC / "messenger.js", *(messenger / name for name in parts["first"]))
    features = [name for name in parts["files"] if not name.startswith(LANGUAGES)]
    everything = _kb(STATIC / "messenger.js", *(messenger / name for name in features))
    return [
        _figure("messenger_loader_kb", _kb(STATIC / "messenger.js"), None),
        _figure("messenger_first_open_kb", opened, CONVERSATIONS_KB),
        _figure("messenger_all_kb", everything, LIVECHAT_KB),
        *asyncio.run(_console()),
    ]


async def _console() -> list[dict[str, Any]]:
    browser = os.environ.get("REJOINDER_CHROMIUM") or shutil.which("chromium")
    if not browser:
        return []
    loaded = {"js": 0, "css": 0}
    async with server() as at, async_playwright() as play:
        chromium = await play.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        context = await chromium.new_context()
        await context.add_cookies([{"name": "rejoinder_session", "value": at["cookie"], "url": at["base"]}])
        page = await context.new_page()

        def weigh(response: Response) -> None:
            kind = response.url.rpartition(".")[2]
            loaded[kind] = loaded.get(kind, 0) + int(response.headers.get("content-length", 0))

        page.on("response", weigh)
        await page.goto(at["base"], wait_until="networkidle")
        await chromium.close()
    return [
        _figure("console_first_load_kb", loaded["js"] / 1000, LIVECHAT_KB),
        _figure("console_style_kb", loaded["css"] / 1000, None),
    ]


def _figure(name: str, value: float, baseline: float | None) -> dict[str, Any]:
    ratio = round(value / baseline, 2) if baseline else None
    return {"name": name, "value": round(value, 1), "unit": "kB", "baseline": baseline, "ratio": ratio}


if __name__ == "__main__":
    for figure in measure():
        print(figure)
