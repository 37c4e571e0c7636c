import asyncio

import msgspec
import pytest

from clients import Client, client
from people import says, wrote
from rejoinder.services.accounts import tokens
from rejoinder.services.accounts.tokens import NewToken
from rejoinder.services.system import System
from rejoinder.testing import FixedClock, serving
from seeds import PASSWORD, Seed, seeded, teammate


async def _signed_in(browser: Client, email: str) -> Client:
    assert (await browser.sign_in(email, PASSWORD))[0] == 200
    return browser


async def _admin(system: System, seed: Seed) -> str:
    await teammate(system, seed.workspace_id, "admin", "dewi@kopi.example", "Dewi Anggraini")
    return "dewi@kopi.example"


async def test_the_last_owner_stays_an_owner(system: System) -> None:
    seed = await seeded(system)
    mine = f"/teammates/{seed.owner.id}"
    async with serving(system) as url, client(url) as browser:
        owner = await _signed_in(browser, seed.owner_email)
        for change in ({"role": "admin"}, {"active": False}):
            status, said = await owner.ask("PATCH", mine, change)
            assert (status, said["code"]) == (409, "last_owner")
        assert (await owner.ask("PATCH", f"/teammates/{seed.agent.id}", {"role": "owner"}))[0] == 200
        assert (await owner.ask("PATCH", mine, {"role": "admin"}))[1]["role"] == "admin"


async def test_two_owners_who_step_down_at_once_leave_one(system: System) -> None:
    seed = await seeded(system)
    other = await teammate(system, seed.workspace_id, "owner", "eka@kopi.example", "Eka Putra")
    async with serving(system) as url, client(url) as one, client(url) as two:
        await _signed_in(one, seed.owner_email)
        await _signed_in(two, "eka@kopi.example")
        answers = await asyncio.gather(
            one.ask("PATCH", f"/teammates/{seed.owner.id}", {"role": "viewer"}),
            two.ask("PATCH", f"/teammates/{other.id}", {"role": "viewer"}),
        )
    assert sorted(status for status, _ in answers) == [200, 409]


async def test_only_an_owner_makes_or_changes_an_owner(system: System) -> None:
    seed = await seeded(system)
    async with serving(system) as url, client(url) as browser:
        admin = await _signed_in(browser, await _admin(system, seed))
        agent, owner = f"/teammates/{seed.agent.id}", f"/teammates/{seed.owner.id}"
        assert (await admin.ask("PATCH", agent, {"role": "owner"}))[1]["code"] == "role_too_high"
        assert (await admin.ask("PATCH", owner, {"active": False}))[1]["code"] == "owners_only"
        assert (await admin.ask("PATCH", owner, {"totp": False}))[1]["code"] == "owners_only"
        status, said = await admin.ask("POST", "/invitations", {"email": "x@kopi.example", "role": "owner"})
        assert (status, said["code"]) == (403, "role_too_high")
        assert (await admin.ask("POST", "/tokens", {"name": "All", "role": "owner"}))[0] == 403
        assert (await admin.ask("PATCH", f"/teammates/{seed.agent.id}", {"role": "marketer"}))[0] == 200


async def test_who_is_let_in_no_more_is_signed_out_at_once(system: System) -> None:
    seed = await seeded(system)
    async with serving(system) as url, client(url) as owner, client(url) as agent:
        await _signed_in(owner, seed.owner_email)
        await _signed_in(agent, seed.agent_email)
        gone = (await owner.ask("PATCH", f"/teammates/{seed.agent.id}", {"active": False}))[1]
        assert gone["status"] == "inactive"
        assert (await agent.ask("GET", "/me"))[0] == 401
        assert (await agent.sign_in(seed.agent_email, PASSWORD))[1]["code"] == "wrong_credentials"
        await owner.ask("PATCH", f"/teammates/{seed.agent.id}", {"active": True})
        assert (await agent.ask("GET", "/me"))[0] == 401
        assert (await agent.sign_in(seed.agent_email, PASSWORD))[0] == 200


