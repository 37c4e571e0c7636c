"""The way out that needs no sign-in: one click by a mail program, and a page on which people choose."""

from typing import Any

import aiohttp
import pytest

from acceptance.topics.conftest import Shop
from people import Guest
from rejoinder.domain.language import LOCALES


async def link(shop: Shop, guest: Guest, topic_id: str) -> str:
    """Subscribe somebody, send them something, and give the link that came with it, on the served address."""
    await shop.subscribe(topic_id, guest)
    await shop.send(topic_id, "with-link")
    url = shop.channel.sent[-1].leave_url
    assert url is not None
    assert url.startswith(f"{shop.system.base_url}/u/")
    return url.replace(shop.system.base_url, shop.owner.base)


async def asked(method: str, url: str, **more: Any) -> tuple[int, str, Any]:
    """Ask as a browser or a mail program that was never here: no cookies, no redirects followed."""
    async with (
        aiohttp.ClientSession() as http,
        http.request(method, url, allow_redirects=False, **more) as answer,
    ):
        return answer.status, await answer.text(), answer.headers


async def state(shop: Shop, topic_id: str) -> list[str]:
    listed = await shop.owner.ok("GET", f"/topics/{topic_id}/subscribers")
    return [one["state"] for one in listed["items"]]


@pytest.mark.parametrize("multipart", [False, True])
async def test_one_click_leaves_the_topic_at_once_without_cookies_or_redirects(shop: Shop, multipart: bool) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic()
    url = await link(shop, guest, topic_id)
    form = aiohttp.FormData(default_to_multipart=multipart)
    form.add_field("List-Unsubscribe", "One-Click")
    status, body, _ = await asked("POST", url, data=form)
    again, _, _ = await asked("POST", url, data={"List-Unsubscribe": "One-Click"})
    shop.channel.sent.clear()
    shop.clock.advance(days=7)
    await shop.send(topic_id, "after")
    proofs = await shop.owner.ok("GET", f"/contacts/{guest.visitor.contact_id}/consents")

    assert (status, again, body) == (200, 200, "")
    assert await state(shop, topic_id) == ["ended"]
    assert shop.texts() == []
    newest = [one for one in proofs["items"] if one["act"] == "withdrawn"][-1]
    assert (newest["method"], newest["ip"], newest["words"]) == ("one_click", "127.0.0.1", "List-Unsubscribe=One-Click")


async def test_one_click_from_an_offer_stops_promotion_and_not_what_was_ordered(shop: Shop) -> None:
    guest = await shop.guest()
    conversation = await shop.thread(guest)
    offer = {
        "client_id": "offer-0001",
        "blocks": [{"type": "text", "text": "Half price!"}],
        "purpose": "promotional",
        "reason": "A sale.",
    }
    await shop.agent.ok("POST", f"/conversations/{conversation}/messages", offer)
    await shop.passed_on()
    url = shop.channel.sent[-1].leave_url or ""
    url = url.replace(shop.system.base_url, shop.owner.base)
    await asked("POST", url, data={"List-Unsubscribe": "One-Click"})
    shop.channel.sent.clear()
    for number, purpose in enumerate(("promotional", "transactional")):
        body = {**offer, "client_id": f"offer-001{number}", "purpose": purpose}
        await shop.agent.ok("POST", f"/conversations/{conversation}/messages", body)
    await shop.passed_on()

    assert [sent.purpose for sent in shop.channel.sent] == ["transactional"]


async def test_an_answer_carries_no_such_link(shop: Shop) -> None:
    guest = await shop.guest()
    conversation = await shop.thread(guest)
    body = {"client_id": "reply-0001", "blocks": [{"type": "text", "text": "Yes, from nine."}]}
    await shop.agent.ok("POST", f"/conversations/{conversation}/messages", body)
    await shop.passed_on()
    assert shop.channel.sent[-1].leave_url is None


async def test_looking_changes_nothing_and_shows_topics_in_the_contacts_language(shop: Shop) -> None:
    guest = await shop.guest(locale="id")
    topic_id = await shop.topic(descriptions={"id": "Yang baru kami sangrai."})
    url = await link(shop, guest, topic_id)
    status, html, headers = await asked("GET", url)
    await asked("HEAD", url)

    assert status == 200
    assert '<html lang="id">' in html
    assert "Apa yang boleh dikirim Kopi Angsa kepada Anda" in html
    assert "Yang baru kami sangrai." in html
    assert "<script" not in html
    assert "script-src" not in headers["content-security-policy"]
    assert "default-src 'none'" in headers["content-security-policy"]
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == "no-store"
    assert "set-cookie" not in headers
    assert await state(shop, topic_id) == ["active"]


@pytest.mark.parametrize("locale", LOCALES)
async def test_the_page_speaks_each_language_that_is_chosen(shop: Shop, locale: str) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic()
    url = await link(shop, guest, topic_id)
    _, html, _ = await asked("GET", f"{url}?lang={locale}")
    assert f'<html lang="{locale}">' in html


