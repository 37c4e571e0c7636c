"""What goes out to Meta's providers, word for word, and what is made of their answers."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import msgspec
import pytest

from rejoinder.channels.contract import Accepted, Account, Channel, Failure, Outbound, Refused, Signal
from rejoinder.channels.instagram.channel import InstagramChannel
from rejoinder.channels.messenger.channel import MessengerChannel
from rejoinder.channels.net import Reply, UnreachedError
from rejoinder.channels.whatsapp.channel import WhatsAppChannel
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
    OptInRequest,
    Place,
    QuickReplies,
    QuickReply,
    Template,
    Text,
    Video,
)

ONE = UUID(int=1)
DELIVERY = UUID(int=2)
MARK = f"rejoinder:{DELIVERY}"
FILE = FileRef(id=ONE, name="menu.pdf", url="https://shop.example/files/menu.pdf")
URL = FILE.url
YES, SITE, CALL = (
    Button("reply", "Yes", "yes"),
    Button("url", "Open", "https://shop.example"),
    Button("phone", "Call", "tel:+62215550100"),
)
CARD = Card("Beans", subtitle="Fresh", image=FILE, buttons=(SITE,))
MUG = Card("Mug", image_url="https://shop.example/mug.png")
TOPIC = OptInRequest(ONE, "Deals of the day", frequencies=("daily",), labels=("Every day",))


@dataclass
class Wire:
    """Stands in for HTTP: remembers what is asked, answers as scripted."""

    answers: list[Any] = field(default_factory=list)
    asked: list[tuple[str, str, Any, dict[str, str]]] = field(default_factory=list)

    async def call(self, method: str, url: str, *, json: Any = None, headers: Any = None, **_: Any) -> Reply:
        """Answer the next of the script, or that it was taken."""
        self.asked.append((method, url, json, dict(headers or {})))
        if self.answers:
            answer = self.answers.pop(0)
            if isinstance(answer, Exception):
                raise answer
            return answer
        number = len(self.asked)
        told = {"message_id": f"m_{number}", "messages": [{"id": f"wamid.{number}"}]}
        return Reply(200, msgspec.json.encode(told))


def account(type_: str, **settings: str) -> Account:
    own = {
        "messenger": {"page_id": "104"},
        "instagram": {"account_id": "178"},
        "whatsapp": {"phone_number_id": "106", "business_account_id": "102"},
    }[type_]
    return Account(ONE, ONE, type_, {**own, **settings}, {"access_token": "token", "app_secret": "s"})


def outbound(*blocks: Block, **more: Any) -> Outbound:
    known = {"address": "77", "ground": "window", "kind": "window", **more}
    return Outbound(workspace_id=ONE, delivery_id=DELIVERY, message_id=ONE, channel_id=ONE, blocks=blocks, **known)


async def sent(channel: Any, one: Outbound, **settings: str) -> tuple[Accepted | Refused, list[Any]]:
    wire = Wire()
    answer = await channel(wire).send(account(channel.type, **settings), one)
    return answer, [body for _, _, body, _ in wire.asked]


def attachment(kind: str, **payload: Any) -> Any:
    return {"attachment": {"type": kind, "payload": payload}}


QUICK = [
    {"content_type": "text", "title": "Today", "payload": "today"},
    {"content_type": "text", "title": "Later", "payload": "Later"},
]
MESSAGES = {
    "a text": ((Text("Hello"),), [{"text": "Hello"}]),
    "suggested answers": (
        (Text("When?"), QuickReplies((QuickReply("Today", "today"), QuickReply("Later")))),
        [{"text": "When?", "quick_replies": QUICK}],
    ),
    "buttons": (
        (Text("This one?"), Buttons((YES, SITE, CALL))),
        [
            attachment(
                "template",
                template_type="button",
                text="This one?",
                buttons=[
                    {"type": "postback", "title": "Yes", "payload": "yes"},
                    {"type": "web_url", "title": "Open", "url": "https://shop.example"},
                    {"type": "phone_number", "title": "Call", "payload": "+62215550100"},
                ],
            )
        ],
    ),
    "a picture and words": (
        (Image(FILE, "Menu"), Text("Our menu")),
        [attachment("image", url=URL, is_reusable=False), {"text": "Our menu"}],
    ),
    "a video": ((Video(FILE),), [attachment("video", url=URL, is_reusable=False)]),
    "an audio": ((Audio(FILE),), [attachment("audio", url=URL, is_reusable=False)]),
    "a carousel": (
        (Carousel((CARD, MUG)),),
        [
            attachment(
                "template",
                template_type="generic",
                elements=[
                    {
                        "title": "Beans",
                        "subtitle": "Fresh",
                        "image_url": URL,
                        "buttons": [{"type": "web_url", "title": "Open", "url": "https://shop.example"}],
                    },
                    {"title": "Mug", "image_url": "https://shop.example/mug.png"},
                ],
            )
        ],
    ),
    "a place, in words": (
        (Place(-6.2, 106.8, "Cikini"),),
        [{"text": "Cikini\nhttps://www.openstreetmap.org/?mlat=-6.2&mlon=106.8"}],
    ),
    "asking to subscribe, with suggested answers": (
        (TOPIC,),
        [
            {
                "text": "Deals of the day",
                "quick_replies": [{"content_type": "text", "title": "Every day", "payload": f"subscribe:{ONE}:daily"}],
            }
        ],
    ),
}


@pytest.mark.parametrize("channel", [MessengerChannel, InstagramChannel])
@pytest.mark.parametrize(("blocks", "messages"), MESSAGES.values(), ids=MESSAGES)
async def test_blocks_become_messages(channel: Any, blocks: tuple[Block, ...], messages: list[Any]) -> None:
    answer, bodies = await sent(channel, outbound(*blocks))

    assert [body["message"] for body in bodies] == [{**one, "metadata": MARK} for one in messages]
    assert isinstance(answer, Accepted)
    assert len(answer.provider_ids) == len(messages)


async def test_a_file_travels_as_a_file_on_messenger_and_as_a_link_on_instagram() -> None:
    _, (page,) = await sent(MessengerChannel, outbound(File(FILE)))
    _, (account_,) = await sent(InstagramChannel, outbound(File(FILE)))

    assert page["message"]["attachment"]["type"] == "file"
    assert account_["message"]["text"] == f"menu.pdf\n{URL}"


async def test_a_topic_is_asked_for_with_metas_own_card_where_the_page_still_may() -> None:
    with_picture = msgspec.structs.replace(TOPIC, image=FILE)
    _, (plain,) = await sent(MessengerChannel, outbound(TOPIC), notifications="yes")
    _, (shown,) = await sent(MessengerChannel, outbound(with_picture), notifications="yes")
    _, (once,) = await sent(
        MessengerChannel, outbound(OptInRequest(ONE, "Back in stock", frequencies=("once",))), notifications="yes"
    )

    asked = {
        "template_type": "notification_messages",
        "title": "Deals of the day",
        "payload": f"subscribe:{ONE}:daily",
        "notification_messages_frequency": "DAILY",
        "notification_messages_reoptin": "ENABLED",
        "notification_messages_cta_text": "FREQUENCY",
    }
    picture = {"image_url": URL, "image_aspect_ratio": "HORIZONTAL"}
    assert plain["message"]["attachment"]["payload"] == asked
    assert shown["message"]["attachment"]["payload"] == {**asked, **picture}
    assert once["message"]["attachment"]["payload"] == {
        "template_type": "one_time_notif_req",
        "title": "Back in stock",
        "payload": str(ONE),
    }


ADDRESSED = {
    "an answer": ({"purpose": "reply"}, {"id": "77"}, {"messaging_type": "RESPONSE"}),
    "of the business's own accord": ({"purpose": "promotional"}, {"id": "77"}, {"messaging_type": "UPDATE"}),
    "a person after the window": (
        {"kind": "tag", "ground": "human_agent", "tag": "HUMAN_AGENT"},
        {"id": "77"},
        {"messaging_type": "MESSAGE_TAG", "tag": "HUMAN_AGENT"},
    ),
    "a person inside the window": (
        {"tag": "HUMAN_AGENT"},
        {"id": "77"},
        {"messaging_type": "RESPONSE"},
    ),
    "a private answer to a comment": (
        {"kind": "token", "ground": "private_reply", "token": "comment_id:c1"},
        {"comment_id": "c1"},
        {"messaging_type": "RESPONSE"},
    ),
    "a private answer to a post": (
        {"kind": "token", "ground": "private_reply", "token": "post_id:p1"},
        {"post_id": "p1"},
        {"messaging_type": "RESPONSE"},
    ),
    "one notification": (
        {"kind": "token", "ground": "one_time", "token": "one_time_notif_token:t", "purpose": "promotional"},
        {"one_time_notif_token": "t"},
        {},
    ),
    "a recurring notification": (
        {"kind": "topic", "ground": "recurring", "token": "notification_messages_token:t", "purpose": "topic"},
        {"notification_messages_token": "t"},
        {},
    ),
    "a visitor of a plugin": ({"address": "user_ref:r1"}, {"user_ref": "r1"}, {"messaging_type": "RESPONSE"}),
}


@pytest.mark.parametrize(("more", "recipient", "called"), ADDRESSED.values(), ids=ADDRESSED)
async def test_a_message_is_addressed_and_called_by_what_it_rests_on(more: Any, recipient: Any, called: Any) -> None:
    _, (body,) = await sent(MessengerChannel, outbound(Text("Hello"), **more))

    assert body == {"recipient": recipient, **called, "message": {"text": "Hello", "metadata": MARK}}


async def test_a_right_to_one_message_carries_one() -> None:
    rests = {"kind": "token", "ground": "private_reply", "token": "comment_id:c1"}
    both, (joined,) = await sent(MessengerChannel, outbound(Image(FILE, "Menu"), Text("Our menu"), **rests))
    long, nothing = await sent(MessengerChannel, outbound(Text("x" * 1_500), Text("y" * 1_500), **rests))

    assert isinstance(both, Accepted)
    assert joined["message"]["text"] == f"Menu\n{URL}\n\nOur menu"
    assert (long, nothing) == (
        Refused(
            Failure.GIVE_UP,
            code="one_message",
            text="What they agreed to allows one message; this is several. Shorten it.",
        ),
        [],
    )


async def test_a_marketing_message_goes_through_the_campaign_of_the_account() -> None:
    one = outbound(
        Text("Beans are back"),
        ground="marketing",
        kind="token",
        token="subscription_token:s1",
        purpose="promotional",
    )
    wire = Wire([Reply(200, b'{"success": true, "marketing_message_tracking_id": "track-1"}')])
    answer = await MessengerChannel(wire).send(account("messenger", ad_account_id="act_5", campaign_id="120"), one)
    without, nothing = await sent(MessengerChannel, one)

    assert answer == Accepted(("track-1",))
    method, url, body, _ = wire.asked[0]
    assert (method, url) == ("POST", "https://graph.facebook.com/v26.0/act_5/messages")
    assert body == {
        "message_id": "120",
        "messenger_delivery_data": {"subscription_token": "s1"},
        "message": {"text": "Beans are back"},
    }
    assert isinstance(without, Refused)
    assert (without.code, nothing) == ("no_campaign", [])


async def test_a_utility_template_is_filled_in() -> None:
    block = Template("order_shipped", "en_US", header=("7",), body=("Rina",), text="Order 7, Rina")
    _, (body,) = await sent(MessengerChannel, outbound(block, kind="template", ground="utility"))

    assert body["messaging_type"] == "UTILITY"
    assert body["message"]["template"] == {
        "name": "order_shipped",
        "language": {"code": "en_US"},
        "components": [
            {"type": "header", "parameters": [{"type": "text", "text": "7"}]},
            {"type": "body", "parameters": [{"type": "text", "text": "Rina"}]},
        ],
    }


REPLIES = tuple(QuickReply(f"Option {number}", f"o{number}") for number in range(5))
ROWS = [{"id": f"o{number}", "title": f"Option {number}"} for number in range(5)]


def interactive(**shape: Any) -> Any:
    return {"type": "interactive", "interactive": shape}


WHATSAPP = {
    "a text": ((Text("Hello"),), [{"type": "text", "text": {"body": "Hello", "preview_url": False}}]),
    "a text with a link": (
        (Text("See https://shop.example"),),
        [{"type": "text", "text": {"body": "See https://shop.example", "preview_url": True}}],
    ),
    "a picture with words": (
        (Image(FILE), Text("Our menu")),
        [{"type": "image", "image": {"link": URL, "caption": "Our menu"}}],
    ),
    "a video": ((Video(FILE),), [{"type": "video", "video": {"link": URL}}]),
    "an audio and words": (
        (Audio(FILE), Text("Listen")),
        [
            {"type": "audio", "audio": {"link": URL}},
            {"type": "text", "text": {"body": "Listen", "preview_url": False}},
        ],
    ),
    "a document": ((File(FILE),), [{"type": "document", "document": {"link": URL, "filename": "menu.pdf"}}]),
    "a place": (
        (Place(-6.2, 106.8, "Cikini"),),
        [{"type": "location", "location": {"latitude": -6.2, "longitude": 106.8, "name": "Cikini"}}],
    ),
    "three buttons": (
        (Text("When?"), QuickReplies(REPLIES[:3])),
        [
            interactive(
                type="button",
                body={"text": "When?"},
                action={"buttons": [{"type": "reply", "reply": row} for row in ROWS[:3]]},
            )
        ],
    ),
    "a list of more": (
        (Text("When?"), QuickReplies(REPLIES)),
        [interactive(type="list", body={"text": "When?"}, action={"button": "☰", "sections": [{"rows": ROWS}]})],
    ),
    "a picture above buttons": (
        (Image(FILE), QuickReplies(REPLIES[:1])),
        [
            interactive(
                type="button",
                header={"type": "image", "image": {"link": URL}},
                body={"text": "👇"},
                action={"buttons": [{"type": "reply", "reply": ROWS[0]}]},
            )
        ],
    ),
    "a picture before a list": (
        (Image(FILE), QuickReplies(REPLIES)),
        [
            {"type": "image", "image": {"link": URL}},
            interactive(type="list", body={"text": "👇"}, action={"button": "☰", "sections": [{"rows": ROWS}]}),
        ],
    ),
    "one link": (
        (Text("Our shop"), Buttons((SITE,))),
        [
            interactive(
                type="cta_url",
                body={"text": "Our shop"},
                action={"name": "cta_url", "parameters": {"display_text": "Open", "url": "https://shop.example"}},
            )
        ],
    ),
    "a link beside a button": (
        (Text("This one?"), Buttons((YES, SITE))),
        [
            interactive(
                type="button",
                body={"text": "This one?\nOpen: https://shop.example"},
                action={"buttons": [{"type": "reply", "reply": {"id": "yes", "title": "Yes"}}]},
            )
        ],
    ),
    "two links": (
        (Text("Our shops"), Buttons((SITE, Button("url", "Map", "https://map.example")))),
        [
            {
                "type": "text",
                "text": {
                    "body": "Our shops\nOpen: https://shop.example\nMap: https://map.example",
                    "preview_url": True,
                },
            }
        ],
    ),
    "a card, in pieces": (
        (CARD,),
        [
            {"type": "image", "image": {"link": URL, "caption": "Beans\nFresh"}},
            interactive(
                type="cta_url",
                body={"text": "👇"},
                action={"name": "cta_url", "parameters": {"display_text": "Open", "url": "https://shop.example"}},
            ),
        ],
    ),
    "a template": (
        (
            Template(
                "order_shipped",
                "en_US",
                header=(URL,),
                body=("Rina", "7"),
                buttons=("7", "", "call"),
                text="Order 7",
                header_kind="image",
                button_kinds=("url", "url", "quick_reply"),
            ),
        ),
        [
            {
                "type": "template",
                "template": {
                    "name": "order_shipped",
                    "language": {"code": "en_US"},
                    "components": [
                        {"type": "header", "parameters": [{"type": "image", "image": {"link": URL}}]},
                        {
                            "type": "body",
                            "parameters": [{"type": "text", "text": "Rina"}, {"type": "text", "text": "7"}],
                        },
                        {
                            "type": "button",
                            "sub_type": "url",
                            "index": "0",
                            "parameters": [{"type": "text", "text": "7"}],
                        },
                        {
                            "type": "button",
                            "sub_type": "quick_reply",
                            "index": "2",
                            "parameters": [{"type": "payload", "payload": "call"}],
                        },
                    ],
                },
            }
        ],
    ),
    "a template without places": (
        (Template("hello_world", "en_US"),),
        [{"type": "template", "template": {"name": "hello_world", "language": {"code": "en_US"}}}],
    ),
}


@pytest.mark.parametrize(("blocks", "contents"), WHATSAPP.values(), ids=WHATSAPP)
async def test_blocks_become_messages_of_whatsapp(blocks: tuple[Block, ...], contents: list[Any]) -> None:
    _, bodies = await sent(WhatsAppChannel, outbound(*blocks, address="+6281234567890"))

    shared = {
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        "to": "6281234567890",
        "biz_opaque_callback_data": str(DELIVERY),
    }
    assert bodies == [{**shared, **one} for one in contents]


async def test_who_has_no_number_is_addressed_by_name() -> None:
    _, (body,) = await sent(WhatsAppChannel, outbound(Text("Hello"), address="US.1349"))

    assert (body.get("to"), body["recipient"]) == (None, "US.1349")


@pytest.mark.parametrize(
    ("channel", "url"),
    [
        (MessengerChannel, "https://graph.facebook.com/v26.0/104/messages"),
        (InstagramChannel, "https://graph.facebook.com/v26.0/178/messages"),
        (WhatsAppChannel, "https://graph.facebook.com/v26.0/106/messages"),
    ],
)
async def test_a_message_goes_to_the_account_with_its_token_in_no_address(channel: Any, url: str) -> None:
    wire = Wire()
    await channel(wire).send(account(channel.type), outbound(Text("Hello"), address="+62"))
    await channel(wire, "http://127.0.0.1:9").send(account(channel.type, version="v25.0"), outbound(Text("Hello")))

    assert [(method, asked) for method, asked, _, _ in wire.asked] == [
        ("POST", url),
        ("POST", url.replace("https://graph.facebook.com/v26.0", "http://127.0.0.1:9/v25.0")),
    ]
    assert wire.asked[0][3] == {"authorization": "Bearer token"}


CLOSED = Reply(400, b'{"error": {"code": 10, "error_subcode": 2018278, "message": "(#10) outside of allowed window"}}')
LATER = Reply(503, b'{"error": {"code": 2, "message": "Service temporarily unavailable"}}', {"retry-after": "30"})


@pytest.mark.parametrize("channel", [MessengerChannel, InstagramChannel, WhatsAppChannel])
@pytest.mark.parametrize(
    ("answers", "failure", "code", "arrived"),
    [
        ([UnreachedError("no route", may_have_arrived=False)], Failure.RETRY_LATER, "unreached", 0),
        ([UnreachedError("timeout", may_have_arrived=True)], Failure.OUTCOME_UNKNOWN, "unreached", 0),
        ([Reply(200, b"{}")], Failure.OUTCOME_UNKNOWN, "unnamed", 0),
        ([Reply(200, b"no json")], Failure.OUTCOME_UNKNOWN, "unnamed", 0),
        ([Reply(200, b'{"messages": 7}')], Failure.OUTCOME_UNKNOWN, "unnamed", 0),
        ([LATER], Failure.RETRY_LATER, "2", 0),
        ([Reply(500, b"<html>")], Failure.OUTCOME_UNKNOWN, "500", 0),
        ([Reply(400, b'{"error": "odd"}')], Failure.GIVE_UP, "400", 0),
        ([Reply(429, b"")], Failure.RETRY_LATER, "429", 0),
    ],
)
async def test_an_answer_is_read(channel: Any, answers: list[Any], failure: Failure, code: str, arrived: int) -> None:
    answer = await channel(Wire(list(answers))).send(account(channel.type), outbound(Text("Hello")))

    assert isinstance(answer, Refused)
    assert (answer.failure, answer.code, len(answer.provider_ids)) == (failure, code, arrived)
    if answers == [LATER]:
        assert answer.retry_after_s == 30


async def test_what_had_arrived_before_a_refusal_is_told_and_not_sent_again() -> None:
    taken = Reply(200, b'{"recipient_id": "77", "message_id": "m_1"}')
    blocks = (Image(FILE), Text("Our menu"))
    wire = Wire([taken, CLOSED])
    answer = await MessengerChannel(wire).send(account("messenger"), outbound(*blocks))
    again = Wire()
    await MessengerChannel(again).send(account("messenger"), outbound(*blocks, parts_done=1))

    assert isinstance(answer, Refused)
    assert (answer.failure, answer.provider_ids) == (Failure.WINDOW_CLOSED, ("m_1",))
    assert [body["message"]["text"] for _, _, body, _ in again.asked] == ["Our menu"]


async def test_a_topic_that_was_stopped_is_named() -> None:
    stopped = Reply(400, b'{"error": {"code": 10, "error_subcode": 1893015, "message": "stopped"}}')
    answer = await MessengerChannel(Wire([stopped])).send(account("messenger"), outbound(Text("News"), topic="t-1"))

    assert isinstance(answer, Refused)
    assert (answer.failure, answer.scope) == (Failure.OPTED_OUT, "topic:t-1")


SIGNALS = {
    "typing": (MessengerChannel, "typing", None, {"recipient": {"id": "77"}, "sender_action": "typing_on"}),
    "seen": (InstagramChannel, "seen", None, {"recipient": {"id": "77"}, "sender_action": "mark_seen"}),
    "typing on WhatsApp": (
        WhatsAppChannel,
        "typing",
        "wamid.1",
        {
            "messaging_product": "whatsapp",
            "status": "read",
            "message_id": "wamid.1",
            "typing_indicator": {"type": "text"},
        },
    ),
    "seen on WhatsApp": (
        WhatsAppChannel,
        "seen",
        "wamid.1",
        {"messaging_product": "whatsapp", "status": "read", "message_id": "wamid.1"},
    ),
    "nothing was said on WhatsApp": (WhatsAppChannel, "typing", None, None),
    "what nobody shows": (MessengerChannel, "heard", None, None),
}


@pytest.mark.parametrize(("channel", "kind", "about", "body"), SIGNALS.values(), ids=SIGNALS)
async def test_signals_pass(channel: Any, kind: str, about: str | None, body: Any) -> None:
    wire = Wire()
    one: Channel = channel(wire)
    await one.signal(account(channel.type), Signal(kind=kind, address="77", provider_id=about))

    assert [asked for _, _, asked, _ in wire.asked] == ([body] if body else [])
