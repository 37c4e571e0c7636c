"""What one sees and does in a tab: as a visitor of a shop, and as a teammate at the console."""

import re
from typing import Any

from playwright.async_api import ConsoleMessage, Locator, Page, expect

_REFUSED = re.compile(r"^Failed to load resource: the server responded with a status of (\d+)")

_TEXTS = """(wanted) => {
  const root = document.querySelector('rejoinder-messenger')?.shadowRoot
  const found = [...(root?.querySelectorAll('.talk .msg-bubble') ?? [])].map((one) => one.innerText)
  return JSON.stringify(found) === JSON.stringify(wanted)
}"""


class Tab:
    """A page, and what it complained of: errors, refused requests, breaches of its security policy."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.faults: list[str] = []
        self.expected: list[str] = []
        page.on("pageerror", lambda error: self.faults.append(f"{page.url}: {error}"))
        page.on("console", self._heard)

    def _heard(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            where = said.location.get("url", "")
            self.faults.append(f"{self.page.url}: {said.text} {where}")

    def expect_fault(self, *words: str) -> None:
        """Let complaints with these words pass."""
        self.expected.extend(words)

    def unexpected(self) -> list[str]:
        """Return the complaints that were not expected."""
        return [fault for fault in self.faults if not any(word in fault for word in self.expected)]


class Visit(Tab):
    """A visitor's tab: the shop, and the messenger on it."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.launcher, self.panel = page.locator(".launcher"), page.locator(".panel")
        self.box, self.bubbles = page.locator(".panel textarea"), page.locator(".talk .msg-bubble")
        self.foot = page.locator(".talk .line[data-own=true] .msg-foot").last

    async def open(self) -> None:
        """Open the messenger."""
        await self.launcher.click()
        await self.panel.wait_for()

    async def begin(self) -> None:
        """Open the messenger at a new conversation."""
        await self.open()
        await self.page.locator(".panel .begin").click()
        await self.box.wait_for()

    async def read(self) -> None:
        """Open the messenger at the latest conversation."""
        await self.open()
        await self.page.locator(".panel .entry").first.click()
        await self.bubbles.first.wait_for()

    async def write(self, words: str) -> None:
        """Write something and send it."""
        await self.box.fill(words)
        await self.page.locator(".panel .send").click()

    async def menu(self, name: str) -> None:
        """Choose from the conversation's menu."""
        await self.page.locator(".panel [aria-haspopup=menu]").click()
        await self.page.get_by_role("menuitem", name=name).click()

    def bubble(self, words: str) -> Locator:
        """What was said with these words."""
        return self.bubbles.filter(has_text=words)

    async def hears(self, *texts: str) -> None:
        """Wait until the conversation says exactly this."""
        await self.page.wait_for_function(_TEXTS, arg=list(texts))

    async def texts(self) -> list[str]:
        """Return what the conversation says."""
        return await self.bubbles.all_inner_texts()

    async def say(self, *command: Any) -> None:
        """Give the messenger a command, as the page does."""
        await self.page.evaluate("(command) => Rejoinder(...command)", list(command))


class Hand(Tab):
    """A phone of the demo, in somebody's hand."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.box, self.bubbles = page.locator(".composer textarea"), page.locator(".log .bubble")
        self.screen = page.locator(".screen")

    def bubble(self, words: str) -> Locator:
        """What was said with these words."""
        return self.bubbles.filter(has_text=words)

    def entry(self, words: str) -> Locator:
        """A message with what stands under it."""
        return self.page.locator(".log .entry").filter(has_text=words)

    def button(self, name: str) -> Locator:
        """A button by its name."""
        return self.page.get_by_role("button", name=name, exact=True)

    async def say(self, words: str) -> None:
        """Say something on the open thread."""
        await self.box.fill(words)
        await self.page.locator(".go").click()
        await expect(self.box).to_have_value("")

    async def choose(self, menu: str, item: str) -> None:
        """Choose from what a button opens."""
        await self.button(menu).click()
        await self.page.locator("dialog[open]").get_by_role("button", name=item, exact=True).click()


class Desk(Tab):
    """A teammate's tab: the console."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.box, self.gate = page.locator(".composer-text"), page.locator(".gate")
        self.bubbles = page.locator(".entry .msg-bubble")
        self.rows = page.locator(".row")

    def row(self, words: str) -> Locator:
        """The conversation in the list whose row has these words."""
        return self.rows.filter(has_text=words)

    async def open(self, words: str) -> None:
        """Open the conversation whose row has this name."""
        await self.row(words).first.locator(".row-link").click()
        await expect(self.page.locator(".thread-head")).to_contain_text(words)
        await self.bubbles.last.wait_for()

    def bubble(self, words: str) -> Locator:
        """What was said with these words."""
        return self.bubbles.filter(has_text=words)

    def entry(self, words: str) -> Locator:
        """A message with what stands under it."""
        return self.page.locator(".thread-inner .entry").filter(has_text=words)

    def button(self, name: str) -> Locator:
        """A button by its name."""
        return self.page.get_by_role("button", name=name, exact=True)

    async def write(self, words: str) -> None:
        """Write something and send it."""
        await self.box.fill(words)
        await self.page.locator(".send button").first.click()
        await expect(self.box).to_have_value("")
