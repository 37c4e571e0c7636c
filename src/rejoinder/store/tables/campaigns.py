"""Campaigns, who they are for, what came of them, and what people answered."""

from sqlalchemy import Boolean, Column, Date, Float, Index, Integer, text
from sqlalchemy.dialects.postgresql import BYTEA

from rejoinder.store.tables.columns import belongs, document, moment, tenant_table, uid, words

campaign = tenant_table(
    "campaign",
    uid("id"),
    words("name"),
    words("kind"),
    words("state"),
    document("definition"),
    Column("version", Integer, nullable=False, server_default="1"),
    #: Which time it goes: 1 at first, one more each time for recurring ones.
    Column("run", Integer, nullable=False, server_default="0"),
    #: When the present run began, up to which contact it has come, and when it was through.
    moment("run_at"),
    uid("place", required=False),
    moment("run_done_at"),
    #: How many people the present run has come to, of how many who were in the audience when it began.
    Column("reached", Integer, nullable=False, server_default="0"),
    Column("aimed", Integer),
    moment("next_at"),
    #: When it is over by itself.
    moment("expires_at"),
    moment("started_at"),
    moment("paused_at"),
    words("paused_why", required=False),
    moment("ended_at"),
    moment("archived_at"),
    uid("by_id", required=False),
    words("by_name"),
    moment("created_at", required=True),
    moment("updated_at", required=True),
    Index("ix_campaign_id", "workspace_id", "state", "id"),
    Index("ix_campaign_next", "next_at", "workspace_id", postgresql_where=text("next_at IS NOT NULL")),
    Index("ix_campaign_expires", "expires_at", "workspace_id", postgresql_where=text("expires_at IS NOT NULL")),
)

#: Everybody whom a campaign came to: once a person, with the variant that is theirs for good.
campaign_person = tenant_table(
    "campaign_person",
    uid("campaign_id"),
    uid("contact_id"),
    words("arm"),
    #: The last run that has them.
    Column("run", Integer, nullable=False, server_default="1"),
    moment("at", required=True),
    Column("showings", Integer, nullable=False, server_default="0"),
    moment("shown_at"),
    #: Until when the goal still counts, from the last time that they got it; nothing once it was reached.
    moment("goal_until"),
    #: In-app: it was acted on, dismissed or answered, and is not shown again.
    Column("done", Boolean, nullable=False, server_default="false"),
    belongs(["campaign_id"], "campaign"),
    belongs(["contact_id"], "contact"),
    Index("ix_campaign_person_contact", "workspace_id", "contact_id"),
    key=("campaign_id", "contact_id"),
    busy=True,
)

#: Who gets it later: on their own clock, some time after an event, or when they stayed away.
campaign_timer = tenant_table(
    "campaign_timer",
    uid("campaign_id"),
    uid("contact_id"),
    words("what"),
    moment("due_at", required=True),
    document("facts"),
    belongs(["campaign_id"], "campaign"),
    belongs(["contact_id"], "contact"),
    Index("ix_campaign_timer_due", "due_at", "workspace_id"),
    Index("ix_campaign_timer_contact", "workspace_id", "contact_id"),
    key=("campaign_id", "contact_id", "what"),
    busy=True,
)

#: What came of a campaign with one person: when first, when last, how often, and how much money.
campaign_fact = tenant_table(
    "campaign_fact",
    uid("campaign_id"),
    uid("contact_id"),
    words("fact"),
    words("detail", default=""),
    words("arm"),
    moment("first_at", required=True),
    moment("last_at", required=True),
    Column("times", Integer, nullable=False, server_default="1"),
    Column("value", Float, nullable=False, server_default="0"),
    belongs(["campaign_id"], "campaign"),
    belongs(["contact_id"], "contact"),
    Index("ix_campaign_fact_people", "workspace_id", "campaign_id", "fact", "first_at", "contact_id"),
    Index("ix_campaign_fact_contact", "workspace_id", "contact_id"),
    key=("campaign_id", "contact_id", "fact", "detail"),
)