async def test_what_was_theirs_goes_back_to_the_team_and_their_tokens_end(system: System) -> None:
    seed = await seeded(system)
    async with serving(system) as url, client(url) as owner:
        await _signed_in(owner, seed.owner_email)
        counter = (await owner.ask("POST", "/teams", {"name": "Counter"}))[1]["id"]
        own, of_team, closed, others = [(await wrote(system, seed, text))[1] for text in ("a", "b", "c", "d")]
        for talk in (own, of_team, closed):
            await _change(owner, talk, assignee_id=str(seed.agent.id))
        await _change(owner, of_team, team_id=counter)
        await _change(owner, closed, status="closed")
        await _change(owner, others, assignee_id=str(seed.owner.id))
        async with client(url, token=await _token_of(system, seed)) as program:
            assert (await program.ask("GET", "/conversations"))[0] == 200
            await owner.ask("PATCH", f"/teammates/{seed.agent.id}", {"active": False})
            assert (await program.ask("GET", "/conversations"))[0] == 401
        assert [await _assigned(owner, talk) for talk in (own, of_team, others)] == [
            (None, None),
            (None, counter),
            (str(seed.owner.id), None),
        ]
        last = (await owner.ask("GET", f"/conversations/{of_team}/messages"))[1]["items"][-1]
        assert last["event"] == {
            "kind": "unassigned",
            "detail": {"assignee_name": "Bram Sitorus", "team_name": "Counter"},
        }
        noted = (await owner.ask("GET", "/audit?action=teammate.let_go"))[1]["items"][0]["detail"]
        assert noted["name"] == "Bram Sitorus"
        assert sorted(noted["conversation_ids"]) == sorted([str(own), str(of_team)])


async def test_a_closed_conversation_comes_back_to_nobody_who_is_gone(system: System) -> None:
    seed = await seeded(system)
    visitor, gone = await wrote(system, seed, "Hello")
    async with serving(system) as url, client(url) as owner:
        await _signed_in(owner, seed.owner_email)
        await _change(owner, gone, assignee_id=str(seed.agent.id))
        await _change(owner, gone, status="closed")
        await says(system, visitor, "One more thing", gone)
        assert (await _assigned(owner, gone))[0] == str(seed.agent.id)
        await _change(owner, gone, status="closed")
        await owner.ask("PATCH", f"/teammates/{seed.agent.id}", {"active": False})
        assert (await _assigned(owner, gone))[0] == str(seed.agent.id)
        await says(system, visitor, "And another", gone)
        assert (await _assigned(owner, gone))[0] is None


async def test_letting_somebody_go_can_be_taken_back_for_a_while(system: System, clock: FixedClock) -> None:
    seed = await seeded(system)
    async with serving(system) as url, client(url) as owner:
        await _signed_in(owner, seed.owner_email)
        kept, taken = [(await wrote(system, seed, text))[1] for text in ("a", "b")]
        for talk in (kept, taken):
            await _change(owner, talk, assignee_id=str(seed.agent.id))
        agent = f"/teammates/{seed.agent.id}"
        async with client(url, token=await _token_of(system, seed)) as program:
            left = (await owner.ask("PATCH", agent, {"active": False}))[1]
            assert left["deactivated_at"] is not None
            await _change(owner, taken, assignee_id=str(seed.owner.id))
            clock.advance(minutes=9)
            assert (await owner.ask("PATCH", agent, {"active": True}))[1]["deactivated_at"] is None
            assert (await program.ask("GET", "/conversations"))[0] == 200
            assert (await _assigned(owner, kept))[0] == str(seed.agent.id)
            assert (await _assigned(owner, taken))[0] == str(seed.owner.id)
            await owner.ask("PATCH", agent, {"active": False})
            clock.advance(minutes=11)
            await owner.ask("PATCH", agent, {"active": True})
            assert (await program.ask("GET", "/conversations"))[0] == 401
            assert (await _assigned(owner, kept))[0] is None


