"""A row says of whom it is and what, or what is wrong with it and what to do."""

from datetime import UTC, datetime

import pytest

from rejoinder.domain.imports.file import Line
from rejoinder.domain.imports.mapping import Column, Mapping, To
from rejoinder.domain.imports.row import Reader, Said, Wrong
from rejoinder.domain.problem import Invalid
from rejoinder.domain.typed import Type

NOW = datetime(2026, 11, 20, tzinfo=UTC)


def number(text: str, country: str) -> str:
    if not text.startswith("+"):
        raise Invalid("invalid_phone", "It is no number.", remedy="Write it with its country code.")
    return text.replace(" ", "") + country


def read(mapping: Mapping, *cells: str) -> Said:
    names = [f"c{at}" for at in range(len(mapping.columns))]
    return Reader(mapping, names, number, NOW).read(Line(2, list(cells)))


def of(*to: str, **more: object) -> Mapping:
    columns = []
    for at, each in enumerate(to):
        field, _, name = each.partition(":")
        name, _, type_ = name.partition("=")
        columns.append(Column(at, To(field), name, Type(type_) if type_ else None))
    return Mapping(tuple(columns), **more)  # type: ignore[arg-type]


def test_a_person_is_told_of_with_everything_in_their_row() -> None:
    fields = ("external_id", "email", "phone", "first_name", "last_name", "language", "zone", "country", "city")
    more = ("avatar", "company_id", "company_name", "tags", "attribute:seats=number", "attribute:plan")
    told = ("u1", "LIA@example.com", "+62 811", "Lia", "Sari", "id", "Asia/Jakarta", "ID", "Jakarta")
    said = read(of(*fields, *more), *told, "https://x.example/a.png", "k1", "Kopi", "vip,new", "3", "monthly")
    assert said == Said(
        row=2,
        external_id="u1",
        email="lia@example.com",
        phone="+62811",
        traits={
            "language": "id",
            "city": "Jakarta",
            "avatar": "https://x.example/a.png",
            "tags": ["vip", "new"],
            "seats": 3,
            "plan": "monthly",
            "name": "Lia Sari",
        },
        company={"id": "k1", "name": "Kopi"},
        country="ID",
        zone="Asia/Jakarta",
    )


def test_an_empty_cell_and_a_row_that_ends_early_say_nothing() -> None:
    assert read(of("email", "name", "city"), "lia@example.com", "").traits == {}


def test_a_whole_name_counts_before_its_halves() -> None:
    assert read(of("email", "first_name", "name"), "lia@example.com", "Lia", "Lia Sari").traits == {"name": "Lia Sari"}


def test_an_event_has_its_name_from_its_row_or_from_the_file() -> None:
    mapping = of("phone", "event", "at", "message_id", "property:total=number", event="Visit", country="ID")
    said = read(mapping, "+62", "Order", "2026-11-19T10:00:00Z", "m1", "7")
    assert (said.event, said.at, said.message_id, said.properties, said.phone) == (
        "Order",
        datetime(2026, 11, 19, 10, tzinfo=UTC),
        "m1",
        {"total": 7},
        "+62ID",
    )
    assert read(mapping, "+62", "", "2026-11-19T10:00:00Z").event == "Visit"


@pytest.mark.parametrize(
    ("mapping", "cells", "column", "why"),
    [
        (of("email"), ("a@b.example", "more"), "", "2 values"),
        (of("email", "name"), ("", "Lia"), "", "who it is about"),
        (of("email"), ("nobody",), "c0", "not an email"),
        (of("phone"), ("0811",), "c0", "no number"),
        (of("phone", country="ID"), ("0811",), "c0", "no number"),
        (of("email", "zone"), ("a@b.example", "Mars"), "c1", "no time zone"),
        (of("email", "name"), ("a@b.example", "x" * 201), "c1", "longer than 200"),
        (of("email", "attribute:seats=number"), ("a@b.example", "many"), "c1", "no number"),
        (of("email", "attribute:text"), ("a@b.example", "x" * 2_001), "c1", "2000 characters"),
        (of("email", "company_name", "company_id"), ("a@b.example", "Kopi"), "c2", "without its id"),
        (of("email", "event", "at"), ("a@b.example", "", "2026-11-19"), "c1", "name is missing"),
        (of("email", "at", event="Order"), ("a@b.example", ""), "c1", "time is missing"),
        (of("email", "at", event="Order"), ("a@b.example", "soon"), "c1", "no time"),
        (of("email", "at", event="Order"), ("a@b.example", "2026-11-21"), "c1", "yet to come"),
        (of("email", "at", event="Order"), ("a@b.example", "1999-11-21"), "c1", "too long ago"),
        (of("email", "event", "at"), ("a@b.example", "x" * 101, "2026-11-19"), "c1", "longer than 100"),
        (of("email", event="Order"), ("a@b.example",), "", "time is missing"),
    ],
)
def test_what_is_wrong_is_told_with_its_column_and_what_to_do(
    mapping: Mapping, cells: tuple[str, ...], column: str, why: str
) -> None:
    with pytest.raises(Wrong, match=why) as wrong:
        read(mapping, *cells)
    assert wrong.value.column == column
    assert wrong.value.remedy
