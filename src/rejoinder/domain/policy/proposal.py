import datetime as dt

from msgspec import Struct

from rejoinder.domain.policy.words import Author, PersonalData, Purpose


class Proposal(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One message that somebody wants sent to one identity."""

    delivery_id: str
    purpose: Purpose
    author: Author
    reason: str = ""  # in the business's own words; a reply's may be left out
    key: str = ""  # of the proposal: one key, one delivery
    topic: str | None = None
    tag: str | None = None
    template: str | None = None
    category: str | None = None  # of the template, as the provider approved it: marketing, utility
    token: str | None = None
    personal_data: tuple[PersonalData, ...] = ()  # kinds that the content asks for
    content: tuple[str, ...] = ()  # kinds of blocks
    campaign: str | None = None
    expires_at: dt.datetime | None = None
    zone: str | None = None  # of the location or workspace, for a contact whose own is unknown
