from sqlalchemy import Column, Index, Integer, text

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
    moment("lease_until"),
    words("key"),
    moment("created_at", required=True),
    moment("settled_at"),
    belongs(["message_id"], "message"),
    Index("uq_delivery_key", "workspace_id", "key", unique=True),
    Index("ix_delivery_message", "workspace_id", "message_id"),
    Index("ix_delivery_identity", "workspace_id", "identity_id", "state"),
    Index(
        "ix_delivery_due",
        "workspace_id",
        "due_at",
        "id",
        postgresql_where=text("state in ('queued', 'held')"),
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
    busy=True,
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
