"""Consents from elsewhere: previewed, brought along with their proof, and undone."""

from typing import Any

from acceptance.topics.conftest import Shop

HEAD = "address,at,words,frequency,ip,source_system"
GOOD = 'lia@example.com,2026-03-01T10:00:00Z,"Yes, send me news.",weekly,203.0.113.7,Old shop'


def csv(*rows: str) -> str:
    return "\n".join((HEAD, *rows)) + "\n"


async def imported(shop: Shop, content: str, **more: Any) -> Any:
    return await shop.marketer.ok("POST", "/consents/imports", {"name": "list.csv", "content": content, **more})


async def test_a_preview_tells_good_rows_from_bad_ones_and_keeps_nothing(shop: Shop) -> None:
    topic_id = await shop.topic()
    channel_id = await shop.connected("email")
    rows = csv(
        GOOD,
        'nobody,2026-03-01T10:00:00Z,"Yes.",weekly,,',
        'bima@example.com,2026-03-01T10:00:00,"Yes.",weekly,,',
        'bima@example.com,2030-03-01T10:00:00Z,"Yes.",weekly,,',
        "bima@example.com,2026-03-01T10:00:00Z,,weekly,,",
        'bima@example.com,2026-03-01T10:00:00Z,"Yes.",hourly,,',
    )
    body = {"name": "list.csv", "content": rows, "channel_id": channel_id, "topic_id": topic_id}
    shown = await shop.marketer.ok("POST", "/consents/imports/preview", body)
    listed = await shop.owner.ok("GET", f"/topics/{topic_id}/subscribers")

    assert (shown["rows"], shown["good"]) == (6, 1)
    assert [(one["row"], one["field"]) for one in shown["bad"]] == [
        (2, "address"),
        (3, "at"),
        (4, "at"),
        (5, "words"),
        (6, "frequency"),
    ]
    assert shown["sample"][0]["address"] == "lia@example.com"
    assert listed["items"] == []


async def test_what_may_be_said_is_told_of_somebody_who_has_never_written(shop: Shop) -> None:
    channel_id = await shop.connected("email")
    await imported(shop, csv(GOOD), channel_id=channel_id, topic_id=await shop.topic())
    (lia,) = (await shop.owner.ok("GET", "/contacts?q=lia@example.com"))["items"]
    told = await shop.owner.ok("GET", f"/contacts/{lia['id']}/standing")

    (mail,) = told["channels"]
    assert (mail["channel_id"], mail["channel_type"]) == (channel_id, "email")
    assert (mail["standing"]["verdict"]["outcome"], mail["standing"]["verdict"]["rule"]) == ("drop", "answer")
    assert [one["code"] for one in mail["standing"]["lines"] if not one["ok"]][:1] == ["wrote_never"], mail["standing"][
        "said"
    ]


async def test_what_ran_out_before_it_was_brought_along_is_over(shop: Shop) -> None:
    topic_id = await shop.topic(lasts_days=30)
    channel_id = await shop.connected("email")
    await imported(shop, csv(GOOD), channel_id=channel_id, topic_id=topic_id)
    await shop.send(topic_id, "news")
    (one,) = (await shop.owner.ok("GET", f"/topics/{topic_id}/subscribers"))["items"]

    assert (one["state"], one["ended_at"]) == ("expired", "2026-03-31T10:00:00Z")
    assert shop.mail.sent == []


async def test_a_subscription_is_over_the_moment_its_time_is_and_can_be_asked_for_again(shop: Shop) -> None:
    topic_id = await shop.topic(lasts_days=261)
    channel_id = await shop.connected("email")
    await imported(shop, csv(GOOD), channel_id=channel_id, topic_id=topic_id)
    active = await shop.owner.ok("GET", f"/topics/{topic_id}/subscribers?state=active")
    shop.clock.advance(days=2)
    over = await shop.owner.ok("GET", f"/topics/{topic_id}/subscribers?state=active")
    (topic,) = (await shop.owner.ok("GET", "/topics"))["items"]
    await shop.send(topic_id, "news")
    sent = list(shop.mail.sent)
    again = {"channel_id": channel_id, "address": "lia@example.com", "proof": {"words": "Yes, again."}}
    asked = await shop.owner.ok("POST", f"/topics/{topic_id}/subscribers", again)

    assert (len(active["items"]), over["items"], sent) == (1, [], [])
    assert (topic["subscriptions"]["active"], topic["subscriptions"]["expired"]) == (0, 1)
    assert (topic["subscriptions"]["reached"], asked["state"]) == (0, "pending")


async def test_good_rows_are_kept_with_their_proof_and_count_at_once(shop: Shop) -> None:
    topic_id = await shop.topic()
    channel_id = await shop.connected("email")
    done = await imported(shop, csv(GOOD, "bad,,,,,"), channel_id=channel_id, topic_id=topic_id)
    listed = await shop.owner.ok("GET", f"/topics/{topic_id}/subscribers")
    (proof,) = (await shop.owner.ok("GET", "/consents?address=lia@example.com"))["items"]
    await shop.send(topic_id, "news")

    assert (done["state"], done["rows"], done["done"]) == ("done", 2, 1)
    assert [one["row"] for one in done["bad"]] == [2]
    (one,) = listed["items"]
    assert (one["state"], one["frequency"], one["granted_at"]) == ("active", "weekly", "2026-03-01T10:00:00Z")
    assert (proof["method"], proof["ip"], proof["import_id"]) == ("import", "203.0.113.7", done["id"])
    assert proof["evidence"] == {"source_system": "Old shop"}
    assert [sent.purpose for sent in shop.mail.sent] == ["topic"]