#: What came anew on one day: people by fact and arm, their times, money, and by how much its squares' sum grew.
campaign_day = tenant_table(
    "campaign_day",
    uid("campaign_id"),
    Column("day", Date, nullable=False),
    words("arm"),
    words("fact"),
    words("detail", default=""),
    Column("people", Integer, nullable=False, server_default="0"),
    Column("times", Integer, nullable=False, server_default="0"),
    Column("value", Float, nullable=False, server_default="0"),
    Column("squares", Float, nullable=False, server_default="0"),
    belongs(["campaign_id"], "campaign"),
    key=("campaign_id", "day", "arm", "fact", "detail"),
    busy=True,
)

#: One showing of something in-app, with the gate's verdict on it.
campaign_showing = tenant_table(
    "campaign_showing",
    uid("id"),
    uid("campaign_id"),
    uid("contact_id"),
    uid("identity_id"),
    words("arm"),
    words("locale", required=False),
    document("content"),
    document("verdict"),
    words("page", required=False),
    moment("at", required=True),
    moment("seen_at"),
    moment("ended_at"),
    words("ended_how", required=False),
    #: What they did with it, each once, and when: so that what is told twice is counted once.
    document("acts"),
    uid("conversation_id", required=False),
    belongs(["campaign_id"], "campaign"),
    belongs(["contact_id"], "contact"),
    Index("ix_campaign_showing_contact", "workspace_id", "contact_id", "id"),
    Index("ix_campaign_showing_campaign", "workspace_id", "campaign_id", "id"),
)

#: What somebody answered in a survey, page after page until it is complete.
survey_answer = tenant_table(
    "survey_answer",
    uid("id"),
    uid("campaign_id"),
    uid("contact_id"),
    uid("showing_id", required=False),
    uid("conversation_id", required=False),
    words("arm"),
    words("locale", required=False),
    document("answers"),
    Column("complete", Boolean, nullable=False, server_default="false"),
    moment("at", required=True),
    moment("updated_at", required=True),
    belongs(["campaign_id"], "campaign"),
    belongs(["contact_id"], "contact"),
    Index("ix_survey_answer_campaign", "workspace_id", "campaign_id", "id"),
    Index("ix_survey_answer_contact", "workspace_id", "contact_id"),
    Index("uq_survey_answer_showing", "workspace_id", "showing_id", unique=True),
)

coupon_list = tenant_table(
    "coupon_list",
    uid("id"),
    words("name"),
    words("description", default=""),
    moment("expires_at"),
    moment("created_at", required=True),
    moment("archived_at"),
    Index(
        "uq_coupon_list_name",
        "workspace_id",
        text("lower(name)"),
        unique=True,
        postgresql_where=text("archived_at IS NULL"),
    ),
)

#: A code: one a person and list, given when a message is made for them, used when an event names it.
coupon = tenant_table(
    "coupon",
    uid("list_id"),
    words("code"),
    uid("contact_id", required=False),
    uid("campaign_id", required=False),
    moment("given_at"),
    moment("used_at"),
    Column("value", Float),
    belongs(["list_id"], "coupon_list"),
    Index("uq_coupon_person", "workspace_id", "list_id", "contact_id", unique=True),
    Index("ix_coupon_code", "workspace_id", text("lower(code)")),
    Index("ix_coupon_free", "workspace_id", "list_id", "code", postgresql_where=text("given_at IS NULL")),
    key=("list_id", "code"),
)

#: A one-time link by which a tour is built on the business's own page.
campaign_pointing = tenant_table(
    "campaign_pointing",
    uid("id"),
    uid("campaign_id"),
    Column("secret_hash", BYTEA, nullable=False),
    words("variant"),
    words("locale", required=False),
    words("url"),
    uid("by_id"),
    moment("at", required=True),
    moment("expires_at", required=True),
    moment("opened_at"),
    moment("saved_at"),
    belongs(["campaign_id"], "campaign"),
    Index("ix_campaign_pointing_campaign", "workspace_id", "campaign_id"),
)
