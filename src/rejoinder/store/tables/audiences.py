"""Saved audiences, who is in them, and when time alone may change that."""

from sqlalchemy import BigInteger, Boolean, Column, Float, Index, Integer, text

from rejoinder.store.tables.columns import belongs, document, moment, tenant_table, uid, words

segment = tenant_table(
    "segment",
    uid("id"),
    words("name"),
    words("description", default=""),
    document("rule"),
    words("state", default="filling"),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("count", BigInteger, nullable=False, server_default="0"),
    #: How far its filling has come: up to which contact, and which part of all.
    uid("filled_to", required=False),
    Column("progress", Float, nullable=False, server_default="0"),
    uid("created_by", required=False),
    moment("created_at", required=True),
    moment("updated_at", required=True),
    moment("filled_at"),
    moment("archived_at"),
    #: Whoever is in the audience of a campaign, by whose id it goes; nobody is shown it.
    Column("hidden", Boolean, nullable=False, server_default="false"),
    Index(
        "uq_segment_name",
        "workspace_id",
        text("lower(name)"),
        unique=True,
        postgresql_where=text("archived_at IS NULL"),
    ),
)

segment_member = tenant_table(
    "segment_member",
    uid("segment_id"),
    uid("contact_id"),
    moment("entered_at", required=True),
    belongs(["segment_id"], "segment"),
    belongs(["contact_id"], "contact"),
    Index("ix_segment_member_contact", "workspace_id", "contact_id"),
    Index("ix_segment_member_entered", "workspace_id", "segment_id", "entered_at", "contact_id"),
    key=("segment_id", "contact_id"),
)

#: The earliest moment at which the rule of a segment may flip for a contact though nothing happens.
segment_timer = tenant_table(
    "segment_timer",
    uid("segment_id"),
    uid("contact_id"),
    moment("due_at", required=True),
    belongs(["segment_id"], "segment"),
    belongs(["contact_id"], "contact"),
    Index("ix_segment_timer_due", "due_at", "workspace_id"),
    Index("ix_segment_timer_contact", "workspace_id", "contact_id"),
    key=("segment_id", "contact_id"),
    busy=True,
)

#: Contacts of whom something changed that rules may look at, until the segments have been looked at again.
stale_contact = tenant_table(
    "stale_contact",
    uid("id"),
    uid("contact_id"),
    words("what"),
    moment("at", required=True),
    key=("at", "id"),
    passing=True,
)
