"""Examples of the main writes, for the API's description."""

from typing import Any

from litestar.openapi.spec import Example
from litestar.params import Body


def _body(summary: str, value: dict[str, Any]) -> Any:
    return Body(examples=[Example(summary=summary, value=value)])


SAY = _body(
    "Answer a contact",
    {
        "client_id": "01990000-0000-7000-8000-000000000001",
        "blocks": [{"type": "text", "text": "We are open until six today."}],
    },
)

WRITE = _body(
    "Write to a business",
    {
        "client_id": "01990000-0000-7000-8000-000000000002",
        "blocks": [{"type": "text", "text": "Are you open on Sunday?"}],
    },
)

BOOT = _body(
    "Open the messenger on a page",
    {
        "key": "the key from the snippet",
        "locale": "id",
        "zone": "Asia/Jakarta",
        "page": {"url": "https://shop.example/coffee", "title": "Coffee"},
        "traits": {"name": "Lia Hartono", "custom": {"plan": "monthly"}},
    },
)

SET_UP = _body(
    "Make the first workspace",
    {
        "workspace": {"name": "Kopi Angsa", "locale": "id"},
        "owner": {"name": "Ayu Lestari", "email": "ayu@kopi-angsa.example", "password": "copper lantern tide"},
        "location": {
            "name": "Cikini",
            "zone": "Asia/Jakarta",
            "country": "ID",
            "hours": {"mon": [["09:00", "18:00"]], "tue": [["09:00", "18:00"]]},
        },
        "messenger": {"greeting": {"en": {"title": "Hello", "text": "How can we help?"}}},
    },
)

WRITE_KEY = _body("Send events from a page", {"name": "Web shop", "trusted": False})

TOPIC = _body(
    "Make a topic",
    {
        "key": "new-beans",
        "names": {"en": "New beans", "id": "Biji baru"},
        "descriptions": {"en": "What we have just roasted.", "id": "Yang baru kami sangrai."},
        "frequencies": ["weekly", "monthly"],
        "lasts_days": 365,
    },
)

_NAMED = "01990000-0000-7000-8000-000000000003"

SUBSCRIBER = _body(
    "Somebody ticked a box at the checkout",
    {
        "channel_id": _NAMED,
        "address": "lia@example.com",
        "name": "Lia Hartono",
        "frequency": "weekly",
        "proof": {
            "words": "Yes, write to me once a week about new beans. I can stop it at any time.",
            "at": "2026-11-20T08:15:00Z",
            "method": "form",
            "locale": "en",
            "page_url": "https://shop.example/checkout",
            "ip": "203.0.113.7",
        },
    },
)

TOPIC_MESSAGE = _body(
    "Tell everybody who asked",
    {
        "key": "beans-2026-47",
        "blocks": [{"type": "text", "text": "This week: Gayo, washed, with notes of palm sugar."}],
        "reason": "They asked to hear of new beans.",
        "subject": "New beans this week",
    },
)

OPT_IN_REQUEST = _body(
    "Ask whether they want to hear of a topic",
    {"topic_id": _NAMED, "client_id": "ask-2041-new-beans", "frequencies": ["weekly"]},
)

CONSENT = _body(
    "Somebody agreed to news of their order",
    {
        "kind": "service",
        "channel_id": _NAMED,
        "address": "+62 812 3456 7890",
        "proof": {
            "words": "Yes, write to me about my order.",
            "at": "2026-11-20T08:15:00Z",
            "method": "form",
            "page_url": "https://shop.example/checkout",
        },
    },
)

IMPORT = _body(
    "Bring a list along",
    {
        "name": "newsletter-2025.csv",
        "format": "csv",
        "channel_id": _NAMED,
        "topic_id": _NAMED,
        "content": 'address,at,words,ip\nlia@example.com,2025-03-01T10:00:00Z,"Yes, send me news.",203.0.113.7\n',
    },
)

ENTRY_POINT = _body(
    "A card on table four",
    {
        "name": "Cikini, table 4",
        "slug": "cikini-table-4",
        "kind": "code",
        "greetings": {"en": "Hello! I am at table 4.", "id": "Halo! Saya di meja 4."},
    },
)

_RULE = {
    "type": "all",
    "of": [
        {"type": "did", "event": "Order Completed", "op": "gte", "times": 2, "period": {"type": "days", "last": 90}},
        {"type": "not", "of": {"type": "did", "event": "Order Completed", "period": {"type": "days", "last": 14}}},
        {"type": "attribute", "name": "plan", "op": "one_of", "value": ["monthly", "yearly"]},
        {"type": "reachable"},
    ],
}

AUDIENCE = _body("Who bought twice this season, and nothing lately", {"rule": _RULE, "limit": 5})

SEGMENT = _body(
    "Regulars who have gone quiet",
    {"name": "Quiet regulars", "description": "To win back with a voucher.", "rule": _RULE},
)

SEGMENT_CHANGE = _body("Call it something else", {"name": "Regulars who went quiet"})

_CAMPAIGN: dict[str, Any] = {
    "name": "A voucher for quiet regulars",
    "kind": "message",
    "purpose": "promotional",
    "reason": "They bought twice this season and have gone quiet.",
    "audience": _RULE,
    "when": {"mode": "once", "begins_at": "2026-12-04T09:00:00Z", "own_zone": True},
    "variants": [
        {"key": "a", "wordings": [{"content": {"type": "talk", "blocks": [{"type": "text", "text": "Hi!"}]}}]},
    ],
    "control": 0.1,
    "goal": {"event": "Order Completed", "revenue": "total"},
    "channel_ids": [_NAMED],
}

CAMPAIGN_PREVIEW = _body("As somebody made up would get it", {"definition": _CAMPAIGN, "variant": "a"})

CAMPAIGN_TEST = _body("To my own address", {"variant": "a"})

REHEARSAL = _body("Four weeks", {"days": 28})

COUPON_LIST = _body("Codes for spring", {"name": "Spring", "codes": ["SPRING-7KQ2", "SPRING-M4XA"]})

COUPON_LIST_CHANGE = _body("Hold until summer", {"expires_at": "2027-06-01T00:00:00Z"})

COUPON_CODES = _body("Two more codes", {"codes": ["SPRING-9PLD", "SPRING-B2WN"]})

CAMPAIGN = _body("A voucher by email", _CAMPAIGN)

CAMPAIGN_CHANGE = _body("Give it another name", {"version": 1, "definition": {**_CAMPAIGN, "name": "Come back soon"}})

MAPPING = _body(
    "Customers of a shop",
    {
        "columns": [
            {"column": 0, "to": "external_id"},
            {"column": 1, "to": "email"},
            {"column": 2, "to": "attribute", "name": "plan", "type": "text"},
        ],
        "zone": "Asia/Jakarta",
    },
)
