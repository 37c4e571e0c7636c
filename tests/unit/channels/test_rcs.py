"""Events of an agent are read without raising, and parts of a message become what phones show."""

import base64
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.channels.contract import Account, HealthState, Outbound
from rejoinder.channels.events import AccountChanged, Acted, CameBack, Left, Media, Odd, Receipt, Spoke, Typing
from rejoinder.channels.rcs.capabilities import CAPABILITIES
from rejoinder.channels.rcs.parse import parse
from rejoinder.channels.rcs.render import TRAFFIC, content, message, message_id
from rejoinder.domain.content import (
    Block,
    Button,
    Buttons,
    Card,
    Carousel,
    FileRef,
    Image,
    Place,
    QuickReplies,
    QuickReply,
    Text,
    Unsupported,
)
from rejoinder.domain.fitting import fit
from rejoinder.domain.policy import ActKind, Purpose, StopHow

AT = datetime(2026, 11, 16, 9, tzinfo=UTC)
SENT = "2026-11-16T08:59:30.123456Z"
SETTINGS = {"agent_id": "kopi_agent", "region": "us", "use_case": "MULTI_USE", "keep_hours": "48"}
ACCOUNT = Account(UUID(int=1), UUID(int=2), "rcs", SETTINGS, {})
RINA = "+6281234567890"


def enveloped(event: Any, **attributes: str) -> bytes:
    data = base64.b64encode(msgspec.json.encode(event)).decode()
    return msgspec.json.encode({"message": {"data": data, "attributes": attributes}, "subscription": "s"})


def read(event: dict[str, Any], **attributes: str) -> Any:
    (found,) = parse(ACCOUNT, enveloped(event, **attributes), AT)
    return found


def of_rina(**more: Any) -> dict[str, Any]:
    return {"senderPhoneNumber": RINA, "messageId": "m1", "agentId": "kopi_agent", "sendTime": SENT, **more}


def test_words_are_said_when_they_were_sent() -> None:
    found = read(of_rina(text="Halo"))
    assert isinstance(found, Spoke)
    assert (found.id, found.address, found.blocks) == ("m1", RINA, (Text("Halo"),))
    assert found.at == datetime(2026, 11, 16, 8, 59, 30, 123456, UTC)


@pytest.mark.parametrize("stamp", ["2027-01-01T00:00:00Z", "yesterday", "", None])
def test_a_clock_that_is_wrong_is_not_believed(stamp: str | None) -> None:
    assert read(of_rina(text="Halo", sendTime=stamp)).at == AT


def test_a_tap_says_its_words_and_carries_its_data() -> None:
    found = read(of_rina(suggestionResponse={"postbackData": "subscribe:1:", "text": "Ya", "type": "REPLY"}))
    assert (found.blocks, found.payload, found.act) == ((Text("Ya"),), "subscribe:1:", ActKind.POSTBACK)


def test_a_tap_that_opened_a_page_is_an_act_alone() -> None:
    found = read(of_rina(suggestionResponse={"postbackData": "p", "text": "Menu", "type": "ACTION"}))
    assert isinstance(found, Acted)
    assert (found.kind, found.note) == (ActKind.POSTBACK, "Menu")


def test_a_file_is_described_and_a_place_is_shown() -> None:
    payload = {"mimeType": "image/jpeg", "fileSizeBytes": 5, "fileUri": "https://x.example/f", "fileName": "f.jpg"}
    (file,) = read(of_rina(userFile={"payload": payload})).blocks
    assert isinstance(file, Media)
    assert (file.kind, file.url, file.name) == ("image", "https://x.example/f", "f.jpg")
    assert read(of_rina(location={"latitude": -6.2, "longitude": 106.8})).blocks == (Place(-6.2, 106.8),)
    assert read(of_rina(hologram={})).blocks == (Unsupported(kind="hologram"),)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("DELIVERED", Receipt(state="delivered", at=AT, provider_id="m9")),
        ("READ", Receipt(state="seen", at=AT, provider_id="m9")),
        ("IS_TYPING", Typing(address=RINA, at=AT)),
        ("UNSUBSCRIBE", Left(address=RINA, at=AT, how=StopHow.UNSUBSCRIBE)),
        ("SUBSCRIBE", CameBack(address=RINA, at=AT, hows=(StopHow.UNSUBSCRIBE, StopHow.STOP_WORD))),
    ],
)
def test_what_a_phone_tells_is_known(kind: str, expected: object) -> None:
    event = {"senderPhoneNumber": RINA, "eventType": kind, "eventId": "e", "messageId": "m9", "agentId": "kopi_agent"}
    assert read(event) == expected


def test_a_message_that_ran_out_has_failed_and_a_failed_revoke_says_nothing() -> None:
    event = {"phoneNumber": RINA, "messageId": "m9", "agentId": "kopi_agent", "eventId": "e", "sendTime": SENT}
    found = read({**event, "eventType": "TTL_EXPIRATION_REVOKED"})
    assert (found.state, found.failure.code) == ("failed", "TTL_EXPIRATION_REVOKED")
    assert parse(ACCOUNT, enveloped({**event, "eventType": "TTL_EXPIRATION_REVOKE_FAILED"}), AT) == ()


