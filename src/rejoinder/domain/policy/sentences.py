"""The English of every reason and remedy; other languages render the same codes with the same facts."""

import datetime as dt
from collections.abc import Callable, Iterable
from types import MappingProxyType

from rejoinder.domain.policy.calendar import zone_or
from rejoinder.domain.policy.verdict import Params

PHRASES = MappingProxyType(
    {
        "reply": "answers",
        "follow_up": "follow-ups",
        "transactional": "service messages",
        "topic": "topics",
        "promotional": "offers",
        "survey": "surveys",
        "opt_in_request": "requests to subscribe",
        "human": "a person",
        "bot": "a bot",
        "system": "the system",
        "api": "a program",
        "message": "a message",
        "postback": "a tap on a button",
        "reaction": "a reaction",
        "call": "a call",
        "comment": "a comment",
        "visitor_post": "a post on the page",
        "link": "a return through an entry link",
        "ad_click": "a click on an ad",
        "ad_message": "a message after an ad",
        "opt_in": "an opt-in",
        "visit": "a visit",
        "block": "a block",
        "delete": "the conversation is deleted",
        "stop_word": "a stop word",
        "unsubscribe": "an unsubscribe",
        "mute": "a mute",
        "complaint": "a report as unwanted",
        "close": "the conversation is closed",
        "provider": "the channel says that they left",
        "business": "a teammate blocks them",
        "token": "a token",
        "template": "an agreement to the template",
        "consent": "a consent",
        "credit": "a credit",
        "card_number": "a card number",
        "card_code": "a card's security code",
        "bank_account": "a bank account",
        "id_document": "an identity document",
        "id_number": "an identity number",
        "password": "a password",
        "one_time_code": "a one-time code",
        "health": "health data",
        "identity": "address",
        "account": "account",
        "channel": "channel",
        "contact": "contact",
    }
)

REASONS = MappingProxyType(
    {
        # sent
        "window_open": "They wrote {ago} ago; the window is open for another {left}, until {until}.",
        "always_open": "They wrote {ago} ago, and this channel stays open until they leave.",
        "here": "They were on the page at that moment.",
        "follow_up_left": "The window is over, but one follow-up is allowed until they answer.",
        "tag_allows": "A person may answer with this tag until {until}.",
        "template_allows": "An approved template may be sent outside the window.",
        "token_held": "They gave a token that allows this message.",
        "subscribed": "They subscribed to this topic.",
        "consented": "They agreed to receive messages like this.",
        # held
        "cap_full": "They got {count} such messages in {per}, the most is {limit}; there is room on {until}.",
        "heard_already": "They heard of {key} on {at} and subscribed to it {kinds}; the next may go on {until}.",
        "paused": "Too many contacts left this channel; {kinds} wait until {until}, unless a teammate resumes them.",
        "left_alone": "The channel asked on {at} to leave them alone for now ({key}); this goes on {until}.",
        "enough_people": "This account wrote to {limit} people in {per}, the most it may; there is room on {until}.",
        "quiet": "It is night where they are ({key}); this goes on {until}.",
        # dropped: hard stops
        "expired": "It was only worth sending until {at}.",
        "left_block": "They blocked the business on {at}.",
        "left_delete": "They deleted the conversation on {at}.",
        "left_stop_word": "They wrote a stop word on {at}.",
        "left_unsubscribe": "They unsubscribed ({key}) on {at}.",
        "left_mute": "They muted the business on {at}.",
        "left_complaint": "They reported a message as unwanted on {at}.",
        "left_close": "They closed the conversation on {at}.",
        "left_provider": "The channel told on {at} that they no longer want messages.",
        "left_business": "A teammate blocked them on {at}.",
        "asks_personal_data": "It asks for personal data: {kinds}.",
        "kind_not_allowed": "It carries what this channel does not allow: {kinds}.",
        "tag_gone": "The channel no longer accepts such a tag: {kinds}.",
        "barred_there": "Nobody whose number is of {key} may get such a message: {kinds}.",
        "never_started": "They have never written, and a business may not start.",
        "no_reason": "The business sends {kinds} on its own account, so it must say why; it does not.",
        # dropped: nothing to rest on
        "not_carried": "This channel does not carry such a message: {kinds}.",
        "needs_tag": "Outside the window it needs the tag {key}.",
        "needs_template": "Outside the window it needs an approved template.",
        "wrong_category": "It needs a template of the category {kinds}, not {key}.",
        "answers_only": "It may only answer {kinds}, when that is the last thing that they did.",
        "needs_token": "It needs a token that they gave.",
        "needs_topic": "It names no topic.",
        "no_token": "They hold no token {key} that is still good.",
        "no_topic": "They are not subscribed to {key}.",
        "no_template": "They did not agree to receive the template {key}.",
        "no_consent": "They did not agree to receive this ({key}).",
        "never_opened": "They have done nothing that opens a window ({kinds}).",
        "window_closed": "The window closed on {until}; they last wrote on {at}.",
        "follow_up_used": "The one follow-up went out on {at}, and they have not answered since.",
        # dropped: waiting does not help
        "expires_first": "It would wait until {until} ({key}), but is only worth sending until {at}.",
        "waits_too_long": "It would wait until {until} ({key}), and nothing waits longer than {per}.",
        "gone_by_then": "It would wait until {until} ({key}), and then nothing allows it any more.",
    }
)

