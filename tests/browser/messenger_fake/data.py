"""Made-up people and messages for the stand-in. Nobody here exists."""

import datetime as dt
import itertools
from typing import Any

Record = dict[str, Any]
START = dt.datetime(2026, 3, 12, 9, 0, tzinfo=dt.UTC)
_numbers = itertools.count(1)

DEWI = {"kind": "teammate", "id": "t-dewi", "name": "Dewi", "avatar_url": "/files/dewi.svg"}
ANDI = {"kind": "teammate", "id": "t-andi", "name": "Andi", "avatar_url": None}
SHOP = {"kind": "system", "name": "Kopi Kita"}
BOT = {"kind": "bot", "name": "Kopi Bot"}
VISITOR = {"kind": "contact", "name": "Siti"}
TEAM = [{"name": who["name"], "avatar_url": who["avatar_url"]} for who in (DEWI, ANDI)] + [
    {"name": "Rini Hartono", "avatar_url": None}
]


WEEK = [
    {"date": "2026-03-16", "day": "mon", "hours": [["09:00", "12:00"], ["13:00", "17:30"]], "reason": "week"},
    {"date": "2026-03-17", "day": "tue", "hours": [["09:00", "17:30"]], "reason": "week"},
    {"date": "2026-03-18", "day": "wed", "hours": [["09:00", "17:30"]], "reason": "week"},
    {"date": "2026-03-19", "day": "thu", "hours": [], "reason": "holiday", "name": "Hari Suci Nyepi"},
    {"date": "2026-03-20", "day": "fri", "hours": [["09:00", "17:30"]], "reason": "week"},
    {"date": "2026-03-21", "day": "sat", "hours": [["10:00", "14:00"]], "reason": "special", "name": "Ramadan hours"},
    {"date": "2026-03-22", "day": "sun", "hours": [], "reason": "week"},
]


def iso(at: dt.datetime) -> str:
    """Write a time as the wire does."""
    return at.astimezone(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def now() -> dt.datetime:
    """Return the present."""
    return dt.datetime.now(dt.UTC)


def new_id() -> str:
    """Make an id that sorts by when it was made."""
    return f"018f0000-0000-7000-8000-{next(_numbers):012d}"


def text(words: str) -> Record:
    """Make a text block."""
    return {"type": "text", "text": words}


def file(name: str, media_type: str, size: int = 120_000, **more: int) -> Record:
    """Make a reference to a stored file."""
    return {"id": name, "name": name, "media_type": media_type, "size": size, "url": f"/files/{name}", **more}


def message(conversation: str, author: Record, *blocks: Record, at: dt.datetime | None = None, **more: Any) -> Record:
    """Make a message as the contact sees it."""
    mine = author["kind"] == "contact"
    return {
        "id": new_id(),
        "conversation_id": conversation,
        "kind": "in" if mine else "out",
        "author": author,
        "blocks": list(blocks),
        "at": iso(at or now()),
        "state": "received" if mine else "sent",
        "masked": [],
        **more,
    }


def look(**more: Any) -> Record:
    """Make the look of the channel."""
    return {
        "accent": "#0d766e",
        "accent_dark": None,
        "logo_url": None,
        "position": "right",
        "offset_x": 20,
        "offset_y": 20,
        "theme": "auto",
        "font": None,
        **more,
    }


def home(**more: Any) -> Record:
    """Make the first page."""
    return {
        "title": "Halo, ada yang bisa kami bantu? 👋",
        "text": "Ask us anything about beans, orders and brewing.",
        "open": True,
        "next_change_at": iso(now() + dt.timedelta(hours=3)),
        "hours_text_parts": WEEK,
        "zone": "Asia/Jakarta",
        "team": TEAM,
        "answer_time_s": 460,
        "starters": ["Where is my order?", "Do you grind beans?", "What are your hours today?"],
        **more,
    }


CARD = {
    "type": "card",
    "title": "Gayo 1 kg, whole bean",
    "subtitle": "Rp 189.000 · 2 left",
    "image": file("beans.svg", "image/svg+xml", width=480, height=200),
    "buttons": [
        {"kind": "reply", "title": "Keep one", "value": "keep"},
        {"kind": "url", "title": "See it", "value": "https://kopikita.example/gayo"},
    ],
}


def every_block(conversation: str) -> list[Record]:
    """Make a thread with every kind of content and state."""
    day = dt.timedelta(days=1)
    yesterday = now() - day
    other = {**CARD, "title": "Toraja 500 g", "subtitle": "Rp 99.000", "buttons": CARD["buttons"][:1]}
    third = {**CARD, "title": "Flores Bajawa, ground for a moka pot, 250 g", "subtitle": "Rp 64.000"}
    cards = [{k: v for k, v in card.items() if k != "type"} for card in (CARD, other, third)]
    m = message
    return [
        m(
            conversation,
            SHOP,
            text("Welcome back, Siti! Last time we talked about order #2041."),
            at=yesterday,
            automatic="welcome_back",
        ),
        m(
            conversation,
            VISITOR,
            text("Is Gayo 1 kg in stock again? My card is •••• •••• •••• 4242"),
            at=yesterday,
            masked=[{"kind": "card_number", "block": 0, "start": 40, "end": 59}],
            state="seen",
        ),
        m(
            conversation,
            DEWI,
            text("Two bags came in this morning. Shall I keep one for you?"),
            CARD,
            at=now() - day / 30,
        ),
        m(
            conversation,
            VISITOR,
            {
                "type": "image",
                "file": file("beans.svg", "image/svg+xml", width=480, height=320),
                "alt": "My coffee corner",
            },
            at=now() - day / 40,
        ),
        m(conversation, VISITOR, text("👍"), at=now() - day / 40),
        m(
            conversation,
            DEWI,
            {"type": "file", "file": file("invoice-2041.pdf", "application/pdf", 84_000)},
            text("Your invoice. More at https://kopikita.example/help (or www.kopikita.example)."),
            at=now() - day / 45,
        ),
        m(
            conversation,
            BOT,
            text("While you wait: which of these do you like?"),
            {"type": "carousel", "cards": cards},
            at=now() - day / 50,
        ),
        m(conversation, DEWI, {"type": "audio", "file": file("note.wav", "audio/wav")}, at=now() - day / 55),
        m(
            conversation,
            DEWI,
            {"type": "location", "latitude": -6.914744, "longitude": 107.60981, "name": "Kopi Kita Bandung"},
            {"type": "unsupported", "kind": "sticker", "note": "A sticker that cannot be shown here"},
            at=now() - day / 58,
        ),
        m(
            conversation,
            ANDI,
            text("Would you like to hear when Gayo is back?"),
            {
                "type": "quick_replies",
                "replies": [
                    {"title": "Yes please", "payload": "yes"},
                    {"title": "Tell me weekly", "payload": "weekly"},
                    {"title": "No, thanks", "payload": "no"},
                ],
            },
            at=now() - day / 1000,
        ),
    ]
