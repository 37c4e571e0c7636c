"""Whether when a campaign goes makes sense."""

from collections.abc import Iterator
from datetime import datetime

from rejoinder.domain.audience import check as check_rule
from rejoinder.domain.audience.rule import Did
from rejoinder.domain.campaign.definition import Definition
from rejoinder.domain.campaign.kinds import IN_APP
from rejoinder.domain.campaign.remark import Remark
from rejoinder.domain.campaign.when import Mode
from rejoinder.domain.problem import Invalid


def check_when(said: Definition, now: datetime) -> Iterator[Remark]:
    """Tell what is wrong with when it goes."""
    when = said.when
    if when.mode is Mode.RECURRING:
        if said.kind in IN_APP:
            yield Remark(
                "when.mode", "What is shown in the messenger does not recur. Set how often it is shown instead."
            )
        if when.unit == "week" and not when.weekdays:
            yield Remark("when.weekdays", "Choose at least one day of the week.")
    if when.mode is Mode.EVENT:
        yield from _event(said)
    if when.begins_at is not None and when.begins_at <= now:
        yield Remark("when.begins_at", "This time has passed: it begins at once.", only_warns=True)
    yield from _ends(said, now)


def _event(said: Definition) -> Iterator[Remark]:
    when = said.when
    if not when.event.strip():
        yield Remark("when.event", "Name the event that sets it off.")
        return
    try:
        check_rule(Did(when.event, where=when.where), "when")
    except Invalid as error:
        yield Remark(error.field or "when", f"{error.detail} {error.remedy}".strip())


def _ends(said: Definition, now: datetime) -> Iterator[Remark]:
    begins_at, expires_at = said.when.begins_at, said.expires_at
    if expires_at is None:
        return
    if expires_at <= now:
        yield Remark("expires_at", "This time has passed. Choose a later one, or none.")
    elif begins_at is not None and expires_at <= begins_at:
        yield Remark("expires_at", "It would end before it begins. Choose a later time.")
