"""HTML becomes words, and nothing of it is ever shown as HTML."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.channels.email import unmarked
from rejoinder.channels.email.unmarked import words_of


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>Halo</p><p>Rina</p>", "Halo\n\nRina"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("<div>one</div><div>two</div>", "one\ntwo"),
        ("<ul><li>kopi<li>teh</ul>", "• kopi\n• teh"),
        ("<table><tr><td>Gayo</td><td>45.000</td></tr></table>", "Gayo 45.000"),
        ("line\nbroken\nby hand", "line broken by hand"),
        ("<pre>kept\nas is</pre>", "kept\nas is"),
        ("a &lt;b&gt; &amp; c&nbsp;d", "a <b> & c d"),
        ('<a href="https://kopi.example/menu">menu</a>', "menu <https://kopi.example/menu>"),
        ('<a href="https://kopi.example/">kopi.example</a>', "kopi.example"),
        ('<a href="javascript:alert(1)">tap</a>', "tap"),
        ('<img src="https://x.example/1.png" alt="Menu">', "Menu"),
        ("<head><title>T</title><style>p{color:red}</style></head><body>Halo</body>", "Halo"),
        ("<script>alert(1)</script>Halo<!-- not this -->", "Halo"),
        ('<div style="display:none">preheader</div>Halo', "Halo"),
        ('<span style="font-size:0px">x</span>Halo', "Halo"),
        ("Halo<p hidden>no</p>", "Halo"),
        ("<p>never <b>closed", "never closed"),
        ("</div></p>Halo", "Halo"),
    ],
)
def test_what_is_seen_is_said(html: str, words: str) -> None:
    assert words_of(html) == words


@pytest.mark.parametrize(
    "quote",
    [
        '<div class="gmail_quote gmail_quote_container"><div class="gmail_attr">On Monday</div>old</div>',
        '<blockquote type="cite">old</blockquote>',
        '<div class="moz-cite-prefix">On Monday</div><blockquote cite="mid:1">old</blockquote>',
        '<div id="divRplyFwdMsg">From: Kopi</div><div>old</div>',
        '<div id="x_appendonsend"></div><p>old</p>',
        '<div class="yahoo_quoted">old</div>',
        '<div class="protonmail_quote">old</div>',
        '<div class="gmail_signature">Rina W.</div>',
    ],
)
def test_what_is_quoted_is_left_out_and_given_when_asked_for(quote: str) -> None:
    html = f"<div>Ya, baik.</div>{quote}"
    assert words_of(html) == "Ya, baik."
    assert words_of(html, quotes=True) != "Ya, baik."


@given(st.text(max_size=300))
def test_any_text_is_read_without_raising(html: str) -> None:
    assert isinstance(words_of(html), str)


@given(st.lists(st.sampled_from(["<div>", "</div>", "<p>", "<script>", "</script>", "<td", "x", "&", "<!--", "]]>"])))
def test_any_broken_page_is_read_without_raising(pieces: list[str]) -> None:
    assert isinstance(words_of("".join(pieces)), str)


@pytest.mark.parametrize("page", ["<div>" * 2_000 + "</p>" * 2_000, "<b><i>" * 2_000 + "</b>" * 2_000])
def test_a_page_that_is_made_to_be_slow_takes_a_few_steps_a_tag(page: str) -> None:
    assert steps_of(page) < 40 * page.count("<")


def steps_of(page: str) -> int:
    """Count the lines of our own that run while a page is read: time would tell of the machine as well."""
    steps = 0

    def line(_frame: FrameType, event: str, _arg: object) -> Callable[..., Any]:
        nonlocal steps
        steps += event == "line"
        return line

    def call(frame: FrameType, _event: str, _arg: object) -> Callable[..., Any] | None:
        return line if frame.f_code.co_filename == unmarked.__file__ else None

    before = sys.gettrace()
    sys.settrace(call)
    try:
        words_of(page)
    finally:
        sys.settrace(before)
    return steps
