import base64
import binascii
from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from cryptography.hazmat.primitives.asymmetric import ec
from msgspec import Meta

from rejoinder.domain.actor import Actor
from rejoinder.domain.problem import Conflict, Invalid, missing
from rejoinder.services.notifications.read import person
from rejoinder.services.system import System
from rejoinder.store import push_subscriptions

MOST = 20
_AUTH_BYTES = 16


class Keys(msgspec.Struct, frozen=True):
    """What only the browser can read with."""

    p256dh: Annotated[str, Meta(max_length=200)]
    auth: Annotated[str, Meta(max_length=100)]


class Subscribe(msgspec.Struct, frozen=True):
    """A browser's push subscription, as `PushSubscription.toJSON()` gives it."""

    endpoint: Annotated[str, Meta(max_length=1_000)]
    keys: Keys


class Subscribed(msgspec.Struct, frozen=True):
    """A browser that you are pushed to."""

    id: UUID
    endpoint: str
    created_at: datetime
    user_agent: str | None = None


class PushKey(msgspec.Struct, frozen=True):
    """What a browser subscribes with: `applicationServerKey`."""

    key: str


def push_key(system: System, actor: Actor) -> PushKey:
    """Give the key that a browser subscribes with."""
    person(actor)
    return PushKey(system.pusher.public_key)


async def list_subscriptions(system: System, actor: Actor) -> list[Subscribed]:
    """List the browsers that you are pushed to."""
    async with system.db.people(actor.workspace_id) as tx:
        rows = await push_subscriptions.of_teammates(tx, [person(actor)])
    return [Subscribed(row["id"], row["endpoint"], row["created_at"], row["user_agent"]) for row in rows]


async def subscribe(system: System, actor: Actor, wanted: Subscribe, user_agent: str | None) -> Subscribed:
    """Push to this browser from now on."""
    check_subscription(system, wanted)
    async with system.db.people(actor.workspace_id) as tx:
        if await push_subscriptions.count(tx, person(actor)) >= MOST:
            raise Conflict(
                "too_many_browsers", f"You are pushed to in {MOST} browsers already.", remedy="Remove one of them."
            )
        new = push_subscriptions.NewSubscription(
            id=system.new_id(),
            teammate_id=actor.id,
            endpoint=wanted.endpoint,
            p256dh=wanted.keys.p256dh,
            auth=wanted.keys.auth,
            user_agent=user_agent and user_agent[:300],
        )
        row = await push_subscriptions.put(tx, new, system.clock())
    return Subscribed(row["id"], wanted.endpoint, row["created_at"], new.user_agent)


async def unsubscribe(system: System, actor: Actor, *, id_: UUID | None = None, endpoint: str | None = None) -> None:
    """Push to a browser no more."""
    async with system.db.people(actor.workspace_id) as tx:
        if not await push_subscriptions.remove(tx, person(actor), id_=id_, endpoint=endpoint):
            raise missing("push subscription")


def check_subscription(system: System, wanted: Subscribe) -> None:
    """Insist that a browser's subscription is one; raises Invalid."""
    why = system.pusher.refusal(wanted.endpoint)
    if why:
        raise Invalid(
            "invalid_endpoint",
            f"This is no push service's address: {why}.",
            field="endpoint",
            remedy="Send what the browser's PushManager.subscribe() gave.",
        )
    try:
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), _decoded(wanted.keys.p256dh))
        good = len(_decoded(wanted.keys.auth)) == _AUTH_BYTES
    except (ValueError, binascii.Error):
        good = False
    if not good:
        raise Invalid(
            "invalid_keys",
            "These are no push subscription's keys.",
            field="keys",
            remedy="Send what the browser's PushManager.subscribe() gave.",
        )


def _decoded(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
