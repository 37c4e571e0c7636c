import pyotp

from clients import client
from rejoinder.services.system import System
from rejoinder.testing import FixedClock, serving
from seeds import PASSWORD, seeded

ANOTHER = "quiet harbour violin"


async def test_a_right_password_signs_in_and_a_wrong_one_does_not(system: System) -> None:
    seed = await seeded(system)
    async with serving(system) as url, client(url) as browser:
        assert (await browser.ask("GET", "/me"))[0] == 401
        status, said = await browser.sign_in(seed.owner_email, "not the password")
        assert (status, said["code"]) == (401, "wrong_credentials")
        status, me = await browser.sign_in(f" {seed.owner_email.upper()} ", PASSWORD)
        assert status == 200
        assert me == (await browser.ask("GET", "/me"))[1]
    assert me["teammate"]["role"] == "owner"
    assert me["workspace"]["name"] == "Kopi Angsa"
    assert "own" in me["permissions"]


async def test_an_unknown_address_is_refused_in_the_same_words(system: System) -> None:
    seed = await seeded(system)
    async with serving(system) as url, client(url) as browser:
        unknown = await browser.sign_in("nobody@nowhere.example", PASSWORD)
        wrong = await browser.sign_in(seed.owner_email, "not the password")
    assert unknown == wrong


