"""How a connected account is, and the messages that its provider has approved."""

from datetime import datetime
from enum import StrEnum

from msgspec import Struct


class HealthState(StrEnum):
    """How a connected account is."""

    UNTRIED = "untried"
    GOOD = "good"
    LIMITED = "limited"
    BROKEN = "broken"


class Health(Struct, frozen=True, omit_defaults=True):
    """How an account is, why, and what to do about it; `until` when it ends by itself."""

    state: HealthState = HealthState.UNTRIED
    code: str = ""
    text: str = ""
    remedy: str = ""
    until: datetime | None = None


class TemplateButton(Struct, frozen=True, omit_defaults=True):
    """A button of a template: of the kind `quick_reply`, `url`, `phone_number` or another; `{{1}}` in its URL."""

    kind: str
    title: str = ""
    url: str = ""


class ApprovedTemplate(Struct, frozen=True, omit_defaults=True):
    """A message that the provider has to approve beforehand; `{{1}}` or `{{name}}` in it are filled in when it is sent.

    With `header_kind` its head is an image, a video or a document instead of words.
    """

    name: str
    language: str
    category: str
    status: str
    header: str = ""
    header_kind: str = ""
    body: str = ""
    footer: str = ""
    buttons: tuple[TemplateButton, ...] = ()
    quality: str = ""
    reason: str = ""
    provider_id: str = ""

    @property
    def usable(self) -> bool:
        """Whether it may be sent now."""
        return self.status == "approved"
