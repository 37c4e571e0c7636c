"""What has to answer from elsewhere: the files' store, the mail server, Redis."""

import asyncio
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit
from uuid import UUID

from rejoinder.services.upkeep.finding import NOTE, OK, PROBLEM, Deployment, Finding

PATIENCE_S = 10.0
NIL = UUID(int=0)


async def within(subject: str, look: Callable[[], Awaitable[Finding]]) -> Finding:
    """Turn an answer that does not come, or an error, into a finding."""
    try:
        async with asyncio.timeout(PATIENCE_S):
            return await look()
    except TimeoutError:
        return Finding(subject, PROBLEM, f"No answer within {PATIENCE_S:.0f} s.", "Check the address and the network.")
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
        return Finding(subject, PROBLEM, f"It does not work: {error}", "Check its setting in docs/settings.md.")


async def try_files(deployment: Deployment) -> Finding:
    """Keep, read and remove a small file."""
    if not deployment.folder.exists():
        return Finding("files", NOTE, "There is no folder for files yet.")
    await deployment.files.put(NIL, NIL, b"rejoinder doctor")
    await deployment.files.get(NIL, NIL)
    await deployment.files.delete(NIL, NIL)
    return Finding("files", OK, "Files can be kept, read and removed.")


async def try_mail(deployment: Deployment) -> Finding:
    """Greet the mail server and sign in."""
    from aiosmtplib import SMTP  # noqa: PLC0415 - only where mail is set up

    url = urlsplit(deployment.smtp_url)
    secure = url.scheme == "smtps"
    client = SMTP(
        hostname=url.hostname,
        port=url.port or (465 if secure else 587),
        use_tls=secure,
        username=url.username,
        password=url.password,
        timeout=PATIENCE_S,
    )
    async with client:
        await client.noop()
    return Finding("mail", OK, f"{url.hostname} takes mail.")


async def try_redis(deployment: Deployment) -> Finding:
    """Ping Redis."""
    from redis.asyncio import Redis  # noqa: PLC0415 - only where Redis is used

    client = Redis.from_url(deployment.redis_url, socket_timeout=PATIENCE_S, socket_connect_timeout=PATIENCE_S)
    async with client:
        await client.ping()
    return Finding("redis", OK, "It answers.")
