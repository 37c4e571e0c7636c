from datetime import UTC, datetime
from uuid import UUID

import msgspec
import pytest

from rejoinder.domain.content import Text
from rejoinder.domain.message import Author, EventNote, Message, for_contact

AT = datetime(2026, 11, 16, 9, tzinfo=UTC)


def _message(kind: str, state: str = "kept", **more: object) -> Message:
    author = Author("teammate", "Dewi Contohwati", id=UUID(int=3), avatar_url="/a")
    return Message(UUID(int=1), UUID(int=2), kind, author, (Text("Hello"),), AT, state, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("state", ["sent", "delivered", "seen"])
def test_a_contact_sees_what_has_arrived(state: str) -> None:
    shown = for_contact(_message("out", state, automatic="welcome"))
    assert shown is not None
    assert (shown.state, shown.automatic) == (state, True)


@pytest.mark.parametrize("state", ["queued", "held", "sending", "dropped", "failed", "unknown", "withdrawn"])
def test_a_contact_sees_nothing_that_has_not_arrived(state: str) -> None:
    assert for_contact(_message("out", state)) is None


def test_a_contact_never_sees_a_note() -> None:
    assert for_contact(_message("note")) is None


@pytest.mark.parametrize(("kind", "shown"), [("closed", True), ("reopened", True), ("assigned", False)])
def test_a_contact_sees_only_that_a_conversation_was_closed_or_reopened(kind: str, shown: bool) -> None:
    found = for_contact(_message("event", event=EventNote(kind, {"to": "Dewi"})))
    assert (found is not None) is shown
    assert found is None or found.event == EventNote(kind)


def test_an_event_that_says_nothing_is_not_shown() -> None:
    assert for_contact(_message("event")) is None


def test_a_contact_learns_a_teammates_first_name_and_no_id() -> None:
    shown = for_contact(_message("out", "sent"))
    assert shown is not None
    assert shown.author == Author("teammate", "Dewi", avatar_url="/a")


def test_a_business_is_called_by_its_whole_name() -> None:
    shown = for_contact(msgspec.structs.replace(_message("out", "sent"), author=Author("bot", "Kopi Kita")))
    assert shown is not None
    assert shown.author.name == "Kopi Kita"
