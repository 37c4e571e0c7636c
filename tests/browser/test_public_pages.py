"""The pages for contacts: no fault that axe can see, nothing that their policy blocks, and they do what they say."""

from uuid import UUID

import aiohttp
import pytest

from browser.conftest import SIZES, House
from browser.test_axe import LOOKS, faults
from rejoinder.domain.actor import Actor
from rejoinder.domain.permissions import ROLES
from rejoinder.domain.topic import Topic
from rejoinder.services.consents.given import Given
from rejoinder.services.entry_points.keep import NewEntryPoint, make_entry_point
from rejoinder.services.leaving.links import Named, confirm_url, leave_url
from rejoinder.services.topics.keep import NewTopic, make_topic
from rejoinder.services.topics.subscribers import NewSubscriber, add_subscriber

CHECKOUT = """<!doctype html><html lang="en"><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src {base}; connect-src {base}">
<title>Checkout</title></head><body><form action="#done">
<input type="email" value="siti@example.com" aria-label="Email">
<label><input type="checkbox" checked data-rejoinder-entry="{base}/l/{slug}"> <span>Yes, write to me.</span></label>
<button>Buy</button></form><script async src="{base}/entry.js"></script></body></html>"""


class Stall:
    """A topic, somebody who heard of it, and an entry point, in the demo."""

    def __init__(self, workspace_id: UUID, identity_id: UUID, topic: Topic, slug: str) -> None:
        self.workspace_id, self.identity_id, self.topic, self.slug = workspace_id, identity_id, topic, slug


async def stall(house: House, key: str) -> Stall:
    async with house.parts.db.service() as tx:
        row = await tx.row(
            "SELECT i.workspace_id, i.id FROM identity i JOIN channel c ON c.workspace_id = i.workspace_id"
            " AND c.id = i.channel_id WHERE c.type = 'web' ORDER BY i.id LIMIT 1"
        )
    rights = frozenset(one.value for one in ROLES["owner"][1])
    owner = Actor("teammate", house.parts.new_id(), row["workspace_id"], "Ayu", rights, role="owner")
    names = {"en": f"News of {key}", "id": "Kabar"}
    new = NewTopic(key=key, names=names, frequencies=("weekly", "daily"), descriptions={"en": "What is new."})
    topic = (await make_topic(house.parts, owner, new)).topic
    agreed = NewSubscriber(identity_id=row["id"], proof=Given(words="Yes."))
    await add_subscriber(house.parts, owner, topic.id, agreed)
    entry = NewEntryPoint(name=key, slug=f"{key}-entry", topic_id=topic.id, consent_words={"en": "Yes, write to me."})
    made = await make_entry_point(house.parts, owner, entry)
    return Stall(row["workspace_id"], row["id"], topic, made.entry_point.slug)


def here(house: House, url: str) -> str:
    return url.replace(house.parts.base_url, house.url)


@pytest.mark.parametrize(("scheme", "size"), LOOKS, ids=["-".join(look) for look in LOOKS])
async def test_no_page_for_contacts_has_a_fault(house: House, scheme: str, size: str) -> None:
    there = await stall(house, f"axe-{scheme}-{size}")
    named = Named(there.workspace_id, there.identity_id, there.topic.id, there.topic.id)
    leave = here(house, leave_url(house.parts, there.workspace_id, there.identity_id))
    context = await house.context(color_scheme=scheme, bypass_csp=True, **SIZES[size])
    page = await context.new_page()
    found = []
    for url in (f"{leave}?lang=th", here(house, confirm_url(house.parts, named)), f"{house.url}/u/none"):
        await page.goto(url)
        found += await faults(page)
    await page.goto(f"{leave}?lang=en")
    found += await faults(page)
    await page.locator("form button").last.scroll_into_view_if_needed()
    await page.locator("select[name^='topic.']").last.select_option("daily")
    await page.get_by_role("button", name="Save").click()
    await page.get_by_role("status").wait_for()
    found += await faults(page)
    assert sorted(set(found)) == []


async def test_the_page_works_without_any_script(house: House) -> None:
    there = await stall(house, "scriptless")
    context = await house.context(java_script_enabled=False)
    page = await context.new_page()
    await page.goto(here(house, leave_url(house.parts, there.workspace_id, there.identity_id)) + "?lang=en")
    await page.get_by_label("News of scriptless").select_option("")
    await page.get_by_role("button", name="Save").click()
    await page.get_by_role("status").wait_for()
    assert await page.get_by_label("News of scriptless").input_value() == ""


async def test_the_page_with_the_messenger_opens_it_under_its_policy(house: House) -> None:
    there = await stall(house, "hosted")
    visit = await house.visit(f"/l/{there.slug}/chat")
    await visit.page.locator(".panel").first.wait_for()


async def test_a_box_on_a_page_with_a_strict_policy_hands_on_what_was_agreed(house: House) -> None:
    there = await stall(house, "checkout")
    context = await house.context()
    page = await context.new_page()
    shop = f"{house.url}/checkout-of-somebody"
    html = CHECKOUT.format(base=house.url, slug=there.slug)
    await page.route(shop, lambda route: route.fulfill(content_type="text/html", body=html))
    async with aiohttp.ClientSession() as http, http.get(f"{house.url}/entry.js") as answer:
        assert answer.status == 200
    await page.goto(shop)
    await page.wait_for_load_state("networkidle")
    async with page.expect_request("**/consent") as sent:
        await page.get_by_role("button", name="Buy").click()
    said = (await sent.value).post_data_json
    assert (said["words"], said["email"]) == ("Yes, write to me.", "siti@example.com")
    assert said["page_url"] == shop
