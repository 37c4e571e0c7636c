"""The request to subscribe: its words in the contact's language, and its way through the gate."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.actor import Actor
from rejoinder.domain.channel import Locale
from rejoinder.domain.contact import Whose
from rejoinder.domain.content import OptInRequest
from rejoinder.domain.language import in_language
from rejoinder.domain.message import Author as Writer
from rejoinder.domain.message import Message
from rejoinder.domain.permissions import Permission
from rejoinder.domain.policy import Author, Purpose
from rejoinder.domain.problem import Invalid, missing
from rejoinder.domain.topic import Often, Topic
from rejoinder.services.channels.preview import insist_it_fits
from rejoinder.services.contacts.identity import the_identity
from rejoinder.services.conversations.events import author_of
from rejoinder.services.phrases import phrase
from rejoinder.services.propose import Outgoing, propose
from rejoinder.services.system import System
from rejoinder.services.topics.keep import insist_on_channel, the_topic
from rejoinder.store import conversations, ledgers, messages, workspaces
from rejoinder.store.database import Tx

_LONGEST_TEXT = 600


class NewRequest(msgspec.Struct, frozen=True, kw_only=True):
    """A contact is asked whether they want to hear of a topic; the same `client_id` is taken once.

    Without `text` they are asked in the topic's own words, in their language; `frequencies` may be fewer than those
    that the topic offers.
    """

    topic_id: UUID
    client_id: Annotated[str, Meta(min_length=8, max_length=64)]
    text: Annotated[str, Meta(min_length=1, max_length=_LONGEST_TEXT)] | None = None
    frequencies: Annotated[tuple[Often, ...], Meta(min_length=1, max_length=4)] | None = None
    locale: Locale | None = None
    reason: Annotated[str, Meta(max_length=300)] = ""


async def request(system: System, actor: Actor, conversation_id: UUID, new: NewRequest) -> Message:
    """Propose the question in a conversation; the policy lets it through inside the window, once a week a topic."""
    actor.must(Permission.REPLY)
    async with system.db.people(actor.workspace_id) as tx:
        conversation = await conversations.view(tx, conversation_id)
        if conversation is None:
            raise missing("conversation")
        topic = await the_topic(tx, new.topic_id, in_use=True)
        whose = await the_identity(tx, conversation.identity_id)
        _check(topic, whose, new)
        await ledgers.lock(tx, whose.identity_id)
        message_id = await messages.by_client(tx, conversation_id, new.client_id)
        if message_id is None:
            block = await request_block(
                tx, topic, new.locale or whose.locale, frequencies=new.frequencies, text=new.text
            )
            insist_it_fits(system, whose.channel_type, (block,))
            outgoing = Outgoing(
                conversation_id=conversation_id,
                writer=author_of(actor),
                author=Author.HUMAN if actor.kind == "teammate" else Author.API,
                purpose=Purpose.OPT_IN_REQUEST,
                topic=str(topic.id),
                blocks=(block,),
                key=f"opt-in:{conversation_id}:{new.client_id}",
                reason=new.reason or f"They are asked whether they want to hear of “{topic.key}”.",
                client_id=new.client_id,
            )
            message_id = await propose(system, tx, outgoing)
        found = await messages.view(tx, message_id) if message_id else None
    if found is None:
        raise missing("message")
    return found


async def request_block(
    tx: Tx,
    topic: Topic,
    locale: str | None,
    *,
    frequencies: tuple[str, ...] | None = None,
    text: str | None = None,
    ends_at: datetime | None = None,
) -> OptInRequest:
    """Put the question together: what the topic is, what is agreed to, and how often; `ends_at` asks to go on."""
    workspace = await workspaces.read(tx)
    business, own = (workspace.name, workspace.locale) if workspace else ("", None)
    languages = (locale, own)
    stop = phrase("leaving", "stop", *languages)
    ending = {"date": ends_at.date().isoformat()} if ends_at else {}
    asked = phrase("topics", "renewal" if ends_at else "request", *languages, business=business, stop=stop, **ending)
    offered = frequencies or topic.frequencies
    labels = [phrase("topics", often, *languages) for often in offered]
    return OptInRequest(
        topic_id=topic.id,
        title=in_language(topic.names, *languages),
        text=(text or "\n\n".join(filter(None, (in_language(topic.descriptions, *languages), asked))))[:_LONGEST_TEXT],
        frequencies=tuple(offered),
        labels=tuple(labels if len(offered) > 1 else [phrase("topics", "yes", *languages)]),
    )


async def propose_request(system: System, tx: Tx, place: UUID, block: OptInRequest, *, key: str, reason: str) -> None:
    """Let the system itself ask."""
    workspace = await workspaces.read(tx)
    outgoing = Outgoing(
        conversation_id=place,
        writer=Writer(kind="bot", name=workspace.name if workspace else ""),
        author=Author.SYSTEM,
        purpose=Purpose.OPT_IN_REQUEST,
        topic=str(block.topic_id),
        blocks=(block,),
        key=key,
        reason=reason,
        automatic="subscription",
    )
    await propose(system, tx, outgoing)


def _check(topic: Topic, whose: Whose, new: NewRequest) -> None:
    insist_on_channel(topic, whose.channel_id)
    wrong = [one for one in new.frequencies or () if one not in topic.frequencies]
    if wrong:
        raise Invalid(
            "not_offered",
            f"The topic is not offered {wrong[0]}.",
            field="frequencies",
            remedy=f"Choose of {', '.join(topic.frequencies)}.",
        )
