"""The mail provider's two servers, on ports of their own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from rejoinder.simulators.mail.imap import serving_imap
from rejoinder.simulators.mail.provider import Mail
from rejoinder.simulators.mail.smtp import serving_smtp
from rejoinder.simulators.stage import Stage


@asynccontextmanager
async def serving_mail(
    stage: Stage, host: str = "127.0.0.1", smtp_port: int = 0, imap_port: int = 0
) -> AsyncIterator[dict[str, str]]:
    """Serve a stage's mail; gives where, as `REJOINDER_PROVIDERS` names it."""
    mail = stage.providers["email"]
    if not isinstance(mail, Mail):
        yield {}
        return
    async with (
        serving_smtp(mail.house, host=host, port=smtp_port) as smtp,
        serving_imap(mail.box, host=host, port=imap_port) as imap,
    ):
        yield {"smtp": f"smtp://{host}:{smtp}", "imap": f"imap://{host}:{imap}"}
