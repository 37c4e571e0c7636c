"""What a host page can ask of the messenger."""

import pytest
from playwright.async_api import expect

from .data import text
from .server import greeting
from .visits import Host, Until

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_commands_given_before_it_is_loaded_are_run_in_order(host: Host, until: Until) -> None:
    visit = await host.open(
        commands=(
            'Rejoinder("track", "looked", {sku: 7});'
            'Rejoinder("boot", {key: "kopi", name: "Siti", email: "siti@example.com"});'
            'Rejoinder("track", "added to basket"); Rejoinder("open", {at: "new", text: "About my basket"})'
        )
    )
    await expect(visit.box).to_have_value("About my basket")
    await until(lambda: len(host.fake.bodies("events")) == 2)
    assert [body["name"] for body in host.fake.bodies("events")] == ["looked", "added to basket"]
    boot = host.fake.bodies("boot")[0]
    assert (boot["key"], boot["traits"]["name"], boot["traits"]["email"]) == ("kopi", "Siti", "siti@example.com")
    assert boot["page"]["title"] == "Kopi Kita"


async def test_a_key_on_the_script_tag_is_enough(host: Host, until: Until) -> None:
    visit = await host.open()
    await visit.page.evaluate("Rejoinder('shutdown')")
    page = await visit.page.context.new_page()
    await page.goto(host.url + "/?commands=0")
    await page.evaluate(
        "(src) => { delete window.Rejoinder; const script = document.createElement('script'); script.src = src;"
        "script.dataset.key = 'tagged'; document.head.append(script) }",
        host.base + "/messenger.js",
    )
    await until(lambda: "tagged" in [body["key"] for body in host.fake.bodies("boot")])


async def test_show_hide_and_open_go_where_they_say(host: Host) -> None:
    cid = greeting(host.fake, "hello")
    visit = await host.open()
    await visit.say("show")
    await expect(visit.panel).to_be_visible()
    await visit.say("hide")
    await expect(visit.panel).to_have_count(0)
    await visit.say("open", {"at": "messages"})
    await expect(visit.panel.locator(".list")).to_be_visible()
    await visit.say("open", {"conversation": cid})
    await visit.wait_texts("hello")
    await visit.say("open", {"at": "home"})
    await expect(visit.panel.locator(".home")).to_be_visible()


async def test_the_page_hears_what_happens(host: Host, until: Until) -> None:
    cid = greeting(host.fake)
    visit = await host.open(
        commands=(
            'window.heard = []; for (const event of ["ready", "show", "hide", "unread", "message"])'
            ' Rejoinder("on", event, (detail) => heard.push([event, detail]));'
            'Rejoinder("on", "show", () => { throw new Error("the page\'s own fault") });'
            'Rejoinder("boot", {key: "kopi"})'
        )
    )
    await until(lambda: host.fake.sockets)
    await host.fake.say(cid, text("psst"))
    await expect(visit.launcher.locator(".count")).to_have_text("1")
    await visit.open()
    await visit.say("hide")
    heard = await visit.page.evaluate("heard")
    assert ["message", {"conversation_id": cid, "text": "psst"}] in heard
    assert [event for event, _ in heard if event in ("ready", "show", "hide")] == ["ready", "show", "hide"]
    assert ["unread", 1] in heard


async def test_update_changes_looks_at_once_and_asks_the_server_for_the_rest(host: Host, until: Until) -> None:
    visit = await host.open()
    await visit.launcher.wait_for()
    await visit.say("update", {"theme": "dark", "position": "left"})
    root = visit.page.locator(".root")
    await expect(root).to_have_attribute("data-theme", "dark")
    await expect(root).to_have_attribute("data-side", "left")
    assert len(host.fake.bodies("boot")) == 1
    await visit.say("update", {"name": "Siti Rahmawati"})
    await until(lambda: len(host.fake.bodies("boot")) == 2)
    assert host.fake.bodies("boot")[1]["session"] == "s-p-1"
    await visit.say("update", {"launcher": False})
    await expect(visit.launcher).to_have_count(0)


