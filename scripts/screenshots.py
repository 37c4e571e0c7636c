"""Takes the pictures of the documentation anew, from the demo: scripts/screenshots.py [name ...] into docs/screenshots.

The demo stands on a Tuesday morning in Bandung, whenever this is run, so that its shop is open.
"""

import asyncio
import sys
import tempfile
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import chromium
from playwright.async_api import Browser, Locator, Page, async_playwright

from rejoinder import bootstrap
from rejoinder.config import Settings
from rejoinder.services.demo.seed import EMAIL, PASSWORD
from rejoinder.store.embedded import EmbeddedPostgres
from rejoinder.testing import serving

FOLDER = Path(__file__).parents[1] / "docs" / "screenshots"
LARGEST = 250_000
DESK: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DARK = {"color_scheme": "dark"}
ARGUMENTS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--force-color-profile=srgb"]
HEADERS = {"X-Requested-With": "rejoinder"}


def morning() -> timedelta:
    """Tell how long it is until Tuesday, 10:30 in Bandung."""
    now = datetime.now(UTC)
    there = now.replace(hour=3, minute=30, second=0, microsecond=0) + timedelta(days=(1 - now.weekday()) % 7)
    return there - now


@dataclass
class Studio:
    """The demo, a browser, and who is signed in."""

    url: str
    browser: Browser
    ahead: timedelta
    session: Any = None

    async def page(self, path: str, *, signed_in: bool = False, locale: str = "en-GB", **look: Any) -> Page:
        """Open a page of the demo."""
        context = await self.browser.new_context(
            **{
                **DESK,
                "locale": locale,
                "timezone_id": "Asia/Jakarta",
                "reduced_motion": "reduce",
                "storage_state": self.session if signed_in else None,
                **look,
            }
        )
        await context.clock.install(time=datetime.now(UTC) + self.ahead)
        page = await context.new_page()
        page.set_default_timeout(60_000)
        await page.goto(self.url + path)
        return page

    async def desk(self, path: str, **look: Any) -> Page:
        """Open a page of the console as Dewi."""
        return await self.page(path, signed_in=True, **look)

    async def sign_in(self) -> None:
        """Sign Dewi in."""
        context = await self.browser.new_context()
        await context.request.post(
            f"{self.url}/api/v1/session", data={"email": EMAIL, "password": PASSWORD}, headers=HEADERS
        )
        self.session = await context.storage_state()
        await context.close()

    async def answer(self, text: str) -> None:
        """Let Dewi answer whoever wrote last."""
        context = await self.browser.new_context(storage_state=self.session)
        path = f"{self.url}/api/v1/conversations"
        found = await (await context.request.get(f"{path}?view=open&sort=newest&limit=1")).json()
        body = {"blocks": [{"type": "text", "text": text}], "client_id": text, "kind": "out"}
        await context.request.post(f"{path}/{found['items'][0]['id']}/messages", data=body, headers=HEADERS)
        await context.close()


Shot = Callable[[Studio], Awaitable[Page]]
SHOTS: dict[str, Shot] = {}


def shot(name: str) -> Callable[[Shot], Shot]:
    """Name a picture by what makes the page of it."""

    def keep(make: Shot) -> Shot:
        SHOTS[name] = make
        return make

    return keep


async def _thread(page: Page, name: str) -> Page:
    await page.locator(".row", has_text=name).first.locator(".row-link").click()
    await page.locator(".thread-inner .entry").first.wait_for()
    await page.locator(".gate strong").wait_for()
    return page


@shot("inbox-light")
async def inbox_light(studio: Studio) -> Page:
    """Answer Siti."""
    return await _thread(await studio.desk("/inbox/open"), "Siti Contoh")


@shot("inbox-dark")
async def inbox_dark(studio: Studio) -> Page:
    """Answer Siti at night."""
    return await _thread(await studio.desk("/inbox/open", **DARK), "Siti Contoh")


@shot("inbox-phone")
async def inbox_phone(studio: Studio) -> Page:
    """See who waits, on the way."""
    page = await studio.desk("/inbox/open", **PHONE)
    await page.locator(".row").first.wait_for()
    return page


@shot("thread-phone")
async def thread_phone(studio: Studio) -> Page:
    """Answer on the way."""
    return await _thread(await studio.desk("/inbox/open", **PHONE), "Siti Contoh")


