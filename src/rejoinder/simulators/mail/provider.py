import secrets
from email import message_from_bytes
from email.message import Message
from email.utils import parseaddr
from typing import Any

from rejoinder.simulators.deeds import Deed, Says, Starts, Taps
from rejoinder.simulators.fates import Fate
from rejoinder.simulators.mail.boxes import Mailbox
from rejoinder.simulators.mail.letters import HOST, Answering, away, bounce, complaint, letter
from rejoinder.simulators.mail.reading import shown
from rejoinder.simulators.mail.smtp import OK, House, Verdict
from rejoinder.simulators.provider import Abilities, Post
from rejoinder.simulators.records import Account, Person, Said, Thread
from rejoinder.simulators.stage import Stage
from rejoinder.simulators.wire import Answer, Asked

#: What a reader's server answers at once,
_AT_ONCE = {
    Fate.UNREACHABLE: Verdict(550, "5.1.1 The email account that you tried to reach does not exist"),
    Fate.DEACTIVATED: Verdict(550, "5.2.1 The email account that you tried to reach is inactive"),
    Fate.BLOCKED: Verdict(550, "5.7.1 Message rejected by the recipient"),
    Fate.CLOSED: Verdict(450, "4.2.1 The mailbox is busy, try again later"),
}
#: and what is reported of a mail that it took.
_LATER = {Fate.UNDELIVERABLE_LATER: "5.1.1", Fate.CLOSED_LATER: "5.2.2", Fate.CAPPED_LATER: "5.7.1"}
_REPORT_AFTER_S = 0.4


