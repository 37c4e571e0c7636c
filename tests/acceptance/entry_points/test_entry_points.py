"""Entry points over HTTP: they lead to the right channel on each device, and tell who came."""

import json
import re
from typing import Any

import pytest

from acceptance.topics.conftest import Shop, shop  # noqa: F401 - a fixture
from acceptance.topics.test_double_opt_in import heard
from acceptance.topics.test_leave_page import asked
from people import says
from rejoinder.services.messenger.boot import Boot, Page, boot
from rejoinder.services.messenger.visitor import recognize

PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148"
DESKTOP = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0"
ROBOT = "facebookexternalhit/1.1"


async def made(shop: Shop, **more: Any) -> Any:  # noqa: F811 - the fixture itself
    body = {"name": "Cikini, table 4", "slug": "table-4", "kind": "code", **more}
    return (await shop.marketer.ok("POST", "/entry-points", body))["entry_point"]


async def opened(shop: Shop, path: str, agent: str = PHONE, **more: Any) -> tuple[int, str, Any]:  # noqa: F811
    headers = {"User-Agent": agent, **more.pop("headers", {})}
    return await asked(more.pop("method", "GET"), f"{shop.owner.base}{path}", headers=headers, **more)


async def sms(shop: Shop) -> str:  # noqa: F811
    """Connect a number, whose link a phone opens."""
    channel_id = await shop.connected("sms")
    async with shop.system.db.service(shop.seed.workspace_id) as tx:
        await tx.run(
            "UPDATE channel SET address = '+6281100000' WHERE workspace_id = $1 AND type = 'sms'", tx.workspace_id
        )
    return channel_id


async def test_a_single_page_is_opened_at_once_with_its_reference(shop: Shop) -> None:  # noqa: F811
    await made(shop, channel_ids=[str(shop.seed.channel.id)], site_url="https://kopi-angsa.example/contact?x=1#top")
    status, _, headers = await opened(shop, "/l/table-4")
    assert status == 302
    assert headers["location"] == "https://kopi-angsa.example/contact?x=1&rejoinder_ref=table-4#top"
    assert headers["cache-control"] == "no-store"


async def test_several_messengers_are_one_page_and_one_way_in(shop: Shop) -> None:  # noqa: F811
    second = await shop.connected("web")
    await made(shop, channel_ids=[second, str(shop.seed.channel.id)])
    status, _, headers = await opened(shop, "/l/table-4")
    assert (status, headers["location"].endswith("/l/table-4/chat?rejoinder_ref=table-4")) == (302, True)


async def test_where_there_are_several_people_choose_and_a_desktop_shows_the_code(shop: Shop) -> None:  # noqa: F811
    channel_id = await sms(shop)
    await made(shop, channel_ids=[str(shop.seed.channel.id), channel_id], greetings={"en": "Hello!"})
    _, phone, headers = await opened(shop, "/l/table-4?lang=en")
    _, desktop, _ = await opened(shop, "/l/table-4?lang=en", DESKTOP)

    assert "Chat here" in phone
    assert 'href="sms:+6281100000?body=Hello%21%20%23table-4"' in phone
    assert "<figure>" not in phone
    assert "sms:" not in desktop, "a desktop sends no text messages"
    assert '<img src="/l/table-4/qr.svg"' in desktop
    assert "<script" not in phone
    assert "default-src 'none'" in headers["content-security-policy"]


async def test_a_link_preview_is_led_nowhere_and_counts_as_nobody(shop: Shop) -> None:  # noqa: F811
    one = await made(shop, channel_ids=[str(shop.seed.channel.id)])
    status, html, _ = await opened(shop, "/l/table-4", ROBOT)
    told = await shop.owner.ok("GET", f"/entry-points/{one['id']}/statistics")
    assert (status, "Kopi Angsa" in html) == (200, True)
    assert told["opened"] == 0


async def test_openings_are_counted_by_day_and_device_and_keep_nothing_of_anybody(shop: Shop) -> None:  # noqa: F811
    channel_id = await sms(shop)
    web = str(shop.seed.channel.id)
    one = await made(shop, channel_ids=[web, channel_id])
    for agent in (PHONE, PHONE, DESKTOP):
        await opened(shop, "/l/table-4", agent)
    status, _, headers = await opened(shop, f"/l/table-4/to/{web}")
    told = await shop.owner.ok("GET", f"/entry-points/{one['id']}/statistics")
    async with shop.system.db.service(shop.seed.workspace_id) as tx:
        rows = await tx.rows("SELECT * FROM entry_visit WHERE workspace_id = $1", tx.workspace_id)

    assert status == 302
    assert headers["location"].endswith("/l/table-4/chat?rejoinder_ref=table-4")
    assert told["opened"] == 3
    assert {(row["device"], row["opened"], row["times"]) for row in told["days"]} == {
        ("phone", "page", 2),
        ("desktop", "page", 1),
        ("phone", "chosen:web", 1),
    }
    assert set(rows[0].keys()) == {"workspace_id", "entry_point_id", "day", "device", "opened", "times"}


