"""What a message on a topic says to one contact: its variables are filled in when it is proposed to them."""

from collections.abc import Mapping
from typing import Any, Self
from uuid import UUID

import msgspec

from rejoinder.domain.contact import Contact, Whose
from rejoinder.domain.content import Block, Card, Carousel, Template, Text, with_words
from rejoinder.domain.language import in_language
from rejoinder.domain.problem import Invalid
from rejoinder.domain.topic import Topic
from rejoinder.domain.topic_message import TopicMessage
from rejoinder.services.automatic.facts import known_of
from rejoinder.services.personalize.render import render
from rejoinder.store import contacts, workspaces
from rejoinder.store.database import Tx

Facts = Mapping[str, Any]
_LONGEST_SUBJECT = 200
#: The person whom the console's editor shows a message to.
_EXAMPLE: Facts = {
    "contact": {"name": "Ana Ferreira", "first_name": "Ana", "email": "ana@example.com", "city": "Porto Alegre"},
    "workspace": {"name": "Kopi Kita"},
    "topic": {"name": "New beans"},
}


class Said(msgspec.Struct, frozen=True):
    """What is said to one contact; no blocks when nothing can be."""

    blocks: tuple[Block, ...]
    subject: str | None


class Saying(msgspec.Struct, frozen=True):
    """A message with what it may say of those whom it is for; of nobody where it has no variables."""

    message: TopicMessage
    topic: Topic
    workspace: str = ""
    locale: str | None = None
    people: Mapping[UUID, Contact] = {}

    @classmethod
    async def on(cls, tx: Tx, message: TopicMessage, topic: Topic, contact_ids: list[UUID]) -> Self:
        """Read what is needed to say it to some."""
        if not _has_variables(message):
            return cls(message, topic)
        here = await workspaces.read(tx)
        people = {one.id: one for one in await contacts.several(tx, list(dict.fromkeys(contact_ids)))}
        return cls(message, topic, here.name if here else "", here.locale if here else None, people)

    def to(self, whose: Whose) -> Said:
        """Say it to somebody."""
        blocks, subject = self.message.blocks_on(whose.channel_type), self.message.subject
        person = self.people.get(whose.contact_id)
        if person is None:
            return Said(blocks, subject)
        name = in_language(self.topic.names, whose.locale, self.locale)
        facts = {"contact": known_of(person), "workspace": {"name": self.workspace}, "topic": {"name": name}}
        try:
            filled = with_words(blocks, lambda words: _filled(words, facts, "blocks"))
            about = _filled(subject, facts, "subject")[:_LONGEST_SUBJECT] or None if subject else None
        except Invalid:
            return Said((), None)
        return Said(_sayable(filled), about)


def as_example(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Say it to somebody made up, to see how long it becomes."""
    return with_words(blocks, lambda words: _filled(words, _EXAMPLE, "blocks"))


def insist_it_reads(blocks: tuple[Block, ...], field: str) -> None:
    """Refuse words that cannot be filled in for anybody; raises Invalid."""
    with_words(blocks, lambda words: _filled(words, {}, field))


def insist_subject_reads(subject: str | None) -> None:
    """Refuse a subject that cannot be filled in for anybody; raises Invalid."""
    _filled(subject or "", {}, "subject")


def _has_variables(message: TopicMessage) -> bool:
    found: list[str] = [message.subject or ""]

    def note(words: str) -> str:
        found.append(words)
        return words

    for blocks in (message.blocks, *(one.blocks for one in message.variants)):
        with_words(blocks, note)
    return any(map(_variable, found))


def _filled(words: str, facts: Facts, field: str) -> str:
    return render(words, facts, field).text if _variable(words) else words


def _variable(words: str) -> bool:
    return "{{" in words or "{%" in words


def _sayable(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Leave out texts that came out empty; nothing is left where a card lost its name, or a template what fills it."""
    nameless = any(not card.title for block in blocks for card in _cards(block))
    open_ = any(isinstance(block, Template) and not all(one.strip() for one in block.body) for block in blocks)
    return () if nameless or open_ else tuple(block for block in blocks if not isinstance(block, Text) or block.text)


def _cards(block: Block) -> tuple[Card, ...]:
    return (block,) if isinstance(block, Card) else block.cards if isinstance(block, Carousel) else ()
