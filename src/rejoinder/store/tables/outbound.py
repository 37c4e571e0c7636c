from sqlalchemy import Column, Index, Integer, SmallInteger, text
from sqlalchemy.dialects.postgresql import ARRAY, UUID

from rejoinder.store.tables.columns import belongs, document, moment, tenant_table, uid, words

delivery = tenant_table(
    "delivery",
    uid("id"),
    uid("message_id"),
    uid("identity_id"),
    uid("contact_id"),
    uid("channel_id"),
    words("state"),
    moment("due_at", required=True),
    Column("attempt", Integer, nullable=False, server_default="0"),
    Column("parts_done", SmallInteger, nullable=False, server_default="0"),
    moment("lease_until"),
    words("key"),
    Column("lane", SmallInteger, nullable=False, server_default="1"),
    uid("campaign_id", required=False),
    moment("created_at", required=True),
    moment("settled_at"),
    belongs(["message_id"], "message"),
    Index("uq_delivery_key", "workspace_id", "key", unique=True),
    Index("ix_delivery_message", "workspace_id", "message_id"),
    Index("ix_delivery_identity", "workspace_id", "identity_id", "state"),
    Index(
        "ix_delivery_waiting",
        "workspace_id",
        "channel_id",
        "lane",
        "due_at",
        "id",
        postgresql_where=text("state in ('queued', 'held')"),
    ),
    Index(
        "ix_delivery_promoted",
        "workspace_id",
        "channel_id",
        "settled_at",
        postgresql_where=text("lane = 1 and state = 'sent'"),
    ),
    Index(
        "ix_delivery_leased",
        "workspace_id",
        "lease_until",
        postgresql_where=text("state = 'sending'"),
    ),
    Index(
        "ix_delivery_trouble",
        "workspace_id",
        "id",
        postgresql_where=text("state in ('failed', 'unknown')"),
    ),
    Index(
        "ix_delivery_campaign",
        "workspace_id",
        "campaign_id",
        "state",
        postgresql_where=text("campaign_id IS NOT NULL"),
    ),
    busy=True,
)

handover = tenant_table(
    "handover",
    uid("id"),
    Column("begun", Integer, nullable=False),
    Column("deliveries", ARRAY(UUID(as_uuid=True)), nullable=False),
    Column("attempts", ARRAY(Integer), nullable=False),
    moment("lease_until", required=True),
    Index("ix_handover_lease_until", "workspace_id", "lease_until"),
)

proposal = tenant_table(
    "proposal",
    uid("delivery_id"),
    words("body"),
    belongs(["delivery_id"], "delivery"),
    key=("delivery_id",),
)

verdict = tenant_table(
    "verdict",
    uid("delivery_id"),
    Column("turn", Integer, nullable=False),
    moment("at", required=True),
    words("outcome"),
    words("rule"),
    words("body"),
    belongs(["delivery_id"], "delivery"),
    key=("delivery_id", "turn"),
)

ledger = tenant_table(
    "ledger",
    uid("identity_id"),
    document("facts"),
    belongs(["identity_id"], "identity"),
    key=("identity_id",),
    busy=True,
)

contact_tally = tenant_table(
    "contact_tally",
    uid("contact_id"),
    document("facts"),
    belongs(["contact_id"], "contact"),
    key=("contact_id",),
    busy=True,
)
