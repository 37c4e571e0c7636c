"""Mails as people's programs and servers write them: answers, out-of-office notes, bounces, complaints."""

from datetime import datetime
from email import message_from_string
from email.message import EmailMessage, Message
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from email.mime.text import MIMEText
from email.policy import SMTP
from email.utils import format_datetime, formataddr, make_msgid

import msgspec

HOST = "mail.example"
#: What is told of a bounce, by its status.
BOUNCES = {
    "5.1.1": "550 5.1.1 The email account that you tried to reach does not exist.",
    "5.2.1": "550 5.2.1 The email account that you tried to reach is inactive.",
    "5.2.2": "552 5.2.2 The recipient's inbox is out of storage space.",
    "5.7.1": "550 5.7.1 This message is likely unsolicited mail.",
    "4.4.1": "451 4.4.1 The recipient's server did not answer for two days.",
}


class Answering(msgspec.Struct, frozen=True):
    """The mail that another answers: its name, those that it named, its subject, and what is quoted of it."""

    name: str = ""
    references: tuple[str, ...] = ()
    subject: str = ""
    words: str = ""


def letter(
    sender: tuple[str, str],
    to: str,
    subject: str,
    words: str,
    at: datetime,
    answering: Answering | None = None,
    files: tuple[tuple[str, str, bytes], ...] = (),
) -> bytes:
    """Write a mail as a person's program does, the one that it answers quoted below; `files` are name, type, bytes."""
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["To"], mail["Date"] = formataddr(sender), to, format_datetime(at)
    mail["Subject"], mail["Message-ID"] = subject, make_msgid(domain=HOST)
    if answering and answering.name:
        mail["In-Reply-To"] = answering.name
        mail["References"] = " ".join((*answering.references, answering.name))
        quoted = "\n".join(f"> {line}" for line in answering.words.splitlines())
        words = f"{words}\n\nOn {at:%a, %d %b %Y at %H:%M}, {to} wrote:\n\n{quoted}\n"
    mail.set_content(words)
    for name, kind, content in files:
        main, _, subtype = kind.partition("/")
        mail.add_attachment(content, maintype=main, subtype=subtype or "octet-stream", filename=name)
    return mail.as_bytes()


def away(sender: tuple[str, str], to: str, original: Message, words: str, at: datetime) -> bytes:
    """Write an out-of-office note."""
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["To"], mail["Date"] = formataddr(sender), to, format_datetime(at)
    mail["Subject"], mail["Message-ID"] = f"Automatic reply: {original['Subject']}", make_msgid(domain=HOST)
    mail["Auto-Submitted"] = "auto-replied"
    mail["X-Autoreply"] = "yes"
    mail["In-Reply-To"] = mail["References"] = str(original["Message-ID"])
    mail.set_content(words)
    return mail.as_bytes()


def bounce(to: str, reader: str, original: Message, status: str, at: datetime) -> bytes:
    """Write the report that a mail did not arrive (RFC 3464)."""
    said = BOUNCES[status]
    about = f"Reporting-MTA: dns; {HOST}\r\nArrival-Date: {format_datetime(at)}\r\n\r\n"
    each = (
        f"Final-Recipient: rfc822; {reader}\r\nAction: failed\r\nStatus: {status}\r\nDiagnostic-Code: smtp; {said}\r\n"
    )
    words = f"Your message to {reader} could not be delivered.\n\n{said}\n"
    whole = _report("delivery-status", to, "Delivery Status Notification (Failure)", at)
    whole["Auto-Submitted"] = "auto-replied"
    return _reported(whole, words, ("delivery-status", about + each), original)


def complaint(to: str, reader: str, original: Message, at: datetime) -> bytes:
    """Write the report that a reader took a mail for spam (RFC 5965)."""
    fields = f"Feedback-Type: abuse\r\nUser-Agent: Example/1\r\nVersion: 1\r\nOriginal-Rcpt-To: {reader}\r\n"
    whole = _report("feedback-report", to, "Complaint about a message of yours", at)
    return _reported(whole, "A reader has reported this message.\n", ("feedback-report", fields), original)


def _report(kind: str, to: str, subject: str, at: datetime) -> MIMEMultipart:
    whole = MIMEMultipart("report", report_type=kind)
    whole["From"], whole["To"] = f"Mail Delivery Subsystem <mailer-daemon@{HOST}>", to
    whole["Subject"], whole["Date"] = subject, format_datetime(at)
    whole["Message-ID"], whole["Return-Path"] = make_msgid(domain=HOST), "<>"
    return whole


def _reported(whole: MIMEMultipart, words: str, fields: tuple[str, str], original: Message) -> bytes:
    whole.attach(MIMEText(words))
    facts = MIMENonMultipart("message", fields[0])
    facts.set_payload([message_from_string(group) for group in fields[1].split("\r\n\r\n")])
    whole.attach(facts)
    whole.attach(MIMEMessage(original))
    return whole.as_bytes(policy=SMTP)
