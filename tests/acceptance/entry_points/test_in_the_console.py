"""What the console asks of entry points: the list with its counts, free slugs, what a link opens, the card in words."""

from datetime import timedelta
from typing import Any

from acceptance.entry_points.test_entry_points import DESKTOP, PHONE, ROBOT, made, opened, sms
from acceptance.topics.conftest import Shop, shop  # noqa: F401 - a fixture
from acceptance.topics.test_double_opt_in import heard


async def listed(shop: Shop, query: str = "") -> list[Any]:  # noqa: F811 - the fixture itself
    found: list[Any] = (await shop.viewer.ok("GET", f"/entry-points{query}"))["items"]
    return found


async def test_the_list_tells_what_each_brought_and_how_it_went_lately(shop: Shop) -> None:  # noqa: F811
    channel_id = await sms(shop)
    await made(shop, channel_ids=[str(shop.seed.channel.id), channel_id])
    other = await made(shop, name="Nobody comes", slug="nobody")
    for agent in (PHONE, DESKTOP, ROBOT):
        await opened(shop, "/l/table-4", agent)
    await opened(shop, f"/l/table-4/to/{shop.seed.channel.id}")
    await heard(shop, channel_id, "+6281234567890", "Hello! #table-4", shop.sms)
    shop.clock.now += timedelta(days=1)
    await opened(shop, "/l/table-4", PHONE)
    nobody, table = await listed(shop)

    assert table["counts"] == {"opened": 3, "came": 1, "lately": [0] * 12 + [2, 1]}
    assert nobody["counts"] == {"opened": 0, "came": 0, "lately": [0] * 14}
    assert (await shop.viewer.ok("GET", f"/entry-points/{other['id']}"))["counts"]["opened"] == 0


async def test_the_list_is_searched_by_name_slug_and_reference(shop: Shop) -> None:  # noqa: F811
    await made(shop)
    await made(shop, name="100 % sale_now", slug="sale", ref="Autumn")
    archived = await made(shop, name="Old poster", slug="old-poster")
    await shop.marketer.ok("POST", f"/entry-points/{archived['id']}/archive")
    found = {
        q: [one["entry_point"]["slug"] for one in await listed(shop, f"?q={q}")]
        for q in ("CIKINI", "table-4", "autumn", "%25", "e_n", "poster", "%20")
    }
    with_archived = await listed(shop, "?q=poster&archived=true")

    assert found == {
        "CIKINI": ["table-4"],
        "table-4": ["table-4"],
        "autumn": ["sale"],
        "%25": ["sale"],
        "e_n": ["sale"],
        "poster": [],
        "%20": ["sale", "table-4"],
    }
    assert [one["entry_point"]["slug"] for one in with_archived] == ["old-poster"]


async def test_a_slug_is_looked_up_while_it_is_typed(shop: Shop) -> None:  # noqa: F811
    await made(shop)
    await made(shop, slug="table-4-2")
    free = await shop.marketer.ok("GET", "/entry-points/slugs/table-5")
    taken = await shop.marketer.ok("GET", "/entry-points/slugs/table-4")
    long = "a" * 60
    await made(shop, slug=long)
    cut = await shop.marketer.ok("GET", f"/entry-points/slugs/{long}")
    wrong, problem = await shop.marketer("GET", "/entry-points/slugs/No%20Spaces")

    assert free == {
        "slug": "table-5",
        "url": f"{shop.system.base_url}/l/table-5",
        "free": True,
        "instead": None,
    }
    assert (taken["free"], taken["instead"]) == (False, "table-4-3")
    assert cut["instead"] == f"{'a' * 58}-2"
    assert (wrong, problem["field"]) == (422, "slug")


async def test_what_a_link_opens_is_told_channel_by_channel(shop: Shop) -> None:  # noqa: F811
    before = {"web": None, "sms": "address", "email": "link"}
    await shop.connected("sms")
    await shop.connected("email")
    told = {one["type"]: one for one in (await shop.viewer.ok("GET", "/entry-points/channels"))["items"]}
    assert {type_: one["lacks"] for type_, one in told.items()} == before
    assert told["web"]["opens_on"] == ["phone", "tablet", "desktop"]
    assert told["email"]["opens_on"] == []


async def test_a_number_is_opened_by_phones_alone(shop: Shop) -> None:  # noqa: F811
    channel_id = await sms(shop)
    told = (await shop.viewer.ok("GET", "/entry-points/channels"))["items"]
    (number,) = [one for one in told if one["channel_id"] == channel_id]
    assert (number["opens_on"], number["lacks"]) == (["phone"], None)


async def test_what_stands_on_the_card_is_told_before_it_is_printed(shop: Shop) -> None:  # noqa: F811
    topic_id = await shop.topic()
    words = {"en": "Yes, beans.", "id": "Ya, biji."}
    one = await made(shop, location_id=str(shop.seed.location_id), topic_id=topic_id, consent_words=words)
    both = await shop.viewer.ok("GET", f"/entry-points/{one['id']}/card")
    thai = await shop.viewer.ok("GET", f"/entry-points/{one['id']}/card?locale=th,xx")

    assert (both["business"], both["link"]) == ("Kopi Angsa", f"{shop.system.base_url}/l/table-4")
    assert both["consents"] == ["Yes, beans.", "Ya, biji."]
    assert len(both["scan"]) == 1
    assert " · " in both["scan"][0]
    assert thai["consents"] == ["Yes, beans."], "where there are none in that language, those that there are"
    assert thai["scan"] != both["scan"]


async def test_snippets_tell_their_words_to_draw_them(shop: Shop) -> None:  # noqa: F811
    topic_id = await shop.topic()
    one = await made(shop, kind="checkbox", topic_id=topic_id, consent_words={"en": "Beans & <tea>?"})
    told = await shop.viewer.ok("GET", f"/entry-points/{one['id']}/snippets?locale=en")
    plain = await made(shop, name="Plain", slug="plain-one")
    without = await shop.viewer.ok("GET", f"/entry-points/{plain['id']}/snippets?locale=en")

    assert (told["title"], told["words"]) == ("Write to Kopi Angsa", "Beans & <tea>?")
    assert told["frequencies"] == {"weekly": "Every week", "daily": "Every day"}
    assert (without["words"], without["frequencies"]) == (None, {})


async def test_a_contact_tells_the_first_entry_point_through_which_they_came(shop: Shop) -> None:  # noqa: F811
    channel_id = await sms(shop)
    await made(shop, channel_ids=[channel_id])
    await made(shop, name="Second", slug="second", channel_ids=[channel_id])
    await heard(shop, channel_id, "+6281234567890", "Hello! #table-4", shop.sms)
    shop.clock.now += timedelta(minutes=5)
    await heard(shop, channel_id, "+6281234567890", "Hello! #second", shop.sms)
    await heard(shop, channel_id, "+6281234567899", "Hello!", shop.sms)
    contacts = {one["phone"]: one["id"] for one in (await shop.viewer.ok("GET", "/contacts"))["items"]}
    came = await shop.viewer.ok("GET", f"/contacts/{contacts['+6281234567890']}")
    not_so = await shop.viewer.ok("GET", f"/contacts/{contacts['+6281234567899']}")

    assert (came["came_through"]["name"], came["came_through"]["slug"]) == ("Cikini, table 4", "table-4")
    assert not_so["came_through"] is None
