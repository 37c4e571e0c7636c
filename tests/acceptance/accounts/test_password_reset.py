"""A forgotten password: asked for by email, set with a link that works once."""

import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pyotp
import pytest_asyncio

from clients import Answer, Client, client
from postbox import Postbox
from rejoinder import bootstrap
from rejoinder.config import Settings
from rejoinder.services import audit
from rejoinder.services.accounts.resets import make_links
from rejoinder.services.notifications.due import tell_due
from rejoinder.services.system import System
from rejoinder.testing import FixedClock, serving
from seeds import PASSWORD, Seed, seeded, teammate

ANOTHER = "quiet harbour violin"
USE = "/password-resets/use"


@pytest_asyncio.fixture(loop_scope="session")
async def mailing(dsn: str, tmp_path: Path, clock: FixedClock, postbox: Postbox) -> AsyncIterator[System]:
    """A system that mails to the postbox."""
    settings = Settings(
        data_dir=str(tmp_path), database_connections=4, smtp_url=postbox.url, mail_from="noreply@kopi.example"
    )
    async with bootstrap.system(settings, dsn, clock=clock) as parts:
        yield parts


async def asks(browser: Client, email: str) -> Answer:
    return await browser.answer("POST", "/password-resets", {"email": email})


def token_in(mail: Any) -> str:
    found = re.search(r"/reset-password/(\S+)", mail.get_content())
    assert found, mail.get_content()
    return found[1]


async def given(mailing: System, postbox: Postbox, browser: Client, email: str) -> str:
    """Ask for a link, and read it in the mail."""
    assert (await asks(browser, email)).status == 204
    await tell_due(mailing)
    return token_in(postbox.got[-1])


async def actions(system: System, seed: Seed) -> list[str]:
    page = await audit.read(system, seed.owner, audit.Filter(action="password"), None, 50)
    return [one.action for one in page.items]


async def test_a_mailed_link_sets_a_new_password_and_signs_in(mailing: System, postbox: Postbox) -> None:
    seed = await seeded(mailing)
    async with serving(mailing) as url, client(url) as browser:
        token = await given(mailing, postbox, browser, f" {seed.agent_email.upper()}")
        status, seen = await browser.ask("GET", f"/password-resets/by-token/{token}")
        assert (status, seen["email"], seen["workspace_name"]) == (200, seed.agent_email, "Kopi Angsa")
        assert seen["code_needed"] is False
        status, me = await browser.ask("POST", USE, {"token": token, "password": ANOTHER})
        assert (status, me["teammate"]["email"]) == (200, seed.agent_email)
        assert (await browser.ask("GET", "/me"))[0] == 200
        assert (await browser.sign_in(seed.agent_email, PASSWORD))[0] == 401
        assert (await browser.sign_in(seed.agent_email, ANOTHER))[0] == 200
    (mail,) = postbox.got
    assert mail["To"] == f"Bram Sitorus <{seed.agent_email}>"
    assert mail["Subject"] == "Kata sandi baru untuk Kopi Angsa"
    assert await actions(mailing, seed) == ["password.reset", "password.reset_asked"]


async def test_the_answer_tells_nobody_whether_there_is_such_a_teammate(mailing: System, postbox: Postbox) -> None:
    seed = await seeded(mailing)
    async with serving(mailing) as url, client(url) as browser:
        known, unknown = await asks(browser, seed.agent_email), await asks(browser, "nobody@nowhere.example")
        for _ in range(4):
            assert (await asks(browser, seed.agent_email)).status == 204
    assert (known.status, known.body) == (unknown.status, unknown.body) == (204, None)
    varying = {"Date", "X-Request-Id"}
    kept = [{k: v for k, v in one.headers.items() if k not in varying} for one in (known, unknown)]
    assert kept[0] == kept[1]
    await tell_due(mailing)
    assert {mail["To"].addresses[0].addr_spec for mail in postbox.got} == {seed.agent_email}


async def test_a_mailbox_is_not_filled_and_one_address_does_not_ask_without_end(
    mailing: System, postbox: Postbox
) -> None:
    seed = await seeded(mailing)
    async with serving(mailing) as url, client(url) as browser:
        for _ in range(8):
            assert (await asks(browser, seed.agent_email)).status == 204
        await tell_due(mailing)
        assert len(postbox.got) == 3
        statuses = [(await asks(browser, f"one{n}@kopi.example")).status for n in range(13)]
    assert statuses == [204] * 12 + [429]


async def test_a_link_works_once_for_an_hour_and_the_newest_ends_the_others(
    mailing: System, postbox: Postbox, clock: FixedClock
) -> None:
    seed = await seeded(mailing)
    async with serving(mailing) as url, client(url) as browser:
        older = await given(mailing, postbox, browser, seed.agent_email)
        newer = await given(mailing, postbox, browser, seed.agent_email)
        clock.advance(minutes=59)
        assert (await browser.ask("POST", USE, {"token": newer, "password": ANOTHER}))[0] == 200
        for gone in (newer, older, "made-up"):
            status, said = await browser.ask("POST", USE, {"token": gone, "password": "amber windmill tide"})
            assert (status, said["code"]) == (404, "reset_gone"), gone
        late = await given(mailing, postbox, browser, seed.owner_email)
        clock.advance(minutes=61)
        assert (await browser.ask("GET", f"/password-resets/by-token/{late}"))[0] == 404
        assert (await browser.ask("POST", USE, {"token": late, "password": ANOTHER}))[0] == 404


