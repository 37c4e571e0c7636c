"""A single word by which a contact leaves, comes back, or asks what this is; on every channel, as its policy has it."""

from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.consent import ConsentMethod, Proof
from rejoinder.domain.contact import Whose
from rejoinder.domain.content import Block, Text
from rejoinder.domain.policy import PROFILES, Policy, Signal, Stop, StopHow, heard, plain
from rejoinder.domain.policy.leaving import rule_for
from rejoinder.domain.policy.profiles.spoken import language_of
from rejoinder.domain.policy.saying import LONGEST, SPOKEN
from rejoinder.services import policies
from rejoinder.services.leaving.leave import come_back, leave
from rejoinder.services.phrases import phrase
from rejoinder.services.remark import remark
from rejoinder.services.system import System
from rejoinder.services.topics.confirming import confirm_by_word
from rejoinder.store import contacts, locations, workspaces
from rejoinder.store.database import Tx


class Said(msgspec.Struct, frozen=True):
    """One message of a contact, as far as a single word needs it; `place` is its conversation's row."""

    identity_id: UUID
    place: Any
    message_id: UUID
    text: str
    at: datetime


async def act_on_word(system: System, tx: Tx, said: Said) -> bool:
    """Do what a word asks for; False when it is none on this channel, or asks for nothing here.

    The caller holds the identity's ledger, and the message is kept: it shows like any other.
    """
    policy = await policies.in_force(tx, said.place["channel_id"])
    signal = heard(policy.signals, said.text)
    whose = await contacts.whose(tx, said.identity_id)
    if signal is None or whose is None:
        return False
    if signal.kind == "help":
        await _explain(system, tx, said, whose)
        return True
    if signal.how is None:
        return await _resume(system, tx, said, whose)
    await _stop(system, tx, said, whose, policy=policy, signal=signal, how=signal.how)
    return True


async def _stop(
    system: System, tx: Tx, said: Said, whose: Whose, *, policy: Policy, signal: Signal, how: StopHow
) -> None:
    new = await leave(system, tx, whose, Stop(signal.scope, said.at, how), proof=_proof(said, whose))
    if new and rule_for(policy.stops, how).farewells:
        await _say(system, tx, said, whose, "farewell")


async def _resume(system: System, tx: Tx, said: Said, whose: Whose) -> bool:
    confirmed = await confirm_by_word(system, tx, whose, said.text, said.at, said.message_id)
    back = await come_back(system, tx, whose, said.at, proof=_proof(said, whose))
    if back or confirmed:
        await _say(system, tx, said, whose, "returned")
    return back or confirmed


async def _explain(system: System, tx: Tx, said: Said, whose: Whose) -> None:
    place_id = said.place["location_id"]
    location = await locations.read(tx, place_id) if place_id else None
    reach = ", ".join(filter(None, (location.phone, location.email))) if location else ""
    await _say(system, tx, said, whose, "help", reach=f" {reach}." if reach else "")


async def _say(system: System, tx: Tx, said: Said, whose: Whose, name: str, **facts: str) -> None:
    workspace = await workspaces.read(tx)
    business, own = (workspace.name, workspace.locale) if workspace else ("", None)
    languages = (whose.locale, language_of(said.text), own)
    stop, start = (phrase("leaving", one, *languages) for one in ("stop", "start"))
    text = phrase("leaving", name, *languages, business=business, stop=stop, start=start, **facts)
    key = f"{name}:{said.message_id}"
    await remark(system, tx, said.place["id"], text, business=business, key=key, automatic="leaving")


def _proof(said: Said, whose: Whose) -> Proof:
    return Proof(
        method=ConsentMethod.WORD,
        words=said.text,
        locale=whose.locale,
        evidence={"message_id": str(said.message_id)},
    )


def word_in(blocks: tuple[Block, ...]) -> str | None:
    """Give the text of a message that could be such a word on some channel; most are seen not to be at once."""
    if len(blocks) != 1 or not isinstance(blocks[0], Text) or len(blocks[0].text) > LONGEST:
        return None
    return blocks[0].text if plain(blocks[0].text) in _every_word() else None


@cache
def _every_word() -> frozenset[str]:
    signals = [signal for policy in PROFILES.values() for signal in policy.signals if signal.kind in SPOKEN]
    return frozenset(plain(value) for signal in signals for value in signal.values)