async def test_each_page_of_a_single_page_site_is_reported_once(host: Host, until: Until) -> None:
    visit = await host.open()
    await until(lambda: host.fake.sockets)
    await visit.page.evaluate("history.pushState({}, '', '/beans'); document.title = 'Beans'")
    await until(lambda: host.fake.bodies("pages"))
    await visit.page.evaluate("history.replaceState({}, '', '/beans')")
    await visit.page.evaluate("history.pushState({}, '', '/gayo')")
    await until(lambda: len(host.fake.bodies("pages")) == 2)
    assert [body["url"].removeprefix(host.url) for body in host.fake.bodies("pages")] == ["/beans", "/gayo"]


async def test_shutdown_forgets_the_visitor_in_every_tab(host: Host, until: Until) -> None:
    greeting(host.fake)
    visit = await host.open()
    other = await host.open(context=visit.page.context)
    await other.launcher.wait_for()
    await visit.launcher.wait_for()
    await visit.say("shutdown")
    for tab in (visit, other):
        await expect(tab.launcher).to_have_count(0)
    await until(lambda: "shutdown" in host.fake.paths())
    assert await visit.page.evaluate("JSON.stringify(localStorage)") == "{}"
    await visit.say("boot", {"key": "kopi"})
    await until(lambda: len(host.fake.bodies("boot")) == 3)
    assert host.fake.bodies("boot")[2]["session"] is None


async def test_a_visitor_who_signs_in_keeps_what_waits_and_another_person_does_not_get_it(
    host: Host, until: Until
) -> None:
    greeting(host.fake)
    visit = await host.open()
    await visit.read()
    host.fake.refusals["messages"] = (503, "")
    await visit.write("mine")
    await until(lambda: "messages" in host.fake.paths())
    host.fake.contact = {"id": "u-1", "kind": "user", "name": "Siti"}
    await visit.say("update", {"identity": "jwt-of-siti"})
    await until(lambda: len(host.fake.bodies("boot")) == 2)
    await expect(visit.page.locator(".talk .msg-bubble", has_text="mine")).to_have_count(1)
    host.fake.contact = {"id": "u-2", "kind": "user", "name": "Andi"}
    await visit.say("update", {"identity": "jwt-of-andi"})
    await until(lambda: len(host.fake.bodies("boot")) == 3)
    await expect(visit.page.locator(".talk .msg-bubble", has_text="mine")).to_have_count(0)
    host.fake.refusals.clear()
    await visit.page.reload()
    await visit.wait_texts("Two bags came in this morning.")
    assert not host.fake.by_client


async def test_what_is_asked_while_a_visitor_signs_in_waits_for_their_new_session(host: Host, until: Until) -> None:
    greeting(host.fake)
    visit = await host.open()
    await visit.read()
    host.fake.contact = {"id": "u-1", "kind": "user", "name": "Siti"}
    host.fake.boots.clear()
    await visit.say("update", {"identity": "jwt-of-siti"})
    await until(lambda: len(host.fake.bodies("boot")) == 2)
    await visit.write("meanwhile")
    await visit.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
    asked = host.fake.paths()
    host.fake.boots.set()
    await until(lambda: host.fake.by_client)
    await expect(visit.page.locator(".talk .msg-bubble", has_text="meanwhile")).to_have_count(1)
    assert "messages" not in asked
    assert visit.faults == []


async def test_a_command_that_does_not_exist_harms_nothing(host: Host) -> None:
    visit = await host.open(commands='Rejoinder("dance"); Rejoinder("boot", {key: "kopi"})')
    await expect(visit.launcher).to_be_visible()
    assert visit.faults == []


async def test_the_loader_twice_on_a_page_is_one_messenger(host: Host) -> None:
    visit = await host.open()
    await visit.launcher.wait_for()
    await visit.page.evaluate(
        "(src) => new Promise((done) => { const script = document.createElement('script'); script.src = src;"
        "script.onload = done; document.head.append(script) })",
        host.base + "/messenger.js?again",
    )
    assert await visit.page.locator("rejoinder-messenger").count() == 1
    assert visit.faults == []