@shot("composer-why")
async def composer_why(studio: Studio) -> Page:
    """Ask why one may answer."""
    page = await _thread(await studio.desk("/inbox/open"), "Siti Contoh")
    await page.locator(".gate-why").click()
    await page.get_by_role("dialog").wait_for()
    return page


@shot("contacts")
async def contacts(studio: Studio) -> Page:
    """Look at a contact."""
    page = await studio.desk("/contacts")
    await page.locator(".row", has_text="Siti Contoh").locator(".row-link").click()
    await page.locator(".contact-name").wait_for()
    return page


async def _open(page: Page) -> Locator:
    await page.locator(".launcher").click()
    panel = page.locator(".panel")
    await panel.wait_for()
    return panel


@shot("messenger-desktop-light")
async def messenger_desktop_light(studio: Studio) -> Page:
    """Greet a visitor."""
    page = await studio.page("/demo/")
    await (await _open(page)).locator(".begin").wait_for()
    await page.mouse.move(0, 400)
    return page


async def _talk(studio: Studio, page: Page, *turns: tuple[str, str]) -> Page:
    """Write, and be answered, turn by turn."""
    panel = await _open(page)
    await panel.locator(".begin").click()
    for asked, answered in turns:
        await panel.locator("textarea").fill(asked)
        async with page.expect_response(lambda answer: answer.url.endswith("/messenger/v1/messages")):
            await panel.locator(".send").click()
        await studio.answer(answered)
        await panel.get_by_text(answered).wait_for()
    await page.mouse.move(0, 400)
    return page


@shot("messenger-phone-dark")
async def messenger_phone_dark(studio: Studio) -> Page:
    """Talk on a phone at night."""
    page = await studio.page("/demo/coffee/kintamani", **PHONE, **DARK)
    await page.evaluate("Rejoinder('update', {name: 'Hana Sample'})")
    return await _talk(
        studio,
        page,
        ("Hi! Does the Kintamani work in a French press?", "It does. Grind it as coarse as sea salt, four minutes."),
        ("Lovely. One bag then, ground for that, please 🙏", "Noted! We roast today and it ships tomorrow morning."),
    )


@shot("messenger-thread-thai")
async def messenger_thread_thai(studio: Studio) -> Page:
    """Talk in Thai."""
    page = await studio.page("/demo/coffee/kintamani", locale="th-TH")
    await page.evaluate("Rejoinder('update', {locale: 'th', name: 'มะลิ ตัวอย่าง'})")
    return await _talk(
        studio,
        page,
        ("สวัสดีค่ะ กาแฟคินตามณีเหมาะกับเฟรนช์เพรสไหมคะ", "เหมาะมากค่ะ บดหยาบเท่าเกลือทะเล แช่สี่นาที"),
        ("ขอบคุณค่ะ ขอหนึ่งถุง บดหยาบนะคะ 🙏", "รับทราบค่ะ คั่ววันนี้ ส่งพรุ่งนี้เช้า"),
    )


def _plain(name: str, path: str, **look: Any) -> None:
    async def make(studio: Studio) -> Page:
        return await studio.desk(path, **look)

    SHOTS[name] = make


@shot("contact-merge")
async def contact_merge(studio: Studio) -> Page:
    """Make Siti one contact with a visitor who turned out to be her."""
    shop = await studio.page("/demo/coffee/kintamani")
    await shop.evaluate("Rejoinder('update', {name: 'Siti C.', phone: '+62 812 5550 0143'})")
    panel = await _open(shop)
    await panel.locator(".begin").click()
    await panel.locator("textarea").fill("Hi, it is me again, from my phone")
    async with shop.expect_response(lambda answer: answer.url.endswith("/messenger/v1/messages")):
        await panel.locator(".send").click()
    await shop.context.close()
    page = await studio.desk("/contacts?q=Siti")
    await page.locator(".row", has_text="Siti Contoh").locator(".row-link").click()
    await page.locator(".contact-name").wait_for()
    await page.keyboard.press("Shift+M")
    await page.get_by_role("combobox").fill("Siti C")
    await page.get_by_role("option").filter(has_text="Siti C.").click()
    await page.get_by_role("table").wait_for()
    return page


