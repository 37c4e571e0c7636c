"""Who is subscribed, can be reached, has talked, got a campaign; whose company is of a kind; through what they came."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    Text,
    all_,
    and_,
    exists,
    func,
    literal,
    literal_column,
    or_,
    select,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, distinct_on

from rejoinder.domain.audience.counting import OVER
from rejoinder.domain.audience.fields import DENIES
from rejoinder.domain.audience.rule import Attribute, Reachable, Received, Subscribed, Talked
from rejoinder.domain.audience.windows import EVER, Window, window
from rejoinder.store.audiences.doing import at_all, enough, wanted
from rejoinder.store.audiences.scope import Asking
from rejoinder.store.audiences.stored import Json, Test, moment
from rejoinder.store.audiences.values import test
from rejoinder.store.compose import mine
from rejoinder.store.tables import (
    campaign_fact,
    channel,
    contact_company,
    contact_tally,
    conversation,
    conversation_tag,
    entry_arrival,
    entry_point,
    identity,
    ledger,
    subscription,
)
from rejoinder.store.tables import (
    company as company_,
)

_LEFT_ALL = literal_column("""'{"stops": [{"scope": "all"}]}'::jsonb""", JSONB())


def company(one: Attribute, asking: Asking) -> Select[Any]:
    """Find who has a company that meets what is asked, or what is denied."""
    link, theirs = contact_company.c, company_.c
    op = DENIES.get(one.op, one.op)
    met = test(op, one.value, Json(theirs.attributes, one.name), asking.clock_of(link.contact_id))
    joined = and_(mine(company_), theirs.id == link.company_id)
    found = select(link.contact_id).join_from(contact_company, company_, joined)
    return found.where(mine(contact_company), *asking.scope.on(link.contact_id), met).distinct()


def subscribed(one: Subscribed, asking: Asking) -> Select[Any]:
    """Find who has a subscription in force."""
    asked, whose = subscription.c, identity.c
    found = select(whose.contact_id).join_from(
        subscription, identity, and_(mine(identity), whose.id == asked.identity_id)
    )
    in_force = or_(asked.expires_at.is_(None), asked.expires_at > moment(asking.now))
    conditions = [mine(subscription), asked.topic_id == one.topic_id, asked.state == "active", in_force]
    if one.channel_type:
        conditions.append(_on_type(asked.channel_id, one.channel_type))
    return found.where(*conditions, *asking.scope.on(whose.contact_id)).distinct()


def _on_type(channel_id: ColumnElement[Any], type_: str) -> Test:
    return channel_id.in_(select(channel.c.id).where(mine(channel), channel.c.type == type_))


def reachable(one: Reachable, asking: Asking) -> Select[Any]:
    """Find who has an identity that they have not left, on a channel that there still is."""
    whose = identity.c
    there = [mine(channel), channel.c.archived_at.is_(None)]
    if one.channel_type:
        there.append(channel.c.type == one.channel_type)
    stopped = ledger.c.facts.op("@>", return_type=JSONB())(_LEFT_ALL)
    left = exists(select(1).where(mine(ledger), ledger.c.identity_id == whose.id, stopped).correlate_except(ledger))
    all_stopped = contact_tally.c.facts.op("@>", return_type=JSONB())(_LEFT_ALL)
    gone = exists(
        select(1)
        .where(mine(contact_tally), contact_tally.c.contact_id == whose.contact_id, all_stopped)
        .correlate_except(contact_tally)
    )
    asked = (mine(identity), whose.channel_id.in_(select(channel.c.id).where(*there)), ~left, ~gone)
    return select(whose.contact_id).where(*asked, *asking.scope.on(whose.contact_id)).distinct()


def talked(one: Talked, asking: Asking) -> tuple[Select[Any], bool]:
    """Find who has so many conversations of a kind; True beside it when everybody else is meant."""
    op, others = wanted(one.op, one.times)
    said = conversation.c
    conditions = [mine(conversation), *_within(said.last_at, window(one.period, asking.now)), *_standing(one.status)]
    if one.channel_type:
        conditions.append(_on_type(said.channel_id, one.channel_type))
    if one.tag_id:
        tagged = conversation_tag.c
        conditions.append(
            said.id.in_(select(tagged.conversation_id).where(mine(conversation_tag), tagged.tag_id == one.tag_id))
        )
    each = select(said.contact_id).where(*conditions, *asking.scope.on(said.contact_id)).group_by(said.contact_id)
    return (each if at_all(op, one.times) else each.having(enough(op, one.times, func.count()))), others


def _standing(status: str) -> list[Test]:
    said = conversation.c
    if status == "waiting":
        return [said.last_author_kind == "contact", said.status != all_(literal(sorted(OVER), ARRAY(Text())))]
    return [] if status == "any" else [said.status == status]


def _within(at: ColumnElement[Any], stretch: Window) -> list[Test]:
    until = at <= moment(stretch.until)
    return [until, at > moment(stretch.after)] if stretch.after > EVER else [until]


def received(one: Received, asking: Asking) -> Select[Any]:
    """Find with whom something became of a campaign."""
    fact = campaign_fact.c
    asked = [mine(campaign_fact), fact.campaign_id == one.campaign_id, fact.fact == one.what, fact.detail == ""]
    asked += _within(fact.last_at, window(one.period, asking.now))
    return select(fact.contact_id).where(*asked, *asking.scope.on(fact.contact_id))


def came_through(asking: Asking) -> Select[Any]:
    """Find the short name of the entry point through which each contact came first."""
    arrived, whose, point = entry_arrival.c, identity.c, entry_point.c
    found = (
        select(whose.contact_id, point.slug)
        .join_from(entry_arrival, identity, and_(mine(identity), whose.id == arrived.identity_id))
        .join(entry_point, and_(mine(entry_point), point.id == arrived.entry_point_id))
    )
    first = found.where(mine(entry_arrival), *asking.scope.on(whose.contact_id))
    return first.ext(distinct_on(whose.contact_id)).order_by(whose.contact_id, arrived.first_at, point.id)
