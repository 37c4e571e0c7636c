"""`/messages`: what is taken, what is refused at once, and what is taken and fails later."""

import secrets
from typing import Any

from rejoinder.simulators.fates import Fate
from rejoinder.simulators.meta import graph
from rejoinder.simulators.meta.graph import error
from rejoinder.simulators.rates import Rate
from rejoinder.simulators.records import Account, Said, Saying, Thread
from rejoinder.simulators.stage import Stage
from rejoinder.simulators.whatsapp import events, templates, tiers
from rejoinder.simulators.whatsapp.reading import saying_of
from rejoinder.simulators.wire import Answer, Asked, nested

#: 80 a second of a number; to one person one in six seconds, of which bursts pass. [V, V2]
IN_ALL, TO_ONE = Rate(80, burst=80), Rate(1, per_s=6, burst=45)
_TYPING_S = 25
_LATER = {
    Fate.CLOSED_LATER: "closed",
    Fate.UNDELIVERABLE_LATER: "undeliverable",
    Fate.UNREACHABLE: "undeliverable",
    Fate.DEACTIVATED: "undeliverable",
    Fate.CAPPED_LATER: "capped",
}


def new_id() -> str:
    """Make a message's id."""
    return f"wamid.{secrets.token_urlsafe(30)}"


async def messages(stage: Stage, account: Account, asked: Asked) -> Answer:
    """Take a message, or that one was read; raises GraphError."""
    given = asked.given
    if given.get("messaging_product") != "whatsapp":
        raise error(100, "The parameter messaging_product is required.")
    if given.get("status") == "read":
        return _read(stage, account, given)
    if account.restricted:
        raise error(131031, "Business Account locked", status=403, details="Business Account has been locked")
    user_id = str(given.get("recipient", ""))
    address = (str(given.get("to", "")) or user_id.partition(".")[2]).lstrip("+")
    if not address.isdigit():
        raise error(131008, "Required parameter is missing", details="The parameter to is required.")
    if address == account.address.lstrip("+"):
        raise error(131021, "Recipient cannot be sender")
    kind = str(given.get("type", "text"))
    if kind == "reaction":
        return _reacted(stage, account, address, nested(given["reaction"]))
    said, thread, failing = await _taken(stage, account, address, kind, asked)
    stage.follow(account, thread, said, failing)
    return _accepted(stage, thread, said, str(given.get("to", "") or user_id))


async def _taken(stage: Stage, account: Account, address: str, kind: str, asked: Asked) -> tuple[Said, Thread, str]:
    """Take a message, or refuse it; gives why it will fail later, if it will."""
    template = None
    if kind == "template":
        saying, template = templates.filled(account, nested(asked.given["template"]))
        if asked.given.get("recipient") and not asked.given.get("to") and saying.kind == "authentication":
            raise error(131062, "Recipient unsupported", details="A code is sent to a number, not to a user id.")
    else:
        saying = await saying_of(stage, kind, {**asked.given, kind: nested(asked.given.get(kind))})
    saying.reply_to = str((nested(asked.given.get("context")) or {}).get("message_id", ""))
    thread = _thread(stage, account, address)
    if stage.fate(account, address) is Fate.CLOSED and template is None:
        raise error(131047, "Re-engagement message", details=events.FAILURES["closed"][2])
    _check_pace(stage, account, address)
    if template is not None and not stage.heard(account, address) and tiers.too_many(stage, account, address):
        raise error(131064, "Messaging limit reached", details="The portfolio has written to as many people as it may.")
    failing = _failing(stage, account, thread, saying)
    opaque = asked.given.get("biz_opaque_callback_data")
    said = _arrived(stage, account, thread, saying, failing, opaque)
    return said, thread, failing


def _arrived(stage: Stage, account: Account, thread: Thread, saying: Saying, failing: str, opaque: Any) -> Said:
    """Let it arrive, unless it fails later or the person has blocked the business."""
    lost = failing or thread.blocked or stage.fate(account, thread.address) in {Fate.BLOCKED, Fate.SILENT}
    raw = {"opaque": opaque} if opaque else {}
    if lost:
        return Said(
            id=new_id(),
            mine=False,
            at=stage.clock(),
            template=saying.template,
            kind=saying.kind,
            raw=raw,
        )
    return stage.take(account, thread.address, new_id(), saying, **raw)


def _failing(stage: Stage, account: Account, thread: Thread, saying: Saying) -> str:
    fate = stage.fate(account, thread.address)
    if fate in _LATER:
        return _LATER[fate]
    if saying.kind == "marketing" and saying.template and (thread.opted_out or fate is Fate.OPTED_OUT):
        return "stopped"
    if not saying.template and not stage.heard(account, thread.address):
        return "closed"
    return ""


def _check_pace(stage: Stage, account: Account, address: str) -> None:
    if stage.too_fast(TO_ONE, account.key, address):
        raise error(
            131056, "(Business Account, Consumer Account) pair rate limit hit", details="Too many to one person"
        )
    if stage.too_fast(IN_ALL, account.key):
        raise error(130429, "Rate limit hit", status=429, details="Cloud API message throughput has been reached.")


def _accepted(stage: Stage, thread: Thread, said: Said, asked_for: str) -> Answer:
    person = stage.person("whatsapp", thread.address)
    hidden = person is not None and person.hides_number and "." in asked_for
    known = {**({} if hidden else {"wa_id": thread.address}), "user_id": events.user_id(thread)}
    return Answer(
        200,
        {
            "messaging_product": "whatsapp",
            "contacts": [{"input": asked_for, **known}],
            "messages": [{"id": said.id, **({"message_status": "accepted"} if said.template else {})}],
        },
        took=True,
    )


def _thread(stage: Stage, account: Account, address: str) -> Thread:
    if stage.mode.counting:
        return Thread(account=account.key, address=address)
    if stage.mode.strangers:
        stage.met("whatsapp", address)
    return stage.thread(account, address)


def _read(stage: Stage, account: Account, given: Any) -> Answer:
    id_ = str(given.get("message_id", ""))
    thread = next((one for one in stage.threads.values() if one.account == account.key and one.find(id_)), None)
    if thread is None:
        raise error(131009, "Parameter value is not valid", details="The message_id is not known.")
    stage.seen(thread, id_)
    if nested(given.get("typing_indicator")):
        stage.types(thread, _TYPING_S)
    return graph.SUCCESS


def _reacted(stage: Stage, account: Account, address: str, reaction: Any) -> Answer:
    thread = stage.thread(account, address)
    to = thread.find(str(reaction.get("message_id", "")))
    if to is None:
        raise error(131009, "Parameter value is not valid", details="The message_id is not known.")
    to.reaction_back = str(reaction.get("emoji", ""))
    stage.changed(thread)
    return _accepted(stage, thread, Said(id=new_id(), mine=False, at=to.at), address)
