"""What would be sent: dry runs and what came of them."""

from sqlalchemy import BigInteger, Column

from rejoinder.store.tables.columns import document, moment, tenant_table, uid, words

dry_run = tenant_table(
    "dry_run",
    uid("id"),
    words("state"),
    document("asked"),
    document("found"),
    Column("done", BigInteger, nullable=False, server_default="0"),
    Column("total", BigInteger, nullable=False, server_default="0"),
    words("by_name"),
    moment("created_at", required=True),
    moment("moved_at", required=True),
    moment("finished_at"),
)
