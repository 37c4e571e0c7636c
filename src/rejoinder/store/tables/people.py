from sqlalchemy import Column, Computed, Index, text
from sqlalchemy.dialects.postgresql import BYTEA, TSVECTOR

from rejoinder.store.searching import indexed
from rejoinder.store.tables.columns import belongs, document, moment, tenant_table, uid, words

#: A phone number's digits, whole and without country codes of one to three digits, so that each beginning finds it.
_DIGITS = "regexp_replace(coalesce(phone, ''), '[^0-9]', '', 'g')"
_PHONES = "".join(f" || ' ' || substr({_DIGITS}, {start})" for start in (1, 2, 3, 4)).removeprefix(" || ")

contact = tenant_table(
    "contact",
    uid("id"),
    words("kind"),
    words("name", required=False),
    words("email", required=False),
    words("phone", required=False),
    words("external_id", required=False),
    words("avatar_url", required=False),
    words("locale", required=False),
    words("zone", required=False),
    words("city", required=False),
    document("attributes"),
    #: Where they were seen last: url, title, referrer, device, browser, os, country.
    document("place"),
    moment("first_seen_at", required=True),
    moment("last_seen_at", required=True),
    #: When their present visit began: half an hour without them ended the one before.
    moment("visit_at"),
    moment("blocked_at"),
    moment("shut_out_at"),
    uid("merged_into", required=False),
    Column(
        "search",
        TSVECTOR,
        Computed(
            indexed(
                f"coalesce(name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(external_id, '') || {_PHONES}"
            ),
            persisted=True,
        ),
    ),
    Index("uq_contact_external_id", "workspace_id", "external_id", unique=True),
    Index("ix_contact_recent", "workspace_id", "last_seen_at"),
    Index("ix_contact_email", "workspace_id", "email"),
    Index("ix_contact_phone", "workspace_id", "phone", postgresql_where=text("phone IS NOT NULL")),
    Index("ix_contact_merged", "workspace_id", "merged_into", postgresql_where=text("merged_into IS NOT NULL")),
    Index("ix_contact_search", "search", postgresql_using="gin"),
)

identity = tenant_table(
    "identity",
    uid("id"),
    uid("contact_id"),
    uid("channel_id"),
    words("address"),
    words("label", required=False),
    uid("came_from", required=False),
    moment("created_at", required=True),
    moment("last_seen_at", required=True),
    belongs(["contact_id"], "contact"),
    belongs(["channel_id"], "channel"),
    Index("uq_identity_address", "workspace_id", "channel_id", "address", unique=True),
    Index("ix_identity_contact", "workspace_id", "contact_id"),
)

identity_alias = tenant_table(
    "identity_alias",
    uid("channel_id"),
    words("address"),
    uid("identity_id"),
    moment("at", required=True),
    belongs(["identity_id"], "identity"),
    Index("ix_identity_alias_identity_id", "workspace_id", "identity_id"),
    key=("channel_id", "address"),
)

visitor_session = tenant_table(
    "visitor_session",
    uid("id"),
    uid("identity_id"),
    uid("channel_id"),
    Column("token_hash", BYTEA, nullable=False),
    words("verified_as", required=False),
    moment("proven_until"),
    moment("created_at", required=True),
    moment("last_seen_at", required=True),
    moment("expires_at", required=True),
    moment("revoked_at"),
    belongs(["identity_id"], "identity"),
    belongs(["channel_id"], "channel"),
    Index("ix_visitor_session_token_hash", "token_hash"),
    Index("ix_visitor_session_identity", "workspace_id", "identity_id"),
)

#: What somebody had stopped when they were erased, by a hash of their address: it goes on for whoever writes from it.
#: `place` is the channel that they left, or empty for all.
suppression = tenant_table(
    "suppression",
    Column("address_hash", BYTEA, nullable=False),
    words("place"),
    document("stops", default="[]"),
    moment("at", required=True),
    key=("address_hash", "place"),
)
