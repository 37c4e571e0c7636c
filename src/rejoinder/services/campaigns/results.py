"""What people answered in surveys: summed up, one by one, and as a file."""

import csv
import io
from collections.abc import AsyncIterator, Iterable
from datetime import datetime
from uuid import UUID

from rejoinder.domain.actor import Actor
from rejoinder.domain.campaign.answering import scale
from rejoinder.domain.campaign.definition import Definition
from rejoinder.domain.campaign.results import Results, Row, Words, asked_in, summed
from rejoinder.domain.campaign.survey import Asking
from rejoinder.domain.paging import Cursor, Page, paged
from rejoinder.domain.permissions import Permission
from rejoinder.services import audit
from rejoinder.services.campaigns.keep import the_campaign
from rejoinder.services.system import System
from rejoinder.store import survey_answers

CHUNK = 500
#: Columns before those of the questions.
_COLUMNS = ("at", "contact_id", "name", "email", "variant", "language", "complete")


async def results(
    system: System, actor: Actor, campaign_id: UUID, *, since: datetime | None, before: datetime | None
) -> Results:
    """Sum up what was answered, question by question."""
    actor.must(Permission.REPORTS)
    async with system.db.people(actor.workspace_id) as tx:
        asked = asked_in((await the_campaign(tx, campaign_id)).definition)
        texts = [id_ for id_, one in asked.items() if one.asking is Asking.TEXT]
        numbers = [id_ for id_, one in asked.items() if scale(one)]
        known = await survey_answers.totals(tx, campaign_id, texts=texts, numbers=numbers, since=since, before=before)
    questions = [
        summed(one, known.answered.get(id_, 0), known.counts.get(id_, {}), known.days.get(id_, ()))
        for id_, one in asked.items()
    ]
    return Results(known.people, known.complete, questions)


async def list_answers(system: System, actor: Actor, campaign_id: UUID, *, after: str | None, limit: int) -> Page[Row]:
    """List who answered what, the newest first."""
    actor.must(Permission.REPORTS)
    place = Cursor.read(after)
    async with system.db.people(actor.workspace_id) as tx:
        await the_campaign(tx, campaign_id)
        found = await survey_answers.page(tx, campaign_id, before=place.id if place else None, limit=limit + 1)
    return paged(found, limit, lambda one: Cursor(one.at, one.id))


async def list_words(
    system: System, actor: Actor, campaign_id: UUID, question: str, *, after: str | None, limit: int
) -> Page[Words]:
    """List what people wrote in answer to a question, the newest first."""
    actor.must(Permission.REPORTS)
    place = Cursor.read(after)
    async with system.db.people(actor.workspace_id) as tx:
        await the_campaign(tx, campaign_id)
        before = place.id if place else None
        found = await survey_answers.words(tx, campaign_id, question, before=before, limit=limit + 1)
    return paged(found, limit, lambda one: Cursor(one.at, one.id))


async def export_answers(system: System, actor: Actor, campaign_id: UUID) -> AsyncIterator[bytes]:
    """Give every answer as CSV, a column a question; that it was taken out is audited."""
    actor.must(Permission.REPORTS)
    async with system.db.people(actor.workspace_id) as tx:
        campaign = await the_campaign(tx, campaign_id)
        await audit.note(system, tx, actor, "campaign.answers_exported", "campaign", campaign_id, {})
    return _written(system, actor, campaign_id, campaign.definition)


async def _written(system: System, actor: Actor, campaign_id: UUID, definition: Definition) -> AsyncIterator[bytes]:
    questions = asked_in(definition)
    yield _line([*_COLUMNS, *(one.text for one in questions.values())])
    before: UUID | None = None
    while True:
        async with system.db.people(actor.workspace_id) as tx:
            found = await survey_answers.page(tx, campaign_id, before=before, limit=CHUNK)
        if found:
            yield b"".join(_line(_cells(one, questions)) for one in found)
        if len(found) < CHUNK:
            return
        before = found[-1].id


def _cells(one: Row, questions: Iterable[str]) -> list[str]:
    who = one.contact
    own = (one.at.isoformat(), str(who.id), who.name, who.email or "", one.arm, one.locale or "", str(one.complete))
    return [*own, *(_answer(one.answers.get(id_)) for id_ in questions)]


def _answer(answer: object) -> str:
    return "" if answer is None else "; ".join(answer) if isinstance(answer, tuple) else str(answer)


def _line(cells: Iterable[str]) -> bytes:
    """Write one line; what a spreadsheet would take for a formula is kept from being one."""
    out = io.StringIO()
    csv.writer(out).writerow([f"'{one}" if one.startswith(("=", "+", "-", "@", "\t", "\r")) else one for one in cells])
    return out.getvalue().encode()