async def test_who_writes_with_the_reference_is_known_to_have_come_from_there(shop: Shop) -> None:  # noqa: F811
    channel_id = await sms(shop)
    one = await made(shop, channel_ids=[channel_id])
    await heard(shop, channel_id, "+6281234567890", "Hello! #table-4", shop.sms)
    await heard(shop, channel_id, "+6281234567899", "Order #17, please", shop.sms)
    arrivals = await shop.owner.ok("GET", f"/entry-points/{one['id']}/arrivals")
    (arrival,) = arrivals["items"]
    came = await shop.owner.ok("GET", f"/contacts/{arrival['contact_id']}/entry-points")
    events = await shop.owner.ok("GET", f"/contacts/{arrival['contact_id']}/events")
    told = await shop.owner.ok("GET", f"/entry-points/{one['id']}/statistics")

    assert arrival["channel_type"] == "sms"
    assert [(one["slug"], one["times"]) for one in came["items"]] == [("table-4", 1)]
    assert events["items"][0]["name"] == "came_through"
    assert events["items"][0]["properties"]["entry_point"] == "Cikini, table 4"
    assert (told["came"], told["came_by_day"]) == (1, {"2026-11-16": 1})


async def test_a_visitor_of_a_page_with_the_messenger_is_known_to_have_come_from_there(shop: Shop) -> None:  # noqa: F811
    one = await made(shop)
    for given in (
        {"ref": "table-4"},
        {"page": Page(url="https://kopi-angsa.example/?rejoinder_ref=table-4")},
        {"ref": "nothing-of-ours"},
    ):
        booted = await boot(shop.system, Boot(key=shop.seed.channel.key, **given), None)  # type: ignore[arg-type]
        await says(shop.system, await recognize(shop.system, booted.session), "Halo")
    told = await shop.owner.ok("GET", f"/entry-points/{one['id']}/statistics")
    assert told["came"] == 2


async def test_who_comes_through_an_entry_point_of_a_topic_is_asked_by_its_words_once(shop: Shop) -> None:  # noqa: F811
    topic_id = await shop.topic()
    channel_id = await sms(shop)
    words = "Yes, Kopi Angsa may write to me about new beans."
    await made(shop, channel_ids=[channel_id], topic_id=topic_id, consent_words={"en": words})
    for _ in range(2):
        await heard(shop, channel_id, "+6281234567890", "#table-4", shop.sms)
    asked_for = [sent for sent in shop.sms.sent if sent.purpose == "opt_in_request"]
    assert len(asked_for) == 1
    assert asked_for[0].blocks[0].text == words  # type: ignore[union-attr]


async def test_the_page_with_the_messenger_needs_no_site_and_no_inline_script(shop: Shop) -> None:  # noqa: F811
    await made(shop)
    status, html, headers = await opened(shop, "/l/table-4/chat")
    _, script, _ = await opened(shop, "/pages/chat.js")
    policy = headers["content-security-policy"]

    assert status == 200
    assert f'data-key="{shop.seed.channel.key}" data-ref="table-4"' in html
    assert re.findall(r"<script[^>]*>([^<]*)</script>", html) == ["", ""]
    assert "script-src 'self';" in policy
    assert "'unsafe" not in policy
    assert 'Rejoinder("boot", { key, ref, worker: "/messenger-worker.js" })' in script


@pytest.mark.parametrize(
    ("path", "kind", "begins"),
    [
        ("qr.svg", "image/svg+xml", b"<svg"),
        ("qr.png", "image/png", b"\x89PNG"),
        ("card.pdf", "application/pdf", b"%PDF"),
        ("card.pdf?locale=en,th,zh-CN", "application/pdf", b"%PDF"),
    ],
)
async def test_what_is_printed_is_served_as_it_is(shop: Shop, path: str, kind: str, begins: bytes) -> None:  # noqa: F811
    await made(shop, location_id=str(shop.seed.location_id))
    async with shop.owner.http.get(f"{shop.owner.base}/l/table-4/{path}") as answer:
        body = await answer.read()
        assert (answer.status, answer.content_type) == (200, kind)
    assert body.startswith(begins)
    async with shop.owner.http.get(f"{shop.owner.base}/l/no-such-slug/{path}") as answer:
        assert answer.status == 404