@pytest.mark.parametrize(
    ("state", "health"),
    [
        ("LAUNCHED", HealthState.GOOD),
        ("PENDING", HealthState.LIMITED),
        ("REJECTED", HealthState.LIMITED),
        ("SUSPENDED", HealthState.BROKEN),
        ("UNLAUNCHED", HealthState.BROKEN),
    ],
)
def test_a_carriers_judgement_is_the_agents_health(state: str, health: HealthState) -> None:
    event = {"oldLaunchState": "X", "newLaunchState": state, "regionId": "/v1/regions/id-telkomsel", "comment": "No"}
    found = read(event, type="agent_launch_event")
    assert isinstance(found, AccountChanged)
    assert found.health is not None
    assert (found.health.state, found.health.code) == (health, state.lower())


@pytest.mark.parametrize(
    "event",
    [
        {},
        {"eventType": "DANCED", "senderPhoneNumber": RINA},
        {"newLaunchState": "ASCENDED"},
        of_rina(text="Halo", agentId="another"),
        {"messageId": "m1", "text": "from nobody"},
        ["a list"],
        "words",
    ],
)
def test_what_is_not_known_is_kept_as_odd(event: Any) -> None:
    assert isinstance(read(event), Odd)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_without_raising(body: bytes) -> None:
    assert isinstance(parse(ACCOUNT, body, AT), tuple)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from(
    [
        *("senderPhoneNumber", "messageId", "agentId", "sendTime", "text", "suggestionResponse"),
        *("userFile", "location", "eventType", "newLaunchState", "phoneNumber"),
    ]
)


@given(st.dictionaries(NAMES, JSON))
def test_any_event_is_read_without_raising(event: dict[str, Any]) -> None:
    assert isinstance(parse(ACCOUNT, enveloped(event), AT), tuple)


MENU = FileRef(UUID(int=7), "menu.png", "image/png", 1, url="https://chat.example/menu.png")
REPLY = {"reply": {"text": "Ya", "postbackData": "yes"}}
SHOWN: list[tuple[tuple[Block, ...], list[dict[str, Any]]]] = [
    ((Text("Halo"),), [{"text": "Halo"}]),
    ((Text("Mau?"), QuickReplies((QuickReply("Ya", "yes"),))), [{"text": "Mau?", "suggestions": [REPLY]}]),
    (
        (
            Text("Menu"),
            Buttons((Button("url", "Lihat", "https://k.example"), Button("phone", "Telepon", "+62"))),
        ),
        [
            {
                "text": "Menu",
                "suggestions": [
                    {
                        "action": {
                            "text": "Lihat",
                            "postbackData": "https://k.example",
                            "openUrlAction": {"url": "https://k.example"},
                        }
                    },
                    {"action": {"text": "Telepon", "postbackData": "+62", "dialAction": {"phoneNumber": "+62"}}},
                ],
            }
        ],
    ),
    (
        (Image(MENU, "Menu"), Text("Ini dia")),
        [{"contentInfo": {"fileUrl": MENU.url, "forceRefresh": False}}, {"text": "Ini dia"}],
    ),
    (
        (Card("Gayo", "250 g", image=MENU, buttons=(Button("reply", "Ya", "yes"),)),),
        [
            {
                "richCard": {
                    "standaloneCard": {
                        "cardOrientation": "VERTICAL",
                        "cardContent": {
                            "title": "Gayo",
                            "description": "250 g",
                            "media": {
                                "height": "MEDIUM",
                                "contentInfo": {"fileUrl": MENU.url, "forceRefresh": False},
                            },
                            "suggestions": [REPLY],
                        },
                    }
                }
            }
        ],
    ),
    (
        (Carousel((Card("Gayo"), Card("Toraja"))),),
        [
            {
                "richCard": {
                    "carouselCard": {"cardWidth": "MEDIUM", "cardContents": [{"title": "Gayo"}, {"title": "Toraja"}]}
                }
            }
        ],
    ),
    (
        (Place(-6.2, 106.8, "Cikini"),),
        [
            {
                "text": "Cikini",
                "suggestions": [
                    {
                        "action": {
                            "text": "🗺️",
                            "postbackData": "-6.2, 106.8",
                            "viewLocationAction": {
                                "latLong": {"latitude": -6.2, "longitude": 106.8},
                                "label": "Cikini",
                            },
                        }
                    }
                ],
            }
        ],
    ),
]


@pytest.mark.parametrize(("blocks", "shown"), SHOWN)
def test_blocks_become_what_a_phone_shows(blocks: tuple[Block, ...], shown: list[dict[str, Any]]) -> None:
    assert [content(part) for part in fit(blocks, CAPABILITIES.blocks, CAPABILITIES.limits)] == shown


def outbound(purpose: str) -> Outbound:
    return Outbound(
        workspace_id=UUID(int=1),
        delivery_id=UUID(int=9),
        message_id=UUID(int=3),
        channel_id=UUID(int=2),
        address=RINA,
        blocks=(Text("Halo"),),
        purpose=purpose,
    )


def test_every_purpose_is_some_traffic_and_only_answers_are_kept_for_as_long_as_it_takes() -> None:
    (part,) = fit((Text("Halo"),), CAPABILITIES.blocks, CAPABILITIES.limits)
    assert set(TRAFFIC) == {purpose.value for purpose in Purpose}
    for purpose, traffic in TRAFFIC.items():
        made = message(ACCOUNT, outbound(purpose), part)
        assert made["messageTrafficType"] == traffic
        assert ("ttl" in made) == (purpose != "reply")
    alone = Account(UUID(int=1), UUID(int=2), "rcs", {**SETTINGS, "use_case": "OTP"}, {})
    assert "messageTrafficType" not in message(alone, outbound("reply"), part)


def test_the_same_part_has_the_same_name_and_another_another() -> None:
    one = outbound("reply")
    assert message_id(one, 0) == message_id(one, 0) != message_id(one, 1)