async def test_inviting_who_is_here_or_was_here_says_so(system: System) -> None:
    seed = await seeded(system)
    async with serving(system) as url, client(url) as owner:
        await _signed_in(owner, seed.owner_email)
        asked = {"email": seed.agent_email, "role": "agent"}
        status, said = await owner.ask("POST", "/invitations", asked)
        assert (status, said["code"], said["field"]) == (409, "is_teammate", "email")
        assert said["detail"] == f"Bram Sitorus signs in with {seed.agent_email} already."
        await owner.ask("PATCH", f"/teammates/{seed.agent.id}", {"active": False})
        status, said = await owner.ask("POST", "/invitations", asked)
        assert (status, said["code"]) == (409, "was_teammate")
        assert said["fields"] == [{"field": str(seed.agent.id), "message": "Bram Sitorus"}]
        status, back = await owner.ask(
            "PATCH", f"/teammates/{said['fields'][0]['field']}", {"active": True, "role": "marketer"}
        )
        assert (status, back["status"], back["role"]) == (200, "active", "marketer")


async def _change(browser: Client, conversation_id: object, **to: object) -> None:
    assert (await browser.ask("PATCH", f"/conversations/{conversation_id}", to))[0] == 200


async def _assigned(browser: Client, conversation_id: object) -> tuple[str | None, str | None]:
    found = (await browser.ask("GET", f"/conversations/{conversation_id}"))[1]
    return found["assignee_id"], found["team_id"]


async def _token_of(system: System, seed: Seed) -> str:
    """Make a token as the agent, who may not but once could."""
    maker = msgspec.structs.replace(seed.agent, permissions=seed.owner.permissions)
    return (await tokens.add(system, maker, NewToken(name="Till", role="agent"))).token or ""


async def test_a_changed_role_counts_from_the_next_request(system: System) -> None:
    seed = await seeded(system)
    async with serving(system) as url, client(url) as owner, client(url) as agent:
        await _signed_in(owner, seed.owner_email)
        await _signed_in(agent, seed.agent_email)
        assert (await agent.ask("GET", "/audit"))[0] == 403
        await owner.ask("PATCH", f"/teammates/{seed.agent.id}", {"role": "admin"})
        assert (await agent.ask("GET", "/audit"))[0] == 200


async def test_an_invitation_lets_one_person_in_once(system: System) -> None:
    seed = await seeded(system)
    async with serving(system) as url, client(url) as owner, client(url) as guest:
        await _signed_in(owner, seed.owner_email)
        team = (await owner.ask("POST", "/teams", {"name": "Counter"}))[1]
        asked = {"email": "Fajar@Kopi.example", "role": "agent", "team_ids": [team["id"]]}
        link = (await owner.ask("POST", "/invitations", asked))[1]["link"]
        waiting = (await owner.ask("GET", "/invitations"))[1]["items"]
        assert [(one["email"], one["link"]) for one in waiting] == [("fajar@kopi.example", None)]

        token = link.rpartition("/")[2]
        said = (await guest.ask("GET", f"/invitations/by-token/{token}"))[1]
        assert (said["workspace_name"], said["role"], said["invited_by"]) == ("Kopi Angsa", "agent", "Ayu Lestari")
        short = {"token": token, "name": "Fajar", "password": "short"}
        assert (await guest.ask("POST", "/invitations/accept", short))[1]["field"] == "password"
        joining = {"token": token, "name": "Fajar Nugroho", "password": PASSWORD}
        status, me = await guest.ask("POST", "/invitations/accept", joining)
        assert (status, me["teammate"]["name"], me["teammate"]["role"]) == (201, "Fajar Nugroho", "agent")
        assert (await guest.ask("GET", "/me"))[1] == me
        assert (await owner.ask("GET", "/teams"))[1]["items"][0]["member_ids"] == [me["teammate"]["id"]]
        assert (await guest.ask("POST", "/invitations/accept", joining))[1]["code"] == "invitation_gone"
        assert (await owner.ask("GET", "/invitations"))[1]["items"] == []
        assert (await owner.ask("POST", "/invitations", asked))[1]["code"] == "is_teammate"


