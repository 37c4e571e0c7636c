"""A message on its way out: to whom it is addressed and what it is called, by what its verdict rests on."""

from typing import Any

from rejoinder.channels.contract import Account, Failure, Outbound, Refused
from rejoinder.channels.meta.graph import Post
from rejoinder.channels.meta.messaging.page import OURS, USER_REF
from rejoinder.channels.meta.messaging.permits import SUBSCRIPTION
from rejoinder.channels.meta.messaging.render import message
from rejoinder.domain.fitting import Limits, Part, fit

#: What a right of one message can still carry beside its words.
_ONE_MESSAGE = frozenset({"text", "quick_replies"})
#: The grounds of the policy that go through the Marketing Messages API.
_MARKETING = frozenset({"marketing", "marketing_topic"})


def posts(
    account: Account, outbound: Outbound, node: str, kinds: frozenset[str], limits: Limits
) -> tuple[Post, ...] | Refused:
    """Give the requests that a message takes; refuse one that does not go into the one message of its right."""
    parts = fit(outbound.blocks, kinds, limits)
    if outbound.token and len(parts) > 1:
        parts = fit(outbound.blocks, _ONE_MESSAGE, limits)
        if len(parts) > 1:
            text = "What they agreed to allows one message; this is several. Shorten it."
            return Refused(Failure.GIVE_UP, code="one_message", text=text)
    if outbound.ground in _MARKETING:
        return _marketing(account, outbound, parts)
    return tuple(_post(outbound, node, part) for part in parts)


def recipient(outbound: Outbound) -> dict[str, str]:
    """Address a message: by the right that it rests on, else to its contact."""
    if outbound.token:
        field, _, value = outbound.token.partition(":")
        return {field: value}
    return to(outbound.address)


def to(address: str) -> dict[str, str]:
    """Address a contact."""
    if address.startswith(USER_REF):
        return {"user_ref": address.removeprefix(USER_REF)}
    return {"id": address}


def _post(outbound: Outbound, node: str, part: Part) -> Post:
    """Make one request; the mark comes back with the echo, which may be here before the answer."""
    marked = {**message(part), "metadata": f"{OURS}{outbound.delivery_id}"}
    return Post(f"{node}/messages", {"recipient": recipient(outbound), **_called(outbound), "message": marked})


def _called(outbound: Outbound) -> dict[str, str]:
    """Say what a message is; one that is addressed to a token says it by that."""
    if outbound.kind == "tag" and outbound.tag:
        return {"messaging_type": "MESSAGE_TAG", "tag": outbound.tag}
    if outbound.kind == "template":
        return {"messaging_type": "UTILITY"}
    if outbound.token and not outbound.token.startswith(("comment_id:", "post_id:")):
        return {}
    return {"messaging_type": "RESPONSE" if outbound.purpose == "reply" else "UPDATE"}


def _marketing(account: Account, outbound: Outbound, parts: tuple[Part, ...]) -> tuple[Post, ...] | Refused:
    """Send under a subscription to marketing messages, as part of the account's campaign."""
    advertiser, campaign = (str(account.settings.get(name, "")) for name in ("ad_account_id", "campaign_id"))
    if not (advertiser and campaign and outbound.token):
        text = "Marketing messages need an ad account and a campaign: name them in the channel's settings."
        return Refused(Failure.GIVE_UP, code="no_campaign", text=text)
    subscription = {SUBSCRIPTION: outbound.token.partition(":")[2]}
    shared = {"message_id": campaign, "messenger_delivery_data": subscription}
    path = f"act_{advertiser.removeprefix('act_')}/messages"
    return tuple(Post(path, {**shared, "message": message(part)}) for part in parts)


def name_of(told: Any) -> str:
    """Find Meta's name for a message that it took."""
    told = told if isinstance(told, dict) else {}
    return str(told.get("message_id") or told.get("marketing_message_tracking_id") or "")
