"""What a made-up business has before its people come: the workspace, topics, companies, and names of what is known."""

from datetime import timedelta
from functools import partial
from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.channel import Channel
from rejoinder.domain.permissions import ROLES
from rejoinder.domain.topic import Topic
from rejoinder.services import setup
from rejoinder.services.attributes.vocabulary import Vocabulary
from rejoinder.services.collect.properties import learn
from rejoinder.services.consents.keep import address_hash
from rejoinder.services.demo.scale.asked import MadeUp, lots
from rejoinder.services.demo.scale.lines import Business, Heard
from rejoinder.services.demo.scale.people import Crowd
from rejoinder.services.demo.scale.rhythm import DAYS, Rhythm
from rejoinder.services.demo.scale.visits import Shelf
from rejoinder.services.demo.scale.words import words
from rejoinder.services.demo.seed import PASSWORD
from rejoinder.services.events.months import make as make_months
from rejoinder.services.system import System
from rejoinder.services.topics.keep import NewTopic, make_topic
from rejoinder.store import channels, companies, directory, topics
from rejoinder.store.database import Tx
from rejoinder.store.rows import encoded

_TOPICS = (("news", "News of the shop", 0.18), ("offers", "Offers of the week", 0.1))
_PEOPLE_A_COMPANY, _LOOKED_AT, _AT_ONCE = 50, 500, 50


def email_of(name: str) -> str:
    """Tell with which address the owner of a made-up business signs in."""
    host = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in name.lower()).strip("-")
    return f"owner@{host or 'shop'}.example"


async def opened(system: System, name: str) -> UUID:
    """Make the workspace."""
    asked = setup.NewWorkspace(
        workspace=setup.Business(name=name, zone="Asia/Jakarta"),
        owner=setup.Owner(name="Wulan Karangan", email=email_of(name), password=PASSWORD),
        location=setup.FirstLocation(name="Everywhere", zone="Asia/Jakarta", country="ID"),
    )
    return (await setup.create(system, asked)).owner.workspace_id


async def owner_of(system: System, workspace_id: UUID, name: str) -> Actor:
    """Act as the owner."""
    async with system.db.service(workspace_id) as tx:
        (row,) = await directory.teammates_by_email(tx, email_of(name), workspace_id)
    permissions = frozenset(one.value for one in ROLES["owner"][1])
    return Actor("teammate", row["id"], workspace_id, row["name"], permissions, role="owner")


async def prepared(system: System, owner: Actor, one: MadeUp, rhythm: Rhythm, shelf: Shelf) -> Business:
    """Make what lines refer to, or find it where that was done before."""
    await make_months(system, [rhythm.begins + timedelta(days=day) for day in range(0, DAYS + 2, 7)])
    heard = await _topics(system, owner)
    async with system.db.service(owner.workspace_id) as tx:
        messenger = await _messenger(tx)
        theirs = await companies.tell(tx, _companies(one, rhythm))
        await _learned(system, tx, one, rhythm, shelf)
    ids = tuple(sorted(id_.hex for id_ in theirs.values()))
    return Business(owner.workspace_id.hex, messenger.id.hex, one.seed, heard, ids)


async def _messenger(tx: Tx) -> Channel:
    return next(channel for channel in await channels.every(tx) if channel.type == "web")


async def _topics(system: System, owner: Actor) -> tuple[Heard, ...]:
    async with system.db.service(owner.workspace_id) as tx:
        known: dict[str, Topic] = {one.key: one for one in await topics.page(tx, archived=False, after=None, limit=100)}
    hashed = partial(address_hash, system, owner.workspace_id, "web")
    found = []
    for key, name, share in _TOPICS:
        topic = known.get(key)
        if topic is None:
            new = NewTopic(key=key, names={"en": name}, frequencies=("weekly", "as_it_happens"))
            topic = (await make_topic(system, owner, new)).topic
        found.append(Heard(str(topic.id), name, share, hashed))
    return tuple(found)


def _companies(one: MadeUp, rhythm: Rhythm) -> list[companies.Told]:
    some, known = lots(one.seed, "companies"), words()
    return [
        companies.Told(
            UUID(int=some.getrandbits(128), version=4),
            f"company-{number:05}",
            f"{some.choice(known.companies)} {some.choice(known.trades)} {number}",
            encoded({"trade": some.choice(known.trades), "seats": int(3 * some.paretovariate(1.1))}),
            rhythm.begins,
        )
        for number in range(max(1, one.contacts // _PEOPLE_A_COMPANY))
    ]


async def _learned(system: System, tx: Tx, one: MadeUp, rhythm: Rhythm, shelf: Shelf) -> None:
    """Learn the types of attributes and properties, and the values that they have."""
    some, crowd = lots(one.seed, "known"), Crowd(_LOOKED_AT, rhythm)
    people = [crowd.person(some, number).attributes for number in range(_LOOKED_AT)]
    firms = [msgspec.json.decode(firm.attributes) for firm in _companies(one, rhythm)[:_LOOKED_AT]]
    for of, told in (("contact", people), ("company", firms)):
        vocabulary = await Vocabulary.read(tx, of)
        for attributes in told:
            vocabulary.fit(attributes)
        await vocabulary.keep(tx, rhythm.begins)
    carried = shelf.carried()
    for first in range(0, len(carried), _AT_ONCE):
        await learn(system, tx, carried[first : first + _AT_ONCE], rhythm.begins)
