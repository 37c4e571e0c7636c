"""Files of contacts and events that are being imported, what each changed, and rows that were left out."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer
from sqlalchemy.dialects.postgresql import BYTEA

from rejoinder.store.tables.columns import belongs, document, moment, tenant_table, uid, words


def _figure(name: str) -> Column[int]:
    return Column(name, BigInteger, nullable=False, server_default="0")


data_import = tenant_table(
    "data_import",
    uid("id"),
    words("kind"),
    words("state"),
    words("name"),
    document("file", default=None),
    document("mapping", default=None),
    document("undone", default=None),
    _figure("rows"),
    _figure("parts"),
    #: The part of the file that is read next.
    _figure("part"),
    _figure("read"),
    _figure("made"),
    _figure("changed"),
    _figure("events"),
    _figure("again"),
    _figure("bad"),
    words("error", required=False),
    uid("created_by", required=False),
    words("by_name"),
    moment("created_at", required=True),
    moment("moved_at", required=True),
    moment("started_at"),
    moment("finished_at"),
    moment("undone_at"),
    busy=True,
)

data_import_bad = tenant_table(
    "data_import_bad",
    uid("import_id"),
    Column("row", Integer, nullable=False),
    document("cells", default="[]"),
    words("column"),
    words("why"),
    words("remedy"),
    belongs(["import_id"], "data_import"),
    key=("import_id", "row"),
)

#: What an import changed of a contact: each value as it was before, and as the import left it.
data_import_change = tenant_table(
    "data_import_change",
    uid("import_id"),
    uid("contact_id"),
    Column("made", Boolean, nullable=False),
    document("before"),
    document("after"),
    belongs(["import_id"], "data_import"),
    belongs(["contact_id"], "contact"),
    Index("ix_data_import_change_contact", "workspace_id", "contact_id"),
    key=("import_id", "contact_id"),
)

data_import_event = tenant_table(
    "data_import_event",
    uid("import_id"),
    uid("event_id"),
    moment("at", required=True),
    Column("hash", BYTEA, nullable=False),
    belongs(["import_id"], "data_import"),
    key=("import_id", "event_id"),
)
