from sqlalchemy import BigInteger, Boolean, Column, Date, Index, Integer, text
from sqlalchemy.dialects.postgresql import BYTEA
from sqlalchemy.types import UserDefinedType

from rejoinder.store.tables.columns import belongs, document, moment, tenant_table, uid, words


class TransactionId(UserDefinedType[int]):
    """PostgreSQL's 64-bit transaction id, which orders the change log."""

    cache_ok = True

    def get_col_spec(self, **_: object) -> str:
        """Name the type in DDL."""
        return "xid8"


change = tenant_table(
    "change",
    uid("id"),
    Column("xid", TransactionId(), nullable=False, server_default=text("pg_current_xact_id()")),
    words("kind"),
    uid("entry_id", required=False),
    uid("conversation_id", required=False),
    uid("contact_id", required=False),
    uid("teammate_id", required=False),
    document("data", default=None),
    moment("at", required=True),
    Index("ix_change_xid", "workspace_id", "xid", "id"),
    Index("ix_change_at", "workspace_id", "at"),
    passing=True,
)

#: What contacts did, in a part for each month. No rule reads all of it: counts are kept beside it.
#: `came_from` is whose it was before a merge.
event = tenant_table(
    "event",
    moment("at", required=True),
    uid("id"),
    uid("contact_id"),
    words("name"),
    document("properties"),
    moment("received_at", required=True),
    uid("came_from", required=False),
    Index("ix_event_contact", "workspace_id", "contact_id", "at", "id"),
    Index("ix_event_name", "workspace_id", "name", "at"),
    key=("at", "id"),
    passing=True,
    partitions="RANGE (at)",
)

event_count = tenant_table(
    "event_count",
    uid("contact_id"),
    words("name"),
    Column("count", BigInteger, nullable=False),
    moment("first_at", required=True),
    moment("last_at", required=True),
    #: Audiences are found in it alone. Each event rewrites its entry anyway, for `last_at`.
    Index(
        "ix_event_count_name",
        "workspace_id",
        "name",
        "last_at",
        postgresql_include=["contact_id", "count", "first_at"],
    ),
    key=("contact_id", "name"),
    passing=True,
    busy=True,
)

#: How often in a day of UTC.
event_day = tenant_table(
    "event_day",
    uid("contact_id"),
    words("name"),
    Column("day", Date, nullable=False),
    Column("count", Integer, nullable=False),
    Index("ix_event_day_name", "workspace_id", "name", "day", "contact_id", postgresql_include=["count"]),
    key=("contact_id", "name", "day"),
    passing=True,
    busy=True,
)

#: The names of events, with what was seen of their properties and how long they are kept.
event_kind = tenant_table(
    "event_kind",
    words("name"),
    document("properties"),
    Column("retention_days", Integer),
    moment("first_seen_at", required=True),
    moment("last_seen_at", required=True),
    key=("name",),
)

#: The names of attributes that a business told, of contacts and of companies, with their types and values seen.
attribute = tenant_table(
    "attribute",
    words("of"),
    words("name"),
    words("type"),
    words("label", required=False),
    document("values", default="[]"),
    #: Whether more values were seen than are listed; then none is.
    Column("many", Boolean, nullable=False, server_default="false"),
    moment("first_seen_at", required=True),
    moment("last_seen_at", required=True),
    moment("hidden_at"),
    key=("of", "name"),
)

company = tenant_table(
    "company",
    uid("id"),
    words("external_id"),
    words("name", required=False),
    document("attributes"),
    moment("first_seen_at", required=True),
    moment("last_seen_at", required=True),
    Index("uq_company_external_id", "workspace_id", "external_id", unique=True),
)

contact_company = tenant_table(
    "contact_company",
    uid("contact_id"),
    uid("company_id"),
    moment("at", required=True),
    belongs(["contact_id"], "contact"),
    belongs(["company_id"], "company"),
    Index("ix_contact_company_company", "workspace_id", "company_id"),
    key=("contact_id", "company_id"),
)

#: By what else a contact is known to whoever sends events: anonymous ids, and ids that they had before.
contact_key = tenant_table(
    "contact_key",
    words("kind"),
    words("value"),
    uid("contact_id"),
    uid("came_from", required=False),
    moment("at", required=True),
    belongs(["contact_id"], "contact"),
    Index("ix_contact_key_contact", "workspace_id", "contact_id"),
    key=("kind", "value"),
)

#: A key with which a site or a server sends events. It is public: it can write events and read nothing.
write_key = tenant_table(
    "write_key",
    uid("id"),
    words("name"),
    words("key"),
    moment("created_at", required=True),
    #: Whether it is kept on a server, so that what comes with it is the business's own word.
    Column("trusted", Boolean, nullable=False, server_default="false"),
    moment("last_used_at"),
    moment("revoked_at"),
    Index("uq_write_key_key", "workspace_id", "key", unique=True),
    Index("ix_write_key_key", "key"),
)

#: What came in and is not taken in yet: a request's items as they were sent, kept before it is answered.
collected = tenant_table(
    "collected",
    uid("id"),
    uid("write_key_id", required=False),
    Column("body", BYTEA, nullable=False),
    moment("at", required=True),
    passing=True,
)

#: The message ids that were taken in, so that a repeat is recognized.
collected_id = tenant_table(
    "collected_id",
    Column("hash", BYTEA, nullable=False),
    moment("at", required=True),
    Index("ix_collected_id_at", "at", postgresql_using="brin"),
    key=("hash",),
    passing=True,
)
