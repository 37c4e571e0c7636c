"""The records that the stand-in serves, in the shapes of the API."""

import datetime as dt
from typing import Any

import uuid_utils

from .people import WORDS, Person

Record = dict[str, Any]

LOCATIONS = [
    {"id": "loc-bandung", "name": "Kopi Kita Bandung", "zone": "Asia/Jakarta"},
    {"id": "loc-porto", "name": "Kopi Kita Porto Alegre", "zone": "America/Sao_Paulo"},
]
CHANNELS = [
    {"id": "ch-web", "type": "web", "name": "Shop messenger"},
    {"id": "ch-web2", "type": "web", "name": "Help centre"},
]
TEAMS = [
    {"id": "team-counter", "name": "Counter", "member_ids": ["tm-dewi", "tm-andi"]},
    {"id": "team-roastery", "name": "Roastery", "member_ids": ["tm-rio"]},
]
TEAMMATES = [
    {
        "id": "tm-dewi",
        "name": "Dewi Lestari",
        "email": "dewi@example.com",
        "role": "owner",
        "status": "active",
        "away": False,
    },
    {
        "id": "tm-andi",
        "name": "Andi Pratama",
        "email": "andi@example.com",
        "role": "agent",
        "status": "active",
        "away": False,
    },
    {
        "id": "tm-rio",
        "name": "Rio Santos",
        "email": "rio@example.com",
        "role": "agent",
        "status": "active",
        "away": True,
    },
]
TAGS = [
    {"id": "tag-refund", "name": "Refund", "color": "#bf3b26"},
    {"id": "tag-billing", "name": "Billing", "color": "#3390d6"},
    {"id": "tag-wholesale", "name": "Wholesale", "color": "#8659ef"},
    {"id": "tag-long", "name": "Very long tag name that nobody should have made but somebody did", "color": "#dd9a14"},
]
SAVED = [
    {
        "id": "sr-1",
        "name": "Order on its way",
        "shortcut": "sent",
        "text": "Sudah dikirim, {{ contact.first_name }}. Nomor resinya {{ order.tracking }}.",
    },
    {
        "id": "sr-2",
        "name": "Opening hours",
        "shortcut": "hours",
        "text": "We are open Monday to Saturday, 08:00 to 17:00.",
    },
    {
        "id": "sr-3",
        "name": "Refund, first step",
        "shortcut": "refund",
        "text": "I am sorry about that, {{ contact.first_name }}. I have started the refund.",
    },
]
PERMISSIONS = [
    "read",
    "reply",
    "reveal",
    "contacts",
    "reports",
    "saved_replies",
    "campaigns",
    "settings",
    "channels",
    "team",
    "audit",
    "own",
]


def now() -> dt.datetime:
    """Return the time of the machine."""
    return dt.datetime.now(dt.UTC)


