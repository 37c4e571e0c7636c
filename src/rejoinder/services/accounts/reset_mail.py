"""Links for new passwords go out by mail, apart from the request: how long that takes tells nobody anything."""

from datetime import timedelta
from email.message import EmailMessage
from functools import cache
from importlib.resources import files
from typing import Any
from uuid import UUID

import msgspec
import structlog

from rejoinder.domain.language import best
from rejoinder.services.accounts.resets import LASTS, give
from rejoinder.services.notifications import mail
from rejoinder.services.notifications.letter import letter
from rejoinder.services.system import System
from rejoinder.store import notifications, password_resets

log = structlog.get_logger()

_LEASE = timedelta(seconds=60)


class Words(msgspec.Struct, frozen=True):
    """What the letter says, in one language."""

    subject: str
    text: str


@cache
def _catalogue() -> dict[str, Words]:
    source = files("rejoinder.services.accounts").joinpath("reset_words.json").read_bytes()
    return msgspec.json.decode(source, type=dict[str, Words])


async def mail_links(system: System) -> None:
    """Mail every link that was asked for and has not gone out."""
    if not system.mail.url:
        return
    async with system.db.service() as tx:
        waiting = await password_resets.workspaces_with_mail_due(tx, system.clock())
    for workspace_id in waiting:
        await _mail_of(system, workspace_id)


async def _mail_of(system: System, workspace_id: UUID) -> None:
    now = system.clock()
    async with system.db.service(workspace_id) as tx:
        claimed = await password_resets.claim(tx, now, now + _LEASE)
        people = await notifications.addressees(tx, [row["teammate_id"] for row in claimed])
    for row in claimed:
        person = people.get(row["teammate_id"])
        stale = person is None or now - row["created_at"] > LASTS
        if stale or await _mailed(system, workspace_id, row, person):
            async with system.db.service(workspace_id) as tx:
                await password_resets.mailed(tx, row["id"])


async def _mailed(system: System, workspace_id: UUID, row: Any, person: Any) -> bool:
    """Mail one link, which works before the letter is on its way; False when it has to be tried again."""
    async with system.db.service(workspace_id) as tx:
        link = await give(system, tx, row["id"], row["teammate_id"])
    try:
        await mail.send(system.mail, _letter(system, person, link))
    except (mail.MailError, OSError) as error:
        log.warning("a link for a new password could not be mailed; it is tried again", error=str(error))
        return False
    return True


def _letter(system: System, person: Any, link: str) -> EmailMessage:
    known = _catalogue()
    words = known[best(known, person["locale"]) or "en"]
    text = words.text.format(name=person["name"], workspace=person["workspace_name"], link=link)
    subject = words.subject.format(workspace=person["workspace_name"])
    return letter(system, name=person["name"], email=person["email"], subject=subject, lines=text.splitlines())
