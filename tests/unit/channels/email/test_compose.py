"""A message becomes one mail: plain words and HTML that say the same, and headers that mail programs go by."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any
from uuid import UUID

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.channels.contract import Account, Outbound
from rejoinder.channels.email.channel import ascii_address
from rejoinder.channels.email.compose import compose
from rejoinder.domain.content import (
    Audio,
    Block,
    Button,
    Buttons,
    Card,
    Carousel,
    File,
    FileRef,
    Image,
    Place,
    QuickReplies,
    QuickReply,
    Text,
)

AT = datetime(2026, 11, 16, 9, tzinfo=UTC)
SETTINGS = {"from_address": "halo@kopi.example", "from_name": "Kopi Angsa", "imap_host": "imap.kopi.example"}
ACCOUNT = Account(UUID(int=1), UUID(int=2), "email", SETTINGS, {})
MENU = FileRef(UUID(int=7), "menu.png", "image/png", 600, url="https://chat.example/files/menu.png")
NOTE = FileRef(UUID(int=8), "nota.pdf", "application/pdf", 600, url="https://chat.example/files/nota.pdf")
OUTBOUND = Outbound(
    workspace_id=UUID(int=1),
    delivery_id=UUID(int=9),
    message_id=UUID(int=3),
    channel_id=UUID(int=2),
    address="rina@example.com",
    blocks=(Text("Jam sembilan."),),
    at=AT,
)


@dataclass
class Mail:
    """A mail as its reader's program takes it apart."""

    whole: EmailMessage

    def __getitem__(self, name: str) -> Any:
        return self.whole[name]

    @property
    def words(self) -> str:
        part = self.whole.get_body(("plain",))
        assert part is not None
        return str(part.get_content())

    @property
    def html(self) -> str:
        part = self.whole.get_body(("html",))
        assert part is not None
        return str(part.get_content())


def mail(*blocks: Block, account: Account = ACCOUNT, **more: Any) -> Mail:
    outbound = msgspec.structs.replace(OUTBOUND, **({"blocks": blocks} if blocks else {}), **more)
    _, raw = compose(account, outbound)
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    assert raw.isascii()
    return Mail(message_from_bytes(raw, policy=policy.default))  # type: ignore[arg-type]


def test_an_answer_names_what_it_answers() -> None:
    one = mail(references=("<1@example.com>", "<2@kopi.example>"), subject="Jam buka")
    assert one["From"] == "Kopi Angsa <halo@kopi.example>"
    assert one["To"] == "rina@example.com"
    assert one["Subject"] == "Re: Jam buka"
    assert one["Message-ID"] == f"<{OUTBOUND.delivery_id}@kopi.example>"
    assert one["In-Reply-To"] == "<2@kopi.example>"
    assert one["References"] == "<1@example.com> <2@kopi.example>"
    assert one["Date"].datetime == AT
    assert one.words.strip() == "Jam sembilan."
    for header in ("Auto-Submitted", "List-Unsubscribe", "List-Unsubscribe-Post", "Reply-To"):
        assert one[header] is None


@pytest.mark.parametrize(
    ("blocks", "more", "subject"),
    [
        ((Text("Pesanan dikirim.\n\nBesok tiba."),), {}, "Pesanan dikirim."),
        ((Card("Gayo", "250 g"),), {}, "Gayo"),
        ((Text("kopi " * 40),), {}, "kopi kopi kopi kopi kopi kopi kopi kopi kopi kopi kopi kopi kopi kopi…"),
        ((Image(MENU),), {}, "Kopi Angsa"),
        ((Text("Привет"),), {"subject": "Меню"}, "Меню"),
    ],
)
def test_a_mail_that_begins_has_a_subject_of_its_own(blocks: tuple[Block, ...], more: Any, subject: str) -> None:
    assert mail(*blocks, **more)["Subject"] == subject