LINES = MappingProxyType(
    {
        "wrote_first": "Wrote first, last {ago} ago.",
        "wrote_never": "Has not written yet.",
        "stays": "Has not left.",
        "window_open": "Window open for another {left}, until {until}.",
        "always_open": "Open until they leave.",
        "window_closed": "Window closed {until}.",
        "window_never": "No window yet.",
        "stated": "Sent because: {key}",
        "answers": "Answers what they did on {at}.",
        "by_then": "By then it rests on another ground: {then}.",
        "follow_ups_left": "Follow-ups left until they answer: {count}.",
        "follow_up_used": "The follow-up is used, until they answer.",
        "cap_room": "{count} of {limit} in {per} ({kinds}).",
        "awake": "No quiet hours now ({key}).",
        "quiet": "Quiet hours until {until} ({key}).",
    }
)

REMEDIES = MappingProxyType(
    {
        "propose_again": "Write it anew if it still matters.",
        "propose_later": "Propose it again later, or say that it stays worth sending for longer.",
        "send_earlier": "Send such messages earlier in the day, while the window is open.",
        "contact_must_return": "Nothing may be sent until they come back themselves.",
        "unblock_them": "Unblock them first, on their contact page.",
        "only_answers": "Answers to what they write are still allowed.",
        "ask_securely": "Ask for it on a payment page or a form of your own, never in a message.",
        "send_otherwise": "Send it as another kind of content, or as a link.",
        "let_them_start": "Share an entry link, a QR code or the messenger, so that they can write first.",
        "state_reason": "Say why they get this message, in words that they would accept.",
        "use_template": "Send an approved template instead.",
        "use_tag": "Send it with the tag for answers by a person.",
        "let_teammate_answer": "Let a teammate answer; a person still may.",
        "ask_to_subscribe": "Ask them to subscribe to the topic; the window for asking is open.",
        "answer_only": "Only an answer may be sent now, nothing promotional.",
        "send_follow_up": "One follow-up may still be sent.",
        "wait_for_contact": "Wait until they write, or reach them on another channel.",
    }
)

AFTERWARDS = MappingProxyType(
    {
        "then_follow_up": "After the window, one follow-up until they answer.",
        "then_person": "After the window, answers by a person for a while longer.",
        "person_only": "Answers by a person only, until they write again.",
        "then_nothing": "After the window, nothing until they write again.",
        "always": "Open until they leave.",
        "last_one": "This is a follow-up; after it, nothing until they write again.",
        "nothing": "Nothing until they write again.",
    }
)


def phrase(name: str) -> str:
    """Return how a word of the vocabularies is told in a sentence."""
    return PHRASES.get(name, name.replace("_", " "))


def listed(names: Iterable[str], last: str = "and") -> str:
    """Return words of the vocabularies as a list in a sentence."""
    told_so = [phrase(name) for name in names]
    return told_so[0] if len(told_so) == 1 else f"{', '.join(told_so[:-1])} {last} {told_so[-1]}"


def duration(seconds: float) -> str:
    """Return a length of time in its two largest units."""
    minutes = int(abs(seconds)) // 60
    days, hours, minutes = minutes // 1440, minutes // 60 % 24, minutes % 60
    in_days = f"{days} {'day' if days == 1 else 'days'}"
    parts = [in_days if days else "", f"{hours} h" if hours else "", f"{minutes} min" if minutes else ""]
    return " ".join([part for part in parts if part][:2]) or "less than a minute"


def moment(at: dt.datetime, zone: str) -> str:
    """Return a time as a clock in that zone shows it."""
    return f"{at.astimezone(zone_or(zone, 'UTC')):%a %d %b %Y, %H:%M} ({zone})"


def told(template: str, params: Params, now: dt.datetime, zone: str = "UTC") -> str:
    """Return a sentence of the catalogue with its facts filled in."""
    fields = {name: fill(params, now, zone) for name, fill in FIELDS.items() if "{" + name + "}" in template}
    return template.format(**fields)


FIELDS: MappingProxyType[str, Callable[[Params, dt.datetime, str], str]] = MappingProxyType(
    {
        "at": lambda params, _now, zone: moment(params.at, zone) if params.at else "an earlier time",
        "until": lambda params, _now, zone: moment(params.until, zone) if params.until else "they leave",
        "ago": lambda params, now, _zone: duration((now - params.at).total_seconds()) if params.at else "some time",
        "left": lambda params, now, _zone: duration((params.until - now).total_seconds()) if params.until else "long",
        "count": lambda params, _now, _zone: str(params.count or 0),
        "limit": lambda params, _now, _zone: str(params.limit or 0),
        "per": lambda params, _now, _zone: duration(params.per_s or 0),
        "then": lambda params, _now, _zone: params.then or "none",
        "key": lambda params, _now, _zone: params.key or "none",
        "kinds": lambda params, _now, _zone: listed(params.kinds) if params.kinds else "none",
    }
)
