"""Looks a deployment over and says of each fault what to mend."""

from collections.abc import AsyncIterator

from rejoinder.services.upkeep.database import look_at_database
from rejoinder.services.upkeep.finding import NOTE, Deployment, Finding
from rejoinder.services.upkeep.machine import (
    look_at_address,
    look_at_disk,
    look_at_folder,
    look_at_key,
    look_at_sender,
)
from rejoinder.services.upkeep.reach import try_files, try_mail, try_redis, within


async def examine(deployment: Deployment, dsn: str | None) -> AsyncIterator[Finding]:
    """Look at one thing after another; `dsn` is None where there is no database yet."""
    for look in (look_at_folder, look_at_disk, look_at_key, look_at_address, look_at_sender):
        for finding in look(deployment):
            yield finding
    if dsn is None:
        yield Finding("database", NOTE, "There is no database yet; `rejoinder serve` makes one.")
    else:
        async for finding in look_at_database(deployment, dsn):
            yield finding
    yield await within("files", lambda: try_files(deployment))
    if deployment.smtp_url:
        yield await within("mail", lambda: try_mail(deployment))
    if deployment.redis_url:
        yield await within("redis", lambda: try_redis(deployment))
