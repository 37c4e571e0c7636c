"""What is wrong with the words of a campaign is told with its place, before anybody gets them."""

from typing import Any

import pytest

from rejoinder.domain.campaign.content import Action, Banner, Talk
from rejoinder.domain.campaign.definition import Definition, Variant, Wording
from rejoinder.domain.campaign.kinds import Kind
from rejoinder.domain.campaign.when import Mode, When
from rejoinder.domain.content import Text
from rejoinder.services.personalize.checking import in_words
from rejoinder.services.personalize.example import made_up
from rejoinder.services.personalize.liquid import parse
from rejoinder.services.personalize.needed import wanted
from rejoinder.services.personalize.saying import say
from rejoinder.testing import MORNING

WHERE = "variants[0].wordings[0].content.blocks[0].text"


def definition(text: str, **more: Any) -> Definition:
    said = Wording(Talk((Text(text),)))
    return Definition(name="x", kind=Kind.CHAT, variants=(Variant("a", (said,)),), **more)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{% if %}", "The text cannot be filled in"),
        ("{{ contact.name | shout }}", "no filter “shout”"),
        ("{{ contcat.name }}", "There is no variable “contcat”"),
        ("{{ contact.nme }}", "A contact has no “nme”"),
        ("{{ contact }}", "Name what of the contact"),
        ("{{ contact.attributes }}", "Name an attribute"),
        ("{{ company.size }}", "A company has no “size”"),
        ("{{ location.fax }}", "A location has no “fax”"),
        ("{{ count }}", "Name an event"),
        ("{{ count[contact.name] }}", "Name an event"),
        ("{{ count.order.last_month }}", "A count has no “last_month”"),
        ("{{ coupon.color }}", "A coupon has no “color”"),
        ("{{ coupon }}", "choose the list"),
        ("{{ event.total }}", "Only a campaign that an event triggers"),
    ],
)
def test_what_nobody_has_a_value_for_is_a_problem(text: str, problem: str) -> None:
    found = [one for one in in_words(definition(text)) if not one.only_warns]

    assert [one.field for one in found] == [WHERE]
    assert problem in found[0].text


@pytest.mark.parametrize(
    "text",
    [
        "Hello",
        "{{ workspace.name }} {{ count.order }} {{ count['Order Completed'].last_7_days }}",
        "{{ contact.city | default: 'your city' }}",
        "{% if contact.city %}{{ contact.city }}{% endif %}",
        "{{ contact.attributes.plan | default: 'free' }}",
    ],
)
def test_what_everybody_has_or_has_a_default_is_fine(text: str) -> None:
    assert list(in_words(definition(text))) == []


@pytest.mark.parametrize("name", ["contact.city", "count.order.change_percent", "last.order", "unsubscribe_url"])
def test_what_not_everybody_has_is_warned_of(name: str) -> None:
    (found,) = in_words(definition(f"{{{{ {name} }}}}"))

    assert (found.only_warns, found.field) == (True, WHERE)
    assert f"{name} | default" in found.text


def test_an_event_is_known_where_one_triggers_it() -> None:
    triggered = definition("{{ event.total | default: 0 }}", when=When(mode=Mode.EVENT, event="order"))

    assert list(in_words(triggered)) == []


def test_only_what_is_said_is_wanted() -> None:
    needs = wanted([Talk((Text("{{ count.order.last_7_days }} {{ count.visit }} {{ last.order.total }}"),))])

    assert needs.roots == {"count", "last"}
    assert set(needs.needs.events) == {"order", "visit"}
    assert needs.needs.events["order"].ends
    assert needs.needs.events["visit"].days is None
    assert wanted([Talk((Text("{{ contact.came_through }}"),))]).needs.fields == {"came_through"}


@pytest.mark.parametrize(
    "text",
    [
        "{% for n in (1..5000) %}{{ n }}{% endfor %}",
        "{% assign a = '0123456789' %}{% for n in (1..900) %}{% assign a = a | append: a %}{% endfor %}",
        "{% for n in (1..900) %}{{ '0123456789012345678901234567890' }}{% endfor %}",
        "{% render 'other' %}",
    ],
)
def test_loops_and_sizes_are_limited_and_who_would_get_it_gets_nothing(text: str) -> None:
    _, gaps = say(Talk((Text(text),)), {})

    assert [one.where for one in gaps] == ["blocks[0].text"]


@pytest.mark.parametrize(
    ("url", "good"),
    [
        ("https://shop.example/{{ contact.external_id }}", True),
        ("mailto:{{ contact.external_id }}", True),
        ("{{ contact.external_id }}", False),
        ("java{{ contact.external_id }}:x", False),
        ("https://a.example/{{ contact.external_id }} b", False),
    ],
)
def test_a_link_opens_pages_and_nothing_else(url: str, *, good: bool) -> None:
    content = Banner("Hello", (Action("url", "Open", url),))

    _, gaps = say(content, {"contact": {"external_id": "script"}})

    assert (gaps == ()) is good


def test_a_required_text_that_comes_out_empty_is_missing_and_another_is_left_out() -> None:
    empty = "{% if contact.name %}{{ contact.name }}{% endif %}"

    assert say(Banner(empty), {})[1][0].variable == "contact.name"
    assert say(Talk((Text("x"), Text(empty))), {}) == (Talk((Text("x"),)), ())
    assert [one.where for one in say(Talk((Text(empty),)), {})[1]] == ["blocks"]


def test_words_grow_no_longer_than_their_place() -> None:
    content, _ = say(Banner("{{ contact.name }}"), {"contact": {"name": "a" * 400}})

    assert content == Banner("a" * 300)


def test_somebody_made_up_has_everything() -> None:
    text = (
        "{{ contact.first_name }} {{ contact.attributes.plan }} {{ company.name }} {{ event.total }} "
        "{{ count.order.change_percent }} {{ last.order }} {{ last.order.total }} {{ coupon.expires_at }} {{ coupon }}"
    )

    made = made_up(definition(text), "a", None, MORNING)

    assert isinstance(made.content, Talk)
    assert made.missing == ()
    assert made.content.blocks[0].text.startswith("Ana [plan] Toko Angsa [total] 50 ")  # type: ignore[union-attr]


def test_a_value_of_zero_or_false_is_a_value() -> None:
    assert parse("{{ a }} {{ b }}").say({"a": 0, "b": False}).missing == ()
    assert parse("{{ a }} {{ b }} {{ c }}").say({"a": " ", "b": [], "c": None}).missing == ("a", "b", "c")
