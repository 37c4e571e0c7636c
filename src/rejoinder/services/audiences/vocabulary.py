"""What a rule can ask for in a workspace, for whoever builds one."""

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.attribute import EventProperty
from rejoinder.domain.audience import FIELDS, OPERATORS, Takes, Type
from rejoinder.domain.audience.rule import Op
from rejoinder.domain.permissions import Permission
from rejoinder.services.system import System
from rejoinder.store import campaigns, vocabulary
from rejoinder.store.vocabulary import Named

#: So many names of events are offered, those seen last first.
MOST_EVENTS = 500
#: So many campaigns are offered, the newest first.
MOST_CAMPAIGNS = 500


class FieldWord(msgspec.Struct, frozen=True):
    """Something that Rejoinder itself keeps of a contact; `values` are those that it may have, where they are few."""

    name: str
    label: str
    type: Type
    values: tuple[str, ...] = ()


class AttributeWord(msgspec.Struct, frozen=True):
    """Something that the business told of contacts or companies; `values` are texts seen, as long as they are few."""

    of: str
    name: str
    type: str
    label: str
    values: list[str]


class EventWord(msgspec.Struct, frozen=True):
    """Something that contacts do."""

    name: str
    properties: list[EventProperty]


class OperatorWord(msgspec.Struct, frozen=True):
    """How a value of a type is compared, and what is given to compare it with."""

    op: Op
    value: Takes


class Vocabulary(msgspec.Struct, frozen=True):
    """Everything that a rule can name."""

    fields: list[FieldWord]
    attributes: list[AttributeWord]
    events: list[EventWord]
    topics: list[Named]
    channel_types: list[str]
    tags: list[Named]
    segments: list[Named]
    campaigns: list[Named]
    operators: dict[Type, list[OperatorWord]]


_FIELDS = [FieldWord(name, one.label, one.type, one.choices) for name, one in FIELDS.items()]
_OPERATORS = {type_: [OperatorWord(op, takes) for op, takes in ops.items()] for type_, ops in OPERATORS.items()}


async def read_vocabulary(system: System, actor: Actor) -> Vocabulary:
    """Tell what a rule can ask for."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        told = await vocabulary.told(tx)
        return Vocabulary(
            fields=_FIELDS,
            attributes=[AttributeWord(one.of, one.name, one.type.value, one.label, one.values) for one in told],
            events=[EventWord(one.name, one.properties) for one in await vocabulary.events(tx, MOST_EVENTS)],
            topics=await vocabulary.topics(tx),
            channel_types=await vocabulary.channel_types(tx),
            tags=await vocabulary.tags(tx),
            segments=await vocabulary.segments(tx),
            campaigns=[Named(id_, name) for id_, name in (await campaigns.names(tx, MOST_CAMPAIGNS)).items()],
            operators=_OPERATORS,
        )
