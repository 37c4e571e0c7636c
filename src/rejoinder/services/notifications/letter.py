"""What every letter of this installation has in common."""

from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime

from rejoinder.services.system import System


def letter(system: System, *, name: str, email: str, subject: str, lines: list[str]) -> EmailMessage:
    """Write a letter in plain text to one person."""
    message = EmailMessage()
    message["Subject"] = " ".join(subject.split())
    message["From"] = system.mail.sender or "rejoinder@localhost"
    local, _, domain = email.rpartition("@")
    message["To"] = Address(" ".join(name.split()), local, domain)
    message["Date"] = format_datetime(system.clock())
    message["Auto-Submitted"] = "auto-generated"
    message.set_content("\n".join(lines))
    return message