def iso(at: dt.datetime) -> str:
    """Write a time as the API does."""
    return at.astimezone(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def ago(minutes: float) -> str:
    """Return the time some minutes ago."""
    return iso(now() - dt.timedelta(minutes=minutes))


def new_id() -> str:
    """Return a fresh id, later than those before it as the server's are."""
    return str(uuid_utils.uuid7())


def channel(known: Record) -> Record:
    """Make a channel of what is known of it."""
    return {
        "key": f"key-{known['id']}",
        "policy_id": "web-24h",
        "policy_overrides": {},
        "settings": {
            "look": {"accent": "#0d766e", "position": "right", "offset_x": 20, "offset_y": 20, "theme": "auto"},
            "greeting": {},
            "starters": {},
            "allowed_origins": [],
            "show_faces": True,
            "account": {},
        },
        "location_id": "loc-bandung",
        "state": "active",
        "signed_identity": False,
        "health": {},
        "created_at": ago(60 * 24),
        **known,
    }


def contact(at: int, person: Person) -> Record:
    """Make the contact of a person."""
    first = person.name.split()[0]
    return {
        "id": f"ct-{at}",
        "name": person.name,
        "kind": person.kind,
        "email": f"{first.lower()}@example.com" if person.kind != "visitor" and first.isascii() else None,
        "phone": "+62 812 5550 7719" if person.kind == "user" else None,
        "external_id": f"C-{1000 + at}" if person.kind == "user" else None,
        "locale": person.locale,
        "zone": "Asia/Jakarta",
        "attributes": {"orders": 14, "plan": "Wholesale", "last_order": "#2041", "note": "Prefers whole beans"}
        if person.kind == "user"
        else {},
        "identities": [
            {
                "id": f"idt-{at}",
                "channel_id": "ch-web",
                "channel_type": "web",
                "channel_name": "Shop messenger",
                "address": f"session {at}",
                "label": "Shop messenger",
                "left": person.state == "left",
            },
            *(
                [
                    {
                        "id": f"idm-{at}",
                        "channel_id": "ch-mail",
                        "channel_type": "email",
                        "channel_name": "Mailbox",
                        "address": f"{first.lower()}@example.com",
                        "label": f"{first.lower()}@example.com",
                        "left": False,
                    }
                ]
                if person.kind == "user" and first.isascii()
                else []
            ),
        ],
        "first_seen_at": ago(60 * 24 * 230),
        "last_seen_at": ago(person.minutes),
        "city": person.city or None,
        "location_text": person.city or None,
        "last_talk": {
            "conversation_id": f"cv-{at}-old",
            "at": ago(60 * 24 * 40),
            "status": "closed",
            "asked": "Is Gayo back in stock?",
            "answered": "It came in this morning.",
            "answered_by": "Andi Pratama",
        }
        if person.kind == "user"
        else None,
    }


def of_type(type_: str) -> Record:
    """Name the one account of a type of channel."""
    return {"id": f"ch-{type_}", "type": type_, "name": "Kopi Kita"}


def conversation(at: int, person: Person) -> Record:
    """Make the conversation of a person."""
    waiting = person.state in ("waiting", "late")
    since = ago(person.minutes)
    return {
        "id": f"cv-{at}",
        "channel": CHANNELS[at % 7 == 6] if person.channel == "web" else of_type(person.channel),
        "subject": person.subject or None,
        "location": LOCATIONS[person.locale == "pt-BR"] if at != 10 else None,
        "contact": {
            "id": f"ct-{at}",
            "name": person.name,
            "kind": person.kind,
            "locale": person.locale,
            "city": person.city,
        },
        "identity_id": f"idt-{at}",
        "status": person.state if person.state in ("snoozed", "closed") else "open",
        "snoozed_until": iso(now() + dt.timedelta(hours=20)) if person.state == "snoozed" else None,
        "assignee_id": (None, "tm-dewi", "tm-andi", "tm-dewi")[at % 4] if at else "tm-dewi",
        "team_id": "team-counter" if at % 3 else None,
        "tags": [tag for tag in TAGS if tag["name"] in person.tags],
        "last": {"text": person.text, "kind": "in", "at": since, "author_name": person.name, "author_kind": "contact"},
        "unread": waiting and at in (0, 1, 2, 9, 10, 11),
        "waiting_since": since if waiting else None,
        "answer_by": iso(now() + dt.timedelta(minutes=1440 - person.minutes)) if waiting else None,
        "left": person.state == "left",
        "created_at": ago(person.minutes + 60 * 24 * 9),
        "updated_at": since,
        "version": 1,
    }


def text(words: str) -> Record:
    """Make a text block."""
    return {"type": "text", "text": words}


def message(conversation_id: str, kind: str, author: Record, blocks: list[Record], at: str, **more: Any) -> Record:
    """Make a message."""
    state = {"in": "received", "out": "seen"}.get(kind, "kept")
    return {
        "id": new_id(),
        "conversation_id": conversation_id,
        "kind": kind,
        "author": author,
        "blocks": blocks,
        "at": at,
        "state": state,
        "masked": [],
        **more,
    }


def teammate(at: int) -> Record:
    """Return a teammate as the author of a message."""
    who = TEAMMATES[at]
    return {"kind": "teammate", "id": who["id"], "name": who["name"]}


def talk(at: int, person: Person) -> list[Record]:
    """Make the messages of an ordinary conversation."""
    cid = f"cv-{at}"
    who = {"kind": "contact", "id": f"ct-{at}", "name": person.name}
    asks = WORDS[person.locale]
    count = 320 if at == 3 else 3
    old = [
        message(
            cid,
            "in" if step % 2 == 0 else "out",
            who if step % 2 == 0 else teammate(step % 3),
            [text(f"{asks[step % 3]} ({count - step})" if count > 3 else asks[step % 3])],
            ago(person.minutes + 60 * 30 * (count - step)),
        )
        for step in range(count)
    ]
    end = [message(cid, "in", who, [text(person.text)], ago(person.minutes))]
    if person.state == "answered":
        end.append(
            message(
                cid,
                "out",
                teammate(0),
                [text("Sama-sama! 🙏" if person.locale == "id" else "Thank you!")],
                ago(person.minutes - 2),
            )
        )
    return [
        message(
            cid,
            "event",
            {"kind": "system", "name": ""},
            [],
            ago(person.minutes + 60 * 30 * (count + 1)),
            event={"kind": "opened", "detail": {}},
        ),
        *old,
        *end,
    ]
