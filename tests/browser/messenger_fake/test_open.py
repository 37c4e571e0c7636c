"""Opening the messenger: what a visitor sees first, and what a browser fetches for it."""

import asyncio
import json

import pytest
from playwright.async_api import Route, expect

from .data import home
from .server import STATIC, greeting
from .visits import Host, Until

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_the_first_page_greets_says_when_it_is_open_and_how_soon_an_answer_comes(host: Host) -> None:
    visit = await host.open()
    await visit.open()
    await expect(visit.panel).to_contain_text("Halo, ada yang bisa kami bantu?")
    await expect(visit.panel).to_contain_text("Usually answers within 8 minutes")
    await expect(visit.panel).to_contain_text("Open now, until")
    assert await visit.page.locator(".faces .face").count() == 3
    assert visit.faults == []


async def test_no_answer_time_is_promised_without_figures_or_when_closed(host: Host) -> None:
    host.fake.home = home(answer_time_s=None)
    visit = await host.open()
    await visit.open()
    await expect(visit.panel).to_contain_text("We'll answer as soon as we can")
    host.fake.home = home(open=False)
    closed = await host.open()
    await closed.open()
    await expect(closed.panel).to_contain_text("Closed right now, opens")
    assert "Usually answers" not in await closed.panel.inner_text()


async def test_faces_stay_hidden_when_the_channel_says_so(host: Host) -> None:
    host.fake.boot["show_faces"] = False
    visit = await host.open()
    await visit.open()
    assert await visit.page.locator(".faces").count() == 0


async def test_a_starter_is_said_at_once_and_begins_a_conversation(host: Host, until: Until) -> None:
    visit = await host.open()
    await visit.open()
    await visit.page.get_by_text("Do you grind beans?").click()
    await visit.wait_texts("Do you grind beans?")
    await until(lambda: host.fake.by_client)
    assert host.fake.bodies("messages")[0]["blocks"] == [{"type": "text", "text": "Do you grind beans?"}]
    assert len(host.fake.conversations) == 1


async def test_escape_closes_and_gives_the_focus_back_to_the_launcher(host: Host) -> None:
    visit = await host.open()
    await visit.open()
    await visit.page.keyboard.press("Escape")
    await expect(visit.panel).to_have_count(0)
    await visit.page.wait_for_function(
        "document.querySelector('rejoinder-messenger').shadowRoot.activeElement?.className === 'launcher'"
    )


async def test_it_stands_where_the_last_page_left_it(host: Host) -> None:
    host.fake.open_conversation()
    visit = await host.open()
    await visit.open()
    await visit.page.locator(".tabs button").nth(1).click()
    await visit.page.reload()
    await expect(visit.panel.locator(".list")).to_be_visible()


async def test_a_tap_on_the_latest_conversation_opens_it_before_the_rest_is_fetched(host: Host) -> None:
    greeting(host.fake)
    context, fetched = await host.browser.new_context(), asyncio.Event()

    async def hold(route: Route) -> None:
        await fetched.wait()
        await route.continue_()

    await context.route("**/messenger/thread-*.js", hold)
    visit = await host.open(context=context)
    await visit.open()
    await visit.page.locator(".entry").click()
    fetched.set()
    await visit.wait_texts("Two bags came in this morning.")


async def test_a_second_visit_shows_the_launcher_before_the_server_answers(host: Host) -> None:
    visit = await host.open()
    await visit.launcher.wait_for()
    host.fake.slow = 30
    await visit.page.reload()
    await expect(visit.launcher).to_be_visible()


async def test_a_key_that_no_channel_has_shows_nothing_and_tells_the_developer(host: Host) -> None:
    host.fake.refusals["boot"] = (404, "No web channel has this key.")
    visit = await host.open(
        commands='window.told = []; Rejoinder("on", "problem", (it) => told.push(it)); Rejoinder("boot", {key: "x"})'
    )
    await visit.page.wait_for_function("told.length === 1")
    assert (await visit.page.evaluate("told"))[0]["detail"] == "No web channel has this key."
    assert await visit.launcher.count() == 0


async def test_a_channel_for_signed_in_people_says_so(host: Host) -> None:
    host.fake.boot["identity_required"] = True
    visit = await host.open()
    await visit.open()
    await expect(visit.panel).to_contain_text("Sign in on this site to write to Kopi Kita")


async def test_a_page_that_stayed_open_is_asked_for_a_fresh_token_and_nothing_typed_is_lost(
    host: Host, until: Until
) -> None:
    visit = await host.open(
        commands='window.told = []; Rejoinder("on", "problem", (it) => told.push(it.code));'
        'Rejoinder("boot", {key: "kopi", identity: "old"})'
    )
    await visit.open()
    await visit.page.locator(".panel .begin").click()
    host.fake.refusals["messages"] = (401, "", "identity_required")
    host.fake.refusals["boot"] = (401, "It is too old.", "identity_expired")
    await visit.write("Is my order on its way?")
    await expect(visit.panel).to_contain_text("Please sign in first")
    await visit.page.wait_for_function("told.includes('identity_expired')")
    host.fake.refusals.clear()
    host.fake.asked.clear()
    await visit.page.evaluate("Rejoinder('update', {identity: 'fresh'})")
    await until(lambda: host.fake.bodies("messages"))
    assert [body["identity"] for body in host.fake.bodies("boot")] == ["fresh"]
    assert [body["blocks"][0]["text"] for body in host.fake.bodies("messages")] == ["Is my order on its way?"]


async def test_an_unreachable_server_is_said_and_can_be_tried_again(host: Host) -> None:
    host.fake.refusals["boot"] = (503, "")
    visit = await host.open(commands='Rejoinder("boot", {key: "kopi"}); Rejoinder("show")')
    await expect(visit.panel).to_contain_text("This didn't load")
    del host.fake.refusals["boot"]
    await visit.page.get_by_role("button", name="Try again").click()
    await expect(visit.panel).to_contain_text("Send us a message")


@pytest.mark.parametrize("language", ["en", "id", "pt-BR", "ru", "th", "zh-CN"])
async def test_a_first_open_fetches_what_its_size_is_counted_from_and_nothing_else(host: Host, language: str) -> None:
    built = json.loads((STATIC / "messenger/manifest.json").read_text())
    context = await host.browser.new_context()
    fetched: list[str] = []
    context.on("request", lambda asked: fetched.append(asked.url) if asked.url.endswith(".js") else None)
    visit = await host.open(context=context, lang=language)
    await visit.open()
    await expect(visit.page.locator(".begin")).to_be_visible()
    await visit.page.wait_for_load_state("networkidle")
    names = sorted(url.rpartition("/")[2] for url in fetched)
    assert names == sorted(["messenger.js", *built["first"], built["words"]["first"][language]])