async def test_an_import_is_undone_but_for_what_contacts_did_since(shop: Shop) -> None:
    topic_id = await shop.topic()
    channel_id = await shop.connected("email")
    other = GOOD.replace("lia@", "bima@")
    marketing = 'address,at,words,kind\ncitra@example.com,2026-03-01T10:00:00Z,"Yes, offers.",marketing\n'
    done = await imported(shop, csv(GOOD, other), channel_id=channel_id, topic_id=topic_id)
    offers = await imported(shop, marketing, channel_id=channel_id)
    proof = {"words": "Yes, again.", "method": "form"}
    again = {"channel_id": channel_id, "address": "bima@example.com", "confirmed": True, "proof": proof}
    await shop.marketer.ok("POST", f"/topics/{topic_id}/subscribers", again)
    undone = await shop.marketer.ok("POST", f"/consents/imports/{done['id']}/undo")
    second = await shop.marketer.ok("POST", f"/consents/imports/{offers['id']}/undo")
    status, problem = await shop.marketer("POST", f"/consents/imports/{done['id']}/undo")
    listed = await shop.owner.ok("GET", f"/topics/{topic_id}/subscribers")
    imports = await shop.owner.ok("GET", "/consents/imports")

    assert (undone["state"], undone["undone"], second["undone"]) == ("undone", 1, 1)
    assert (status, problem["code"]) == (409, "undone")
    assert {one["address"]: one["state"] for one in listed["items"]} == {
        "lia@example.com": "ended",
        "bima@example.com": "active",
    }
    assert [one["state"] for one in imports["items"]] == ["undone", "undone"]


async def test_what_somebody_left_later_than_the_file_says_stays_left(shop: Shop) -> None:
    topic_id = await shop.topic()
    channel_id = await shop.connected("email")
    await imported(shop, csv(GOOD), channel_id=channel_id, topic_id=topic_id)
    (one,) = (await shop.owner.ok("GET", f"/topics/{topic_id}/subscribers"))["items"]
    await shop.agent.ok("DELETE", f"/topics/{topic_id}/subscribers/{one['identity_id']}")
    await imported(shop, csv(GOOD), channel_id=channel_id, topic_id=topic_id)
    (after,) = (await shop.owner.ok("GET", f"/topics/{topic_id}/subscribers"))["items"]
    await shop.send(topic_id, "news")

    assert after["state"] == "ended"
    assert shop.mail.sent == []


async def test_json_is_read_as_well_and_names_channels_and_topics_by_their_names(shop: Shop) -> None:
    topic_id = await shop.topic()
    await shop.connected("email")
    rows = (
        '[{"address": "lia@example.com", "channel": "Our email", "topic": "new-beans",'
        ' "at": "2026-03-01T10:00:00+07:00", "words": "Yes.", "method": "paper", "shelf": 7}]'
    )
    done = await imported(shop, rows, format="json")
    (one,) = (await shop.owner.ok("GET", f"/topics/{topic_id}/subscribers"))["items"]
    (proof,) = (await shop.owner.ok("GET", "/consents?address=lia@example.com"))["items"]
    assert done["done"] == 1
    assert one["granted_at"] == "2026-03-01T03:00:00Z"
    assert (proof["method"], proof["evidence"]) == ("paper", {"shelf": "7"})


async def test_what_is_no_such_file_is_refused_in_words(shop: Shop) -> None:
    for content, kind, code in (("{}", "json", "invalid_json"), ("address,at\n", "csv", "no_rows")):
        body = {"name": "x", "content": content, "format": kind}
        status, problem = await shop.marketer("POST", "/consents/imports/preview", body)
        assert (status, problem["code"], problem["field"]) == (422, code, "content")
    status, _ = await shop.agent("POST", "/consents/imports", {"name": "x", "content": csv(GOOD)})
    assert status == 403


async def test_a_consent_to_service_is_kept_shown_and_taken_back(shop: Shop) -> None:
    channel_id = await shop.connected("sms")
    proof = {"words": "Yes, write to me about my order.", "method": "form"}
    body = {"kind": "service", "channel_id": channel_id, "address": "+6281234567890", "proof": proof}
    kept = await shop.marketer.ok("POST", "/consents", body)
    back = {"kind": "service", "identity_id": kept["identity_id"], "proof": {"words": "No more.", "method": "call"}}
    gone = await shop.agent.ok("POST", "/consents/withdraw", back)
    found = await shop.owner.ok("GET", f"/consents?contact={kept['contact_id']}")

    assert (kept["act"], kept["kind"], kept["address"]) == ("given", "service", "+6281234567890")
    assert (gone["act"], gone["words"]) == ("withdrawn", "No more.")
    assert len(found["items"]) == 2