async def test_an_entry_point_out_of_use_says_so_and_its_slug_is_given_to_nobody_else(shop: Shop) -> None:  # noqa: F811
    one = await made(shop)
    await shop.marketer.ok("POST", f"/entry-points/{one['id']}/archive")
    status, html, _ = await opened(shop, "/l/table-4?lang=en")
    again = {"name": "Another", "slug": "table-4"}
    taken, problem = await shop.marketer("POST", "/entry-points", again)
    listed = await shop.owner.ok("GET", "/entry-points")
    await shop.marketer.ok("DELETE", f"/entry-points/{one['id']}/archive")
    back, _, _ = await opened(shop, "/l/table-4", DESKTOP)

    assert (status, "This way in is closed" in html) == (410, True)
    assert (taken, problem["code"], problem["field"]) == (409, "slug_taken", "slug")
    assert listed["items"] == []
    assert back == 302


async def test_an_entry_point_is_changed_and_what_it_must_be_is_said_by_field(shop: Shop) -> None:  # noqa: F811
    one = await made(shop)
    changed = await shop.marketer.ok("PATCH", f"/entry-points/{one['id']}", {"name": "Table four", "ref": "t4"})
    for body, field in (
        ({"name": "X", "slug": "No Spaces"}, "slug"),
        ({"name": "X", "channel_ids": ["0190a000-0000-7000-8000-000000000001"]}, "channel_ids"),
        ({"name": "X", "kind": "checkbox"}, "consent_words"),
        ({"name": "X", "consent_kind": "marketing"}, "topic_id"),
        ({"name": "X", "location_id": "0190a000-0000-7000-8000-000000000001"}, "location_id"),
    ):
        status, problem = await shop.marketer("POST", "/entry-points", body)
        assert (status, problem["field"]) == (422, field), body
    status, problem = await shop.marketer("POST", "/entry-points", {"name": "Y", "ref": "t4"})
    named = await shop.marketer.ok("POST", "/entry-points", {"name": "Café Cikini!"})
    forbidden, _ = await shop.agent("POST", "/entry-points", {"name": "X"})

    assert (changed["entry_point"]["name"], changed["url"].rpartition("/")[2]) == ("Table four", "table-4")
    assert (status, problem["code"]) == (409, "ref_taken")
    assert re.fullmatch(r"caf-cikini-[0-9a-f]{6}", named["entry_point"]["slug"])
    assert forbidden == 403


async def test_a_box_on_a_page_of_the_business_signs_up_with_the_words_beside_it(shop: Shop) -> None:  # noqa: F811
    topic_id = await shop.topic()
    await shop.connected("email")
    words = "Yes, write to me about new beans."
    one = await made(shop, kind="checkbox", topic_id=topic_id, consent_words={"en": words})
    said = {
        "words": words,
        "email": "Lia@example.com",
        "frequency": "daily",
        "page_url": "https://shop.example/checkout",
        "locale": "en",
    }
    origin = {"Origin": "https://shop.example", "Content-Type": "text/plain"}
    async with shop.owner.http.post(
        f"{shop.owner.base}/l/table-4/consent", json=None, data=_json(said), headers=origin
    ) as answer:
        state = await answer.json()
        assert (answer.status, answer.headers["access-control-allow-origin"]) == (200, "*")
    await shop.passed_on()
    (sub,) = (await shop.owner.ok("GET", f"/topics/{topic_id}/subscribers"))["items"]
    (proof,) = (await shop.owner.ok("GET", "/consents?address=lia@example.com"))["items"]
    told = await shop.owner.ok("GET", f"/entry-points/{one['id']}/statistics")

    assert state == {"state": "pending"}
    assert (sub["state"], sub["frequency"]) == ("pending", "daily")
    assert (proof["act"], proof["words"], proof["page_url"]) == ("asked", words, "https://shop.example/checkout")
    assert (proof["entry_point_id"], proof["evidence"]["same_words"]) == (one["id"], True)
    assert [sent.purpose for sent in shop.mail.sent] == ["opt_in_request"]
    assert (told["signed_up"], told["came"]) == (1, 1)


async def test_words_that_were_changed_on_the_page_are_kept_as_they_were_shown(shop: Shop) -> None:  # noqa: F811
    topic_id = await shop.topic()
    await shop.connected("email")
    await made(shop, kind="checkbox", topic_id=topic_id, consent_words={"en": "Yes, beans."})
    said = _json({"words": "I agree to everything.", "email": "lia@example.com"})
    await opened(shop, "/l/table-4/consent", method="POST", data=said)
    (proof,) = (await shop.owner.ok("GET", "/consents?address=lia@example.com"))["items"]
    assert (proof["words"], proof["evidence"]["same_words"]) == ("I agree to everything.", False)
    assert proof["evidence"]["offered"] == "Yes, beans."


