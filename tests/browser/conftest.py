"""A real server with the demo in it, a browser, and the two people of the main job: a visitor and a teammate."""

import os
import re
import shutil
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import asyncpg
import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, Playwright, async_playwright, expect

from browser.tabs import Desk, Hand, Tab, Visit
from postbox import Postbox, open_postbox
from rejoinder import bootstrap
from rejoinder.config import Settings
from rejoinder.services.demo.seed import EMAIL, PASSWORD
from rejoinder.services.system import System
from rejoinder.simulators.stage import Stage
from rejoinder.store import directory
from rejoinder.testing import serving

#: A busy machine is slow; a condition that never comes true fails all the same.
PATIENCE_MS = 20_000
expect.set_options(timeout=PATIENCE_MS)

CHROMIUM = os.environ.get("REJOINDER_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
#: An agent of the demo; Dewi is its owner. They share a password.
ANDI = "andi@kopikita.example"
HERE = Path(__file__).parent
RESULTS = HERE.parents[1] / "test-results"
Look = dict[str, Any]
SIZES: dict[str, Look] = {
    "desk": {"viewport": {"width": 1280, "height": 800}},
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
}


def by_day(now: datetime) -> str:
    """Name a zone where it is about noon: nobody whom a test is about sleeps, whenever it runs."""
    east = (12 - now.hour + 11) % 24 - 11
    return f"Etc/GMT{-east:+d}"


_REPORTS = pytest.StashKey[pytest.TestReport]()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip the suite, with the reason, where there is no browser; but never in CI."""
    if CHROMIUM or os.environ.get("CI") == "true":
        return
    reason = os.environ.get("REJOINDER_NO_CHROMIUM_REASON") or "no Chromium on the PATH: `make test` brings one"
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.skip(reason=reason))


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def playwright() -> AsyncIterator[Playwright]:
    """Playwright's driver, once for the run."""
    async with async_playwright() as driver:
        yield driver


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium(playwright: Playwright) -> AsyncIterator[Browser]:
    """One browser for the run."""
    browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
    yield browser
    await browser.close()


@dataclass
class House:
    """A running installation, and the ways to visit it and to work in it."""

    url: str
    parts: System
    browser: Browser
    mail: Postbox
    stage: Stage | None = None
    tabs: list[Tab] = field(default_factory=list)
    _cookies: dict[str, Any] = field(default_factory=dict)

    async def context(self, **more: Any) -> BrowserContext:
        """Make a fresh browser profile, of a desk's size unless it is said otherwise."""
        given = {
            **SIZES["desk"],
            "locale": "en-GB",
            "timezone_id": by_day(datetime.now(UTC)),
            "reduced_motion": "reduce",
        }
        return await self.browser.new_context(**{**given, **more})

    async def visit(
        self, path: str = "/demo/", *, name: str = "", context: BrowserContext | None = None, **more: Any
    ) -> Visit:
        """Come to a page with the messenger on it, as somebody new; `name` is what the page calls one."""
        tab = Visit(await self._page(context, more))
        self.tabs.append(tab)
        await tab.page.goto(path if ":" in path else self.url + path)
        if name:
            await tab.say("update", {"name": name})
        return tab

    async def hold(self, person: str, account: str = "", **more: Any) -> Hand:
        """Take somebody's phone, with the thread of an account open on it."""
        tab = Hand(await self._page(None, more))
        self.tabs.append(tab)
        await tab.page.goto(f"{self.url}/demo/phone#/{person}/{account}")
        await tab.page.locator(".screen[aria-busy=false]").wait_for()
        return tab

    async def sit(
        self,
        path: str = "/inbox/open?sort=newest",
        *,
        who: str | None = EMAIL,
        password: str = PASSWORD,
        context: BrowserContext | None = None,
        **more: Any,
    ) -> Desk:
        """Open the console as a teammate who is signed in; as nobody with `who=None`."""
        if who and context is None:
            more["storage_state"] = await self._signed_in(who, password)
        tab = Desk(await self._page(context, more))
        self.tabs.append(tab)
        await tab.page.goto(self.url + path)
        return tab

    async def _page(self, context: BrowserContext | None, more: dict[str, Any]) -> Page:
        page = await (context or await self.context(**more)).new_page()
        page.set_default_timeout(PATIENCE_MS)
        return page

    async def _signed_in(self, email: str, password: str) -> Any:
        if email not in self._cookies:
            context = await self.browser.new_context()
            answer = await context.request.post(
                f"{self.url}/api/v1/session",
                data={"email": email, "password": password},
                headers={"X-Requested-With": "rejoinder"},
            )
            assert answer.ok, await answer.text()
            self._cookies[email] = await context.storage_state()
            await context.close()
        return self._cookies[email]

    async def api(self, method: str, path: str, body: Any = None, *, who: str = EMAIL, password: str = PASSWORD) -> Any:
        """Ask the API as a teammate, for what a test needs but is not about."""
        state = await self._signed_in(who, password)
        context = await self.browser.new_context(storage_state=state)
        answer = await context.request.fetch(
            f"{self.url}/api/v1{path}",
            method=method,
            headers={"X-Requested-With": "rejoinder"},
            **({} if body is None else {"data": body}),
        )
        text = await answer.text()
        assert answer.ok, f"{method} {path}: {answer.status} {text}"
        found = await answer.json() if text else None
        await context.close()
        return found

    async def let_pass(self, name: str, **time: float) -> None:
        """Let it be that long since what the rules know of a contact: `let_pass("Sven", hours=25)`."""
        async with self.parts.db.service() as tx:
            workspaces = await directory.workspaces(tx)
        for workspace in workspaces:
            async with self.parts.db.service(workspace) as tx:
                for row in await tx.rows(_LEDGERS, workspace, name):
                    facts = _STAMP.sub(lambda found: _earlier(found[0], timedelta(**time)), row["facts"])
                    await tx.run(_PUT, workspace, row["identity_id"], facts)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


_STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)")
_LEDGERS = """SELECT l.identity_id, l.facts::text AS facts FROM ledger l
  JOIN identity i ON i.workspace_id = l.workspace_id AND i.id = l.identity_id
  JOIN contact c ON c.workspace_id = l.workspace_id AND c.id = i.contact_id
 WHERE l.workspace_id = $1 AND c.name = $2"""
