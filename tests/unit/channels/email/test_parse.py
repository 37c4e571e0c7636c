"""A raw mail becomes what somebody said, or a report about a mail of ours; whatever it holds, reading never raises."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.channels.contract import Account, Failure
from rejoinder.channels.email.parse import LEFT_OUT, RECEIVED, parse
from rejoinder.channels.events import Left, Media, Odd, Receipt, Spoke
from rejoinder.domain.content import Text, Unsupported
from rejoinder.domain.policy import StopHow
from rejoinder.simulators.mail.letters import Answering, away, bounce, complaint, letter

AT = datetime(2026, 11, 16, 9, tzinfo=UTC)
OURS = "halo@kopi.example"
ACCOUNT = Account(UUID(int=1), UUID(int=2), "email", {"from_address": OURS}, {})
PNG = b"\x89PNG\r\n\x1a\n" + bytes(600)


def read(raw: bytes | str) -> Any:
    (found,) = parse(ACCOUNT, raw if isinstance(raw, bytes) else raw.replace("\n", "\r\n").encode(), AT)
    return found


def plain(words: str = "Halo", **headers: str) -> str:
    given = {"From": "Rina W. <Rina@Example.com>", "To": OURS, "Message_ID": "<1@example.com>", **headers}
    lines = "".join(f"{name.replace('_', '-')}: {value}\n" for name, value in given.items() if value)
    return f"{lines}\n{words}\n"


def test_a_mail_is_what_its_sender_said() -> None:
    found = read(plain("Buka jam berapa?", Subject="Re: Jam buka", References="<a@x> <b@x>", In_Reply_To="<b@x>"))
    assert found == Spoke(
        id="<1@example.com>",
        address="rina@example.com",
        at=AT,
        blocks=(Text("Buka jam berapa?"),),
        profile=found.profile,
        subject="Jam buka",
        references=("<a@x>", "<b@x>"),
    )
    assert (found.profile.name, found.profile.email) == ("Rina W.", "rina@example.com")


@pytest.mark.parametrize(
    ("subject", "about"),
    [
        ("Re: Fwd: RE: Menu", "Menu"),
        ("Re[2]: Menu", "Menu"),
        ("Отв: Меню", "Меню"),
        ("ตอบกลับ: เมนู", "เมนู"),
        ("回复：菜单", "菜单"),
        ("Balas: Menu", "Menu"),
        ("=?utf-8?B?0JzQtdC90Y4=?=", "Меню"),
        ("=?nonsense?B?!!!?=", "=?nonsense?B?!!!?="),
        ("Refund: now", "Refund: now"),
        ("", None),
    ],
)
def test_a_subject_is_what_it_is_about(subject: str, about: str | None) -> None:
    assert read(plain(Subject=subject)).subject == about


def test_answers_go_where_the_sender_wants_them() -> None:
    assert read(plain(Reply_To="Rina <rina@home.example>")).address == "rina@home.example"
    assert read(plain(Reply_To=OURS)).address == "rina@example.com"
    assert read(plain(Reply_To="a@x.example, b@x.example")).address == "rina@example.com"
    assert read(plain(Reply_To="list@x.example", List_Id="<l.x>")).address == "rina@example.com"


def test_who_wrote_in_html_alone_is_read_without_it() -> None:
    html = "<p>Halo <b>semua</b></p><script>alert(1)</script>"
    assert read(plain(html, Content_Type="text/html; charset=utf-8")).blocks == (Text("Halo semua"),)


@pytest.mark.parametrize("charset", ["koi8-r", "windows-1251", "utf-8", "nonsense"])
def test_words_are_read_in_their_own_letters(charset: str) -> None:
    encoding = "utf-8" if charset == "nonsense" else charset
    head = f"From: r@example.com\r\nContent-Type: text/plain; charset={charset}\r\n\r\n"
    assert read(head.encode() + "Привет".encode(encoding)).blocks == (Text("Привет"),)


def test_files_come_with_the_words_and_pictures_that_count_readers_do_not() -> None:
    mail = EmailMessage()
    mail["From"], mail["Message-ID"] = "rina@example.com", "<1@x>"
    mail.set_content("Ini rusak")
    mail.add_alternative('<p>Ini rusak <img src="cid:a"></p>', subtype="html")
    html = mail.get_payload()[1]
    html.add_related(PNG, "image", "png", cid="<a>")
    html.add_related(PNG[:60], "image", "png", cid="<pixel>")
    mail.add_attachment(b"%PDF-1.4", "application", "pdf", filename="nota №1.pdf")
    mail.add_attachment(EmailMessage())
    found = read(mail.as_bytes())
    files = [one for one in found.blocks if isinstance(one, Media)]
    assert [(one.kind, one.name) for one in files][:2] == [("image", "image.png"), ("file", "nota №1.pdf")]
    assert files[0].content == PNG
    assert found.blocks[-1] == Text("Ini rusak")


@pytest.mark.parametrize(
    ("header", "value", "automatic"),
    [
        ("Auto_Submitted", "auto-replied", True),
        ("Auto_Submitted", "auto-generated; x=1", True),
        ("Auto_Submitted", "no", False),
        ("X_Autoreply", "yes", True),
        ("Precedence", "bulk", True),
        ("Precedence", "first-class", False),
        ("List_Id", "<news.example.com>", True),
        ("Return_Path", "<>", True),
        ("From", "no-reply@example.com", True),
        ("From", "MAILER-DAEMON@example.com", True),
        ("From", "noreplying@example.com", False),
        ("Subject", "Out of office", False),
    ],
)
def test_what_a_machine_wrote_is_known_as_such(header: str, value: str, automatic: bool) -> None:
    assert read(plain(**{header: value})).automatic is automatic


def test_our_own_mail_that_comes_back_is_nothing_new() -> None:
    assert parse(ACCOUNT, plain(From=OURS.upper()).encode(), AT) == ()


def test_a_mail_without_a_name_is_named_by_what_it_holds() -> None:
    first, again, other = (read(plain(words, Message_ID="")) for words in ("a", "a", "b"))
    assert first.id == again.id != other.id


def test_when_the_mailbox_got_it_counts_unless_its_clock_is_wrong() -> None:
    def at(stamp: str) -> datetime:
        found: Spoke = read(f"{RECEIVED}: {stamp}\n{plain()}")
        return found.at

    assert at("Mon, 16 Nov 2026 08:00:00 +0000") == AT - timedelta(hours=1)
    assert at("Tue, 17 Nov 2026 08:00:00 +0000") == AT
    assert at("Tue, 17 Nov 2020 08:00:00 +0000") == AT
    assert at("yesterday") == AT


def test_a_mail_that_was_too_long_is_shown_as_such() -> None:
    (block,) = read(f"{LEFT_OUT}: 31000000\n{plain('')}").blocks
    assert isinstance(block, Unsupported)
    assert "31000000" in block.note


def test_a_book_is_divided_so_that_each_piece_can_be_kept() -> None:
    found = read(plain("kopi " * 40_000))
    assert len(found.blocks) == 8
    assert all(len(one.text) <= 10_000 for one in found.blocks)


def test_an_answer_is_without_what_it_answers_and_names_it() -> None:
    about = Answering("<2@kopi.example>", ("<1@kopi.example>",), "Jam buka", "Jam sembilan.")
    found = read(letter(("Rina", "rina@example.com"), OURS, "Re: Jam buka", "Terima kasih", AT, about))
    assert found.blocks == (Text("Terima kasih"),)
    assert found.references == ("<1@kopi.example>", "<2@kopi.example>")


def original(name: str = "<9@kopi.example>") -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"], mail["Message-ID"] = OURS, "rina@example.com", "Diskon", name
    mail.set_content("Diskon")
    return mail


@pytest.mark.parametrize(
    ("status", "failure"),
    [
        ("5.1.1", Failure.UNREACHABLE),
        ("5.2.1", Failure.UNREACHABLE),
        ("5.2.2", Failure.GIVE_UP),
        ("5.7.1", Failure.GIVE_UP),
        ("4.4.1", Failure.GIVE_UP),
    ],
)
def test_a_bounce_is_a_receipt(status: str, failure: Failure) -> None:
    found = read(bounce(OURS, "rina@example.com", original(), status, AT))
    assert isinstance(found, Receipt)
    assert (found.state, found.provider_id) == ("failed", "<9@kopi.example>")
    assert found.failure is not None
    assert (found.failure.failure, found.failure.code) == (failure, status)


def test_a_delay_is_no_failure() -> None:
    raw = bounce(OURS, "rina@example.com", original(), "4.4.1", AT).replace(b"Action: failed", b"Action: delayed")
    assert (read(raw).state, read(raw).failure) == ("sent", None)


def test_a_bounce_that_names_no_mail_of_ours_is_kept_as_odd() -> None:
    raw = bounce(OURS, "rina@example.com", EmailMessage(), "5.1.1", AT)
    assert isinstance(read(raw), Odd)


def test_a_complaint_is_a_way_of_leaving() -> None:
    found = read(complaint(OURS, "Rina@example.com", original(), AT))
    assert found == Left(address="rina@example.com", at=AT, how=StopHow.COMPLAINT)


def test_an_out_of_office_note_is_automatic() -> None:
    found = read(away(("Rina", "rina@example.com"), OURS, original(), "Back on Monday", AT))
    assert (found.automatic, found.references) == (True, ("<9@kopi.example>",))


def test_a_mail_to_unsubscribe_is_a_way_of_leaving() -> None:
    found = read(plain("", Subject="Unsubscribe"))
    assert found == Left(address="rina@example.com", at=AT, how=StopHow.UNSUBSCRIBE, scope="promotional")


def test_a_read_receipt_says_that_it_was_seen() -> None:
    raw = (
        "From: rina@example.com\nMIME-Version: 1.0\n"
        'Content-Type: multipart/report; report-type=disposition-notification; boundary="b"\n\n'
        "--b\n\nread\n--b\nContent-Type: message/disposition-notification\n\n"
        "Original-Message-ID: <9@kopi.example>\nDisposition: manual-action/MDN-sent-manually; displayed\n\n--b--\n"
    )
    assert read(raw) == Receipt(state="seen", at=AT, provider_id="<9@kopi.example>")


@pytest.mark.parametrize("raw", ["", "\n\n", "Subject: x\n\nnobody", plain(From="not an address")])
def test_what_says_not_who_sent_it_is_kept_as_odd(raw: str) -> None:
    assert isinstance(read(raw), Odd)


def shapes() -> Iterator[bytes]:
    yield plain().encode()
    yield bounce(OURS, "rina@example.com", original(), "5.1.1", AT)
    yield complaint(OURS, "rina@example.com", original(), AT)
    yield letter(("R", "r@example.com"), OURS, "s", "w", AT, files=(("a.png", "image/png", PNG),))


def whole(events: tuple[object, ...]) -> bool:
    """Whether everything can be kept: no half characters and no NUL, no text that is too long."""
    for event in events:
        if isinstance(event, Spoke):
            texts = [one.text for one in event.blocks if isinstance(one, Text)]
            for text in (*texts, event.subject or "", event.profile.name or "", event.id, *event.references):
                text.encode()
                assert "\0" not in text
                assert len(text) <= 10_000
    return True


@given(st.binary(max_size=600))
def test_any_bytes_are_read_without_raising(raw: bytes) -> None:
    assert whole(parse(ACCOUNT, raw, AT))


@given(
    st.dictionaries(
        st.sampled_from(
            ["From", "To", "Subject", "Message-ID", "References", "Content-Type", "Content-Disposition", RECEIVED]
        ),
        st.text(max_size=80),
    ),
    st.binary(max_size=200),
)
def test_any_headers_are_read_without_raising(headers: dict[str, str], body: bytes) -> None:
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    assert whole(parse(ACCOUNT, head.encode("utf-8", "replace") + b"\r\n" + body, AT))


@given(st.sampled_from(list(shapes())), st.data())
def test_a_damaged_mail_is_read_without_raising(raw: bytes, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(raw)))
    end = data.draw(st.integers(start, min(len(raw), start + 40)))
    assert whole(parse(ACCOUNT, raw[:start] + data.draw(st.binary(max_size=20)) + raw[end:], AT))
