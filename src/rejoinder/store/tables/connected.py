"""What connected accounts bring and need: requests of providers, their ids of our messages, templates, rates."""

from sqlalchemy import Column, Index, Integer, SmallInteger, text
from sqlalchemy.dialects.postgresql import BYTEA

from rejoinder.store.tables.columns import belongs, document, moment, tenant_table, uid, words

arrival = tenant_table(
    "arrival",
    uid("id"),
    uid("channel_id"),
    Column("body", BYTEA, nullable=False),
    moment("received_at", required=True),
    moment("due_at", required=True),
    moment("lease_until"),
    Column("attempt", SmallInteger, nullable=False, server_default="0"),
    belongs(["channel_id"], "channel"),
    busy=True,
)

oddity = tenant_table(
    "oddity",
    uid("id"),
    uid("channel_id", required=False),
    uid("write_key_id", required=False),
    moment("at", required=True),
    words("kind"),
    words("why"),
    words("raw"),
    moment("settled_at"),
    belongs(["channel_id"], "channel"),
    belongs(["write_key_id"], "write_key"),
    Index("ix_oddity_open", "workspace_id", "id", postgresql_where=text("settled_at is null")),
)

sent_part = tenant_table(
    "sent_part",
    uid("channel_id"),
    words("provider_id"),
    uid("message_id"),
    uid("identity_id"),
    Column("part", SmallInteger, nullable=False),
    moment("at", required=True),
    belongs(["message_id"], "message"),
    Index("ix_sent_part_message", "workspace_id", "message_id"),
    Index("ix_sent_part_identity", "workspace_id", "identity_id", "at"),
    key=("channel_id", "provider_id"),
)

message_template = tenant_table(
    "message_template",
    uid("channel_id"),
    words("name"),
    words("language"),
    words("status"),
    words("category"),
    document("body"),
    moment("synced_at", required=True),
    belongs(["channel_id"], "channel"),
    key=("channel_id", "name", "language"),
)

departure = tenant_table(
    "departure",
    uid("id"),
    uid("channel_id"),
    uid("identity_id"),
    uid("contact_id"),
    moment("at", required=True),
    words("how"),
    words("scope"),
    words("purpose", required=False),
    belongs(["channel_id"], "channel"),
    Index("ix_departure_channel", "workspace_id", "channel_id", "at"),
)

pace = tenant_table(
    "pace",
    words("key"),
    moment("next_at", required=True),
    key=("key",),
    busy=True,
)

reached = tenant_table(
    "reached",
    words("account"),
    words("person"),
    moment("at", required=True),
    uid("delivery_id"),
    moment("before"),
    Index("ix_reached_at", "workspace_id", "account", "at"),
    Index("ix_reached_delivery_id", "workspace_id", "delivery_id"),
    key=("account", "person"),
    busy=True,
)

push_address = tenant_table(
    "push_address",
    uid("identity_id"),
    words("p256dh"),
    words("auth"),
    moment("at", required=True),
    moment("gone_at"),
    belongs(["identity_id"], "identity"),
    key=("identity_id",),
)

collecting = tenant_table(
    "collecting",
    uid("channel_id"),
    document("place"),
    moment("lease_until"),
    moment("collected_at"),
    Column("failures", Integer, nullable=False, server_default="0"),
    belongs(["channel_id"], "channel"),
    key=("channel_id",),
)
