"""What columns mean is guessed from their names and values, and checked before a file is read."""

import pytest

from rejoinder.domain.imports.guess import guessed
from rejoinder.domain.imports.mapping import REMEDY, WHY, Column, Kind, Mapping, To, checked
from rejoinder.domain.imports.moments import Written
from rejoinder.domain.problem import Invalid
from rejoinder.domain.typed import Type


def meant(
    names: str, *rows: str, kind: Kind = "contacts", known: dict[str, Type] | None = None
) -> list[tuple[str, str]]:
    samples = [row.split(",") for row in rows]
    mapping = guessed(names.split(","), samples, kind, known or {}, comma=False)
    return [(one.to, one.name) for one in mapping.columns]


def test_names_are_known_in_many_spellings() -> None:
    assert meant("User ID,E-Mail,mobile_number,Given name,TZ") == [
        ("external_id", ""),
        ("email", ""),
        ("phone", ""),
        ("first_name", ""),
        ("zone", ""),
    ]


def test_what_is_no_field_is_an_attribute_and_one_that_is_known_keeps_its_name_and_type() -> None:
    mapping = guessed(["id", "PLAN", "seats"], [["1", "7", "3"], ["2"]], "contacts", {"plan": Type.TEXT}, comma=False)
    assert mapping.columns[1:] == (
        Column(1, To.ATTRIBUTE, "plan", Type.TEXT),
        Column(2, To.ATTRIBUTE, "seats", Type.NUMBER),
    )


def test_the_second_of_two_columns_for_one_field_is_an_attribute_of_another_name() -> None:
    assert meant("email,mail") == [("email", ""), ("attribute", "mail")]
    assert meant("name,Name (2),full name") == [("name", ""), ("attribute", "Name (2)"), ("attribute", "full name")]
    assert meant("fullname,name") == [("name", ""), ("attribute", "name_2")]


def test_a_company_without_an_id_is_known_by_its_name() -> None:
    assert meant("id,company") == [("external_id", ""), ("company_id", "")]
    assert meant("id,company,company id") == [("external_id", ""), ("company_name", ""), ("company_id", "")]


def test_an_attribute_that_is_called_like_a_field_stays_one() -> None:
    assert meant("user id,language", known={"language": Type.TEXT})[1] == ("attribute", "language_2")


def test_events_have_a_name_a_time_and_properties_and_their_id_is_the_messages() -> None:
    rows = ("m1,u1,Order,01.02.2026,3", "m2,u1,Order,31.02.2026")
    assert meant("id,user id,event,date,total", *rows, kind="events") == [
        ("message_id", ""),
        ("external_id", ""),
        ("event", ""),
        ("at", ""),
        ("property", "total"),
    ]
    assert meant("user id,plan,name", kind="events")[1:] == [("property", "plan"), ("property", "name")]


def test_how_times_are_written_is_guessed_from_the_first_column_of_times() -> None:
    mapping = guessed(["id", "since"], [["1", "31.12.2026"], ["2"]], "contacts", {}, comma=True)
    assert (mapping.written, mapping.decimal_comma, mapping.ways.written) == (
        Written.DAY_FIRST,
        True,
        Written.DAY_FIRST,
    )


def test_the_columns_of_rows_that_were_left_out_are_left_out() -> None:
    assert meant(f"email,{WHY},{REMEDY}") == [("email", "")]


def column(number: int, to: str, name: str = "") -> Column:
    return Column(number, To(to), name)


@pytest.mark.parametrize(
    ("kind", "mapping", "field"),
    [
        ("contacts", Mapping((column(9, "email"),)), "columns.0.column"),
        ("contacts", Mapping((column(0, "event"),)), "columns.0.to"),
        ("contacts", Mapping((column(0, "email"), column(1, "attribute"))), "columns.1.name"),
        ("contacts", Mapping((column(0, "email"), column(1, "attribute", "name"))), "columns.1.name"),
        ("contacts", Mapping((column(0, "email"), column(1, "email"))), "columns.1.to"),
        ("contacts", Mapping((column(0, "attribute", "a"), column(1, "attribute", "a"))), "columns.1.to"),
        ("contacts", Mapping((column(0, "name"),)), "columns"),
        ("contacts", Mapping((column(0, "email"), column(1, "company_name"))), "columns"),
        ("contacts", Mapping((column(0, "email"),), zone="Mars"), "zone"),
        ("contacts", Mapping((column(0, "email"),), event="Order"), "event"),
        ("events", Mapping((column(0, "email"),)), "event"),
        ("events", Mapping((column(0, "email"),), event="Order"), "columns"),
    ],
)
def test_a_mapping_by_which_no_row_can_be_read_is_refused(kind: Kind, mapping: Mapping, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        checked(mapping, kind, 3)
    assert refused.value.field == field
    assert refused.value.remedy


def test_a_mapping_by_which_rows_can_be_read_is_taken() -> None:
    contacts = Mapping((column(0, "email"), column(1, "attribute", "a"), column(2, "attribute", "b")))
    assert checked(contacts, "contacts", 3) is contacts
    events = Mapping((column(0, "email"), column(1, "at"), column(2, "property", "name")), event="Order")
    assert checked(events, "events", 3) is events
