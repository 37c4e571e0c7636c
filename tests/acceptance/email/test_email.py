"""A mailbox, from its form to a conversation: read by IMAP, sent from by SMTP, each spoken over the wire."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import aiohttp
import pytest
from aiosmtpd.smtp import SMTP, AuthResult

from asking import Asking, asking
from providing import pointed
from rejoinder.services.dispatch import dispatch
from rejoinder.services.inbound import take_in
from rejoinder.services.inbound.collecting import Collecting, collect
from rejoinder.services.system import System
from rejoinder.simulators.mail.boxes import Mailbox
from rejoinder.simulators.mail.imap import serving_imap
from rejoinder.simulators.mail.letters import Answering, away, bounce, complaint, letter
from rejoinder.testing import FixedClock
from seeds import seeded

OURS, RINA = "halo@kopi.example", "rina@example.com"
PASSWORD = "saffron kettle"
ACCOUNT = {
    "from_address": OURS,
    "from_name": "Kopi Angsa",
    "smtp_host": "mail.kopi.example",
    "smtp_user": OURS,
    "imap_host": "mail.kopi.example",
}
FORM = {"type": "email", "name": "Toko", "settings": {"account": ACCOUNT}, "secrets": {"smtp_password": PASSWORD}}
GIF = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)


@dataclass
class Server:
    """A mail server that keeps what it is given, and answers as told."""

    box: Mailbox
    url: str = ""
    got: list[EmailMessage] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        said = self.answers.get("rcpt", "250 OK")
        if said.startswith("250"):
            envelope.rcpt_tos.append(address)
        return said

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - the same
        said = self.answers.get("data", "250 OK")
        if said.startswith("250"):
            self.got.append(message_from_bytes(envelope.content, policy=policy.default))  # type: ignore[arg-type]
        return said


@asynccontextmanager
async def sending(server: Server) -> AsyncIterator[None]:
    """Serve SMTP as aiosmtpd does."""

    def known(_server: Any, _session: Any, _envelope: Any, _way: str, given: Any) -> AuthResult:
        good = (given.login, given.password) == (OURS.encode(), PASSWORD.encode())
        return AuthResult(success=good, handled=False)

    def make() -> SMTP:
        return SMTP(server, authenticator=known, auth_required=True, auth_require_tls=False, hostname="localhost")

    listener = await asyncio.get_running_loop().create_server(make, "127.0.0.1", 0)
    server.url = f"smtp://127.0.0.1:{listener.sockets[0].getsockname()[1]}"
    try:
        yield
    finally:
        listener.close()


@asynccontextmanager
async def mailing(
    system: System, *, idle: bool = False, **account: str
) -> AsyncIterator[tuple[System, Server, Asking, Any]]:
    """Connect a mailbox."""
    seed = await seeded(system)
    server = Server(Mailbox(OURS, PASSWORD))

    def find(user: str, password: str) -> Mailbox | None:
        return server.box if (user, password) == (OURS, PASSWORD) else None

    form = {**FORM, "settings": {"account": {**ACCOUNT, **account}}}
    async with (
        sending(server),
        serving_imap(find, idle=idle) as port,
        pointed(system, smtp=server.url, imap=f"imap://127.0.0.1:{port}") as there,
        asking(there, seed.owner) as (owner,),
    ):
        added = await owner.ok("POST", "/channels", form)
        channel = await owner.ok("POST", f"/channels/{added['id']}/inspect")
        if not idle:
            await collect(there)
        yield there, server, owner, channel


async def comes(system: System, server: Server, raw: bytes) -> None:
    """Let a mail come, and let it be read."""
    server.box.put(raw, system.clock())
    system.clock.advance(seconds=21)  # type: ignore[attr-defined]
    await collect(system)
    await take_in(system)


def hello(system: System, words: str = "Buka jam berapa?", subject: str = "Jam buka", **more: Any) -> bytes:
    return letter(("Rina W.", RINA), OURS, subject, words, system.clock(), **more)


async def said(owner: Asking, text: str, client_id: str = "reply-0001", **more: Any) -> Any:
    conversation = (await owner.ok("GET", "/conversations"))["items"][0]["id"]
    body = {"blocks": [{"type": "text", "text": text}], "client_id": client_id, **more}
    return await owner.ok("POST", f"/conversations/{conversation}/messages", body)


async def thread(owner: Asking, place: int = 0) -> dict[str, Any]:
    conversation = (await owner.ok("GET", "/conversations"))["items"][place]["id"]
    found = await owner.ok("GET", f"/conversations/{conversation}/messages")
    return {one["blocks"][0].get("text", ""): one for one in found["items"] if one["blocks"]}


def answer_of(server: Server, text: str) -> EmailMessage:
    """Find a mail that went out by what it says."""
    return next(one for one in server.got if text in str(one.get_body(("plain",)).get_content()))  # type: ignore[union-attr]


async def test_a_mailbox_is_connected_and_tried(system: System) -> None:
    async with mailing(system) as (_, server, owner, channel):
        listed = await owner.ok("GET", "/channels")
        await owner.ok("PATCH", f"/channels/{channel['id']}", {"secrets": {"imap_password": "wrong"}})
        unread = await owner.ok("POST", f"/channels/{channel['id']}/inspect")
        await owner.ok("PATCH", f"/channels/{channel['id']}", {"secrets": {"smtp_password": "wrong"}})
        unsent = await owner.ok("POST", f"/channels/{channel['id']}/inspect")
        wrong = {**FORM, "settings": {"account": {**ACCOUNT, "from_address": "nobody"}}}
        status, problem = await owner("POST", "/channels", wrong)

    assert (channel["address"], channel["health"]["state"]) == (OURS, "good")
    assert PASSWORD not in str(listed)
    assert (unread["health"]["state"], unread["health"]["code"]) == ("broken", "imap_refused")
    assert (unsent["health"]["state"], unsent["health"]["code"]) == ("broken", "5.7.8")
    assert (status, problem["field"]) == (422, "settings.account.from_address")
    assert server.got == []


async def test_a_mail_becomes_a_conversation_about_something_and_is_answered(system: System) -> None:
    async with mailing(system) as (there, server, owner, _):
        await comes(there, server, hello(there))
        inbox = await owner.ok("GET", "/conversations")
        await said(owner, "Jam sembilan.")
        await dispatch(there)
        sent = answer_of(server, "Jam sembilan.")
        about = Answering(str(sent["Message-ID"]), (), "Re: Jam buka", "Jam sembilan.")
        await comes(there, server, hello(there, "Terima kasih!", "Re: Jam buka", answering=about))
        found = await thread(owner)
        again = await owner.ok("GET", "/conversations")
        contact = await owner.ok("GET", f"/contacts/{inbox['items'][0]['contact']['id']}")

    assert [(one["subject"], one["contact"]["name"]) for one in inbox["items"]] == [("Jam buka", "Rina W.")]
    assert (sent["To"], sent["Subject"]) == (RINA, "Re: Jam buka")
    assert str(sent["In-Reply-To"]).endswith("@mail.example>")
    assert set(found) >= {"Buka jam berapa?", "Jam sembilan.", "Terima kasih!"}
    assert found["Jam sembilan."]["state"] == "sent"
    assert len(again["items"]) == 1
    assert (contact["email"], contact["kind"]) == (RINA, "lead")


async def test_a_mail_about_something_else_begins_a_conversation_of_its_own(system: System) -> None:
    async with mailing(system) as (there, server, owner, _):
        await comes(there, server, hello(there))
        await comes(there, server, hello(there, "Dan hari Minggu?"))
        await comes(there, server, hello(there, "Pesanan saya rusak", "Pesanan 2041"))
        inbox = await owner.ok("GET", "/conversations")
        contacts = await owner.ok("GET", "/contacts")

    assert sorted(one["subject"] for one in inbox["items"]) == ["Jam buka", "Pesanan 2041"]
    assert len(contacts["items"]) == 1


async def test_nobody_joins_somebody_elses_thread_by_naming_it(system: System) -> None:
    async with mailing(system) as (there, server, owner, _):
        await comes(there, server, hello(there))
        await said(owner, "Jam sembilan.")
        await dispatch(there)
        about = Answering(str(answer_of(server, "Jam sembilan.")["Message-ID"]))
        stranger = letter(("Mallory", "m@evil.example"), OURS, "Re: Jam buka", "Halo", there.clock(), about)
        await comes(there, server, stranger)
        inbox = await owner.ok("GET", "/conversations")

    assert sorted(one["contact"]["name"] for one in inbox["items"]) == ["Mallory", "Rina W."]


async def test_only_what_comes_from_now_on_is_read_and_each_mail_once(system: System) -> None:
    seed = await seeded(system)
    server = Server(Mailbox(OURS, PASSWORD))
    server.box.put(hello(system, "Dari tahun lalu", "Lama"), system.clock())
    async with (
        sending(server),
        serving_imap(lambda *_: server.box, idle=False) as port,
        pointed(system, smtp=server.url, imap=f"imap://127.0.0.1:{port}") as there,
        asking(there, seed.owner) as (owner,),
    ):
        await owner.ok("POST", "/channels", FORM)
        await collect(there)
        raw = hello(there)
        for _ in range(2):
            await comes(there, server, raw)
        server.box.renumber()
        await comes(there, server, hello(there, "Masih ada?", "Lain"))
        inbox = await owner.ok("GET", "/conversations")
        heard = [await thread(owner, place) for place in range(len(inbox["items"]))]
        odd = await owner.ok("GET", "/oddities")

    assert sorted(one["subject"] for one in inbox["items"]) in (["Jam buka", "Lain"], ["Jam buka", "Lain", "Lama"])
    assert sum("Buka jam berapa?" in one for one in heard) == 1
    assert odd["items"] == []


async def test_one_process_reads_a_mailbox_at_a_time_and_it_is_looked_at_again(
    system: System, clock: FixedClock
) -> None:
    async with mailing(system) as (there, server, owner, _):
        server.box.put(hello(there), there.clock())
        too_early = await collect(there)
        clock.advance(seconds=21)
        turns = await asyncio.gather(collect(there), collect(there))
        await take_in(there)
        inbox = await owner.ok("GET", "/conversations")

    assert too_early == 0
    assert sorted(turns) == [0, 1]
    assert len(inbox["items"]) == 1


async def test_a_server_that_tells_of_mail_is_heard_at_once(system: System) -> None:
    async with mailing(system, idle=True) as (there, server, owner, _):
        mailboxes = Collecting(there)
        assert await mailboxes.look() == 1
        try:
            async with asyncio.timeout(10):
                await server.box.listened.wait()
                for words in ("Buka jam berapa?", "Halo?"):
                    there.hub.arrived.clear()
                    server.box.put(hello(there, words), there.clock())
                    await there.hub.arrived.wait()
                    await take_in(there)
        finally:
            await mailboxes.stop()
        found = await thread(owner)

    assert {"Buka jam berapa?", "Halo?"} <= set(found)


async def test_a_mailbox_that_cannot_be_read_says_so_and_is_tried_again_later(
    system: System, clock: FixedClock
) -> None:
    async with mailing(system) as (there, server, owner, channel):
        shown = []
        async with (
            serving_imap(lambda *_: None) as port,
            pointed(there, smtp=server.url, imap=f"imap://127.0.0.1:{port}") as locked,
        ):
            clock.advance(seconds=21)
            await collect(locked)
            shown.append(await owner.ok("GET", f"/channels/{channel['id']}"))
            tried_at_once = await collect(locked)
        clock.advance(minutes=16)
        await comes(there, server, hello(there))
        shown.append(await owner.ok("GET", f"/channels/{channel['id']}"))
        inbox = await owner.ok("GET", "/conversations")

    assert (shown[0]["health"]["state"], shown[0]["health"]["code"]) == ("broken", "imap_refused")
    assert shown[0]["health"]["remedy"]
    assert tried_at_once == 0
    assert shown[1]["health"]["state"] == "good"
    assert len(inbox["items"]) == 1


@pytest.mark.parametrize(
    ("place", "answer", "failure", "state"),
    [
        ("rcpt", "550 5.1.1 No such user", "unreachable", "failed"),
        ("rcpt", "450 4.2.1 Busy", None, "queued"),
        ("data", "554 5.7.1 Spam", "give_up", "failed"),
    ],
)
async def test_a_refusal_is_read(system: System, place: str, answer: str, failure: str | None, state: str) -> None:
    async with mailing(system) as (there, server, owner, _):
        await comes(there, server, hello(there))
        await dispatch(there)
        server.answers[place] = answer
        await said(owner, "Jam sembilan.")
        await dispatch(there)
        found = (await thread(owner))["Jam sembilan."]

    assert found["state"] == state
    assert found.get("failure", {}).get("class", failure) == (failure or "retry_later")


async def test_a_bounce_that_comes_later_fails_the_message(system: System) -> None:
    async with mailing(system) as (there, server, owner, _):
        await comes(there, server, hello(there))
        await said(owner, "Jam sembilan.")
        await dispatch(there)
        original = answer_of(server, "Jam sembilan.")
        await comes(there, server, bounce(OURS, RINA, original, "5.1.1", there.clock()))
        found = (await thread(owner))["Jam sembilan."]
        inbox = await owner.ok("GET", "/conversations")

    assert (found["state"], found["failure"]["class"], found["failure"]["code"]) == ("failed", "unreachable", "5.1.1")
    assert len(inbox["items"]) == 1


async def test_who_complains_hears_nothing_more(system: System) -> None:
    async with mailing(system) as (there, server, owner, _):
        await comes(there, server, hello(there))
        await said(owner, "Jam sembilan.")
        await dispatch(there)
        await comes(there, server, complaint(OURS, RINA, answer_of(server, "Jam sembilan."), there.clock()))
        await said(owner, "Masih di sana?", "reply-0002")
        await dispatch(there)
        found = (await thread(owner))["Masih di sana?"]

    assert (found["state"], found["verdict"]["reason"]) == ("dropped", "left_complaint")


async def test_an_out_of_office_note_is_shown_and_answered_by_no_machine(system: System) -> None:
    async with mailing(system) as (there, server, owner, _):
        await comes(there, server, hello(there))
        await said(owner, "Jam sembilan.")
        await dispatch(there)
        before = len(server.got)
        original = answer_of(server, "Jam sembilan.")
        await comes(there, server, away(("Rina W.", RINA), OURS, original, "Back on Monday", there.clock()))
        await dispatch(there)
        found = await thread(owner)

    assert "Back on Monday" in found
    assert len(server.got) == before


async def test_what_is_attached_is_kept_and_what_is_sent_travels_along(system: System) -> None:
    async with mailing(system) as (there, server, owner, _):
        await comes(there, server, hello(there, "Ini rusak", files=(("foto.gif", "image/gif", GIF),)))
        inbox = await owner.ok("GET", "/conversations")
        found = await owner.ok("GET", f"/conversations/{inbox['items'][0]['id']}/messages")
        form = aiohttp.FormData()
        form.add_field("file", GIF, filename="menu.gif")
        async with owner.http.post(f"{owner.base}/api/v1/files", data=form, headers=owner.headers) as answer:
            file = await answer.json()
        blocks = [{"type": "text", "text": "Ini menunya"}, {"type": "image", "file": file, "alt": "Menu"}]
        body = {"blocks": blocks, "client_id": "reply-0001"}
        await owner.ok("POST", f"/conversations/{inbox['items'][0]['id']}/messages", body)
        await dispatch(there)
        sent = answer_of(server, "Ini menunya")

    heard = next(one["blocks"] for one in found["items"] if one["kind"] == "in")
    assert [(block["type"], block.get("text", "")) for block in heard] == [("image", ""), ("text", "Ini rusak")]
    pictures = [part for part in sent.walk() if part.get_content_type() == "image/gif"]
    assert [part.get_payload(decode=True) for part in pictures] == [GIF]


async def test_a_mail_server_in_the_house_is_not_reached(system: System) -> None:
    seed = await seeded(system)
    private = {**ACCOUNT, "smtp_host": "127.0.0.1", "smtp_port": "25", "smtp_security": "none"}
    async with asking(system, seed.owner) as (owner,):
        added = await owner.ok("POST", "/channels", {**FORM, "settings": {"account": private}})
        found = await owner.ok("POST", f"/channels/{added['id']}/inspect")

    assert found["health"]["state"] == "broken"
    assert "public" in found["health"]["text"]
