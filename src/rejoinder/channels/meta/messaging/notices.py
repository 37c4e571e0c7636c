"""What became of messages, who has a thread, what Meta thinks of the page."""

from collections.abc import Iterator

from rejoinder.channels.contract import Event, Failure, Health, HealthState, Refused
from rejoinder.channels.events import AccountChanged, Edited, Granted, Noted, Odd, Receipt
from rejoinder.channels.meta.messaging.page import Page, who
from rejoinder.channels.meta.messaging.permits import MARKETING, SUBSCRIPTION
from rejoinder.channels.meta.messaging.shapes import Item, Marketing
from rejoinder.channels.meta.wire import line, moment, words
from rejoinder.domain.policy import PermitKind

_ENFORCED = {
    "warning": (HealthState.LIMITED, "Look at the Page's quality in Meta Business Suite, and send less promotion."),
    "block": (HealthState.BROKEN, "Appeal in the Page's support inbox; nothing can be sent until Meta takes it back."),
    "unblock": (HealthState.GOOD, ""),
}
_CONTROLS = {
    "pass_thread_control": "thread_passed",
    "take_thread_control": "thread_taken",
    "request_thread_control": "thread_asked_for",
}


def delivered(page: Page, item: Item) -> Iterator[Event]:
    """Read which messages arrived."""
    told = item.delivery
    if told is None:
        return
    at = moment(told.watermark if item.timestamp is None else item.timestamp, page.at)
    for mid in told.mids or ():
        yield Receipt(state="delivered", at=at, provider_id=mid)
    if not told.mids and told.watermark is not None:
        up_to = moment(told.watermark, page.at)
        yield Receipt(state="delivered", at=at, address=who(item.sender), up_to=up_to)


def read(page: Page, item: Item) -> Iterator[Event]:
    """Read up to which message somebody has seen."""
    told = item.read
    if told is None:
        return
    at = moment(told.watermark if item.timestamp is None else item.timestamp, page.at)
    if told.mid:
        yield Receipt(state="seen", at=at, provider_id=told.mid)
    up_to = moment(told.watermark, page.at) if told.watermark is not None else at
    yield Receipt(state="seen", at=at, address=who(item.sender), up_to=up_to)


def controlled(page: Page, item: Item) -> Iterator[Event]:
    """Read that a thread has gone to another app, or came back."""
    for field, kind in _CONTROLS.items():
        control = getattr(item, field)
        if control is None:
            continue
        named = {
            "from_app": control.previous_owner_app_id,
            "to_app": control.new_owner_app_id or control.requested_owner_app_id,
            "note": control.metadata,
        }
        properties = {name: line(value) for name, value in named.items() if value}
        yield Noted(address=who(item.sender), at=page.when(item), kind=kind, properties=properties)


def enforced(page: Page, item: Item) -> Iterator[Event]:
    """Read a warning, a block, or that it was taken back."""
    told = item.policy_enforcement
    if told is None:
        return
    if told.action not in _ENFORCED:
        yield Odd(kind="policy_enforcement", why=f"The action {told.action!r} is not known.", raw=told.reason)
        return
    state, remedy = _ENFORCED[told.action]
    text = "" if state is HealthState.GOOD else line(told.reason) or f"Meta gave the Page a {told.action}."
    yield AccountChanged(at=page.when(item), health=Health(state, f"policy_{told.action}", text, remedy))


def linked(page: Page, item: Item) -> Iterator[Event]:
    """Read that somebody linked their account of the business's own site."""
    if item.account_linking is not None:
        status = line(item.account_linking.status)
        yield Noted(address=who(item.sender), at=page.when(item), kind="account_linking", properties={"status": status})


def edited(page: Page, item: Item) -> Iterator[Event]:
    """Read that somebody changed their message."""
    edit = item.message_edit
    if edit is not None:
        yield Edited(id=edit.mid, address=who(item.sender), at=page.when(item), blocks=words(edit.text))


def marketed(page: Page, told: Marketing, field: str) -> Iterator[Event]:
    """Read what became of a marketing message; its echo tells the subscription that it was sent under."""
    at, address = moment(told.timestamp, page.at), str(told.recipient_id)
    named = tuple(filter(None, (told.marketing_message_tracking_id, told.mid)))
    if field.endswith("_echoes") and told.messenger_subscription_token and address:
        token = f"{SUBSCRIPTION}:{told.messenger_subscription_token}"
        yield Granted(id=token, address=address, at=at, kind=PermitKind.TOKEN, key=MARKETING, token=token)
    elif field.endswith("_deliveries") and named:
        yield Receipt(state="delivered", at=at, provider_id=named[0])
    elif field.endswith("_failed") and named:
        failure = Refused(Failure.GIVE_UP, code="marketing", text=line(told.error_message))
        yield Receipt(state="failed", at=at, provider_id=named[0], failure=failure)
    elif not named:
        yield Odd(kind=field, why="It names no message.")
