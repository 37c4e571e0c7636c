"""Whatever Twilio, or somebody else, puts into a request: reading it never raises, and keeps its neighbours."""

from datetime import UTC, datetime
from urllib.parse import urlencode
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.channels.contract import Account
from rejoinder.channels.events import CameBack, Left, Media, Odd, Receipt, Spoke
from rejoinder.channels.sms.parse import parse
from rejoinder.channels.sms.signature import signed, trusted
from rejoinder.domain.content import Text, Unsupported
from rejoinder.domain.policy import ActKind, StopHow

AT = datetime(2026, 11, 16, 9, tzinfo=UTC)
BASE = "https://api.twilio.com"
ACCOUNT = Account(UUID(int=1), UUID(int=2), "sms", {"account_sid": "AC1", "sender": "+1"}, {"auth_token": "t"})
NAMES = (
    "MessageSid",
    "From",
    "Body",
    "NumMedia",
    "MediaUrl0",
    "MessageStatus",
    "ErrorCode",
    "OptOutType",
    "ButtonText",
)


def read(**form: str) -> tuple[object, ...]:
    return parse(ACCOUNT, urlencode(form).encode(), AT, BASE)


def test_words_and_files_are_one_message() -> None:
    (said,) = read(
        MessageSid="SM1",
        From="+62812",
        Body=" Halo ",
        NumMedia="1",
        MediaUrl0=f"{BASE}/x",
        MediaContentType0="image/png",
    )
    assert isinstance(said, Spoke)
    media, words = said.blocks
    assert isinstance(media, Media)
    assert (said.id, said.address, said.at, words) == ("SM1", "+62812", AT, Text("Halo"))
    assert (media.kind, media.url, bool(media.headers)) == ("image", f"{BASE}/x", True)


def test_a_file_elsewhere_is_fetched_without_the_account_s_secrets() -> None:
    (said,) = read(MessageSid="SM1", From="+62812", NumMedia="1", MediaUrl0=f"{BASE}.evil.example/x")
    assert isinstance(said, Spoke)
    assert [one.headers for one in said.blocks if isinstance(one, Media)] == [{}]


def test_an_empty_text_is_shown_as_such() -> None:
    (said,) = read(MessageSid="SM1", From="+62812", Body="")
    assert isinstance(said, Spoke)
    assert said.blocks == (Unsupported(kind="sms"),)


def test_a_tapped_button_is_a_tap() -> None:
    (said,) = read(MessageSid="SM1", From="+62812", Body="Ya", ButtonText="Ya", ButtonPayload="yes:1")
    assert isinstance(said, Spoke)
    assert (said.act, said.payload) == (ActKind.POSTBACK, "yes:1")


@pytest.mark.parametrize(("opted", "kind"), [("STOP", Left), ("START", CameBack), ("HELP", None), ("", None)])
def test_leaving_and_coming_back_follow_what_was_said(opted: str, kind: type | None) -> None:
    said, *more = read(MessageSid="SM1", From="+62812", Body=opted or "Halo", OptOutType=opted)
    assert isinstance(said, Spoke)
    assert [type(one) for one in more] == ([kind] if kind else [])
    if kind is Left:
        assert isinstance(more[0], Left)
        assert (more[0].how, more[0].at) == (StopHow.STOP_WORD, said.at)


@pytest.mark.parametrize(
    ("status", "state"),
    [("sent", "sent"), ("delivered", "delivered"), ("read", "seen"), ("undelivered", "failed"), ("failed", "failed")],
)
def test_a_status_is_a_receipt(status: str, state: str) -> None:
    (found,) = read(MessageSid="SM1", MessageStatus=status, ErrorCode="30003")
    assert isinstance(found, Receipt)
    assert (found.state, found.provider_id, found.failure is not None) == (state, "SM1", state == "failed")


@pytest.mark.parametrize("status", ["accepted", "scheduled", "queued", "sending"])
def test_what_is_on_its_way_says_nothing_new(status: str) -> None:
    assert read(MessageSid="SM1", MessageStatus=status) == ()


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"MessageSid": "SM1", "MessageStatus": "teleported"},
        {"MessageSid": "SM1", "From": "whatsapp:+62812", "Body": "Halo"},
        {"MessageSid": "SM1", "From": " ", "Body": "Halo"},
        {"From": "+62812", "Body": "Halo"},
    ],
)
def test_what_is_not_known_is_kept_as_odd(form: dict[str, str]) -> None:
    (found,) = read(**form)
    assert isinstance(found, Odd)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_without_raising(body: bytes) -> None:
    assert isinstance(parse(ACCOUNT, body, AT, BASE), tuple)


@given(st.dictionaries(st.sampled_from(NAMES), st.text(max_size=40)))
def test_any_fields_are_read_without_raising(form: dict[str, str]) -> None:
    body = urlencode({name: value.encode("utf-8", "replace") for name, value in form.items()}).encode()
    assert isinstance(parse(ACCOUNT, body, AT, BASE), tuple)


def test_the_signature_is_that_of_the_vendor_s_own_example() -> None:
    fields = [
        ("CallSid", "CA1234567890ABCDE"),
        ("Caller", "+14158675309"),
        ("Digits", "1234"),
        ("From", "+14158675309"),
        ("To", "+18005551212"),
    ]
    url = "https://mycompany.com/myapp.php?foo=1&bar=2"
    assert signed("12345", url, fields) == "RSOYDt4T1cUTdK1PDd93/VVr8B8="


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("https://chat.example/hooks/1", "https://chat.example/hooks/1"),
        ("https://chat.example/hooks/1", "https://chat.example:443/hooks/1"),
        ("https://chat.example:8443/hooks/1", "https://chat.example/hooks/1"),
        ("http://chat.example/hooks/1", "http://chat.example:80/hooks/1"),
    ],
)
def test_a_port_that_a_proxy_adds_or_drops_does_not_matter(told: str, asked: str) -> None:
    assert trusted(signed("t", asked, []), "t", told, [])
    assert not trusted(signed("other", asked, []), "t", told, [])
