from sqlalchemy import Column, Index, text
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

event = tenant_table(
    "event",
    uid("id"),
    uid("contact_id"),
    words("name"),
    document("properties"),
    moment("at", required=True),
    moment("received_at", required=True),
    belongs(["contact_id"], "contact"),
    Index("ix_event_contact", "workspace_id", "contact_id", "at", "id"),
)