async def test_a_frequency_is_changed_and_a_topic_left_on_the_page(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic()
    other = await shop.topic(key="offers", names={"en": "Offers"})
    url = await link(shop, guest, topic_id)
    chosen = {"action": "save", f"topic.{topic_id}": "daily", f"topic.{other}": "weekly"}
    status, html, _ = await asked("POST", url, data=chosen)
    listed = await shop.owner.ok("GET", f"/contacts/{guest.visitor.contact_id}/subscriptions")
    proofs = await shop.owner.ok("GET", f"/contacts/{guest.visitor.contact_id}/consents")
    await asked("POST", url, data={"action": "save", f"topic.{topic_id}": ""})

    assert status == 200
    assert "Saved. It holds from now on." in html
    assert {(one["topic_key"], one["frequency"]) for one in listed["items"]} == {
        ("new-beans", "daily"),
        ("offers", "weekly"),
    }
    words = {one["words"] for one in proofs["items"] if one["method"] == "page"}
    assert "What Kopi Angsa may write to you\nNew beans: Every day" in words
    assert url.rpartition("/")[2] not in str(proofs), "the key to the page is not kept with the proof"
    assert await state(shop, topic_id) == ["ended"]
    assert await state(shop, other) == ["active"]


async def test_everything_stops_on_this_channel_and_comes_back(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic()
    url = await link(shop, guest, topic_id)
    _, stopped, _ = await asked("POST", url, data={"action": "stop_channel"})
    shop.channel.sent.clear()
    shop.clock.advance(days=7)
    await shop.send(topic_id, "while-gone")
    _, back, _ = await asked("POST", url, data={"action": "come_back"})
    await shop.send(topic_id, "back", "Welcome back.")

    assert "You get no more messages from Kopi Angsa by" in stopped
    assert "Welcome back. Kopi Angsa may write to you again." in back
    assert shop.texts() == ["Welcome back."]


async def test_everything_stops_on_every_channel_of_a_contact(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic()
    url = await link(shop, guest, topic_id)
    _, html, _ = await asked("POST", url, data={"action": "stop_all"})
    told = await shop.owner.ok("GET", f"/contacts/{guest.visitor.contact_id}/standing")
    proofs = await shop.owner.ok("GET", f"/contacts/{guest.visitor.contact_id}/consents")

    assert "on any channel" in html
    assert [one["standing"]["verdict"]["reason"] for one in told["channels"]] == ["left_unsubscribe"]
    assert proofs["items"][0]["evidence"] == {"everywhere": True}


async def test_a_link_that_was_tampered_with_is_none(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic()
    url = await link(shop, guest, topic_id)
    base, _, token = url.rpartition("/")
    head, _, signature = token.partition(".")
    other = "B" if head[0] == "A" else "A"
    for wrong in (f"{other}{head[1:]}.{signature}", head, "x", f"{head}.{signature[:-1]}", "ü"):
        for method, more in (("GET", {}), ("POST", {"data": {"List-Unsubscribe": "One-Click"}})):
            status, _, _ = await asked(method, f"{base}/{wrong}", **more)
            assert status == 404, wrong
    assert await state(shop, topic_id) == ["active"]


async def test_a_link_about_somebody_who_was_erased_says_so_and_one_click_is_content(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic()
    url = await link(shop, guest, topic_id)
    async with shop.system.db.service(shop.seed.workspace_id) as tx:
        await tx.run(
            "DELETE FROM contact WHERE workspace_id = $1 AND id = $2", tx.workspace_id, guest.visitor.contact_id
        )
    status, html, _ = await asked("GET", url)
    clicked, _, _ = await asked("POST", url, data={"List-Unsubscribe": "One-Click"})

    assert (status, clicked) == (404, 200)
    assert "nothing is kept about you here" in html


async def test_erasing_a_contact_keeps_the_proof_and_nothing_else_of_topics(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic()
    await shop.subscribe(topic_id, guest)
    address = f"web:visitor:{guest.booted.contact.id}"
    async with shop.system.db.service(shop.seed.workspace_id) as tx:
        row = await tx.row(
            "SELECT address FROM identity WHERE workspace_id = $1 AND id = $2",
            tx.workspace_id,
            guest.visitor.identity_id,
        )
        address = f"web:{row['address']}"
        await tx.run(
            "DELETE FROM contact WHERE workspace_id = $1 AND id = $2", tx.workspace_id, guest.visitor.contact_id
        )
    listed = await shop.owner.ok("GET", f"/topics/{topic_id}/subscribers")
    found = await shop.owner.ok("GET", f"/consents?address={address}")
    others = await shop.owner.ok("GET", f"/consents?address={address}1")

    assert listed["items"] == []
    (proof,) = found["items"]
    assert (proof["words"], proof["address"]) == ("Yes, tell me about new beans.", None)
    assert others["items"] == []


async def test_the_audit_of_a_proof_taken_out_names_nobody(shop: Shop) -> None:
    url = f"{shop.marketer.base}/api/v1/consents/export?address=budi@example.com"
    async with shop.marketer.http.get(url, headers=shop.marketer.headers) as answer:
        assert answer.status == 200
    audit = await shop.owner.ok("GET", "/audit?action=consent.exported")

    assert [one["detail"] for one in audit["items"]] == [{"format": "csv", "address": "one address"}]


async def test_the_proof_is_taken_out_as_csv_and_as_lines_of_json_and_that_is_audited(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic()
    await shop.subscribe(topic_id, guest)
    texts = []
    for kind in ("csv", "jsonl"):
        url = f"{shop.marketer.base}/api/v1/consents/export?format={kind}&topic={topic_id}"
        async with shop.marketer.http.get(url, headers=shop.marketer.headers) as answer:
            assert answer.status == 200
            assert f'filename="consents.{kind}"' in answer.headers["content-disposition"]
            texts.append(await answer.text())
    status, _ = await shop.viewer("GET", "/consents/export")
    audit = await shop.owner.ok("GET", "/audit?action=consent.exported")

    head, row, *rest = texts[0].splitlines()
    assert head.startswith("id,at,act,kind,words,method")
    assert "Yes, tell me about new beans." in row
    assert rest == []
    assert '"words":"Yes, tell me about new beans."' in texts[1]
    assert status == 403
    assert len(audit["items"]) == 2
