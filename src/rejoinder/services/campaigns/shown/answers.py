from collections.abc import Mapping

from rejoinder.domain.campaign.answering import checked, details, merged, unanswered
from rejoinder.domain.campaign.survey import Answer, Survey
from rejoinder.domain.problem import FieldProblem, Invalid
from rejoinder.services.system import System
from rejoinder.store import survey_answers
from rejoinder.store.campaign_showings import Showing
from rejoinder.store.database import Tx
from rejoinder.store.survey_answers import Given


async def take_answers(
    system: System, tx: Tx, showing: Showing, given: Mapping[str, Answer], *, complete: bool
) -> list[str]:
    """Keep a page of answers; returns what is new in them, as facts tell it. Raises Invalid for what does not fit."""
    if not isinstance(showing.content, Survey):
        raise Invalid("no_survey", "This is no survey.", field="answers", remedy="Send no answers.")
    survey = showing.content
    insist(checked(survey, given))
    id_, before, was_complete = await survey_answers.of_showing(tx, showing.id) or (system.new_id(), {}, False)
    now = merged(before, given)
    if complete:
        insist([FieldProblem(f"answers.{one.id}", "This is still to be answered.") for one in unanswered(survey, now)])
    await survey_answers.put(
        tx,
        Given(
            id=id_,
            campaign_id=showing.campaign_id,
            contact_id=showing.contact_id,
            arm=showing.arm,
            locale=showing.locale,
            showing_id=showing.id,
            answers=now,
            complete=complete or was_complete,
            at=system.clock(),
        ),
    )
    return details(survey, {key: answer for key, answer in given.items() if before.get(key) != answer})


def insist(wrong: list[FieldProblem]) -> None:
    """Raise Invalid where something does not fit."""
    if wrong:
        raise Invalid("invalid_answer", wrong[0].message, field=wrong[0].field, fields=tuple(wrong))