@shot("dry-run")
async def dry_run(studio: Studio) -> Page:
    """Ask who would hear of new beans now."""
    page = await studio.desk("/outreach/dry-runs")
    await page.get_by_label("Why they get it").fill("New beans from Kintamani")
    await page.get_by_role("button", name="Ask about everybody").click()
    await page.locator(".dry-example").first.wait_for()
    return page


@shot("topics")
async def topics(studio: Studio) -> Page:
    """Write to those who asked for new beans, and see how each channel shows it."""
    page = await studio.desk("/outreach/topics")
    await page.get_by_role("link", name="New beans").click()
    await page.get_by_role("button", name="Write a message").click()
    text = "{{ contact.first_name }}, the first Gayo is out of the roaster: washed, with palm sugar and a little clove."
    async with page.expect_response(lambda answer: answer.url.endswith("/preview")):
        await page.get_by_label("Text", exact=True).fill(text)
    await page.locator(".everywhere .msg").wait_for()
    return page


_plain("reports", "/reports")
_plain("settings-locations", "/settings/locations")
_plain("settings-automatic", "/settings/automatic")
_plain("settings-policies", "/settings/policies")
_plain("settings-teammates", "/settings/teammates")


@shot("entry-point")
async def entry_point(studio: Studio) -> Page:
    """See what the code on the counter brought."""
    page = await studio.desk("/outreach/entry-points")
    await page.get_by_role("link", name="Counter, Bandung").click()
    await page.locator(".entry-plot canvas").wait_for()
    return page


@shot("settings-channel")
async def settings_channel(studio: Studio) -> Page:
    """Give the messenger the business's look."""
    page = await studio.desk("/settings/channels")
    await page.get_by_role("link", name="Kopi Kita", exact=False).first.click()
    await page.get_by_role("tab").or_(page.locator(".tabs-line")).first.wait_for()
    return page


async def set_up(browser: Browser, url: str) -> Page:
    """Set up a new server, as far as the messenger's look."""
    page = await (await browser.new_context(**DESK, locale="en-GB", timezone_id="Asia/Jakarta")).new_page()
    await page.goto(url)
    await page.get_by_label("Name of the business").fill("Teh Manis")
    await page.get_by_role("button", name="Continue").click()
    await page.get_by_label("Name of the location").fill("Cikini")
    await page.get_by_role("button", name="Continue").click()
    await page.get_by_role("heading", name="Make the messenger yours").wait_for()
    return page


async def keep(name: str, page: Page) -> None:
    """Write a picture once nothing moves on the page."""
    await page.wait_for_load_state("networkidle")
    await page.wait_for_function("() => !document.querySelector('[aria-busy=true], .bone')")
    await page.evaluate("() => document.fonts.ready")
    path = FOLDER / f"{name}.png"
    await page.screenshot(path=path, animations="disabled", caret="hide")
    size = path.stat().st_size
    say(f"{name}: {size / 1000:.0f} kB{', too large' if size > LARGEST else ''}")
    await page.context.close()


async def main(asked: list[str]) -> None:
    """Take the pictures that are asked for, or all."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    found, reason = chromium.find()
    if found is None:
        sys.exit(f"No Chromium: {reason}.")
    async with AsyncExitStack() as stack:
        driver = await stack.enter_async_context(async_playwright())
        browser = await driver.chromium.launch(executable_path=found, args=ARGUMENTS)
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        dsn = await stack.enter_async_context(EmbeddedPostgres(folder / "postgres"))
        ahead = morning()
        settings = Settings(data_dir=str(folder / "data"), rate_limits=False)
        parts = await stack.enter_async_context(
            bootstrap.system(settings, dsn, clock=lambda: datetime.now(UTC) + ahead)
        )
        url = await stack.enter_async_context(serving(parts))
        if not asked or "setup" in asked:
            await keep("setup", await set_up(browser, url))
        await bootstrap.demo(parts)
        await stack.enter_async_context(bootstrap.working(parts))
        studio = Studio(url, browser, ahead)
        await studio.sign_in()
        for name, make in SHOTS.items():
            if not asked or name in asked:
                await keep(name, await make(studio))
        await browser.close()


def say(words: str) -> None:
    """Print a line."""
    print(words, flush=True)  # noqa: T201 - a script speaks by printing


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
