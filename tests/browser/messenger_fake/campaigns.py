"""Campaigns to show, as the wire has them."""

from typing import Any

from .data import Record, file, new_id, text

DEWI = {"name": "Dewi", "avatar_url": "/files/dewi.svg"}
BEANS = file("beans.svg", "image/svg+xml", width=480, height=320)
SHOP = {"kind": "url", "title": "See the beans", "value": "https://kopikita.example/beans"}
NO = {"kind": "dismiss", "title": "No, thanks"}


def item(kind: str, content: Record, **more: Any) -> Record:
    """Make a showing."""
    return {
        "id": new_id(),
        "campaign_id": new_id(),
        "kind": kind,
        "content": content,
        "sender": None,
        "after_s": 0,
        **more,
    }


def chat(**more: Any) -> Record:
    """Make a chat from a teammate."""
    said = text("Hi Siti! Gayo is back, and the first twenty bags go with free shipping. Shall I keep one for you?")
    replies = {"type": "quick_replies", "replies": [{"title": "Yes please", "payload": "yes"}]}
    return item("chat", {"type": "talk", "blocks": [said, replies]}, **{"sender": DEWI, **more})


def post(**more: Any) -> Record:
    """Make a post with a picture, words and something to press."""
    blocks = [
        {"type": "image", "file": BEANS, "alt": "Gayo beans, drying in the sun"},
        text("After eight months, the new harvest is here: sweet, with a note of cane sugar and a long finish."),
        text("The first twenty bags go out with free shipping. Taste it before everybody else does."),
        {"type": "buttons", "buttons": [{"kind": "url", "title": "See the beans", "value": SHOP["value"]}]},
    ]
    return item(
        "post", {"type": "talk", "subject": "Gayo is back in stock", "blocks": blocks}, **{"sender": DEWI, **more}
    )


def banner(**more: Any) -> Record:
    """Make a banner with two things to press."""
    content = {
        "type": "banner",
        "text": "Free shipping on every order until Sunday.",
        "actions": [SHOP, {"kind": "talk", "title": "Ask us", "value": "I have a question about shipping"}],
    }
    return item("banner", {**content, **more})


def carousel(**more: Any) -> Record:
    """Make three slides."""
    slides = [
        {
            "title": "Meet the new Kopi Kita",
            "text": "Order in two taps, and see your beans on their way.",
            "image": BEANS,
            "alt": "Beans",
            "actions": [{"kind": "next", "title": "Show me"}],
        },
        {
            "title": "Your roast, your day",
            "text": "Say when you run out, and we roast the day before. Skip or stop whenever you like.",
            "image": BEANS,
        },
        {"title": "Ready?", "text": "Your first subscription bag is half the price.", "actions": [SHOP, NO]},
    ]
    return item("carousel", {"type": "slides", "slides": slides}, **more)


NPS: Record = {
    "id": "nps",
    "asking": "nps",
    "text": "How likely are you to recommend Kopi Kita to a friend?",
    "low": "Not at all likely",
    "high": "Very likely",
}
WHY: Record = {"id": "why", "asking": "text", "text": "What should we do better?", "required": False}
FACES: Record = {"id": "csat", "asking": "csat", "text": "How was your last order?"}
STARS: Record = {"id": "stars", "asking": "rating", "text": "And the delivery?", "low": "Poor", "high": "Superb"}
BREW: Record = {
    "id": "brew",
    "asking": "one",
    "text": "How do you brew?",
    "choices": [{"key": "v60", "title": "Pour-over"}, {"key": "moka", "title": "Moka pot"}],
    "other": True,
}
LIKE: Record = {
    "id": "like",
    "asking": "several",
    "text": "What do you like about us?",
    "hint": "As many as you want.",
    "choices": [
        {"key": "taste", "title": "The taste"},
        {"key": "price", "title": "The price"},
        {"key": "people", "title": "The people"},
    ],
    "other": True,
    "required": False,
}


def survey(place: str = "corner", **more: Any) -> Record:
    """Make a survey of all kinds of questions, in which unhappy people are asked why."""
    pages = [
        {"id": "a", "questions": [NPS], "branches": [{"question_id": "nps", "at_most": 6, "to": "why"}], "then": "b"},
        {"id": "why", "questions": [WHY]},
        {"id": "b", "questions": [FACES, STARS]},
        {"id": "c", "questions": [BREW, LIKE], "then": "end"},
    ]
    thanks = [
        {
            "text": "Wonderful! Would you tell others, too?",
            "question_id": "nps",
            "at_least": 9,
            "link": "https://kopikita.example/review",
            "link_title": "Write a review",
        },
        {"text": "Thank you. We read every answer."},
    ]
    return item("survey", {"type": "survey", "pages": pages, "thanks": thanks, "place": place, **more})