@pytest.mark.parametrize("how", ["revoked", "replaced", "expired"])
async def test_an_invitation_that_is_over_lets_nobody_in(system: System, clock: FixedClock, how: str) -> None:
    seed = await seeded(system)
    asked = {"email": "fajar@kopi.example", "role": "agent"}
    async with serving(system) as url, client(url) as owner, client(url) as guest:
        await _signed_in(owner, seed.owner_email)
        made = (await owner.ask("POST", "/invitations", asked))[1]
        if how == "revoked":
            assert (await owner.ask("DELETE", f"/invitations/{made['id']}"))[0] == 204
        elif how == "replaced":
            await owner.ask("POST", "/invitations", asked)
        else:
            clock.advance(days=7)
            assert (await owner.ask("GET", "/invitations"))[1]["items"][0]["expired"]
        token = made["link"].rpartition("/")[2]
        assert (await guest.ask("GET", f"/invitations/by-token/{token}"))[0] == 404
        joining = {"token": token, "name": "Fajar", "password": PASSWORD}
        assert (await guest.ask("POST", "/invitations/accept", joining))[0] == 404


async def test_a_team_is_made_changed_and_removed(system: System) -> None:
    seed = await seeded(system)
    async with serving(system) as url, client(url) as owner:
        await _signed_in(owner, seed.owner_email)
        asked = {"name": "Counter", "member_ids": [str(seed.agent.id)], "location_ids": [str(seed.location_id)]}
        team = (await owner.ask("POST", "/teams", asked))[1]
        assert team == {"id": team["id"], **asked}
        where = f"/teams/{team['id']}"
        assert (await owner.ask("PATCH", where, {"name": "Front"}))[1] == {**team, "name": "Front"}
        assert (await owner.ask("PATCH", where, {"member_ids": []}))[1]["member_ids"] == []
        unknown = {"member_ids": [team["id"]]}
        assert (await owner.ask("PATCH", where, unknown))[1]["field"] == "member_ids"
        assert (await owner.ask("DELETE", where))[0] == 204
        assert (await owner.ask("DELETE", where))[0] == 404


async def test_a_token_is_shown_once_works_and_ends(system: System) -> None:
    seed = await seeded(system)
    async with serving(system) as url, client(url) as owner:
        await _signed_in(owner, seed.owner_email)
        made = (await owner.ask("POST", "/tokens", {"name": "Till", "role": "agent"}))[1]
        assert made["token"].startswith("rj_")
        assert made["token"].startswith(made["hint"])
        async with client(url, token=made["token"]) as till:
            assert (await till.ask("GET", "/teammates"))[0] == 200
            assert (await till.ask("GET", "/audit"))[0] == 403
            assert (await till.ask("GET", "/me"))[1]["code"] == "teammates_only"
            (listed,) = (await owner.ask("GET", "/tokens"))[1]["items"]
            assert (listed["token"], listed["role"]) == (None, "agent")
            assert listed["last_used_at"] is not None
            assert (await owner.ask("DELETE", f"/tokens/{made['id']}"))[0] == 204
            status, said = await till.ask("GET", "/teammates")
            assert (status, said["code"]) == (401, "invalid_token")


async def test_another_workspace_is_not_there_at_all(system: System) -> None:
    ours, theirs = await seeded(system), await seeded(system, "Kopi Merak")
    token = await tokens.add(system, theirs.owner, NewToken("Till", "viewer"))
    async with serving(system) as url, client(url) as owner:
        await _signed_in(owner, ours.owner_email)
        team = (await owner.ask("POST", "/teams", {"name": "Ours"}))[1]["id"]
        assert (await owner.ask("PATCH", f"/teammates/{theirs.agent.id}", {"role": "viewer"}))[0] == 404
        assert (await owner.ask("DELETE", f"/tokens/{token.id}"))[0] == 404
        joining = {"member_ids": [str(theirs.agent.id)]}
        assert (await owner.ask("PATCH", f"/teams/{team}", joining))[0] == 422
        emails = [one["email"] for one in (await owner.ask("GET", "/teammates"))[1]["items"]]
    assert theirs.owner_email not in emails


