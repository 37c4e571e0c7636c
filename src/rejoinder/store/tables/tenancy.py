from sqlalchemy import Column, Index, PrimaryKeyConstraint, Table
from sqlalchemy.dialects.postgresql import BYTEA

from rejoinder.store.tables.columns import belongs, document, metadata, moment, tenant_table, uid, words

workspace = Table(
    "workspace",
    metadata,
    uid("id"),
    words("name"),
    words("locale"),
    words("zone"),
    document("settings"),
    moment("created_at", required=True),
    PrimaryKeyConstraint("id"),
)

location = tenant_table(
    "location",
    uid("id"),
    words("name"),
    words("zone"),
    words("address", required=False),
    words("phone", required=False),
    words("email", required=False),
    words("country", required=False),
    document("hours"),
    document("holidays"),
    document("special_days", default="[]"),
    moment("created_at", required=True),
    moment("archived_at"),
)

channel = tenant_table(
    "channel",
    uid("id"),
    words("type"),
    words("name"),
    uid("location_id", required=False),
    words("key"),
    words("policy_id"),
    document("policy_overrides"),
    document("settings"),
    Column("secrets", BYTEA),
    words("state", default="active"),
    words("address", required=False),
    document("health"),
    document("limits"),
    moment("rests_until"),
    moment("first_event_at"),
    moment("inspected_at"),
    moment("marketing_paused_at"),
    words("marketing_paused_why", required=False),
    moment("snippet_seen_at"),
    words("snippet_seen_url", required=False),
    moment("created_at", required=True),
    moment("archived_at"),
    belongs(["location_id"], "location", cascade=False),
    Index("uq_channel_workspace_id_key", "workspace_id", "key", unique=True),
    Index("ix_channel_key", "key"),
)
