"""What a browser loads, compressed with gzip as the server sends it, in thousands of bytes.

The messenger is weighed from its build, its first open in each language: the loader, what that fetches at once and the
language's first words (a browser test holds that nothing else is fetched). With everything means every feature with all
words of English. The console is weighed on
the wire: a real browser opens the inbox of a signed-in teammate. The first load is what it takes until the list of
conversations is shown; what the page fetches after that, when it is idle, so that opening a conversation waits for
nothing, is held back until then and counted in the second figure. Without a Chromium these are left out.

Baselines: the first load of Rocket.Chat's livechat (72.7 kB) and of PostHog's conversations (23.9 kB).
"""

import asyncio
import gzip
import json
import os
import shutil
from pathlib import Path
from typing import Any

import aiohttp
from playwright.async_api import Response, async_playwright

from live import boot, server

STATIC = Path(__file__).parents[1] / "src/rejoinder/web/static"
LIVECHAT_KB, CONVERSATIONS_KB = 72.7, 23.9


def _kb(*paths: Path) -> float:
    return sum(len(gzip.compress(path.read_bytes(), 9)) for path in paths) / 1000


def measure() -> list[dict[str, Any]]:
    messenger = STATIC / "messenger"
    parts = json.loads((messenger / "manifest.json").read_text())
    loader, words = STATIC / "messenger.js", parts["words"]
    at_once = [loader, *(messenger / name for name in parts["first"])]
    opened = {tag: _kb(*at_once, messenger / name) for tag, name in words["first"].items()}
    all_words = {name for part in words.values() for name in part.values()}
    spoken = {words["first"]["en"], words["rest"]["en"]}
    everything = _kb(loader, *(messenger / name for name in {*parts["files"]} - all_words | spoken))
    others = [
        _figure(f"messenger_first_open_{tag.replace('-', '_').lower()}_kb", kb, CONVERSATIONS_KB)
        for tag, kb in sorted(opened.items())
        if tag != "en"
    ]
    return [
        _figure("messenger_loader_kb", _kb(loader), None),
        _figure("messenger_first_open_kb", opened["en"], CONVERSATIONS_KB),
        *others,
        _figure("messenger_all_kb", everything, LIVECHAT_KB),
        *asyncio.run(_console()),
    ]


#: Holds what the page does when it is idle until it is told to go on.
HOLD_IDLE = """
const held = []
window.requestIdleCallback = (act) => held.push(act)
window.goOn = () => { window.requestIdleCallback = (act) => setTimeout(act); for (const act of held.splice(0)) act() }
"""


async def _console() -> list[dict[str, Any]]:
    browser = os.environ.get("REJOINDER_CHROMIUM") or shutil.which("chromium")
    if not browser:
        return []
    loaded = {"js": 0, "css": 0}
    async with server() as at, async_playwright() as play:
        await _say_something(at)
        chromium = await play.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        context = await chromium.new_context()
        await context.add_cookies([{"name": "rejoinder_session", "value": at["cookie"], "url": at["base"]}])
        page = await context.new_page()
        await page.add_init_script(HOLD_IDLE)

        def weigh(response: Response) -> None:
            kind = response.url.rpartition(".")[2]
            loaded[kind] = loaded.get(kind, 0) + int(response.headers.get("content-length", 0))

        page.on("response", weigh)
        await page.goto(at["base"])
        await page.locator(".row").first.wait_for()
        await page.wait_for_load_state("networkidle")
        first = dict(loaded)
        await page.evaluate("goOn()")
        await page.wait_for_load_state("networkidle")
        await page.locator(".row-link").first.click()
        await page.get_by_role("textbox").first.wait_for()
        await chromium.close()
    return [
        _figure("console_first_load_kb", first["js"] / 1000, LIVECHAT_KB),
        _figure("console_with_thread_kb", loaded["js"] / 1000, None),
        _figure("console_style_kb", loaded["css"] / 1000, None),
    ]


async def _say_something(at: dict[str, Any]) -> None:
    """Give the inbox one conversation to show."""
    async with aiohttp.ClientSession() as http:
        head = {"authorization": f"Bearer {(await boot(http, at))['session']}"}
        asked = {"client_id": "bench-00000001", "blocks": [{"type": "text", "text": "Hello"}]}
        async with http.post(f"{at['base']}/messenger/v1/messages", json=asked, headers=head) as answer:
            answer.raise_for_status()


def _figure(name: str, value: float, baseline: float | None) -> dict[str, Any]:
    ratio = round(value / baseline, 2) if baseline else None
    return {"name": name, "value": round(value, 1), "unit": "kB", "baseline": baseline, "ratio": ratio}


if __name__ == "__main__":
    for figure in measure():
        print(figure)