async def test_the_workspace_keeps_a_changed_name_and_zone(system: System) -> None:
    seed = await seeded(system)
    async with serving(system) as url, client(url) as owner:
        await _signed_in(owner, seed.owner_email)
        after = (await owner.ask("PATCH", "/workspace", {"name": "Kopi Kita", "zone": "Asia/Makassar"}))[1]
        assert after == (await owner.ask("GET", "/workspace"))[1]
        assert (after["name"], after["zone"], after["locale"]) == ("Kopi Kita", "Asia/Makassar", "id")
        assert (await owner.ask("PATCH", "/workspace", {"zone": "Nowhere/Here"}))[1]["field"] == "zone"


async def test_what_a_teammate_prefers_is_kept_piece_by_piece(system: System) -> None:
    seed = await seeded(system)
    async with serving(system) as url, client(url) as browser:
        await _signed_in(browser, seed.agent_email)
        await browser.ask("PATCH", "/me", {"preferences": {"theme": "dark", "send_with": "enter"}, "undo_seconds": 8})
        after = (await browser.ask("PATCH", "/me", {"preferences": {"theme": None}, "away": True}))[1]
        assert after["preferences"] == {"send_with": "enter", "undo_seconds": 8}
        assert after["teammate"]["away"] is True
        huge = {"preferences": {"x": "y" * 9_000}}
        assert (await browser.ask("PATCH", "/me", huge))[1]["code"] == "too_many_preferences"


async def test_the_audit_log_tells_who_did_what_newest_first_page_by_page(system: System) -> None:
    seed = await seeded(system)
    async with serving(system) as url, client(url, ip="203.0.113.9") as owner:
        await owner.sign_in(seed.owner_email, "a wrong guess")
        await _signed_in(owner, seed.owner_email)
        await owner.ask("PATCH", f"/teammates/{seed.agent.id}", {"role": "viewer"})
        seen, cursor = [], ""
        while cursor is not None:
            page = (await owner.ask("GET", f"/audit?limit=2&cursor={cursor}"))[1]
            seen += page["items"]
            cursor = page["next"]
        sessions = (await owner.ask("GET", "/audit?action=session"))[1]["items"]
        about = (await owner.ask("GET", f"/audit?subject_kind=teammate&subject_id={seed.agent.id}"))[1]["items"]
    actions = [one["action"] for one in seen]
    assert actions == ["teammate.changed", "session.started", "session.refused", "workspace.created"]
    assert [one["action"] for one in sessions] == ["session.started", "session.refused"]
    (changed,) = about
    assert changed["detail"]["role"] == {"from": "agent", "to": "viewer"}
    assert (changed["actor_name"], changed["ip"]) == ("Ayu Lestari", "203.0.113.9")


async def test_a_new_server_is_set_up_once_and_its_owner_is_signed_in(system: System) -> None:
    asked = {
        "workspace": {"name": "Kopi Tiga", "locale": "id"},
        "owner": {"name": "Dimas", "email": "dimas@kopi.example", "password": PASSWORD},
        "location": {"name": "Kemang", "zone": "Asia/Jakarta", "hours": {"mon": [["09:00", "17:30"]]}},
        "messenger": {"accent": "#aa3311", "position": "left", "greeting": {"en": {"title": "Hi", "text": "Ask us"}}},
    }
    async with serving(system) as url, client(url) as owner, client(url, ip="203.0.113.9") as stranger:
        assert (await owner.ask("GET", "/setup"))[1] == {"needed": True, "token_required": False}
        assert (await stranger.ask("GET", "/setup"))[1] == {"needed": True, "token_required": True}
        assert (await stranger.ask("POST", "/setup", asked))[1]["code"] == "setup_token"
        status, me = await owner.ask("POST", "/setup", asked)
        assert (status, me["workspace"]["zone"]) == (201, "Asia/Jakarta")
        assert (await owner.ask("GET", "/me"))[1] == me
        assert (await owner.ask("GET", "/setup"))[1]["needed"] is False
        assert (await owner.ask("POST", "/setup", asked))[1]["code"] == "already_set_up"
