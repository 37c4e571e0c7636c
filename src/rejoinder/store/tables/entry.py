"""Through what contacts come: entry points, how often each was opened, and by whom something was then said."""

from sqlalchemy import Column, Date, Index, Integer

from rejoinder.store.tables.columns import belongs, document, moment, tenant_table, uid, words

entry_point = tenant_table(
    "entry_point",
    uid("id"),
    words("slug"),
    words("name"),
    words("kind"),
    document("channel_ids", default="[]"),
    uid("location_id", required=False),
    uid("topic_id", required=False),
    words("consent_kind", required=False),
    document("consent_words"),
    document("greetings"),
    words("ref"),
    words("site_url", required=False),
    moment("created_at", required=True),
    moment("archived_at"),
    belongs(["location_id"], "location", cascade=False),
    belongs(["topic_id"], "topic", cascade=False),
    Index("ix_entry_point_slug", "slug"),
    Index("uq_entry_point_ref", "workspace_id", "ref", unique=True),
)

#: Counts and nothing else: no address, no name, no cookie.
entry_visit = tenant_table(
    "entry_visit",
    uid("entry_point_id"),
    Column("day", Date, nullable=False),
    words("device"),
    words("opened"),
    Column("times", Integer, nullable=False),
    belongs(["entry_point_id"], "entry_point"),
    key=("entry_point_id", "day", "device", "opened"),
    busy=True,
)

entry_arrival = tenant_table(
    "entry_arrival",
    uid("entry_point_id"),
    uid("identity_id"),
    moment("first_at", required=True),
    moment("last_at", required=True),
    Column("times", Integer, nullable=False, server_default="1"),
    belongs(["entry_point_id"], "entry_point"),
    belongs(["identity_id"], "identity"),
    Index("ix_entry_arrival_identity", "workspace_id", "identity_id", "first_at"),
    Index("ix_entry_arrival_first", "workspace_id", "entry_point_id", "first_at", "identity_id"),
    key=("entry_point_id", "identity_id"),
)
