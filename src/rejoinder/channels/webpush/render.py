"""A message as one notification, short enough for every push service."""

from typing import Any

import msgspec

from rejoinder.channels.contract import Account, Outbound
from rejoinder.channels.webpush.capabilities import CAPABILITIES
from rejoinder.domain.fitting import fit

#: A push service takes 4,096 bytes, of which encryption and padding need a part.
LONGEST = 3_800
_OPENS = ("https://", "http://")


def content(account: Account, outbound: Outbound, mark: str) -> bytes:
    """Give what the browser is told: what to show, what opens, and how it says that it was shown."""
    parts = fit(outbound.blocks, CAPABILITIES.blocks, CAPABILITIES.limits)
    words = "\n\n".join(part.text for part in parts if part.text)
    taps = [one for part in parts for one in part.buttons if one.kind == "url" and one.value.startswith(_OPENS)]
    told: dict[str, Any] = {
        "title": str(account.settings["title"]),
        "body": words,
        "tag": str(outbound.message_id),
        "url": taps[0].value if taps else str(account.settings["site"]),
        "taps": [{"title": one.title, "url": one.value} for one in taps[:2]],
        "silent": outbound.silent,
        **({"icon": str(account.settings["icon"])} if account.settings.get("icon") else {}),
        "back": {"url": account.hook_url, "id": str(outbound.delivery_id), "mark": mark},
    }
    return _short(told)


def _short(told: dict[str, Any]) -> bytes:
    """Leave out the end of the words where there are too many, at a character."""
    written = msgspec.json.encode(told)
    while len(written) > LONGEST and told["body"]:
        over = len(written) - LONGEST
        kept = told["body"].encode()[: -(over + 4)].decode(errors="ignore")
        told["body"] = f"{kept}…" if kept else ""
        written = msgspec.json.encode(told)
    return written
