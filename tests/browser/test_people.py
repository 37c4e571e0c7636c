"""Who gets in: the first set-up, signing in, a second factor, an invitation, and what a role may not do."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pyotp
from aiohttp import web
from playwright.async_api import expect

from browser.conftest import ANDI, PATIENCE_MS, House
from browser.tabs import Desk
from rejoinder.services import setup
from rejoinder.services.demo.seed import PASSWORD

REFUSED = "status of 401"


async def test_an_empty_server_is_set_up_in_the_browser_and_sees_its_snippet_on_a_page(empty_house: House) -> None:
    desk = await empty_house.sit("/", who=None)
    desk.expect_fault(REFUSED)
    page = desk.page
    await page.get_by_label("Name of the business").fill("Teh Manis")
    await desk.button("Continue").click()
    await page.get_by_label("Name of the location").fill("Cikini")
    await desk.button("Continue").click()
    await expect(page.get_by_role("heading", name="Make the messenger yours")).to_be_visible()
    await desk.button("Continue").click()
    await page.get_by_label("Your name").fill("Ayu Lestari")
    await page.get_by_label("Email").fill("ayu@tehmanis.example")
    await page.get_by_label("Password").fill("copper lantern tide")
    await desk.button("Create the workspace").click()
    await expect(page.get_by_role("heading", name="Put it on your site")).to_be_visible()
    snippet = await page.locator("code").filter(has_text="messenger.js").first.inner_text()
    async with _shop(f"<!doctype html><title>A shop</title>{snippet}") as address:
        site = await empty_house.visit(address)
        await site.launcher.wait_for()
        await expect(page.locator("main")).to_contain_text(address.removeprefix("http://").rstrip("/"))
    await desk.button("Go to the inbox").click()
    await expect(page.locator(".thread, .welcome").first).to_be_visible()
    site.expect_fault("favicon.ico")
    await site.begin()
    await site.write("Is anybody there?")
    await desk.rows.first.locator(".row-link").click()
    await expect(desk.bubble("Is anybody there?")).to_be_visible()
    again = await empty_house.sit("/setup", who=None)
    again.expect_fault(REFUSED)
    await expect(again.page.get_by_role("heading", name="This server is set up already")).to_be_visible()


async def test_signing_in_asks_for_the_right_password_and_then_for_the_code(house: House) -> None:
    invited = await _invited(house, "tari@kopikita.example", "agent")
    desk = await house.sit(invited, who=None)
    desk.expect_fault(REFUSED)
    page = desk.page
    await page.get_by_label("Your name").fill("Tari Umpama")
    await page.get_by_label("Password").fill("lemon paper cloud")
    await page.locator("form button[type=submit]").click()
    await desk.rows.first.wait_for()
    secret = (await _asked(desk, house, "POST", "/me/totp"))["secret"]
    await _asked(desk, house, "PUT", "/me/totp", {"code": pyotp.TOTP(secret).now()})

    other = await house.sit("/inbox", who=None)
    other.expect_fault(REFUSED)
    page = other.page
    await page.get_by_label("Email").fill("tari@kopikita.example")
    await page.get_by_label("Password").fill("not this one")
    await other.button("Sign in").click()
    await expect(page.get_by_role("alert")).to_contain_text("do not fit together")
    await page.get_by_label("Password").fill("lemon paper cloud")
    await other.button("Sign in").click()
    await page.locator("[name=code]").fill("000000")
    await page.locator("form button[type=submit]").click()
    await expect(page.get_by_role("alert")).to_be_visible()
    # A code is good once: the one of the set-up is used up, the next period's is taken already.
    await page.locator("[name=code]").fill(pyotp.TOTP(secret).at(_now(house) + 30))
    await page.locator("form button[type=submit]").click()
    await other.rows.first.wait_for()


async def test_a_forgotten_password_is_replaced_with_a_mailed_link(house: House) -> None:
    link = await _invited(house, "lupa@kopikita.example", "agent")
    joined = await house.sit(link, who=None)
    joined.expect_fault(REFUSED)
    await joined.page.get_by_label("Your name").fill("Lupa Sandi")
    await joined.page.get_by_label("Password").fill("lemon paper cloud")
    await joined.page.locator("form button[type=submit]").click()
    await joined.rows.first.wait_for()

    desk = await house.sit("/login", who=None)
    desk.expect_fault(REFUSED, "status of 404", "status of 422")
    page = desk.page
    await page.get_by_label("Email").fill("lupa@kopikita.example")
    await page.get_by_role("link", name="Forgot your password?").click()
    await expect(page.get_by_label("Email")).to_have_value("lupa@kopikita.example")
    await desk.button("Mail me a link").click()
    await expect(page.get_by_role("heading", name="Look into your mail")).to_be_visible()
    path = await _mailed_to(house, "lupa@kopikita.example")
    await page.goto(house.url + path)
    await expect(page.get_by_text("lupa@kopikita.example")).to_be_visible()
    await page.get_by_label("New password").fill("short")
    await desk.button("Set password and sign in").click()
    await expect(page.get_by_role("alert")).to_contain_text("at least 10")
    await page.get_by_label("New password").fill("amber windmill tide")
    await desk.button("Set password and sign in").click()
    await desk.rows.first.wait_for()

    await joined.page.reload()
    await expect(joined.page.get_by_role("heading", name="Sign in")).to_be_visible()
    await page.goto(house.url + path)
    await expect(page.get_by_role("heading", name="This link does not work any more")).to_be_visible()
    await desk.button("Ask for a new link").click()
    await expect(desk.button("Mail me a link")).to_be_visible()


async def test_who_is_let_in_no_more_hands_over_and_is_let_in_again_by_inviting_them(house: House) -> None:
    joined = await house.sit(await _invited(house, "pergi@kopikita.example", "agent"), who=None)
    joined.expect_fault(REFUSED)
    await joined.page.get_by_label("Your name").fill("Pergi Umpama")
    await joined.page.get_by_label("Password").fill("lemon paper cloud")
    await joined.page.locator("form button[type=submit]").click()
    await joined.rows.first.wait_for()
    visit = await house.visit(name="Rosa Pergi")
    await visit.begin()
    await visit.write("Who is there?")
    await joined.page.goto(house.url + "/inbox/open?sort=newest")
    await joined.open("Rosa Pergi")
    await joined.page.keyboard.press("Shift+A")
    await expect(joined.page.locator(".event").last).to_contain_text("assigned it to Pergi Umpama")

    desk = await house.sit("/settings/teammates")
    desk.expect_fault("status of 409")
    page = desk.page
    await desk.button("More about Pergi Umpama").click()
    await page.get_by_role("menuitem", name="Let in no more").click()
    await page.get_by_role("dialog").get_by_role("button", name="Let in no more").click()
    await expect(page.locator(".toast")).to_contain_text("no longer let in")
    await expect(joined.page.get_by_role("heading", name="Sign in")).to_be_visible()

    await desk.button("Invite a teammate").click()
    await page.get_by_label("Email").fill("pergi@kopikita.example")
    await desk.button("Make an invitation").click()
    dialog = page.get_by_role("dialog")
    await expect(dialog).to_contain_text("Pergi Umpama worked here before")
    await dialog.get_by_role("button", name="Let in again").click()
    await expect(page.get_by_text("Pergi Umpama is back")).to_be_visible()
    await page.goto(house.url + "/inbox/open?sort=newest")
    await desk.open("Rosa Pergi")
    events = page.locator(".event")
    await expect(events.filter(has_text="Pergi Umpama is no longer here: assigned to nobody")).to_have_count(1)
    await expect(events.last).to_contain_text("assigned it to Pergi Umpama")


async def _mailed_to(house: House, email: str) -> str:
    """Wait for the worker to mail a link, and read its path."""
    async with asyncio.timeout(PATIENCE_MS / 1000):
        while True:
            for mail in house.mail.got:
                if mail["To"].addresses[0].addr_spec == email:
                    found = re.search(r"/reset-password/\S+", mail.get_content())
                    assert found
                    return found[0]
            await asyncio.sleep(0.1)


async def test_where_no_mail_is_sent_the_page_says_what_to_do(empty_house: House) -> None:
    desk = await empty_house.sit("/forgot-password?email=ayu@tehmanis.example", who=None)
    desk.expect_fault(REFUSED)
    await expect(desk.page.get_by_role("heading", name="This server sends no mail")).to_be_visible()
    await expect(desk.page.locator("code")).to_have_text("rejoinder password reset --email ayu@tehmanis.example")


async def test_who_works_in_two_workspaces_with_one_password_chooses(house: House) -> None:
    for name in ("Teh Manis", "Teh Pahit"):
        await setup.create(
            house.parts,
            setup.NewWorkspace(
                workspace=setup.Business(name=name),
                owner=setup.Owner(name="Dua Contoh", email="dua@teh.example", password=PASSWORD),
                location=setup.FirstLocation(name="Cikini", zone="Asia/Jakarta"),
            ),
        )
    desk = await house.sit("/signin", who=None)
    desk.expect_fault(REFUSED, "status of 409")
    await desk.page.get_by_label("Email").fill("dua@teh.example")
    await desk.page.get_by_label("Password").fill(PASSWORD)
    await desk.button("Sign in").click()
    await expect(desk.page.get_by_role("heading", name="Which workspace?")).to_be_visible()
    await desk.button("Teh Manis").click()
    await expect(desk.page.locator(".welcome, .empty").first).to_be_visible()
    me = await _asked(desk, house, "GET", "/me")
    assert me["workspace"]["name"] == "Teh Manis"


async def test_a_viewer_reads_and_cannot_answer(house: House) -> None:
    link = await _invited(house, "wira@kopikita.example", "viewer")
    desk = await house.sit(link, who=None)
    desk.expect_fault(REFUSED)
    await desk.page.get_by_label("Your name").fill("Wira Contoh")
    await desk.page.get_by_label("Password").fill("quiet window bird")
    await desk.page.locator("form button[type=submit]").click()
    await desk.rows.first.locator(".row-link").click()
    await desk.bubbles.first.wait_for()
    await expect(desk.page.locator(".composer")).to_contain_text("Your role reads conversations")
    await expect(desk.box).to_have_count(0)
    conversation = desk.page.url.split("/")[-1].split("?")[0]
    answer = await desk.page.context.request.post(
        f"{house.url}/api/v1/conversations/{conversation}/messages",
        data={"blocks": [{"type": "text", "text": "hello"}], "client_id": "written-by-hand", "kind": "out"},
        headers={"X-Requested-With": "rejoinder"},
    )
    assert answer.status == 403
    again = await house.sit("/settings/teammates", who=ANDI, password=PASSWORD)
    await expect(again.page.get_by_text("Wira Contoh")).to_be_visible()


@asynccontextmanager
async def _shop(html: str) -> AsyncIterator[str]:
    """Somebody's site with one page, on an origin of its own."""

    async def give(_: web.Request) -> web.Response:
        return web.Response(text=html, content_type="text/html")

    app = web.Application()
    app.router.add_get("/", give)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://localhost:{runner.addresses[0][1]}/"
    await runner.cleanup()


async def _invited(house: House, email: str, role: str) -> str:
    made = await house.api("POST", "/invitations", {"email": email, "role": role, "team_ids": []})
    return str(made["link"]).removeprefix(house.url)


def _now(house: House) -> int:
    return int(house.parts.clock().timestamp())


async def _asked(desk: Desk, house: House, method: str, path: str, body: Any = None) -> Any:
    """Ask the API as whoever is signed in at that desk."""
    answer = await desk.page.context.request.fetch(
        f"{house.url}/api/v1{path}",
        method=method,
        headers={"X-Requested-With": "rejoinder"},
        **({} if body is None else {"data": body}),
    )
    assert answer.ok, await answer.text()
    text = await answer.text()
    return await answer.json() if text else None
