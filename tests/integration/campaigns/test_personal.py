"""What a campaign says is made for each person: their words, their language, a coupon of their own."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID

from rejoinder.domain.campaign.content import Action, Banner, Content, Talk
from rejoinder.domain.campaign.definition import Definition, Variant, Wording
from rejoinder.domain.campaign.kinds import Kind
from rejoinder.domain.content import Text
from rejoinder.domain.coupon import CouponList
from rejoinder.services.personalize import Filled, Gap, Person, fill
from rejoinder.services.system import System
from rejoinder.store import companies, contacts, coupons, events
from seeds import Seed, seeded


def talk(text: str) -> Talk:
    return Talk((Text(text),))


def definition(*wordings: Wording | Content, **more: Any) -> Definition:
    said = tuple(one if isinstance(one, Wording) else Wording(one) for one in wordings)
    return Definition(name="Beans", kind=Kind.CHAT, variants=(Variant("a", said),), **more)


async def contact(system: System, seed: Seed, name: str | None = None, **given: Any) -> UUID:
    id_ = system.new_id()
    async with system.db.service(seed.workspace_id) as tx:
        await contacts.add(tx, id_, now=system.clock(), name=name, **given)
    return id_


async def did(system: System, seed: Seed, who: UUID, name: str, *days_ago: float, **properties: Any) -> None:
    now = system.clock()
    async with system.db.service(seed.workspace_id) as tx:
        for ago in days_ago:
            at = now - timedelta(days=ago)
            await events.add(tx, system.new_id(), who, name, properties, at=at, now=now)


async def filled(
    system: System, seed: Seed, what: Definition, *people: UUID | Person, campaign_id: UUID | None = None
) -> list[Filled]:
    asked = [one if isinstance(one, Person) else Person(contact_id=one) for one in people]
    async with system.db.service(seed.workspace_id) as tx:
        found = await fill(system, tx, what, "a", asked, campaign_id=campaign_id)
    return [found[one.contact_id] for one in asked if one.contact_id in found]


def words(one: Filled) -> str:
    assert isinstance(one.content, Talk)
    return one.content.blocks[0].text  # type: ignore[union-attr]


async def coupon_list(system: System, seed: Seed, *codes: str, **more: Any) -> UUID:
    one = CouponList(
        id=system.new_id(), name=f"List {system.new_id()}", description="", created_at=system.clock(), **more
    )
    async with system.db.service(seed.workspace_id) as tx:
        await coupons.add_list(tx, one)
        await coupons.add(tx, one.id, list(codes))
    return one.id


async def test_each_reads_what_is_known_of_them(system: System) -> None:
    seed = await seeded(system)
    ana = await contact(system, seed, "Ana Ferreira", attributes={"plan": "gold", "points": 12.5})
    bo = await contact(system, seed, "Bo")
    what = definition(
        talk(
            "{{ contact.first_name }} of {{ workspace.name }}, {{ location.name }}: "
            "{{ contact.attributes.plan | default: 'no plan' }}{% if contact.attributes.points > 10 %}, many{% endif %}"
        )
    )

    first, second = await filled(system, seed, what, ana, bo)

    assert (words(first), first.missing) == ("Ana of Kopi Angsa, Cikini: gold, many", ())
    assert (words(second), second.missing) == ("Bo of Kopi Angsa, Cikini: no plan", ())


async def test_whoever_lacks_a_value_is_told_apart_and_where(system: System) -> None:
    seed = await seeded(system)
    bo = await contact(system, seed, "Bo")

    (one,) = await filled(system, seed, definition(talk("In {{ contact.city }}, {{ company.name }}")), bo)

    assert one.missing == (Gap("contact.city", "blocks[0].text"), Gap("company.name", "blocks[0].text"))


async def test_the_company_that_somebody_joined_last_is_theirs(system: System) -> None:
    seed = await seeded(system)
    bo, now = await contact(system, seed, "Bo"), system.clock()
    async with system.db.service(seed.workspace_id) as tx:
        told = [companies.Told(system.new_id(), key, key.title(), '{"seats": 3}', now) for key in ("old", "new")]
        ids = await companies.tell(tx, told)
        await companies.join(tx, [(bo, ids["old"])], now - timedelta(days=3))
        await companies.join(tx, [(bo, ids["new"])], now)

    (one,) = await filled(system, seed, definition(talk("{{ company.name }} has {{ company.attributes.seats }}")), bo)

    assert words(one) == "New has 3"


async def test_counts_and_comparisons_are_variables(system: System) -> None:
    seed = await seeded(system)
    bo = await contact(system, seed, "Bo")
    await did(system, seed, bo, "message", *[1.0] * 5, *[40.0] * 4, 90.0)
    await did(system, seed, bo, "Order Completed", 3.0, total=12)
    what = definition(
        talk(
            "{{ count.message }} ever, {{ count.message.last_30_days }} after {{ count.message.previous_30_days }}, "
            "{{ count.message.change_percent }} % more; {{ count['never'] }} times; "
            "{{ last['Order Completed'] | date: '%d' | size }} {{ last['Order Completed'].total }}"
        )
    )

    (one,) = await filled(system, seed, what, bo)

    assert (words(one), one.missing) == ("10 ever, 5 after 4, 25 % more; 0 times; 2 12", ())


async def test_a_comparison_with_nothing_is_missing(system: System) -> None:
    seed = await seeded(system)
    bo = await contact(system, seed, "Bo")
    await did(system, seed, bo, "message", 1.0)

    (one,) = await filled(system, seed, definition(talk("{{ count.message.change_percent_7_days }} %")), bo)

    assert one.missing == (Gap("count.message.change_percent_7_days", "blocks[0].text"),)


async def test_the_event_that_triggered_it_is_there(system: System) -> None:
    seed = await seeded(system)
    bo = await contact(system, seed, "Bo")
    what = definition(talk("{% for one in event.items %}{{ one.name }} {% endfor %}for {{ event.total }}"))
    event = {"items": [{"name": "Beans"}, {"name": "Cup"}], "total": 0}

    (one,) = await filled(system, seed, what, Person(contact_id=bo, event=event))

    assert (words(one), one.missing) == ("Beans Cup for 0", ())


async def test_everybody_reads_their_language_or_what_is_for_everybody(system: System) -> None:
    seed = await seeded(system)
    ana, bo, chi = [await contact(system, seed, "A") for _ in range(3)]
    what = definition(Wording(talk("Halo"), "id"), Wording(talk("Oi"), "pt-BR"), Wording(talk("Hello")))
    people = [Person(contact_id=who, locale=locale) for who, locale in ((ana, "pt"), (bo, "th"), (chi, "id-ID"))]

    found = await filled(system, seed, what, *people)

    assert [(words(one), one.locale) for one in found] == [("Oi", "pt-BR"), ("Hello", None), ("Halo", "id")]


async def test_without_words_for_everybody_the_business_language_is_spoken(system: System) -> None:
    seed = await seeded(system)
    ana = await contact(system, seed, "A")
    what = definition(Wording(talk("Oi"), "pt-BR"), Wording(talk("Halo"), "id"))

    (one,) = await filled(system, seed, what, Person(contact_id=ana, locale="th"))

    assert words(one) == "Halo"


async def test_a_link_made_of_what_somebody_told_runs_nothing(system: System) -> None:
    seed = await seeded(system)
    bo = await contact(system, seed, "Bo", attributes={"site": "javascript:alert(1)"})
    what = definition(Banner("Hello", (Action("url", "Open", "{{ contact.attributes.site }}"),)))

    (one,) = await filled(system, seed, what, bo)

    assert one.missing == (Gap("contact.attributes.site", "actions[0].value"),)


async def test_who_is_gone_is_left_out(system: System) -> None:
    seed = await seeded(system)

    assert await filled(system, seed, definition(talk("{{ contact.name }}")), system.new_id()) == []


async def test_a_coupon_is_given_once_a_person_and_the_same_again(system: System) -> None:
    seed = await seeded(system)
    ana, bo = await contact(system, seed, "Ana"), await contact(system, seed, "Bo")
    what = definition(talk("{{ coupon }}"), coupon_list_id=await coupon_list(system, seed, "AAA", "BBB"))
    campaign_id = system.new_id()

    first = [words(one) for one in await filled(system, seed, what, ana, bo, campaign_id=campaign_id)]
    again = [words(one) for one in await filled(system, seed, what, bo, ana, campaign_id=campaign_id)]

    assert sorted(first) == ["AAA", "BBB"]
    assert again == first[::-1]


async def test_without_a_code_left_the_coupon_is_missing_and_who_lacks_a_name_takes_none(system: System) -> None:
    seed = await seeded(system)
    ana, bo, nobody = [await contact(system, seed, name) for name in ("Ana", "Bo", None)]
    what = definition(
        talk("{{ contact.name }}: {{ coupon.code }}"), coupon_list_id=await coupon_list(system, seed, "AAA")
    )

    found = await filled(system, seed, what, nobody, ana, bo, campaign_id=system.new_id())

    assert [one.missing for one in found] == [
        (Gap("contact.name", "blocks[0].text"),),
        (),
        (Gap("coupon.code", "blocks[0].text"),),
    ]


async def test_a_preview_takes_no_coupon(system: System) -> None:
    seed = await seeded(system)
    ana = await contact(system, seed, "Ana")
    list_id = await coupon_list(system, seed, "AAA")

    (one,) = await filled(system, seed, definition(talk("{{ coupon }}"), coupon_list_id=list_id), ana)

    assert words(one) == "EXAMPLE-CODE"
    async with system.db.service(seed.workspace_id) as tx:
        assert await coupons.any_free(tx, list_id)


async def test_many_at_once_never_share_a_code(system: System) -> None:
    seed = await seeded(system)
    people = [await contact(system, seed, f"P{n}") for n in range(12)]
    list_id = await coupon_list(system, seed, *(f"C{n:02}" for n in range(12)))
    what, campaign_id = definition(talk("{{ coupon }}"), coupon_list_id=list_id), system.new_id()
    asked = [people[n : n + 6] for n in (0, 3, 6)] + [people[::-1]]

    found = await asyncio.gather(*(filled(system, seed, what, *some, campaign_id=campaign_id) for some in asked))

    got: dict[UUID, set[str]] = {}
    for some, answers in zip(asked, found, strict=True):
        for who, one in zip(some, answers, strict=True):
            if not one.missing:
                got.setdefault(who, set()).add(words(one))
    assert all(len(codes) == 1 for codes in got.values())
    assert len({code for codes in got.values() for code in codes}) == len(got)
