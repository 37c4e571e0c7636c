"""Every error that a provider is known to answer, through the channel's own mapping."""

import failure_reading as reading
import pytest

from rejoinder.channels.catalogue import catalogue
from rejoinder.channels.contract import Channel, recognized
from rejoinder.channels.net import Http

PAGES = reading.pages()
CHANNELS = {channel.type: channel for channel in catalogue(Http(), {})}
ROWS = [
    pytest.param(page, row, id=f"{page.type}: {row.code} {row.subcode} {row.text}".strip())
    for page in PAGES
    for row in page.rows
]


@pytest.mark.parametrize(("page", "row"), ROWS)
def test_an_error_means_what_the_table_says(page: reading.Page, row: reading.Row) -> None:
    refused = page.told(row)

    assert {column: reading.said(refused, column) for column in row.expected} == row.expected


@pytest.mark.parametrize("channel", CHANNELS.values(), ids=CHANNELS)
def test_every_known_error_has_a_row(channel: Channel) -> None:
    rows = [row for page in PAGES if page.type == channel.type for row in page.rows]
    reached = [recognized(channel.failures, row.code, row.subcode, row.text) for row in rows]

    assert [one for one in channel.failures if one not in reached] == []


def test_every_page_is_of_a_channel_type() -> None:
    assert [page.type for page in PAGES if page.type not in CHANNELS] == []
