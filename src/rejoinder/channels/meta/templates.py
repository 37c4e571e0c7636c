"""Templates as Meta approved them, read from its list."""

from typing import Any

import msgspec

from rejoinder.channels.contract import Account, ApprovedTemplate
from rejoinder.channels.meta.graph import OK, Graph
from rejoinder.channels.meta.wire import line
from rejoinder.domain.account import TemplateButton

_FIELDS = "name,language,status,category,components,quality_score,rejected_reason,id"
_A_PAGE = "100"
_MEDIA = frozenset({"IMAGE", "VIDEO", "DOCUMENT"})


class _Button(msgspec.Struct, frozen=True):
    type: str = ""
    text: str = ""
    url: str = ""


class _Component(msgspec.Struct, frozen=True):
    type: str = ""
    format: str = ""
    text: str = ""
    buttons: list[_Button] = []


class _Template(msgspec.Struct, frozen=True):
    name: str
    language: str
    status: str = ""
    category: str = ""
    components: list[_Component] = []
    quality_score: dict[str, Any] | None = None
    rejected_reason: str | None = None
    id: str = ""


async def listed(graph: Graph, account: Account, node: str) -> tuple[ApprovedTemplate, ...] | None:
    """Read every template of an account; None where the list cannot be had, so that none is forgotten."""
    found, reply = await graph.listed(account, f"{node}/message_templates", {"fields": _FIELDS, "limit": _A_PAGE})
    if reply.status != OK:
        return None
    return tuple(template for one in found if (template := template_of(one)) is not None)


def template_of(told: Any) -> ApprovedTemplate | None:
    """Read one template; None where it is none."""
    try:
        one = msgspec.convert(told, _Template)
    except msgspec.ValidationError:
        return None
    parts = {component.type.upper(): component for component in one.components}
    head, body, foot = (parts.get(name, _Component()) for name in ("HEADER", "BODY", "FOOTER"))
    media = head.format.upper() if head.format.upper() in _MEDIA else ""
    return ApprovedTemplate(
        name=one.name,
        language=one.language,
        category=one.category.lower(),
        status=one.status.lower(),
        header=head.text,
        header_kind=media.lower(),
        body=body.text,
        footer=foot.text,
        buttons=tuple(
            TemplateButton(button.type.lower(), button.text, button.url)
            for button in parts.get("BUTTONS", _Component()).buttons
        ),
        quality=line((one.quality_score or {}).get("score")).lower(),
        reason="" if one.rejected_reason in {None, "NONE"} else line(one.rejected_reason),
        provider_id=one.id,
    )
