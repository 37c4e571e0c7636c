"""A tour is built by pointing at the elements of the business's own page."""

from typing import Any

import pytest
from playwright.async_api import Page, expect

from .visits import Host, Until, Visit

pytestmark = pytest.mark.asyncio(loop_scope="session")

MARK = "#rejoinder-point=once"

#: A page with things that are named well, badly, and not at all.
THINGS = """() => {
  const main = document.querySelector("main")
  const make = (tag, attributes, text, parent = main) => {
    const one = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, value)
    one.textContent = text
    parent.append(one)
    return one
  }
  make("button", {"data-testid": "basket", id: "a81f93bc2"}, "Basket")
  make("a", {href: "/beans"}, "Beans")
  const list = make("ul", {id: "offers"}, "")
  for (const text of ["Gayo", "Toraja", "Flores"]) make("li", {class: "css-1x2y3z"}, text, list)
  window.pressed = 0
  document.querySelector("[data-testid=basket]").addEventListener("click", () => { window.pressed++ })
}"""


async def begin(host: Host, path: str = "/", **more: Any) -> Visit:
    visit = await host.open(path, mark=MARK, **more)
    await visit.page.locator("rejoinder-pointing .panel").wait_for()
    await visit.page.evaluate(THINGS)
    return visit


async def point_at(page: Page, selector: str) -> None:
    await page.get_by_role("button", name="Point at an element").click()
    await page.locator(selector).click()


async def test_what_is_pointed_at_becomes_a_step_that_is_kept(host: Host, until: Until) -> None:
    visit = await begin(host, "/hostile")
    page = visit.page
    await point_at(page, "[data-testid=basket]")
    assert await page.evaluate("window.pressed") == 0, "the page hears nothing of being pointed at"
    await page.get_by_label("Title").fill("Your basket")
    await page.get_by_label("Text").fill("All that you chose is in here.")
    await expect(page.locator(".tour")).to_contain_text("All that you chose is in here.")
    await until(lambda: host.fake.tour["steps"] and host.fake.tour["steps"][0].get("text", "").endswith("here."))
    step = host.fake.tour["steps"][0]
    assert step["title"] == "Your basket"
    assert step["page"] == "/hostile"
    assert step["target"]["selectors"][0] == 'button[data-testid="basket"]'
    assert not any("a81f93bc2" in one for one in step["target"]["selectors"]), "an id that a build made up will change"
    assert step["target"]["text"] == "Basket"
    await expect(page.get_by_role("status")).to_have_text("Saved")
    assert visit.faults == []


async def test_what_has_no_name_is_found_by_its_place_under_something_that_has(host: Host, until: Until) -> None:
    visit = await begin(host)
    await point_at(visit.page, "#offers li:nth-child(2)")
    await until(lambda: host.fake.tour["steps"])
    target = host.fake.tour["steps"][0]["target"]
    assert target["selectors"][0] == 'ul[id="offers"] > li:nth-of-type(2)'
    assert target["text"] == "Toraja"
    await expect(visit.page.locator(".edit summary")).to_contain_text("Found only by where it stands")


async def test_the_keyboard_walks_over_the_page(host: Host, until: Until) -> None:
    visit = await begin(host)
    await visit.page.get_by_role("button", name="Point at an element").click()
    await visit.page.locator("#offers li:nth-child(1)").hover()
    await visit.page.keyboard.press("ArrowUp")
    await expect(visit.page.locator(".outline span")).to_contain_text("ul")
    await visit.page.keyboard.press("Enter")
    await until(lambda: host.fake.tour["steps"])
    assert host.fake.tour["steps"][0]["target"]["tag"] == "ul"


async def test_a_link_opens_once_and_its_tab_goes_on_over_page_loads(host: Host, until: Until) -> None:
    visit = await begin(host)
    await point_at(visit.page, "[data-testid=basket]")
    await until(lambda: host.fake.tour["steps"])
    await expect(visit.page.get_by_role("status")).to_have_text("Saved")
    assert "rejoinder-point" not in visit.page.url
    await visit.page.goto(f"{host.url}/beans")
    await expect(visit.page.locator(".panel li")).to_have_count(1)
    await expect(visit.page.locator(".panel li small")).to_have_text("/")
    await visit.page.get_by_role("button", name="Done").click()
    await visit.page.reload()
    await visit.page.locator(".launcher").wait_for()
    other = await host.open("/", mark=MARK)
    await expect(other.page.get_by_role("alert")).to_contain_text("This link was used.")


async def test_a_step_whose_element_is_gone_is_said_to_be_lost(host: Host) -> None:
    host.fake.tour = {
        "type": "tour",
        "steps": [{"title": "Gone", "target": {"selectors": ["#gone"], "text": "Gone", "tag": "b"}}],
    }
    visit = await begin(host)
    await expect(visit.page.locator(".panel li")).to_contain_text("not found here")


async def test_steps_are_moved_deleted_and_brought_back(host: Host, until: Until) -> None:
    host.fake.tour = {"type": "tour", "steps": [{"title": "One"}, {"title": "Two"}]}
    visit = await begin(host)
    titles = lambda: [step["title"] for step in host.fake.tour["steps"]]  # noqa: E731
    await visit.page.locator(".line", has_text="Two").click()
    await visit.page.get_by_role("button", name="Move up").click()
    await until(lambda: titles() == ["Two", "One"])
    await visit.page.get_by_role("button", name="Delete").click()
    await until(lambda: titles() == ["One"])
    await visit.page.get_by_role("button", name="Undo").click()
    await until(lambda: titles() == ["Two", "One"])
