import pytest

from rejoinder.domain.automatic import Kind
from rejoinder.domain.problem import Invalid
from rejoinder.services.automatic.facts import shortened
from rejoinder.services.automatic.shipped import shipped
from rejoinder.services.personalize.render import render

LOCALES = {"en", "id", "pt-BR", "ru", "th", "zh-CN"}
FULL = {
    "contact": {"first_name": "Ayu"},
    "workspace": {"name": "Kopi"},
    "location": {"phone": "021", "email": "a@b.example"},
    "hours": "Mon",
    "next_opening": "Tue",
    "last_topic": "beans",
}
EMPTY = {"contact": {}, "workspace": {"name": "Kopi"}, "location": {}}


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("locale", sorted(LOCALES))
def test_every_shipped_text_reads_well_with_and_without_what_is_known(kind: Kind, locale: str) -> None:
    assert set(shipped()[kind]) == LOCALES
    text = shipped()[kind][locale]

    full, empty = render(text, FULL), render(text, EMPTY)

    assert full.missing == []
    for said in (full.text, empty.text):
        assert said
        assert "  " not in said
        assert "{" not in said
        assert " ," not in said
        assert " !" not in said


def test_unclosed_and_unknown_liquid_is_refused_with_its_reason() -> None:
    for text in ("{% if %}", "{{ contact.name | frobnicate }}", "{% for x in (1..100000) %}a{% endfor %}"):
        with pytest.raises(Invalid):
            render(text, FULL)


def test_missing_variables_are_named_by_their_path() -> None:
    assert render("{{ contact.first_name }} {{ contact.city }} {{ order.id }}", FULL).missing == [
        "contact.city",
        "order.id",
    ]


def test_a_topic_is_a_glance_of_its_first_line() -> None:
    assert shortened(" Gayo beans\nfor a moka pot") == "Gayo beans"
    assert shortened("x" * 100) == "x" * 79 + "…"
