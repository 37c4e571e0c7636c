"""In-app campaigns from end to end: made in the console's API, seen by the messenger's, acted on, counted."""

from typing import Any

from asking import Asking, asking
from clients import Client, client
from rejoinder.services.system import System
from seeds import Seed, seeded

TALK = {
    "type": "talk",
    "blocks": [{"type": "text", "text": "Hello{% if contact.name %} {{ contact.name }}{% endif %}"}],
}
BANNER = {"type": "banner", "text": "Free delivery", "actions": [{"kind": "dismiss", "title": "Thanks"}]}
NPS = {
    "type": "survey",
    "pages": [
        {
            "id": "score",
            "questions": [{"id": "nps", "asking": "nps", "text": "Would you recommend us?"}],
            "branches": [{"question_id": "nps", "to": "end", "at_least": 9}],
        },
        {"id": "why", "questions": [{"id": "more", "asking": "text", "text": "Why?", "required": False}]},
    ],
    "thanks": [{"text": "Thank you!"}],
}


def _draft(kind: str, content: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "name": f"A {kind}",
        "kind": kind,
        "reason": "They came to the shop.",
        "when": {"mode": "always"},
        "variants": [{"key": "a", "wordings": [{"content": content}]}],
        **more,
    }


async def _live(owner: Asking, draft: dict[str, Any]) -> str:
    made = await owner.ok("POST", "/campaigns", draft)
    await owner.ok("POST", f"/campaigns/{made['id']}/start")
    return str(made["id"])


class Browser:
    """A visitor's messenger on a page."""

    def __init__(self, ask: Client, seed: Seed, name: str) -> None:
        self.ask, self.seed, self.name = ask, seed, name

    async def boots(self) -> Any:
        page = {"url": "https://shop.example/", "title": "", "referrer": ""}
        body = {"key": self.seed.channel.key, "page": page, "traits": {"name": self.name}}
        status, booted = await self.ask.ask("POST", "/messenger/v1/boot", body)
        assert status == 200, booted
        self.ask.headers["Authorization"] = f"Bearer {booted['session']}"
        return booted

    async def ok(self, path: str, body: Any) -> Any:
        status, found = await self.ask.ask("POST", f"/messenger/v1{path}", body)
        assert status in {200, 201}, (status, found)
        return found


async def test_a_chat_is_made_seen_answered_and_counted(system: System) -> None:
    seed = await seeded(system)
    async with (
        asking(system, seed.owner, seed.viewer) as (owner, viewer),
        client(_base(owner)) as ask,
        client(_base(owner)) as other,
    ):
        id_ = await _live(owner, _draft("chat", TALK))
        lia = Browser(ask, seed, "Lia")
        (item,) = (await lia.boots())["shown"]
        assert (item["kind"], item["campaign_id"]) == ("chat", id_)
        assert item["content"]["blocks"][0]["text"] == "Hello Lia"
        act = f"/shown/{item['id']}"
        assert await lia.ok(act, {"act": "seen"}) == {"items": []}
        mei = Browser(other, seed, "Mei")
        await mei.boots()
        status, refused = await mei.ask.ask("POST", f"/messenger/v1{act}", {"act": "dismissed"})
        assert (status, refused["code"]) == (404, "not_found")
        message = {"client_id": "12345678", "blocks": [{"type": "text", "text": "Hi!"}], "showing_id": item["id"]}
        written = await lia.ok("/messages", message)
        assert await lia.ok("/pages", {"url": "https://shop.example/", "title": "", "referrer": ""}) == {"items": []}
        thread = await viewer.ok("GET", f"/conversations/{written['conversation']['id']}/messages")
        said = [one["blocks"][0]["text"] for one in thread["items"] if one["kind"] in {"in", "out"}]
        assert said[:2] == ["Hello Lia", "Hi!"]
        listed = (await viewer.ok("GET", "/campaigns"))["items"][0]
        assert (listed["figures"]["sent"], listed["figures"]["seen"]) == (2, 1)


async def test_no_more_is_shown_than_the_business_wants(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner, seed.viewer) as (owner, viewer), client(_base(owner)) as ask:
        assert await viewer.ok("GET", "/campaign-settings") == {"most_in_app_per_session": 3}
        await owner.ok("PUT", "/campaign-settings", {"most_in_app_per_session": 1})
        for kind, content in (("chat", TALK), ("banner", BANNER)):
            await _live(owner, _draft(kind, content))
        assert len((await Browser(ask, seed, "Lia").boots())["shown"]) == 1


async def test_an_event_brings_a_banner_which_is_dismissed(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,), client(_base(owner)) as ask:
        when = {"mode": "event", "event": "Cart Viewed", "again_days": 1}
        id_ = await _live(owner, _draft("banner", BANNER, when=when))
        lia = Browser(ask, seed, "Lia")
        assert (await lia.boots())["shown"] == []
        (item,) = (await lia.ok("/events", {"name": "Cart Viewed"}))["items"]
        await lia.ok(f"/shown/{item['id']}", {"act": "dismissed"})
        assert (await lia.ok("/events", {"name": "Cart Viewed"}))["items"] == []
        await owner.ok("POST", f"/campaigns/{id_}/pause")
        assert await lia.ok("/pages", {"url": "https://shop.example/", "title": "", "referrer": ""}) == {"items": []}


async def test_a_surveys_answers_are_summed_up_listed_and_taken_out(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner, seed.viewer) as (owner, viewer):
        id_ = await _live(owner, _draft("survey", NPS, purpose="survey"))
        for name, answers in (("Lia", {"nps": 10}), ("Mei", {"nps": 2, "more": "=Too slow"}), ("Wati", {"nps": 7})):
            async with client(_base(owner)) as ask:
                browser = Browser(ask, seed, name)
                (item,) = (await browser.boots())["shown"]
                doing = {"act": "answered", "answers": answers, "complete": True}
                await browser.ok(f"/shown/{item['id']}", doing)
        found = await viewer.ok("GET", f"/campaigns/{id_}/results")
        assert (found["people"], found["complete"]) == (3, 3)
        score, why = found["questions"]
        assert score["nps"] == {"score": 0.0, "promoters": 1, "passives": 1, "detractors": 1}
        assert (score["people"], score["mean"], len(score["choices"]), why["people"]) == (3, 6.33, 11, 1)
        assert [one["people"] for one in score["days"]] == [3]
        texts = await viewer.ok("GET", f"/campaigns/{id_}/texts?question=more")
        assert [(one["name"], one["text"]) for one in texts["items"]] == [("Mei", "=Too slow")]
        first = await viewer.ok("GET", f"/campaigns/{id_}/answers?limit=2")
        rest = await viewer.ok("GET", f"/campaigns/{id_}/answers?limit=2&after={first['next']}")
        assert [one["contact"]["name"] for one in first["items"] + rest["items"]] == ["Wati", "Mei", "Lia"]
        async with owner.http.get(f"{owner.base}/api/v1/campaigns/{id_}/answers.csv", headers=owner.headers) as answer:
            lines = (await answer.text()).splitlines()
        assert answer.status == 200
        assert lines[0] == "at,contact_id,name,email,variant,language,complete,Would you recommend us?,Why?"
        assert lines[2].endswith(",Mei,,a,,True,2,'=Too slow")


def _base(asks: Asking) -> str:
    return asks.base
