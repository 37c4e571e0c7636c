from datetime import UTC, datetime
from uuid import UUID

import pytest

from rejoinder.domain.actor import Actor
from rejoinder.domain.email import LONGEST, normal
from rejoinder.domain.paging import Cursor, Ids, paged
from rejoinder.domain.permissions import Permission
from rejoinder.domain.policy import WEB_24H, Author, Ledger, Proposal, Purpose, decide
from rejoinder.domain.problem import Invalid, NotAllowed, missing
from rejoinder.domain.told import told
from rejoinder.domain.zone import checked_zone

AT = datetime(2026, 11, 16, 9, tzinfo=UTC)


def test_a_cursor_is_read_as_it_was_written() -> None:
    cursor = Cursor(AT, UUID(int=7))
    assert Cursor.read(cursor.write()) == cursor
    assert cursor.place == (AT, UUID(int=7))


def test_a_place_by_two_ids_is_read_as_it_was_written_and_is_no_cursor() -> None:
    place = Ids(UUID(int=7), UUID(int=8))
    assert Ids.read(place.write()) == place
    assert Ids.read(None) is None
    with pytest.raises(Invalid):
        Cursor.read(place.write())


def test_no_cursor_is_the_beginning() -> None:
    assert Cursor.read(None) is None
    assert Cursor.read("") is None


@pytest.mark.parametrize("text", ["x", "bm90IGpzb24", "é", "W10"])
def test_a_cursor_that_is_none_of_ours_is_refused(text: str) -> None:
    with pytest.raises(Invalid) as refused:
        Cursor.read(text)
    assert refused.value.code == "invalid_cursor"


def test_a_page_names_its_next_only_where_more_follows() -> None:
    def cursor(number: int) -> Cursor:
        return Cursor(AT, UUID(int=number))

    more = paged([1, 2, 3], 2, cursor)
    assert (more.items, Cursor.read(more.next)) == ([1, 2], cursor(2))
    assert paged([1, 2], 2, cursor).next is None


@pytest.mark.parametrize("email", ["dewi@kopi.example", "  Dewi@Kopi.Example "])
def test_an_address_is_kept_in_one_form(email: str) -> None:
    assert normal(email) == "dewi@kopi.example"


@pytest.mark.parametrize("email", ["", "dewi", "dewi@kopi", "a b@kopi.example", "a" * LONGEST + "@kopi.example"])
def test_what_is_no_address_is_refused(email: str) -> None:
    with pytest.raises(Invalid):
        normal(email)


def test_a_zone_must_exist() -> None:
    assert checked_zone("Asia/Jakarta") == "Asia/Jakarta"
    for wrong in ("Asia/Nowhere", "", "../etc"):
        with pytest.raises(Invalid):
            checked_zone(wrong)


def test_who_may_not_is_told_what_their_role_lacks() -> None:
    actor = Actor("teammate", UUID(int=1), UUID(int=2), "Dewi", frozenset({"read"}))
    actor.must(Permission.READ)
    with pytest.raises(NotAllowed, match="saved replies"):
        actor.must(Permission.SAVED_REPLIES)


def test_what_is_missing_is_named() -> None:
    assert str(missing("tag")) == "There is no such tag."


def test_a_verdict_is_told_once_and_then_stays_as_it_is() -> None:
    proposal = Proposal(delivery_id="1", purpose=Purpose.REPLY, author=Author.HUMAN)
    first = told(decide(WEB_24H, Ledger(), proposal, AT), "Asia/Jakarta")
    assert first.said
    assert told(first) is first
