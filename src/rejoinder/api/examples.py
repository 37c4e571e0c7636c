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
