"""What there is to ask about, and by whose right."""

import io
from typing import Any
from uuid import UUID

import msgspec

from asking import session_of
from people import answers, arrives, says
from rejoinder.api.asked import COOKIE
from rejoinder.domain.audience.rule import All
from rejoinder.domain.campaign.content import Talk
from rejoinder.domain.campaign.definition import Definition, Variant, Wording
from rejoinder.domain.campaign.kinds import Kind
from rejoinder.domain.content import Text
from rejoinder.services import tags, uploads
from rejoinder.services.accounts import invitations, teams, tokens
from rejoinder.services.accounts.invitations import Invite
from rejoinder.services.accounts.teams import NewTeam
from rejoinder.services.accounts.tokens import NewToken
from rejoinder.services.campaigns import keep as campaigns
from rejoinder.services.collect import keys as write_keys
from rejoinder.services.consents import importing
from rejoinder.services.consents.given import Given
from rejoinder.services.coupons import keep as coupons
from rejoinder.services.entry_points import keep as entry_points
from rejoinder.services.imports.upload import upload
from rejoinder.services.saved_replies import keep
from rejoinder.services.segments import keep as segments
from rejoinder.services.system import System
from rejoinder.services.topics import keep as topics
from rejoinder.services.topics import subscribers
from rejoinder.store import companies, contacts
from rejoinder.testing import MORNING
from seeds import PASSWORD, Seed, seeded

#: An API token is nobody's account: these are asked with a session.
_OWN = ("/api/v1/me", "/api/v1/notifications")


class Caller(msgspec.Struct, frozen=True):
    """Asks with the credentials that a path is for, about things that are there."""

    token: str
    session: str
    visitor: str
    named: dict[str, Any]
    meant: dict[str, Any]

    def headers(self, path: str) -> dict[str, str]:
        """Give the headers for a path."""
        if path.startswith("/messenger/"):
            return {"Authorization": f"Bearer {self.visitor}"}
        console = {"X-Requested-With": "rejoinder"}
        if path.startswith(_OWN) or path.endswith("/draft"):
            return {**console, "Cookie": f"{COOKIE}={self.session}"}
        return {**console, "Authorization": f"Bearer {self.token}"}


def known(there: dict[str, Any], asked: dict[str, Any]) -> dict[str, Any]:
    """Give what is there for what is asked; what is asked as nothing stays nothing."""
    return {name: there[name] for name, value in asked.items() if name in there and value is not None}


async def prepared(system: System) -> Caller:
    """Make one of everything that a path can name."""
    seed = await seeded(system)
    owner = seed.owner
    guest = await arrives(system, seed, "Lia")
    conversation_id = (await says(system, guest.visitor, "Are you open on Sunday?")).conversation.id
    spare = await tokens.add(system, owner, NewToken("Spare", "viewer"))
    team = await teams.add(system, owner, NewTeam("Baristas"))
    tag = await tags.make_tag(system, owner, tags.NewTag("Beans"))
    reply = await keep.make_reply(system, owner, keep.NewReply("Hours", "We open at nine."))
    invitation = await invitations.invite(system, owner, Invite("eka@kopi-angsa.example", "agent"))
    message_id = await answers(system, seed, conversation_id, "We are, from nine.")
    identity_id = guest.visitor.identity_id
    topic = (await topics.make_topic(system, owner, topics.NewTopic(key="beans", names={"en": "Beans"}))).topic
    agreed = subscribers.NewSubscriber(identity_id=identity_id, proof=Given(words="Yes, beans."))
    await subscribers.add_subscriber(system, owner, topic.id, agreed)
    entry = (await entry_points.make_entry_point(system, owner, entry_points.NewEntryPoint(name="Table 4"))).entry_point
    row = {"address": await _address(system, seed, identity_id), "at": MORNING, "words": "Yes."}
    rows = msgspec.json.encode([row]).decode()
    new = importing.NewImport(name="list", content=rows, format="json", channel_id=seed.channel.id, topic_id=topic.id)
    imported = await importing.take_over(system, owner, new)
    write_key = await write_keys.add(system, owner, write_keys.NewWriteKey("Shop"))
    ids = {
        "key_id": write_key.id,
        "company_id": await _company(system, seed),
        "identity_id": identity_id,
        "topic_id": topic.id,
        "entry_point_id": entry.id,
        "import_id": imported.id,
        "data_import_id": await _data_import(system, seed),
        "campaign_id": await _campaign(system, seed),
        "list_id": (await coupons.make_list(system, owner, coupons.NewCouponList(name="Spring"))).coupon_list.id,
        "segment_id": (await segments.make_segment(system, owner, segments.NewSegment(name="All", rule=All()))).id,
        "conversation_id": conversation_id,
        "contact_id": guest.visitor.contact_id,
        "channel_id": seed.channel.id,
        "location_id": seed.location_id,
        "message_id": message_id,
        "teammate_id": seed.viewer.id,
        "token_id": spare.id,
        "team_id": team.id,
        "tag_id": tag.id,
        "reply_id": reply.id,
        "invitation_id": invitation.id,
    }
    token = (await tokens.add(system, owner, NewToken("Schema", "owner"))).token or ""
    file = await uploads.keep(system, seed.workspace_id, "menu.txt", b"Flat white", by_kind="teammate", by=owner.id)
    *_, signature, name = (file.url or "").split("/")
    named = {name: str(id_) for name, id_ in ids.items()}
    address = {"workspace_id": str(seed.workspace_id), "file_id": str(file.id), "signature": signature, "name": name}
    return Caller(
        token=token,
        session=await session_of(system, owner),
        visitor=guest.booted.session,
        named={**named, **address},
        meant={
            **named,
            "key": seed.channel.key,
            "zone": "Asia/Jakarta",
            "email": seed.agent_email,
            "password": PASSWORD,
        },
    )


async def _campaign(system: System, seed: Seed) -> UUID:
    said = Definition(
        name="Beans",
        kind=Kind.MESSAGE,
        reason="They asked for it.",
        channel_ids=(seed.channel.id,),
        variants=(Variant("a", (Wording(Talk((Text("Beans are back"),))),)),),
    )
    return (await campaigns.make_campaign(system, seed.owner, said)).id


async def _data_import(system: System, seed: Seed) -> UUID:
    file = io.BytesIO(b"user id,email\nlia,lia@example.com\n")
    return (await upload(system, seed.owner, "contacts", "list.csv", file)).id


async def _company(system: System, seed: Seed) -> UUID:
    told = companies.Told(system.new_id(), "acme", "Acme", "{}", system.clock())
    async with system.db.people(seed.workspace_id) as tx:
        return (await companies.tell(tx, [told]))["acme"]


async def _address(system: System, seed: Seed, identity_id: UUID) -> str:
    async with system.db.people(seed.workspace_id) as tx:
        return str((await contacts.identity(tx, identity_id))["address"])
