"""This installation's own mail, over SMTP."""

from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

import aiosmtplib

from rejoinder.services.system import Mail

TIMEOUT_S = 20
_PORTS = {"smtp": 587, "smtps": 465}

MailError = aiosmtplib.SMTPException


async def send(mail: Mail, message: EmailMessage) -> None:
    """Hand a message to the mail server; raises MailError or OSError when it does not take it.

    `smtp://` speaks TLS as soon as the server offers it, `smtps://` from the start.
    """
    parts = urlsplit(mail.url)
    await aiosmtplib.send(
        message,
        hostname=parts.hostname,
        port=parts.port or _PORTS[parts.scheme],
        username=unquote(parts.username) if parts.username else None,
        password=unquote(parts.password) if parts.password else None,
        use_tls=parts.scheme == "smtps",
        timeout=TIMEOUT_S,
    )
