"""The tables: one metadata, from which queries are composed and against which the migrations are checked.

Every table but `workspace` and the few without tenant data starts each of its keys with `workspace_id`,
so that the same schema can be sharded by workspace.
"""

from rejoinder.store.tables.columns import metadata
from rejoinder.store.tables.connected import (
    arrival,
    collecting,
    departure,
    message_template,
    oddity,
    pace,
    push_address,
    reached,
    sent_part,
)
from rejoinder.store.tables.engagement import change, event
from rejoinder.store.tables.entry import entry_arrival, entry_point, entry_visit
from rejoinder.store.tables.outbound import contact_tally, delivery, handover, ledger, proposal, verdict
from rejoinder.store.tables.people import contact, identity, identity_alias, suppression, visitor_session
from rejoinder.store.tables.rehearsals import dry_run
from rejoinder.store.tables.settings import automatic_message, saved_reply, tag
from rejoinder.store.tables.talk import (
    answer,
    attachment,
    conversation,
    conversation_tag,
    draft,
    message,
    message_original,
    note,
)
from rejoinder.store.tables.team import (
    api_token,
    audit,
    chore,
    idempotency,
    invitation,
    notification,
    password_reset,
    push_subscription,
    role,
    session,
    team,
    team_location,
    team_member,
    teammate,
    throttle,
)
from rejoinder.store.tables.tenancy import channel, location, workspace
from rejoinder.store.tables.topics import consent, consent_import, subscription, topic, topic_message

#: Tables without tenant data: row-level security does not apply to them.
WITHOUT_TENANT = frozenset({"throttle"})

__all__ = [
    "WITHOUT_TENANT",
    "answer",
    "api_token",
    "arrival",
    "attachment",
    "audit",
    "automatic_message",
    "change",
    "channel",
    "chore",
    "collecting",
    "consent",
    "consent_import",
    "contact",
    "contact_tally",
    "conversation",
    "conversation_tag",
    "delivery",
    "departure",
    "draft",
    "dry_run",
    "entry_arrival",
    "entry_point",
    "entry_visit",
    "event",
    "handover",
    "idempotency",
    "identity",
    "identity_alias",
    "invitation",
    "ledger",
    "location",
    "message",
    "message_original",
    "message_template",
    "metadata",
    "note",
    "notification",
    "oddity",
    "pace",
    "password_reset",
    "proposal",
    "push_address",
    "push_subscription",
    "reached",
    "role",
    "saved_reply",
    "sent_part",
    "session",
    "subscription",
    "suppression",
    "tag",
    "team",
    "team_location",
    "team_member",
    "teammate",
    "throttle",
    "topic",
    "topic_message",
    "verdict",
    "visitor_session",
    "workspace",
]
