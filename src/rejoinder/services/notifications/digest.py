"""What a teammate has not seen, in one email an hour or one a morning."""

from collections import defaultdict
from datetime import timedelta
from email.message import EmailMessage
from typing import Any
from uuid import UUID

import structlog

from rejoinder.domain.notifications import Matter
from rejoinder.domain.policy.calendar import zone_or
from rejoinder.services.notifications import mail
from rejoinder.services.notifications.letter import letter
from rejoinder.services.notifications.words import words_of
from rejoinder.services.system import System
from rejoinder.store import notifications

log = structlog.get_logger()

_LEASE = timedelta(minutes=10)
#: What could not be mailed for so long is old news.
_WORTH = timedelta(days=2)
_MOST_LINES = 50


async def mail_due(system: System) -> None:
    """Mail every digest that is due, where this installation can send mail."""
    if not system.mail.url:
        return
    async with system.db.service() as tx:
        waiting = await notifications.workspaces_with_emails_due(tx, system.clock())
    for workspace_id in waiting:
        await _mail(system, workspace_id)


async def _mail(system: System, workspace_id: UUID) -> None:
    now = system.clock()
    async with system.db.service(workspace_id) as tx:
        claimed = await notifications.claim_emails(tx, now, now + _LEASE)
        people = await notifications.addressees(tx, list({row["teammate_id"] for row in claimed}))
        names = await notifications.contact_names(tx, [row["conversation_id"] for row in claimed])
        over = [row["id"] for row in claimed if row["teammate_id"] not in people or now - row["at"] > _WORTH]
        await notifications.emailed(tx, over, None)
    by_teammate = defaultdict(list)
    for row in sorted(claimed, key=lambda one: one["at"]):
        if row["id"] not in over:
            by_teammate[row["teammate_id"]].append(row)
    for teammate_id, rows in by_teammate.items():
        if await _sent(system, digest(system, people[teammate_id], rows, names)):
            async with system.db.service(workspace_id) as tx:
                await notifications.emailed(tx, [row["id"] for row in rows], system.clock())


async def _sent(system: System, message: EmailMessage) -> bool:
    try:
        await mail.send(system.mail, message)
    except (mail.MailError, OSError) as error:
        log.warning("a digest could not be mailed; it is tried again", error=str(error))
        return False
    return True


def digest(system: System, person: Any, rows: list[Any], names: dict[UUID, str]) -> EmailMessage:
    """Write a digest in the teammate's language, times on their clock."""
    words, zone = words_of(person["locale"]), zone_or(person["zone"], "UTC")
    lines = [words.hello.format(name=person["name"]), "", words.intro, ""]
    for row in rows[-_MOST_LINES:]:
        name = names.get(row["conversation_id"]) or words.somebody
        lines += [
            f"{row['at'].astimezone(zone):%Y-%m-%d %H:%M}  {words.titles[Matter(row['kind'])].format(name=name)}",
            f"    {row['text']}",
            f"    {system.base_url}/inbox/all/{row['conversation_id']}",
            "",
        ]
    lines += [words.settings, f"{system.base_url}/settings/notifications", ""]
    subject = words.subject.format(workspace=person["workspace_name"], count=len(rows))
    return letter(system, name=person["name"], email=person["email"], subject=subject, lines=lines)