@pytest.mark.parametrize(
    ("purpose", "author", "leave_url", "submitted", "ways"),
    [
        ("reply", "human", None, None, 0),
        ("reply", "bot", None, "auto-replied", 0),
        ("transactional", "api", "https://chat.example/u/t", None, 0),
        ("topic", "api", "https://chat.example/u/t", "auto-generated", 2),
        ("promotional", "human", "https://chat.example/u/t", "auto-generated", 2),
        ("promotional", "api", None, "auto-generated", 1),
    ],
)
def test_what_was_not_asked_for_says_how_to_leave_with_one_click(
    purpose: str, author: str, leave_url: str | None, submitted: str | None, ways: int
) -> None:
    one = mail(purpose=purpose, author=author, leave_url=leave_url)
    given = str(one["List-Unsubscribe"] or "")
    assert one["Auto-Submitted"] == submitted
    assert given.count("<") == ways
    assert ("<mailto:halo@kopi.example?subject=unsubscribe>" in given) == (ways > 0)
    assert (one["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click") == (ways > 1)


def test_without_a_mailbox_nobody_is_told_to_write_to_it() -> None:
    account = Account(UUID(int=1), UUID(int=2), "email", {"from_address": "halo@kopi.example"}, {})
    assert mail(purpose="topic", account=account)["List-Unsubscribe"] is None


def test_a_one_click_way_out_is_only_promised_over_https() -> None:
    assert mail(purpose="topic", leave_url="http://localhost:8000/u/t")["List-Unsubscribe-Post"] is None


SAID = [
    (Text("a <b> & c"), "a <b> & c", "a &lt;b&gt; &amp; c"),
    (Text("https://kopi.example/menu."), "https://kopi.example/menu.", '<a href="https://kopi.example/menu">'),
    (Image(MENU, "Menu"), "Menu\nhttps://chat.example/files/menu.png", 'src="https://chat.example/files/menu.png"'),
    (File(NOTE), "nota.pdf\nhttps://chat.example/files/nota.pdf", 'href="https://chat.example/files/nota.pdf"'),
    (Audio(NOTE), "nota.pdf\nhttps://chat.example/files/nota.pdf", 'href="https://chat.example/files/nota.pdf"'),
    (Place(-6.2, 106.8, "Cikini"), "Cikini\nhttps://www.openstreetmap.org/?mlat=-6.2&mlon=106.8", ">Cikini</a>"),
    (Buttons((Button("url", "Beli", "https://kopi.example/b"),)), "Beli: https://kopi.example/b", ">Beli</a>"),
    (Buttons((Button("phone", "Telepon", "+62 812"),)), "Telepon: +62 812", 'href="tel:+62812"'),
    (Buttons((Button("reply", "Ya & terima", "y"),)), "• Ya & terima", "body=Ya%20%26%20terima"),
    (QuickReplies((QuickReply("Boleh"),)), "• Boleh", "mailto:halo@kopi.example?subject="),
    (
        Card("Gayo", "250 g", image_url="https://x.example/g.png"),
        "Gayo\n250 g\nhttps://x.example/g.png",
        "<strong>Gayo",
    ),
    (Carousel((Card("Gayo"), Card("Toraja"))), "Gayo\n\nToraja", "<strong>Toraja"),
]


@pytest.mark.parametrize(("block", "words", "html"), SAID)
def test_every_block_is_said_in_words_and_shown(block: Block, words: str, html: str) -> None:
    one = mail(block)
    assert words in one.words.replace("\r\n", "\n")
    assert html in one.html


def test_a_picture_travels_inside_and_a_file_beside_the_words() -> None:
    files = {MENU.id: b"\x89PNG" * 100, NOTE.id: b"%PDF" * 100}
    one = mail(Text("Ini menunya"), Image(MENU, "Menu"), File(NOTE), files=files)
    assert "https://chat.example" not in one.html
    picture = next(part for part in one.whole.walk() if part.get_content_type() == "image/png")
    assert f'src="cid:{str(picture["Content-ID"])[1:-1]}"' in one.html
    assert [part.get_filename() for part in one.whole.iter_attachments()] == ["nota.pdf"]
    assert "[Menu]" in one.words
    assert "[nota.pdf]" in one.words


LONG = [f"<{'x' * 90}{number}@example.com>" for number in range(3)]


def test_long_names_and_links_stay_whole() -> None:
    url = f"https://chat.example/u/{'t' * 300}"
    _, raw = compose(ACCOUNT, msgspec.structs.replace(OUTBOUND, references=tuple(LONG), purpose="topic", leave_url=url))
    for one in (*LONG, f"<{url}>"):
        assert one.encode() in raw


@pytest.mark.parametrize(
    "subject", ["kopi " * 28, "Привет, это меню на неделю " * 5, "เมนู " * 20, "=?utf-8?q?x?=", "a" * 140]
)
def test_a_subject_is_read_as_it_was_written(subject: str) -> None:
    assert mail(subject=subject)["Subject"] == subject.strip()


def test_what_is_too_long_to_travel_is_linked_to() -> None:
    one = mail(File(NOTE), files={NOTE.id: bytes(6_000_000)})
    assert list(one.whole.iter_attachments()) == []
    assert NOTE.url in one.html


@pytest.mark.parametrize(
    "evil",
    [
        Text("<script>alert(1)</script>"),
        Text('" onmouseover="alert(1)'),
        Buttons((Button("url", "<img src=x>", "javascript:alert(1)"),)),
        Card("<b>", "<i>", image_url="javascript:alert(1)"),
        Image(FileRef(UUID(int=7), '"><script>', "image/png", 1, url='https://x.example/"><script>')),
        Place(0, 0, "<script>"),
    ],
)
def test_nobody_puts_markup_of_their_own_into_it(evil: Block) -> None:
    html = mail(evil).html
    assert "<script" not in html
    assert "javascript:" not in html
    assert ' onmouseover="' not in html


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=40))
def test_no_words_become_a_header(subject: str, name: str, words: str) -> None:
    evil = f"{subject}\r\nBcc: all@example.com\r\n\r\n{words}"
    account = Account(UUID(int=1), UUID(int=2), "email", {**SETTINGS, "from_name": f"{name}\r\nBcc: x@y.z"}, {})
    one = mail(Text(words or "x"), subject=evil, account=account)
    assert one["Bcc"] is None
    assert set(one.whole.keys()) == {"From", "To", "Subject", "Message-ID", "Date", "MIME-Version", "Content-Type"}


@pytest.mark.parametrize(
    ("address", "ascii_"),
    [("rina@example.com", "rina@example.com"), ("rina@bücher.example", "rina@xn--bcher-kva.example")],
)
def test_a_domain_is_written_as_every_server_takes_it(address: str, ascii_: str) -> None:
    assert ascii_address(address) == ascii_


def test_a_name_that_no_server_takes_is_refused() -> None:
    with pytest.raises(ValueError, match="Latin"):
        ascii_address("рина@example.com")
