"""How WhatsApp judges templates, numbers and accounts."""

from collections.abc import Iterator

import msgspec

from rejoinder.channels.contract import ApprovedTemplate, Event, Health, HealthState
from rejoinder.channels.events import AccountChanged
from rejoinder.channels.meta.wire import instant, odd
from rejoinder.channels.meta.wire import line as cut
from rejoinder.channels.whatsapp.limits import people
from rejoinder.channels.whatsapp.line import Line
from rejoinder.channels.whatsapp.shapes import AccountUpdate, Capability, Quality, Restriction, Template

_LIMITS = "Send less, and to people who asked for it: a better quality raises the limit again."
_APPEAL = "See Account quality in Meta Business Suite, and appeal there."
#: What an event of a number says of the account. [K]
_QUALITY = {
    "FLAGGED": (HealthState.LIMITED, "The number's quality is low.", _LIMITS),
    "UNFLAGGED": (HealthState.GOOD, "", ""),
    "DOWNGRADE": (HealthState.LIMITED, "The number's messaging limit went down.", _LIMITS),
    "UPGRADE": (HealthState.GOOD, "", ""),
    "ONBOARDING": (HealthState.GOOD, "", ""),
}
_BANS = {"DISABLE": HealthState.BROKEN, "SCHEDULE_FOR_DISABLE": HealthState.LIMITED, "REINSTATE": HealthState.GOOD}


def template(line: Line, raw: bytes) -> Iterator[Event]:
    """Read what became of a template: its status, its quality or its category; what is not told stays as it was."""
    told = msgspec.json.decode(raw, type=Template)
    name, language = told.message_template_name, told.message_template_language
    if not name or not language:
        yield odd("template", "It names no template.", raw)
        return
    changed = ApprovedTemplate(
        name=name,
        language=language,
        category=(told.new_category or "").lower(),
        status=(told.event or "").lower(),
        quality=(told.new_quality_score or "").lower(),
        reason="" if told.reason in {None, "NONE"} else cut(told.reason),
        provider_id=cut(told.message_template_id),
    )
    yield AccountChanged(at=line.at, template=changed)


def phone_quality(line: Line, raw: bytes) -> Iterator[Event]:
    """Read how a number is judged."""
    told = msgspec.json.decode(raw, type=Quality)
    if told.event not in _QUALITY:
        yield odd("phone_number_quality_update", f"The event {told.event!r} is not known.", raw)
        return
    state, text, remedy = _QUALITY[told.event]
    limit = f" It is {told.current_limit} now." if text and told.current_limit else ""
    health = Health(state, told.event.lower(), f"{text}{limit}", remedy)
    limits = people(told.max_daily_conversations_per_business, told.current_limit)
    yield AccountChanged(at=line.at, health=health, limits=limits)


def account_update(line: Line, raw: bytes) -> Iterator[Event]:
    """Read a violation, a restriction, or that the account was shut."""
    told = msgspec.json.decode(raw, type=AccountUpdate)
    code = (told.event or "").lower()
    if told.event == "ACCOUNT_VIOLATION":
        kind = told.violation_info.violation_type if told.violation_info else None
        text = f"The account broke a rule of WhatsApp: {kind or 'it does not say which'}."
        yield AccountChanged(at=line.at, health=Health(HealthState.LIMITED, code, cut(text), _APPEAL))
    elif told.event == "ACCOUNT_RESTRICTION":
        yield AccountChanged(at=line.at, health=_restricted(told.restriction_info or [], code))
    elif told.event == "DISABLED_UPDATE":
        state = _BANS.get((told.ban_info.waba_ban_state if told.ban_info else None) or "DISABLE", HealthState.BROKEN)
        text = "" if state is HealthState.GOOD else "WhatsApp has shut the account, or is about to."
        yield AccountChanged(at=line.at, health=Health(state, code, text, _APPEAL if text else ""))
    else:
        yield odd(f"account_update {told.event}", "This event is not known.", raw)


def capability(line: Line, raw: bytes) -> Iterator[Event]:
    """Read how many people the business may write to in a day."""
    told = msgspec.json.decode(raw, type=Capability)
    limits = people(told.max_daily_conversations_per_business, told.max_daily_conversation_per_phone)
    if limits:
        yield AccountChanged(at=line.at, limits=limits)


def _restricted(found: list[Restriction], code: str) -> Health:
    kinds = ", ".join(cut(one.restriction_type) for one in found) or "it does not say how"
    ends = [end for one in found if (end := instant(one.expiration)) is not None]
    text = cut(f"The account is restricted: {kinds}.")
    return Health(HealthState.LIMITED, code, text, _APPEAL, max(ends, default=None))