async def test_a_number_that_was_typed_in_waits_until_it_has_answered(shop: Shop) -> None:  # noqa: F811
    topic_id = await shop.topic()
    channel_id = await sms(shop)
    await made(shop, kind="checkbox", topic_id=topic_id, consent_words={"en": "Yes, beans."})
    said = _json({"words": "Yes, beans.", "phone": "0812 3456 7890"})
    status, _, _ = await opened(shop, "/l/table-4/consent", method="POST", data=said)
    before = (await shop.owner.ok("GET", f"/topics/{topic_id}/subscribers"))["items"]
    await shop.passed_on()
    await heard(shop, channel_id, "+6281234567890", "Start", shop.sms)
    (after,) = (await shop.owner.ok("GET", f"/topics/{topic_id}/subscribers"))["items"]
    (given, first) = (await shop.owner.ok("GET", "/consents?address=%2B6281234567890"))["items"]

    assert status == 200
    assert [(one["state"], one["address"]) for one in before] == [("pending", "+6281234567890")]
    assert after["state"] == "active"
    assert (first["act"], given["act"], given["method"]) == ("asked", "given", "double_opt_in")
    assert (given["words"], given["evidence"]["answered"]) == ("Yes, beans.", "Start")


async def test_what_no_address_can_be_made_of_is_refused_in_words(shop: Shop) -> None:  # noqa: F811
    topic_id = await shop.topic()
    await shop.connected("email")
    await made(shop, kind="checkbox", topic_id=topic_id, consent_words={"en": "Yes, beans."})
    for said, field in (({"words": "x"}, "email"), ({"words": "x", "email": "nobody"}, "email")):
        status, body, _ = await opened(shop, "/l/table-4/consent", method="POST", data=_json(said))
        assert (status, f'"field":"{field}"' in body.replace(" ", "")) == (422, True), body
    status, _, _ = await opened(shop, "/l/table-4/consent", method="POST", data="{")
    assert status == 422


async def test_what_is_pasted_holds_no_script_of_its_own(shop: Shop) -> None:  # noqa: F811
    topic_id = await shop.topic()
    one = await made(shop, kind="checkbox", topic_id=topic_id, consent_words={"en": "Beans & <tea>?", "id": "Biji?"})
    pasted = await shop.viewer.ok("GET", f"/entry-points/{one['id']}/snippets?locale=en")
    other = await shop.viewer.ok("GET", f"/entry-points/{one['id']}/snippets?locale=id")
    plain = (await shop.marketer.ok("POST", "/entry-points", {"name": "Plain"}))["entry_point"]
    without = await shop.viewer.ok("GET", f"/entry-points/{plain['id']}/snippets")

    assert "Beans &amp; &lt;tea&gt;?" in pasted["checkbox"]
    assert f'data-rejoinder-entry="{shop.system.base_url}/l/table-4"' in pasted["checkbox"]
    assert re.findall(r"<script[^>]*>([^<]*)</script>", pasted["checkbox"]) == [""]
    assert "onclick" not in pasted["button"] + pasted["checkbox"]
    assert "style=" not in pasted["button"] + pasted["checkbox"]
    assert "Every week" in pasted["checkbox"]
    assert (other["locale"], "Biji?" in other["checkbox"]) == ("id", True)
    assert without["checkbox"] is None


async def test_a_link_for_one_contact_tells_that_they_followed_it_and_takes_their_consent(shop: Shop) -> None:  # noqa: F811
    topic_id = await shop.topic()
    guest = await shop.guest()
    words = "Yes, write to me about new beans."
    one = await made(shop, kind="email", topic_id=topic_id, consent_words={"en": words})
    whom = {"identity_id": str(guest.visitor.identity_id)}
    link = (await shop.marketer.ok("POST", f"/entry-points/{one['id']}/links", whom))["url"]
    path = link.removeprefix(shop.system.base_url)
    _, html, _ = await opened(shop, f"{path}?lang=en", DESKTOP)
    before = (await shop.owner.ok("GET", f"/topics/{topic_id}/subscribers"))["items"]
    status, thanks, _ = await opened(shop, f"{path}?lang=en", DESKTOP, method="POST")
    wrong, _, _ = await opened(shop, f"{path[:-2]}xx", DESKTOP, method="POST")
    (after,) = (await shop.owner.ok("GET", f"/topics/{topic_id}/subscribers"))["items"]
    came = await shop.owner.ok("GET", f"/contacts/{guest.visitor.contact_id}/entry-points")
    proof = (await shop.owner.ok("GET", f"/contacts/{guest.visitor.contact_id}/consents"))["items"][0]

    assert words in html
    assert before == [], "looking agrees to nothing"
    assert (status, "Kopi Angsa has noted it" in thanks) == (200, True)
    assert wrong == 404
    assert after["state"] == "active"
    assert [one["slug"] for one in came["items"]] == ["table-4"]
    assert (proof["method"], proof["words"], proof["entry_point_id"]) == ("link", words, one["id"])


def _json(said: dict[str, Any]) -> str:
    return json.dumps(said)
