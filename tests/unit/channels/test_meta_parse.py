"""Whatever Meta sends, reading it never raises, and what is made of it can be kept."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rejoinder.channels.contract import Account, Channel
from rejoinder.channels.events import Event, Media, Odd, Spoke
from rejoinder.channels.instagram.channel import InstagramChannel
from rejoinder.channels.messenger.channel import MessengerChannel
from rejoinder.channels.meta.wire import instant, moment, words
from rejoinder.channels.net import Http
from rejoinder.channels.whatsapp.channel import WhatsAppChannel
from rejoinder.domain.content import Block

AT = datetime(2026, 11, 16, 9, tzinfo=UTC)
SHAPES = Path(__file__).parents[2] / "acceptance" / "meta" / "shapes"
CHANNELS: dict[str, tuple[Channel, str, str]] = {
    "messenger": (MessengerChannel(Http()), "page", "page_id"),
    "instagram": (InstagramChannel(Http()), "instagram", "account_id"),
    "whatsapp": (WhatsAppChannel(Http()), "whatsapp_business_account", "phone_number_id"),
}
BLOCKS = msgspec.json.Decoder(tuple[Block, ...])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def account(type_: str) -> Account:
    one = UUID(int=1)
    return Account(one, one, type_, {CHANNELS[type_][2]: "$PAGE"}, {"access_token": "t", "app_secret": "s"})


def bodies(type_: str) -> list[Any]:
    shapes = json.loads((SHAPES / f"{type_}.json").read_text())
    entries = [shape.get("entry") or {"changes": [shape["change"]]} for shape in shapes]
    return [{"object": CHANNELS[type_][1], "entry": [{"id": "$PAGE", **entry}]} for entry in entries]


def read(type_: str, body: Any) -> tuple[Event, ...]:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return CHANNELS[type_][0].parse(account(type_), raw, AT)


def paths(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Name every place in a body."""
    inner = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [path, *(found for key, one in inner for found in paths(one, (*path, key)))]


def changed(body: Any, path: tuple[Any, ...], value: Any) -> Any:
    """Put something else into a place."""
    if not path:
        return value
    copy = json.loads(json.dumps(body))
    at = copy
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = value
    return copy


def keepable(events: tuple[Event, ...]) -> bool:
    """Whether what was said can be kept and read again."""
    for event in events:
        if isinstance(event, Spoke):
            said = tuple(one for one in event.blocks if not isinstance(one, Media))
            assert BLOCKS.decode(msgspec.json.encode(said)) == said
            assert isinstance(event.id, str)
            assert event.address
            assert "\0" not in "".join(str(one) for one in said)
        if hasattr(event, "at"):
            assert event.at.tzinfo is UTC
    return True


@pytest.mark.parametrize("type_", CHANNELS)
@settings(max_examples=400, deadline=None)
@given(data=st.data())
def test_a_shape_with_anything_else_in_any_place_is_read(type_: str, data: st.DataObject) -> None:
    body = data.draw(st.sampled_from(bodies(type_)))
    path = data.draw(st.sampled_from(paths(body)))
    value = data.draw(JSON)

    assert keepable(read(type_, changed(body, path, value)))


@pytest.mark.parametrize("type_", CHANNELS)
@settings(max_examples=200, deadline=None)
@given(cut=st.integers(0, 2_000), noise=st.binary(max_size=20), data=st.data())
def test_a_body_that_is_cut_or_damaged_is_read(type_: str, cut: int, noise: bytes, data: st.DataObject) -> None:
    raw = json.dumps(data.draw(st.sampled_from(bodies(type_)))).encode()

    assert keepable(read(type_, raw[:cut] + noise + raw[cut + len(noise) :]))


@pytest.mark.parametrize("type_", CHANNELS)
@pytest.mark.parametrize("body", [b"", b"[]", b"null", b"{}", b'{"object": 7}', b"[" * 5_000, b'{"object": "user"}'])
def test_what_is_no_body_is_odd(type_: str, body: bytes) -> None:
    assert [type(one) for one in read(type_, body)] == [Odd]


@pytest.mark.parametrize(
    ("stamp", "read_as"),
    [
        (1_794_819_600, datetime(2026, 11, 16, 9, tzinfo=UTC)),
        (1_794_819_600_000, datetime(2026, 11, 16, 9, tzinfo=UTC)),
        ("1794819600", datetime(2026, 11, 16, 9, tzinfo=UTC)),
        (1_794_819_599.5, datetime(2026, 11, 16, 8, 59, 59, 500_000, tzinfo=UTC)),
        (None, None),
        (0, None),
        ("soon", None),
        (10**30, None),
        (-5, None),
    ],
)
def test_times_are_read_in_seconds_and_milliseconds(stamp: Any, read_as: datetime | None) -> None:
    assert instant(stamp) == read_as
    assert moment(stamp, AT) == (read_as or AT)


def test_a_time_that_has_not_come_is_the_time_of_arrival() -> None:
    assert moment(1_794_819_600 + 3_600, AT) == AT


def test_a_text_of_any_length_is_kept_in_blocks_that_hold_it() -> None:
    assert [len(block.text) for block in words("x" * 25_000)] == [10_000, 10_000, 5_000]
    assert words("a\0b")[0].text == "ab"
    assert words(None) == ()
