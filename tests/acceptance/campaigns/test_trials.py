"""What a campaign would say and to whom before it goes, and what it changed after."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from asking import asking
from membership import person
from rejoinder.services.dispatch import dispatch
from rejoinder.services.system import System
from rejoinder.store import campaign_facts, contacts, events
from rejoinder.store.campaign_facts import Fact
from seeds import Seed, seeded


def draft(*texts: str, **more: Any) -> dict[str, Any]:
    variants = [
        {"key": key, "wordings": [{"content": {"type": "talk", "blocks": [{"type": "text", "text": text}]}}]}
        for key, text in zip("abc", texts, strict=False)
    ]
    return {"name": "Beans are back", "kind": "chat", "variants": variants, **more}


def said(shown: dict[str, Any]) -> str:
    return str(shown["content"]["blocks"][0]["text"])


async def known(system: System, seed: Seed, name: str | None, **given: Any) -> UUID:
    id_ = system.new_id()
    async with system.db.service(seed.workspace_id) as tx:
        await contacts.add(tx, id_, now=system.clock(), name=name, **given)
    return id_


async def test_a_preview_is_as_a_contact_would_get_it_or_somebody_made_up(system: System) -> None:
    seed = await seeded(system)
    bo = await known(system, seed, "Bo Li", locale="pt-BR")
    what = draft("Hi {{ contact.first_name }} from {{ contact.city }}, {{ coupon }} {{ count.order }}")
    portuguese = {"type": "talk", "blocks": [{"type": "text", "text": "Oi {{ contact.first_name }}"}]}
    what["variants"][0]["wordings"].append({"locale": "pt-BR", "content": portuguese})
    async with asking(system, seed.owner) as (owner,):
        asked = {"definition": what, "variant": "a"}
        made_up = await owner.ok("POST", "/campaigns/preview", asked)
        theirs = await owner.ok("POST", "/campaigns/preview", {**asked, "contact_id": str(bo)})
        english = await owner.ok("POST", "/campaigns/preview", {**asked, "contact_id": str(bo), "locale": "en"})

        assert (said(made_up), made_up["missing"]) == ("Hi Ana from Porto Alegre, EXAMPLE-CODE 36", [])
        assert (said(theirs), theirs["locale"]) == ("Oi Bo", "pt-BR")
        assert [one["variable"] for one in english["missing"]] == ["contact.city", "coupon"]


async def test_a_preview_on_a_channel_tells_what_is_too_much_for_it(system: System) -> None:
    seed = await seeded(system)
    what = draft("Long " * 100 + "{{ contact.name }}", kind="message")
    async with asking(system, seed.owner) as (owner,):
        body = {"definition": what, "variant": "a", "channel_type": "sms"}
        shown = await owner.ok("POST", "/campaigns/preview", body)

        assert shown["channel"]["channel_type"] == "sms"
        assert len(shown["channel"]["segments"]) >= 1


async def test_the_event_that_triggers_it_is_the_last_of_the_contact_in_a_preview(system: System) -> None:
    seed = await seeded(system)
    bo, now = await known(system, seed, "Bo"), system.clock()
    async with system.db.service(seed.workspace_id) as tx:
        for total, ago in ((10, 3), (20, 2)):
            at = now - timedelta(days=ago)
            await events.add(tx, system.new_id(), bo, "order", {"total": total}, at=at, now=now)
    what = draft("Thanks for {{ event.total }}", when={"mode": "event", "event": "order"})
    async with asking(system, seed.owner) as (owner,):
        shown = await owner.ok(
            "POST", "/campaigns/preview", {"definition": what, "variant": "a", "contact_id": str(bo)}
        )
        assert said(shown) == "Thanks for 20"


async def test_a_text_that_cannot_be_read_is_refused_with_its_place(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        refused = await owner.refused("POST", "/campaigns/preview", {"definition": draft("{% if %}"), "variant": "a"})
        assert (refused["code"], refused["field"]) == ("invalid_template", "blocks[0].text")
        refused = await owner.refused("POST", "/campaigns/preview", {"definition": draft("Hi"), "variant": "z"})
        assert refused["code"] == "unknown_variant"


async def test_people_for_whom_a_value_is_missing_are_listed_page_by_page(system: System) -> None:
    seed = await seeded(system)
    ids = [await known(system, seed, None if n % 2 else f"P{n}") for n in range(10)]
    async with asking(system, seed.owner, seed.viewer) as (owner, viewer):
        path = f"/campaigns/{(await owner.ok('POST', '/campaigns', draft('Hi {{ contact.name }}')))['id']}/missing"
        found, after = [], ""
        while True:
            page = await viewer.ok("GET", f"{path}?limit=2{after}")
            found += page["items"]
            if not page.get("next"):
                break
            after = f"&after={page['next']}"

        assert [one["contact"]["id"] for one in found] == [str(one) for one in sorted(ids[1::2])]
        assert found[0]["missing"] == [{"variable": "contact.name", "where": "blocks[0].text"}]
        assert (await viewer.refused("GET", f"{path}?variant=z"))["code"] == "unknown_variant"


async def assigned(system: System, seed: Seed, campaign_id: str, arm: str, *people: UUID) -> None:
    sql = """INSERT INTO campaign_person (workspace_id, campaign_id, contact_id, arm, at)
             SELECT $1, $2, id, $3, $4 FROM unnest($5::uuid[]) AS v(id)"""
    async with system.db.service(seed.workspace_id) as tx:
        await tx.run(sql, seed.workspace_id, UUID(campaign_id), arm, system.clock(), people)


async def test_an_experiment_counts_all_who_were_assigned_and_what_they_did(system: System) -> None:
    seed = await seeded(system)
    ana, bo, chi = [await person(system, seed, name) for name in ("Ana", "Bo", "Chi")]
    goal = {"event": "order", "revenue": "total", "currency": "IDR"}
    async with asking(system, seed.owner) as (owner,):
        made = await owner.ok("POST", "/campaigns", draft("A", "B", control=0.2, goal=goal))
        await assigned(system, seed, made["id"], "a", ana, bo)
        await assigned(system, seed, made["id"], "control", chi)
        async with system.db.service(seed.workspace_id) as tx:
            same = {"campaign_id": UUID(made["id"]), "fact": "goal", "at": system.clock()}
            facts = [Fact(contact_id=ana, arm="a", value=value, **same) for value in (3.0, 4.0)]
            campaign_facts.note(tx, [*facts, Fact(contact_id=chi, arm="control", **same)])

        report = await owner.ok("GET", f"/campaigns/{made['id']}/experiment")

        arms = {one["key"]: one for one in report["arms"]}
        assert list(arms) == ["control", "a", "b"]
        assert arms["a"]["counts"] == {"people": 2, "converted": 1, "buyers": 1, "revenue": 7.0, "squares": 49.0}
        assert arms["control"]["counts"]["converted"] == 1
        assert arms["control"]["name"] == "Control group"
        assert (report["comparisons"], report["ratio"]["broken"]) == (4, False)
        assert report["conversion"]["whole"]["verdict"] == "too_early"
        assert len(report["revenue"]["whole"]["days"]) == 1


async def test_an_experiment_needs_something_to_say(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        made = await owner.ok("POST", "/campaigns", draft())
        assert (await owner.refused("GET", f"/campaigns/{made['id']}/experiment"))["code"] == "no_variants"


ACCOUNT = {"from_address": "halo@kopi.example", "from_name": "Kopi", "smtp_host": "mail.kopi.example"}
MAILBOX = {"type": "email", "name": "Toko", "settings": {"account": ACCOUNT}, "secrets": {"smtp_password": "x"}}
_DELIVERY = """SELECT d.state, d.campaign_id, m.reason, v.title FROM delivery d
  JOIN message m ON m.workspace_id = d.workspace_id AND m.id = d.message_id
  JOIN (SELECT workspace_id, id, subject AS title FROM conversation) v
    ON v.workspace_id = m.workspace_id AND v.id = m.conversation_id
 WHERE d.workspace_id = $1"""


async def test_a_test_goes_to_oneself_through_the_gate_and_counts_as_nothing(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        await owner.ok("POST", "/channels", MAILBOX)
        made = await owner.ok("POST", "/campaigns", draft("Hi {{ contact.first_name }}", kind="message"))
        sent = await owner.ok("POST", f"/campaigns/{made['id']}/test", {"variant": "a"})

        assert sent["address"] == seed.owner_email
        async with system.db.service(seed.workspace_id) as tx:
            (row,) = await tx.rows(_DELIVERY, seed.workspace_id)
        assert (row["state"], row["campaign_id"], row["title"]) == ("queued", None, "[Test] Beans are back")
        assert row["reason"] == "A test of “Beans are back” that Ayu Lestari asked for."
        thread = await owner.ok("GET", f"/conversations/{sent['conversation_id']}/messages")
        assert thread["items"][0]["blocks"] == [{"type": "text", "text": "Hi Ayu"}]
        await dispatch(system)
        verdicts = await owner.ok("GET", f"/messages/{sent['message_id']}/verdicts")
        assert verdicts["items"][0]["outcome"] == "send"
        assert (await owner.ok("GET", f"/campaigns/{made['id']}/experiment"))["arms"][0]["counts"]["people"] == 0


async def test_a_test_that_lacks_a_value_or_goes_nowhere_is_refused(system: System) -> None:
    seed = await seeded(system)
    banner = [{"key": "a", "wordings": [{"content": {"type": "banner", "text": "Hello"}}]}]
    async with asking(system, seed.owner) as (owner,):
        lacks = await owner.ok("POST", "/campaigns", draft("In {{ contact.city }}", kind="message"))
        shown = await owner.ok("POST", "/campaigns", {"name": "B", "kind": "banner", "variants": banner})
        asked = {"variant": "a"}
        assert (await owner.refused("POST", f"/campaigns/{lacks['id']}/test", asked))["code"] == "no_channel"
        await owner.ok("POST", "/channels", MAILBOX)
        assert (await owner.refused("POST", f"/campaigns/{lacks['id']}/test", asked))["code"] == "missing_value"
        assert (await owner.refused("POST", f"/campaigns/{shown['id']}/test", asked))["code"] == "not_on_channels"


async def test_the_check_tells_what_is_wrong_with_words_and_coupons(system: System) -> None:
    seed = await seeded(system)
    where = "variants[0].wordings[0].content.blocks[0].text"
    async with asking(system, seed.owner) as (owner,):
        few = (await owner.ok("POST", "/coupon-lists", {"name": "Few", "codes": ["A"]}))["coupon_list"]["id"]
        none = (await owner.ok("POST", "/coupon-lists", {"name": "None"}))["coupon_list"]["id"]

        unsure = await owner.ok(
            "POST", "/campaigns/check", draft("{{ contact.city }} {{ coupon }}", coupon_list_id=few)
        )
        wrong = await owner.ok("POST", "/campaigns/check", draft("{{ contact.nme }} {{ coupon }}", coupon_list_id=none))

        warned = {one["field"]: one["text"] for one in unsure["warnings"]}
        assert "contact.city" in warned[where]
        assert "Codes left in “Few”: 1." in warned["coupon_list_id"]
        told = {one["field"]: one["text"] for one in wrong["problems"]}
        assert told[where] == "A contact has no “nme”."
        assert told["coupon_list_id"] == "No code of “None” is left. Add some."