class Mail:
    """One mail provider: the business's mailbox is here, and so are its readers."""

    name = "email"
    abilities = Abilities(title="Email", deeds=frozenset({"picture", "file", "subject", "start"}))

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._boxes: dict[str, Mailbox] = {}

    @property
    def house(self) -> House:
        """How its mail server goes about things."""
        return House(
            signs_in=lambda user, password: self.box(user, password) is not None,
            receives=self._receives,
            takes=self._takes,
        )

    def box(self, user: str, password: str) -> Mailbox | None:
        """Find a mailbox by who owns it."""
        account = self._stage.account(self.name, smtp_password=password)
        if account is None or account.expired or account.address != user:
            return None
        return self._box_of(account)

    def _box_of(self, account: Account) -> Mailbox:
        if account.key not in self._boxes:
            self._boxes[account.key] = Mailbox(account.address, account.secrets["smtp_password"])
        return self._boxes[account.key]

    def _sender(self, address: str) -> Account | None:
        return next((one for one in self._stage.of(self.name) if one.address == address.lower()), None)

    def _receives(self, sender: str, reader: str) -> Verdict:
        account = self._sender(sender)
        if account is None:
            return Verdict(550, "5.7.60 Sender is not allowed to send as this address")
        if account.restricted:
            return Verdict(450, "4.7.0 Too much mail from you, try again later")
        known = self._stage.person(self.name, reader) is not None or self._stage.mode.strangers
        fate = self._stage.fate(account, reader) if known else Fate.UNREACHABLE
        return _AT_ONCE.get(fate, OK)

    def _takes(self, sender: str, readers: tuple[str, ...], raw: bytes) -> Verdict:
        account = self._sender(sender)
        if account is not None:
            for reader in readers:
                self._arrives(account, reader, raw)
        return Verdict(250, f"2.0.0 OK {secrets.token_hex(6)}")

    def _arrives(self, account: Account, reader: str, raw: bytes) -> None:
        """Let a mail lie in its reader's mailbox, or let its fate be reported a moment later."""
        fate, mail = self._stage.fate(account, reader), message_from_bytes(raw)
        if fate in _LATER:
            self._later(account, bounce(account.address, reader, mail, _LATER[fate], self._stage.clock()))
            return
        if self._stage.mode.strangers:
            self._stage.met(self.name, reader)
        seen = shown(mail, self._stage.media)
        self._stage.take(account, reader, seen.name, seen.saying, references=list(seen.references))
        if fate is Fate.OPTED_OUT and mail.get("List-Unsubscribe"):
            self._later(account, complaint(account.address, reader, mail, self._stage.clock()))
        if fate is Fate.AWAY and not _automatic(mail):
            self._later(account, self._away(account, reader, mail))

    def _away(self, account: Account, reader: str, mail: Message) -> bytes:
        person = self._stage.person(self.name, reader)
        name = person.name if person else reader
        words = "I am away until Monday and will answer then."
        return away((name, reader), account.address, mail, words, self._stage.clock())

    def _later(self, account: Account, raw: bytes) -> None:
        self._stage.soon(_REPORT_AFTER_S, lambda: self._put(account, raw))

    def _put(self, account: Account, raw: bytes) -> None:
        """Put a mail into the business's mailbox; while the past is played it is brought by hand instead."""
        if self._stage.courier.holds:
            self._stage.courier.bring(account, [raw])
        else:
            self._box_of(account).put(raw, self._stage.clock())

    def told(self, account: Account, person: Person, thread: Thread, deed: Deed) -> list[Any]:
        """Write what somebody says into a mail to the business; all else leaves no trace."""
        said = deed.said if isinstance(deed, Says | Taps | Starts) else None
        if said is not None:
            self._put(account, self._letter(account, person, thread, said))
        return []

    def _letter(self, account: Account, person: Person, thread: Thread, said: Said) -> bytes:
        last = next((one for one in reversed(thread.said) if not one.mine and not said.subject), None)
        to = thread.find(said.reply_to) if said.reply_to else last
        about = Answering(to.id, tuple(to.raw.get("references", ())), to.subject, to.text) if to else None
        subject = said.subject or (f"Re: {about.subject.removeprefix('Re: ')}" if about and about.subject else "Hello")
        files = tuple(
            (one.name or "file", one.media_type, content)
            for one in said.media
            if (content := self._stage.media.content(one.id)) is not None
        )
        sender = (person.name if person.name != thread.address else "", thread.address)
        raw = letter(sender, account.address, subject, said.text, self._stage.clock(), about, files)
        said.id, said.subject = str(message_from_bytes(raw)["Message-ID"]), subject
        return raw

    def new_id(self, thread: Thread) -> str:
        """Name what somebody is about to say; the mail itself gives it another name."""
        return f"<{secrets.token_hex(12)}.{len(thread.said)}@{HOST}>"

    def opening(self, account: Account, ref: str, *, first: bool) -> str:  # noqa: ARG002 - every provider's
        """Say what a link for mail has written already."""
        return f"Hello! [{ref}]" if ref else "Hello!"

    def pack(self, account: Account, events: list[Any]) -> Post:
        """Give the one mail that is brought by hand."""
        url = account.hook.url if account.hook else ""
        return Post(url=url, headers={"Content-Type": "message/rfc822"}, body=events[0])

    async def answer(self, asked: Asked) -> Answer:
        """Answer that there is nothing here by HTTP."""
        return Answer(404, {"error": f"{asked.path} is not here: mail is sent by SMTP and read by IMAP."})

    async def hooked(self, account: Account, url: str, word: str) -> bool:  # noqa: ARG002 - every provider's
        """Refuse: mail is collected."""
        return False

    def unavailable(self) -> Answer:
        """Answer that it cannot do anything now."""
        return Answer(503, {"error": "Try again later."})

    def throttled(self, retry_after_s: float) -> Answer:
        """Answer that it was asked too often."""
        return Answer(429, {"error": f"Try again in {retry_after_s:.0f} s."})


def _automatic(mail: Message) -> bool:
    """Whether a program wrote it, or somebody without an address: nobody is told then that the reader is away."""
    return str(mail.get("Auto-Submitted", "no")).lower() != "no" or not parseaddr(str(mail.get("From", "")))[1]
