"""What a contact asked to hear, beside the conversation and on their page: how often, from when on, until when."""

from typing import Any

import pytest
from playwright.async_api import expect

from browser.conftest import SIZES, House
from browser.tabs import Desk
from browser.test_axe import LOOKS, faults


async def subscribed(house: House, name: str) -> tuple[str, str]:
    """Let a visitor write and subscribe to a topic of their own; returns the contact and the topic."""
    visit = await house.visit(name=name)
    await visit.begin()
    await visit.write("Hi")
    await expect(visit.bubble("Hi")).to_be_visible()
    desk = await house.sit()
    await expect(desk.row(name).first).to_be_visible()
    (contact,) = (await house.api("GET", f'/contacts?q="{name}"'))["items"]
    key = name.lower().replace(" ", "-")
    new: dict[str, Any] = {"key": key, "names": {"en": f"Beans for {name}"}, "frequencies": ["weekly"]}
    topic = (await house.api("POST", "/topics", {**new, "lasts_days": 90}))["topic"]["id"]
    agreed = {"identity_id": contact["identities"][0]["id"], "proof": {"words": "Yes, tell me of new beans."}}
    await house.api("POST", f"/topics/{topic}/subscribers", agreed)
    return contact["id"], topic


def asked_for(desk: Desk) -> Any:
    return desk.page.locator(".part").filter(has=desk.page.get_by_role("heading", name="What they asked for"))


async def test_a_subscription_is_seen_with_its_terms_and_ended_for_who_says_so(house: House) -> None:
    contact, _ = await subscribed(house, "Rosalind")
    desk = await house.sit(f"/contacts/{contact}")
    page, part = desk.page, asked_for(desk)
    one = part.locator(".asked-one")
    await expect(one).to_contain_text("Beans for Rosalind")
    await expect(one).to_contain_text("Weekly · ")
    await expect(one).to_contain_text("until ")

    await one.get_by_role("button", name="More about Beans for Rosalind").click()
    await page.get_by_role("menuitem", name="End it…").click()
    await page.get_by_label("How they said so").fill("Please no more")
    await desk.button("End it").click()
    await expect(part.get_by_text("Nothing yet.")).to_be_visible()
    await part.get_by_text("1 that is over").click()
    await expect(part.locator(".asked-one")).to_contain_text("ended")
    await part.get_by_text("Agreed to and taken back").click()
    history = part.locator(".fact-time .fact-value")
    await expect(history).to_have_text(
        [
            "Beans for Rosalind, Web: took it back",
            "Beans for Rosalind, Web: agreed",
        ]
    )
    await expect(part.get_by_role("link", name="All of it")).to_have_attribute(
        "href", f"/outreach/consents?contact={contact}"
    )


async def test_who_has_heard_this_week_is_shown_from_when_on_they_may_hear_again(house: House) -> None:
    contact, topic = await subscribed(house, "Seraphina")
    body = {"key": "first", "blocks": [{"type": "text", "text": "Gayo is here."}], "reason": "They asked for it."}
    await house.api("POST", f"/topics/{topic}/messages", body)
    desk = await house.sit(f"/contacts/{contact}")
    await expect(asked_for(desk).locator(".asked-state")).to_contain_text("Weekly")

    async def next_verdict() -> str:
        (one,) = (await house.api("GET", f"/contacts/{contact}/subscriptions"))["items"]
        return str(one["next"]["outcome"])

    while await next_verdict() == "send":
        await desk.page.evaluate("() => new Promise(requestAnimationFrame)")
    await desk.page.reload()
    await expect(asked_for(desk).locator(".asked-state")).to_contain_text("next from")


async def test_a_contact_who_asked_for_nothing_says_so(house: House) -> None:
    visit = await house.visit(name="Nora Nothing")
    await visit.begin()
    await visit.write("Just looking")
    await expect(visit.foot).to_contain_text("Sent")
    desk = await house.sit("/contacts?q=Nora")
    await desk.row("Nora Nothing").locator(".row-link").click()
    await expect(asked_for(desk).get_by_text("Nothing yet.")).to_be_visible()


@pytest.mark.parametrize(("scheme", "size"), LOOKS, ids=["-".join(look) for look in LOOKS])
async def test_what_was_asked_for_has_no_fault(house: House, scheme: str, size: str) -> None:
    contact, _ = await subscribed(house, f"Tullia {scheme} {size}")
    desk = await house.sit(f"/contacts/{contact}", color_scheme=scheme, bypass_csp=True, **SIZES[size])
    part = asked_for(desk)
    await part.locator(".asked-one").wait_for()
    await part.get_by_text("Agreed to and taken back").click()
    found = await faults(desk.page)
    await part.get_by_role("button", name="More about Beans").click()
    await desk.page.get_by_role("menuitem", name="End it…").click()
    found += await faults(desk.page)
    assert sorted(set(found)) == []
