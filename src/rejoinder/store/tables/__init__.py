"""The tables: one metadata, from which queries are composed and against which the migrations are checked.

Every table but `workspace` and the few without tenant data starts each of its keys with `workspace_id`,
so that the same schema can be sharded by workspace.
"""

from rejoinder.store.tables.columns import metadata
from rejoinder.store.tables.engagement import change, event
from rejoinder.store.tables.outbound import contact_tally, delivery, ledger, proposal, verdict
from rejoinder.store.tables.people import contact, identity, visitor_session
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
    idempotency,
    invitation,
    notification,
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

#: Tables without tenant data: row-level security does not apply to them.
WITHOUT_TENANT = frozenset({"throttle"})

__all__ = [
    "WITHOUT_TENANT",
    "answer",
    "api_token",
    "attachment",
    "audit",
    "automatic_message",
    "change",
    "channel",
    "contact",
    "contact_tally",
    "conversation",
    "conversation_tag",
    "delivery",
    "draft",
    "event",
    "idempotency",
    "identity",
    "invitation",
    "ledger",
    "location",
    "message",
    "message_original",
    "metadata",
    "note",
    "notification",
    "proposal",
    "push_subscription",
    "role",
    "saved_reply",
    "session",
    "tag",
    "team",
    "team_location",
    "team_member",
    "teammate",
    "throttle",
    "verdict",
    "visitor_session",
    "workspace",
]
