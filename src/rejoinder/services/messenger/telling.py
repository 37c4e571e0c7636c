"""Who has notifications on is told in their browsers of what people answered them in the messenger."""

from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit
from uuid import UUID

from rejoinder.domain.channel import Channel
from rejoinder.domain.content import Button, Buttons, Text
from rejoinder.domain.message import Author as Writer
from rejoinder.domain.message import called
from rejoinder.domain.policy import Author, Purpose
from rejoinder.services.live.announce import News, announce
from rejoinder.services.messenger.pushes import serves
from rejoinder.services.phrases import phrase
from rejoinder.services.propose import Outgoing, propose
from rejoinder.services.system import System
from rejoinder.services.topics.place import place_for
from rejoinder.store import channels, contacts, deliveries, messages, push_addresses, workspaces
from rejoinder.store.database import Tx
from rejoinder.store.push_addresses import Answered

#: What a page's address says when a notification of a conversation opened it.
OPENS = "rejoinder_open"
_REASON = "They asked to be told in this browser when they are answered."
_LONGEST = 1_000


async def tell_browsers(system: System, workspace_id: UUID, answered: list[Answered]) -> None:
    """Propose a push to each browser of whom was answered, once; the gate decides on it as on everything.

    The worker in the browser shows nothing where the messenger is in front of the visitor.
    """
    async with system.db.service(workspace_id) as tx:
        every = {one.id: one for one in await channels.every(tx)}
        whose = await contacts.whose_many(tx, [one.identity_id for one in answered])
        workspace = await workspaces.read(tx)
        for one in answered:
            mine, web = whose[one.identity_id], every.get(one.channel_id)
            push = every.get(mine.channel_id)
            if web is None or push is None or not serves(push, web.key):
                continue
            read = phrase("pages", "read_answer", mine.locale, workspace.locale if workspace else None)
            place = await place_for(system, tx, mine)
            await propose(system, tx, _push(one, push, place, read))


def _push(answered: Answered, push: Channel, place: UUID, read: str) -> Outgoing:
    name = called(answered.author_kind, answered.author_name)
    said = answered.text or "…"
    text = f"{name}: {said}" if name else said
    opens = Button("url", read, _address(str(push.settings.account["site"]), answered.conversation_id))
    return Outgoing(
        conversation_id=place,
        writer=Writer(kind="bot", name=name),
        author=Author.HUMAN if answered.author_kind == "teammate" else Author.API,
        purpose=Purpose.REPLY,
        blocks=(Text(text[:_LONGEST]), Buttons((opens,))),
        key=f"push:{answered.message_id}:{answered.identity_id}",
        reason=_REASON,
        automatic="push",
    )


def _address(site: str, conversation_id: UUID) -> str:
    """Name the conversation in the address of the page that a press opens."""
    parts = urlsplit(site)
    query = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if pair[0] != OPENS]
    return urlunsplit(parts._replace(query=urlencode([*query, (OPENS, str(conversation_id))])))


async def told_already(system: System, tx: Tx, contact_id: UUID, message_ids: list[UUID]) -> None:
    """Drop the pushes that still wait, for the night to end perhaps, about what a contact has seen by now."""
    dropped = await push_addresses.waiting(tx, contact_id, message_ids)
    for delivery_id, message_id in dropped:
        await deliveries.force(tx, delivery_id, "dropped", settled_at=system.clock())
        await messages.set_state(tx, message_id, "dropped")
    if dropped:
        await announce(system, tx, News(updated=tuple(message_id for _, message_id in dropped)))
