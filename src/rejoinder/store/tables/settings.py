from sqlalchemy import Boolean, Column, Index, Integer

from rejoinder.store.tables.columns import belongs, moment, tenant_table, uid, words

tag = tenant_table(
    "tag",
    uid("id"),
    words("name"),
    words("color"),
    Index("uq_tag_name", "workspace_id", "name", unique=True),
)

saved_reply = tenant_table(
    "saved_reply",
    uid("id"),
    words("name"),
    words("shortcut"),
    words("text"),
    words("locale", required=False),
    uid("team_id", required=False),
    uid("created_by", required=False),
    moment("created_at", required=True),
    moment("updated_at", required=True),
    Column("uses", Integer, nullable=False, server_default="0"),
    belongs(["team_id"], "team", cascade=False),
    Index("uq_saved_reply_shortcut", "workspace_id", "shortcut", unique=True),
)

automatic_message = tenant_table(
    "automatic_message",
    uid("id"),
    words("kind"),
    uid("channel_id", required=False),
    uid("location_id", required=False),
    words("locale", required=False),
    Column("enabled", Boolean, nullable=False),
    words("text"),
    Column("delay_s", Integer),
    moment("updated_at", required=True),
    belongs(["channel_id"], "channel"),
    belongs(["location_id"], "location"),
    Index(
        "uq_automatic_message_place",
        "workspace_id",
        "kind",
        "channel_id",
        "location_id",
        "locale",
        unique=True,
        postgresql_nulls_not_distinct=True,
    ),
)
