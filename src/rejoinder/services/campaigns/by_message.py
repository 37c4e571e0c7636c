"""Surveys on channels: each question is a message with answers to tap, and a tap brings the next within the window."""

from datetime import datetime
from typing import Any
from uuid import UUID

from rejoinder.domain.campaign.answering import checked, details, merged, thanks
from rejoinder.domain.campaign.by_message import Tapped, answer_of, asked_as, next_tapped
from rejoinder.domain.campaign.kinds import Fact as What
from rejoinder.domain.campaign.survey import Survey
from rejoinder.domain.campaign.wording import wording_for
from rejoinder.domain.content import Block, Text
from rejoinder.domain.message import Author as Writer
from rejoinder.domain.policy import Author, Purpose
from rejoinder.services.propose import Outgoing, propose
from rejoinder.services.system import System
from rejoinder.store import campaign_facts, campaigns, contacts, survey_answers, workspaces
from rejoinder.store.campaign_facts import Fact
from rejoinder.store.database import Tx
from rejoinder.store.survey_answers import Given


async def ask(system: System, tx: Tx, campaign_id: UUID, conversation: Any, *, key: str) -> UUID | None:
    """Ask a survey's first question in a conversation; None where there is none, or the key was asked under before."""
    found = await _survey(tx, campaign_id, conversation["contact_id"])
    question = next_tapped(found[0], {}) if found else None
    if question is None:
        return None
    blocks = asked_as(campaign_id, question)
    return await _say(system, tx, conversation["id"], blocks, key=key, purpose=Purpose.SURVEY, campaign_id=campaign_id)


async def take_tap(system: System, tx: Tx, tapped: Tapped, conversation: Any, at: datetime) -> bool:
    """Keep what somebody tapped and ask on, or thank them; False when it is no answer to anything."""
    found = await _survey(tx, tapped.campaign_id, conversation["contact_id"])
    answer = answer_of(found[0], tapped) if found else None
    if found is None or answer is None or checked(found[0], {tapped.question_id: answer}):
        return False
    survey, arm, locale = found
    kept = await survey_answers.of_conversation(
        tx, tapped.campaign_id, conversation["contact_id"], conversation["id"]
    ) or (system.new_id(), {})
    answers = merged(kept[1], {tapped.question_id: answer})
    following = next_tapped(survey, answers, after=tapped.question_id)
    given = Given(
        id=kept[0],
        campaign_id=tapped.campaign_id,
        contact_id=conversation["contact_id"],
        conversation_id=conversation["id"],
        arm=arm,
        locale=locale,
        answers=answers,
        complete=following is None,
        at=at,
    )
    await survey_answers.put(tx, given)
    told = details(survey, {tapped.question_id: answer})
    campaign_facts.note(tx, [_fact(given, What.ANSWERED, detail) for detail in told])
    if following is None:
        campaign_facts.note(tx, [_fact(given, What.COMPLETED, "")])
    blocks = asked_as(tapped.campaign_id, following) if following else (Text(thanks(survey, answers).text),)
    name = following.id if following else "thanks"
    await _say(system, tx, conversation["id"], blocks, key=f"survey:{given.id}:{name}", purpose=Purpose.REPLY)
    return True


def _fact(given: Given, fact: What, detail: str) -> Fact:
    return Fact(
        campaign_id=given.campaign_id,
        contact_id=given.contact_id,
        fact=fact,
        arm=given.arm,
        at=given.at,
        detail=detail,
    )


async def _survey(tx: Tx, campaign_id: UUID, contact_id: UUID) -> tuple[Survey, str, str | None] | None:
    """Read a survey as somebody reads it: in their variant where they have one, in their language."""
    campaign = await campaigns.read(tx, campaign_id)
    if campaign is None or not campaign.definition.variants:
        return None
    contact = await contacts.read(tx, contact_id)
    arm = await survey_answers.arm_of(tx, campaign_id, contact_id)
    variants = campaign.definition.variants
    variant = next((one for one in variants if one.key == arm), variants[0])
    wording = wording_for(variant, contact["locale"])
    return (wording.content, variant.key, wording.locale) if isinstance(wording.content, Survey) else None


async def _say(
    system: System,
    tx: Tx,
    conversation_id: UUID,
    blocks: tuple[Block, ...],
    *,
    key: str,
    purpose: Purpose,
    campaign_id: UUID | None = None,
) -> UUID | None:
    """Propose a message; what answers a tap is a reply, and only the first question counts as a survey."""
    workspace = await workspaces.read(tx)
    outgoing = Outgoing(
        conversation_id=conversation_id,
        writer=Writer("bot", workspace.name if workspace else ""),
        author=Author.SYSTEM,
        purpose=purpose,
        blocks=blocks,
        key=key,
        reason="A question after what they did.",
        automatic="survey",
        campaign=str(campaign_id) if campaign_id else None,
    )
    return await propose(system, tx, outgoing)