_PUT = "UPDATE ledger SET facts = $3 WHERE workspace_id = $1 AND identity_id = $2"


def _earlier(stamp: str, by: timedelta) -> str:
    return (datetime.fromisoformat(stamp) - by).isoformat().replace("+00:00", "Z")


@asynccontextmanager
async def opened(dsn: str, folder: Path, browser: Browser, *, demo: bool) -> AsyncIterator[House]:
    """Run an installation with its workers: with the demo, simulated providers and a mail server, or empty."""
    port = _free_port()
    async with AsyncExitStack() as stack:
        mail = await stack.enter_async_context(open_postbox())
        settings = Settings(
            data_dir=str(folder),
            database_connections=6,
            port=port,
            rate_limits=False,
            allow_private_push=True,
            smtp_url=mail.url if demo else "",
        )
        stage = None
        if demo:
            settings, stage = await stack.enter_async_context(bootstrap.simulated(settings))
        parts = await stack.enter_async_context(bootstrap.system(settings, dsn))
        if demo:
            await bootstrap.demo(parts, stage)
        await stack.enter_async_context(bootstrap.working(parts))
        url = await stack.enter_async_context(serving(parts, port, stage))
        yield House(url, parts, browser, mail, stage)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def demo_house(
    postgres: str, tmp_path_factory: pytest.TempPathFactory, chromium: Browser
) -> AsyncIterator[House]:
    """One demo for the run: its tests write under names of their own, so that they do not meet."""
    name = f"rejoinder_demo_{os.getpid()}"
    connection = await asyncpg.connect(postgres)
    await connection.execute(f"CREATE DATABASE {name}")
    dsn = urlunsplit(urlsplit(postgres)._replace(path=f"/{name}"))
    async with opened(dsn, tmp_path_factory.mktemp("demo"), chromium, demo=True) as found:
        yield found
    await connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
    await connection.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[Any]:
    """Let fixtures know how the test went."""
    report = yield
    item.stash[_REPORTS] = report
    return report


@pytest_asyncio.fixture(loop_scope="session")
async def house(demo_house: House, request: pytest.FixtureRequest) -> AsyncIterator[House]:
    """The demo; a test fails on whatever a page complained of that the test does not expect."""
    async with _watched(demo_house, request.node):
        yield demo_house


@pytest_asyncio.fixture(loop_scope="session")
async def empty_house(
    dsn: str, tmp_path: Path, chromium: Browser, request: pytest.FixtureRequest
) -> AsyncIterator[House]:
    """An installation that nobody has set up."""
    async with opened(dsn, tmp_path, chromium, demo=False) as found, _watched(found, request.node):
        yield found


@asynccontextmanager
async def _watched(house: House, test: pytest.Item) -> AsyncIterator[None]:
    before = set(house.browser.contexts)
    house.tabs.clear()
    yield
    if test.stash[_REPORTS].failed:
        await _picture(house, test)
    for context in set(house.browser.contexts) - before:
        await context.close()
    faults = [fault for tab in house.tabs for fault in tab.unexpected()]
    assert faults == [], "the browser complained"


async def _picture(house: House, test: pytest.Item) -> None:
    """Keep what the tabs of a failed test showed."""
    RESULTS.mkdir(exist_ok=True)
    for number, tab in enumerate(house.tabs):
        if not tab.page.is_closed():
            await tab.page.screenshot(path=RESULTS / f"{test.name}-{number}.png")
            test.add_report_section("call", f"tab {number}", "\n".join([tab.page.url, *tab.faults]))


@pytest.fixture(params=SIZES)
def size(request: pytest.FixtureRequest) -> Look:
    """A desk's window and a phone's."""
    return SIZES[request.param]


#: The console's page is there, with nothing left that only holds the place of what comes.
DRAWN = """() => !document.querySelector('[aria-busy=true], .bone')
  && (!document.getElementById('app') || document.querySelector('#app :is(h1, h2)'))"""


async def until_still(page: Page) -> None:
    """Wait until a page has what it asked for, and nothing moves on it."""
    await page.wait_for_load_state("networkidle")
    await page.wait_for_function(DRAWN)
    await page.wait_for_function("() => document.getAnimations().every((one) => one.playState !== 'running')")