async def test_the_cookie_is_kept_from_scripts_and_other_sites(system: System) -> None:
    seed = await seeded(system)
    async with serving(system) as url, client(url) as browser:
        answer = await browser.answer("POST", "/session", {"email": seed.owner_email, "password": PASSWORD})
    cookie = answer.headers["Set-Cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    assert "path=/" in cookie


async def test_a_page_of_another_site_cannot_sign_anybody_in_or_write(system: System) -> None:
    seed = await seeded(system)
    async with serving(system) as url, client(url) as browser:
        del browser.headers["X-Requested-With"]
        status, said = await browser.sign_in(seed.owner_email, PASSWORD)
        assert (status, said["code"]) == (403, "forgery")
        assert (await browser.ask("POST", "/setup", {}))[0] == 403
        browser.headers["X-Requested-With"] = "rejoinder"
        await browser.sign_in(seed.owner_email, PASSWORD)
        del browser.headers["X-Requested-With"]
        assert (await browser.ask("PATCH", "/me", {"away": True}))[1]["code"] == "forgery"


async def test_signing_out_ends_the_session_even_for_who_kept_the_cookie(system: System) -> None:
    seed = await seeded(system)
    async with serving(system) as url, client(url) as browser, client(url) as thief:
        await browser.sign_in(seed.owner_email, PASSWORD)
        thief.session.cookie_jar.update_cookies({c.key: c.value for c in browser.session.cookie_jar})
        assert (await thief.ask("GET", "/me"))[0] == 200
        assert (await browser.ask("DELETE", "/session"))[0] == 204
        assert (await browser.ask("GET", "/me"))[0] == 401
        assert (await thief.ask("GET", "/me"))[0] == 401
        assert (await browser.ask("DELETE", "/session"))[0] == 204


async def test_a_session_ends_when_it_is_not_used_and_lasts_while_it_is(system: System, clock: FixedClock) -> None:
    seed = await seeded(system)
    async with serving(system) as url, client(url) as browser:
        await browser.sign_in(seed.owner_email, PASSWORD)
        for _ in range(6):
            clock.advance(days=13)
            assert (await browser.ask("GET", "/me"))[0] == 200
        clock.advance(days=13)
        assert (await browser.ask("GET", "/me"))[0] == 401
        await browser.sign_in(seed.owner_email, PASSWORD)
        clock.advance(days=14, seconds=1)
        assert (await browser.ask("GET", "/me"))[0] == 401


async def test_changing_the_password_signs_the_other_browsers_out(system: System) -> None:
    seed = await seeded(system)
    async with serving(system) as url, client(url) as here, client(url) as there:
        await here.sign_in(seed.owner_email, PASSWORD)
        await there.sign_in(seed.owner_email, PASSWORD)
        status, said = await here.ask("PUT", "/me/password", {"current": "wrong one", "new": ANOTHER})
        assert (status, said["code"], said["field"]) == (403, "wrong_password", "current")
        status, said = await here.ask("PUT", "/me/password", {"current": PASSWORD, "new": "short"})
        assert (status, said["field"]) == (422, "new")
        assert (await here.ask("PUT", "/me/password", {"current": PASSWORD, "new": ANOTHER}))[0] == 204
        assert (await here.ask("GET", "/me"))[0] == 200
        assert (await there.ask("GET", "/me"))[0] == 401
        assert (await there.sign_in(seed.owner_email, PASSWORD))[0] == 401
        assert (await there.sign_in(seed.owner_email, ANOTHER))[0] == 200


async def test_sessions_are_listed_and_each_can_be_ended(system: System) -> None:
    seed = await seeded(system)
    async with serving(system) as url, client(url) as here, client(url) as there, client(url) as agent:
        await here.sign_in(seed.owner_email, PASSWORD)
        there.headers["User-Agent"] = "Phone"
        await there.sign_in(seed.owner_email, PASSWORD)
        await agent.sign_in(seed.agent_email, PASSWORD)
        items = (await here.ask("GET", "/me/sessions"))[1]["items"]
        assert [one["current"] for one in items].count(True) == 1
        (phone,) = [one for one in items if one["user_agent"] == "Phone"]
        assert (await agent.ask("DELETE", f"/me/sessions/{phone['id']}"))[0] == 404
        assert (await there.ask("GET", "/me"))[0] == 200
        assert (await here.ask("DELETE", f"/me/sessions/{phone['id']}"))[0] == 204
        assert (await there.ask("GET", "/me"))[0] == 401
        assert len((await here.ask("GET", "/me/sessions"))[1]["items"]) == 1


async def test_a_code_is_asked_for_once_it_is_turned_on_and_works_once(system: System, clock: FixedClock) -> None:
    seed = await seeded(system)
    async with serving(system) as url, client(url) as here, client(url) as there:
        await here.sign_in(seed.owner_email, PASSWORD)
        proposed = (await here.ask("POST", "/me/totp"))[1]
        assert proposed["qr_svg"].startswith("<svg")
        codes = pyotp.TOTP(proposed["secret"])
        assert (await there.sign_in(seed.owner_email, PASSWORD))[0] == 200
        assert (await here.ask("PUT", "/me/totp", {"code": "000000"}))[1]["code"] == "wrong_code"
        confirmed = await here.ask("PUT", "/me/totp", {"code": codes.at(clock())})
        assert confirmed[0] == 200
        assert (await here.ask("POST", "/me/totp"))[1]["code"] == "totp_in_use"

        assert (await there.sign_in(seed.owner_email, PASSWORD))[1]["code"] == "totp_required"
        used = await there.sign_in(seed.owner_email, PASSWORD, code=codes.at(clock()))
        assert (used[0], used[1]["code"]) == (401, "wrong_code")
        clock.advance(seconds=30)
        assert (await there.sign_in(seed.owner_email, PASSWORD, code=codes.at(clock())))[0] == 200
        assert (await there.sign_in(seed.owner_email, PASSWORD, code=codes.at(clock())))[0] == 401
        clock.advance(minutes=5)
        old = codes.at(clock.now, counter_offset=-2)
        assert (await there.sign_in(seed.owner_email, PASSWORD, code=old))[0] == 401

        recovery = confirmed[1]["recovery_codes"][3]
        assert (await there.sign_in(seed.owner_email, PASSWORD, code=recovery.upper()))[0] == 200
        assert (await there.sign_in(seed.owner_email, PASSWORD, code=recovery))[0] == 401

        assert (await here.ask("DELETE", "/me/totp", {"password": "not it"}))[0] == 403
        assert (await here.ask("DELETE", "/me/totp", {"password": PASSWORD}))[0] == 204
        assert (await there.sign_in(seed.owner_email, PASSWORD))[0] == 200


async def test_the_secret_of_codes_is_not_readable_in_the_database(system: System) -> None:
    seed = await seeded(system)
    async with serving(system) as url, client(url) as here:
        await here.sign_in(seed.owner_email, PASSWORD)
        secret = (await here.ask("POST", "/me/totp"))[1]["secret"]
    async with system.db.service(seed.workspace_id) as tx:
        row = await tx.row("SELECT totp_secret, password_hash FROM teammate WHERE id = $1", seed.owner.id)
    assert secret.encode() not in row["totp_secret"]
    assert row["password_hash"].startswith("$argon2id$")


async def test_an_address_in_two_workspaces_is_told_apart_by_password_or_by_choice(system: System) -> None:
    from seeds import teammate  # noqa: PLC0415 - only this test lets somebody work in two places

    one, two = await seeded(system), await seeded(system, "Kopi Merak")
    await teammate(system, two.workspace_id, "viewer", one.owner_email, "Ayu Lestari")
    async with serving(system) as url, client(url) as browser:
        status, said = await browser.sign_in(one.owner_email, PASSWORD)
        assert (status, said["code"], said["field"]) == (409, "choose_workspace", "workspace_id")
        choices = {field["message"]: field["field"] for field in said["fields"]}
        assert choices == {"Kopi Angsa": str(one.workspace_id), "Kopi Merak": str(two.workspace_id)}
        me = (await browser.sign_in(one.owner_email, PASSWORD, workspace_id=choices["Kopi Merak"]))[1]
        assert me["teammate"]["role"] == "viewer"
        await browser.ask("PUT", "/me/password", {"current": PASSWORD, "new": ANOTHER})
        assert (await browser.sign_in(one.owner_email, PASSWORD))[1]["teammate"]["role"] == "owner"
        assert (await browser.sign_in(one.owner_email, ANOTHER))[1]["teammate"]["role"] == "viewer"


async def test_too_many_tries_are_stopped_for_a_while(system: System, clock: FixedClock) -> None:
    seed = await seeded(system)
    one, other = "203.0.113.9", "198.51.100.7"
    async with serving(system) as url, client(url, ip=one) as guesser, client(url, ip=other) as owner:
        tries = [await guesser.sign_in(seed.owner_email, f"guess {number}") for number in range(9)]
        assert [status for status, _ in tries] == [401] * 8 + [429]
        assert (await guesser.sign_in(seed.owner_email, PASSWORD))[0] == 429
        answer = await guesser.answer("POST", "/session", {"email": seed.owner_email, "password": PASSWORD})
        assert 0 < int(answer.headers["Retry-After"]) <= 900
        assert (await guesser.sign_in(seed.agent_email, PASSWORD))[0] == 200
        assert (await owner.sign_in(seed.owner_email, PASSWORD))[0] == 200
        clock.advance(minutes=30)
        assert (await guesser.sign_in(seed.owner_email, PASSWORD))[0] == 200


async def test_guesses_from_many_addresses_are_stopped_too(system: System) -> None:
    seed = await seeded(system)
    async with serving(system) as url, client(url) as guesser:
        statuses = []
        for number in range(51):
            guesser.headers["X-Forwarded-For"] = f"203.0.113.{number}"
            statuses.append((await guesser.sign_in(seed.owner_email, "a guess"))[0])
    assert statuses == [401] * 50 + [429]
