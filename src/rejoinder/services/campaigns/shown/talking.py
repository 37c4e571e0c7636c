"""A visitor answers what was shown to them: that is a conversation, begun with what they were shown."""

from uuid import UUID

from rejoinder.domain.campaign.acts import Act
from rejoinder.domain.campaign.content import Talk
from rejoinder.domain.campaign.kinds import Fact as What
from rejoinder.domain.content import Text, plain_text
from rejoinder.domain.message import Author
from rejoinder.services.campaigns.shown.acting import did_with, the_showing
from rejoinder.services.live.announce import News, announce
from rejoinder.services.messenger.visitor import Visitor
from rejoinder.services.system import System
from rejoinder.store import campaign_facts, campaign_showings, channels, conversations, messages, teammates, workspaces
from rejoinder.store.campaign_facts import Fact
from rejoinder.store.campaign_showings import Showing
from rejoinder.store.database import Tx
from rejoinder.store.messages import NewMessage

_REPLIED = "replied"


async def begin(system: System, tx: Tx, visitor: Visitor, showing_id: UUID) -> UUID | None:
    """Give the conversation in which a showing is answered, with what was shown as its first message.

    None where nothing of it is a message: a banner whose button begins a conversation.
    """
    showing = await the_showing(tx, visitor, showing_id)
    if showing.conversation_id or not isinstance(showing.content, Talk):
        return showing.conversation_id
    channel = await channels.read(tx, visitor.channel_id)
    id_ = system.new_id()
    await conversations.open_new(
        tx,
        id_,
        channel_id=visitor.channel_id,
        location_id=channel.location_id if channel else None,
        identity_id=visitor.identity_id,
        contact_id=visitor.contact_id,
        now=system.clock(),
        subject=showing.content.subject or None,
    )
    await _say(system, tx, visitor, showing, showing.content, id_)
    return id_


async def _say(system: System, tx: Tx, visitor: Visitor, showing: Showing, talk: Talk, conversation_id: UUID) -> None:
    """Put what was shown into the conversation, as the one who said it; the showing has the gate's verdict on it."""
    definition = showing.definition
    author = await _author(tx, showing)
    blocks = talk.blocks or (Text(talk.subject),)
    message = NewMessage(
        id=system.new_id(),
        conversation_id=conversation_id,
        contact_id=visitor.contact_id,
        channel_id=visitor.channel_id,
        kind="out",
        author=author,
        state="seen",
        at=showing.at,
        blocks=blocks,
        purpose=definition.purpose.value,
        reason=definition.reason or definition.name,
    )
    await messages.add(tx, message)
    text = plain_text(blocks)[:200]
    await conversations.said(tx, conversation_id, text=text, kind="out", author=author, at=showing.at)
    await announce(system, tx, News(conversations=(conversation_id,), created=(message.id,)))


async def _author(tx: Tx, showing: Showing) -> Author:
    sender_id = next((one.sender_id for one in showing.definition.variants if one.key == showing.arm), None)
    sender = await teammates.read(tx, sender_id) if sender_id else None
    if sender:
        return Author("teammate", sender.name, sender.id)
    workspace = await workspaces.read(tx)
    return Author("bot", workspace.name if workspace else "")


async def answered(system: System, tx: Tx, visitor: Visitor, showing_id: UUID, conversation_id: UUID) -> None:
    """Count that a showing was answered, once, and end it."""
    showing = await the_showing(tx, visitor, showing_id)
    if showing.conversation_id is None:
        await campaign_showings.talked(tx, showing_id, conversation_id)
    if _REPLIED in showing.acts:
        return
    seen = [] if Act.SEEN in showing.acts else [(Act.SEEN, "")]
    await did_with(system, tx, showing, seen, over=_REPLIED, mark=_REPLIED)
    fact = Fact(
        campaign_id=showing.campaign_id,
        contact_id=showing.contact_id,
        fact=What.REPLIED,
        arm=showing.arm,
        at=system.clock(),
    )
    campaign_facts.note(tx, [fact])