async def test_every_other_browser_is_signed_out(mailing: System, postbox: Postbox) -> None:
    seed = await seeded(mailing)
    async with serving(mailing) as url, client(url) as browser, client(url) as elsewhere:
        await elsewhere.sign_in(seed.agent_email, PASSWORD)
        token = await given(mailing, postbox, browser, seed.agent_email)
        assert (await elsewhere.ask("GET", "/me"))[0] == 200
        await browser.ask("POST", USE, {"token": token, "password": ANOTHER})
        assert (await elsewhere.ask("GET", "/me"))[0] == 401
        assert (await browser.ask("GET", "/me"))[0] == 200


async def test_whoever_has_an_authenticator_is_asked_for_a_code_here_too(
    mailing: System, postbox: Postbox, clock: FixedClock
) -> None:
    seed = await seeded(mailing)
    async with serving(mailing) as url, client(url) as browser, client(url) as reader:
        await browser.sign_in(seed.agent_email, PASSWORD)
        codes = pyotp.TOTP((await browser.ask("POST", "/me/totp"))[1]["secret"])
        assert (await browser.ask("PUT", "/me/totp", {"code": codes.at(clock())}))[0] == 200
        clock.advance(seconds=90)
        token = await given(mailing, postbox, reader, seed.agent_email)
        assert (await reader.ask("GET", f"/password-resets/by-token/{token}"))[1]["code_needed"] is True
        wanted = {"token": token, "password": ANOTHER}
        assert (await reader.ask("POST", USE, wanted))[1]["code"] == "totp_required"
        assert (await reader.ask("POST", USE, {**wanted, "code": "000000"}))[1]["code"] == "wrong_code"
        assert (await reader.sign_in(seed.agent_email, PASSWORD))[1]["code"] == "totp_required"
        assert (await reader.ask("POST", USE, {**wanted, "code": codes.at(clock())}))[0] == 200


async def test_a_weak_password_is_refused_and_the_link_still_works(mailing: System, postbox: Postbox) -> None:
    seed = await seeded(mailing)
    async with serving(mailing) as url, client(url) as browser:
        token = await given(mailing, postbox, browser, seed.agent_email)
        status, said = await browser.ask("POST", USE, {"token": token, "password": "short"})
        assert (status, said["field"]) == (422, "password")
        assert (await browser.ask("POST", USE, {"token": token, "password": ANOTHER}))[0] == 200


async def test_a_teammate_who_may_not_come_in_gets_no_link_and_can_use_none(mailing: System, postbox: Postbox) -> None:
    seed = await seeded(mailing)
    async with serving(mailing) as url, client(url) as browser, client(url) as owner:
        await owner.sign_in(seed.owner_email, PASSWORD)
        token = await given(mailing, postbox, browser, seed.agent_email)
        await owner.ask("PATCH", f"/teammates/{seed.agent.id}", {"active": False})
        assert (await browser.ask("POST", USE, {"token": token, "password": ANOTHER}))[0] == 404
        assert (await asks(browser, seed.agent_email)).status == 204
        await tell_due(mailing)
    assert len(postbox.got) == 1


async def test_a_page_of_another_site_can_neither_ask_nor_use(mailing: System, postbox: Postbox) -> None:
    seed = await seeded(mailing)
    async with serving(mailing) as url, client(url) as browser:
        token = await given(mailing, postbox, browser, seed.agent_email)
        del browser.headers["X-Requested-With"]
        assert (await asks(browser, seed.agent_email)).status == 403
        assert (await browser.ask("POST", USE, {"token": token, "password": ANOTHER}))[0] == 403


async def test_mail_that_could_not_go_out_is_tried_again_with_a_link_that_works(
    mailing: System, postbox: Postbox, clock: FixedClock
) -> None:
    seed = await seeded(mailing)
    postbox.refuses = True
    async with serving(mailing) as url, client(url) as browser:
        await asks(browser, seed.agent_email)
        await tell_due(mailing)
        postbox.refuses = False
        await tell_due(mailing)
        assert postbox.got == []
        clock.advance(seconds=61)
        await tell_due(mailing)
        await tell_due(mailing)
        (mail,) = postbox.got
        assert (await browser.ask("POST", USE, {"token": token_in(mail), "password": ANOTHER}))[0] == 200


async def test_one_address_in_two_workspaces_gets_a_link_to_each(mailing: System, postbox: Postbox) -> None:
    one, two = await seeded(mailing), await seeded(mailing, "Kopi Merak")
    await teammate(mailing, two.workspace_id, "agent", one.agent_email, "Bram Sitorus")
    async with serving(mailing) as url, client(url) as browser:
        await asks(browser, one.agent_email)
        await tell_due(mailing)
        seen = [
            (await browser.ask("GET", f"/password-resets/by-token/{token_in(mail)}"))[1]["workspace_name"]
            for mail in postbox.got
        ]
    assert sorted(seen) == ["Kopi Angsa", "Kopi Merak"]


async def test_without_mail_it_says_what_to_do_and_the_machine_makes_a_link(system: System) -> None:
    seed = await seeded(system)
    async with serving(system) as url, client(url) as browser:
        assert (await browser.ask("GET", "/password-resets"))[1] == {"by_mail": False}
        status, said = await browser.ask("POST", "/password-resets", {"email": seed.agent_email})
        assert (status, said["code"]) == (409, "no_mail")
        assert "rejoinder password reset --email" in said["remedy"]
        (link,) = await make_links(system, seed.agent_email)
        token = link.url.rpartition("/")[2]
        assert (await browser.ask("POST", USE, {"token": token, "password": ANOTHER}))[0] == 200
    assert await actions(system, seed) == ["password.reset", "password.reset_asked"]
