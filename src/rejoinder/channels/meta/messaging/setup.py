"""What a contact sees before the first message: Get Started, a greeting, questions to tap."""

from typing import Any

from rejoinder.channels.contract import Account

GET_STARTED = "GET_STARTED"
#: [K]: not verified.
_MOST_GREETING, _MOST_QUESTIONS, _MOST_QUESTION = 160, 4, 80


def profile_for(account: Account, type_: str) -> dict[str, Any]:
    """Make the profile of what the business wrote for its greeting and starters; Instagram has questions alone."""
    greetings = [
        {"locale": _locale(locale, first=number == 0), "text": text[:_MOST_GREETING]}
        for number, (locale, text) in enumerate(account.greetings.items())
        if text
    ]
    questions = [
        {"call_to_actions": _questions(asked), "locale": _locale(locale, first=number == 0)}
        for number, (locale, asked) in enumerate(account.starters.items())
        if asked
    ]
    started = {"get_started": {"payload": GET_STARTED}, **({"greeting": greetings} if greetings else {})}
    return {**(started if type_ == "messenger" else {}), **({"ice_breakers": questions} if questions else {})}


def _questions(asked: tuple[str, ...]) -> list[dict[str, str]]:
    return [{"question": one[:_MOST_QUESTION], "payload": one} for one in asked[:_MOST_QUESTIONS]]


def _locale(locale: str, *, first: bool) -> str:
    """Name a language as Meta does; the first is everybody's whose own is not there."""
    return "default" if first else locale.replace("-", "_")
