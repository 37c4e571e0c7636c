from typing import Annotated, Any
from uuid import UUID

from litestar import Controller, Request, delete, get, patch, post
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from rejoinder.api.asked import Sys, Who
from rejoinder.domain.notifications import Preferences
from rejoinder.domain.paging import Page
from rejoinder.services.notifications import read, subscriptions
from rejoinder.services.notifications.subscriptions import PushKey, Subscribe, Subscribed

Limit = Annotated[int, QueryParameter(ge=1, le=100)]


class NotificationsController(Controller):
    """What you are told, and how."""

    path = "/api/v1"
    tags = ("Notifications",)

    @get("/notifications")
    async def notifications(
        self,
        system: Sys,
        actor: Who,
        *,
        unseen: FromQuery[bool] = False,
        cursor: FromQuery[str | None] = None,
        limit: Limit = 30,
    ) -> read.Notifications:
        """List what you were told, the newest first."""
        return await read.list_notifications(system, actor, unseen=unseen, cursor=cursor, limit=limit)

    @post("/notifications/seen", status_code=204)
    async def see(self, system: Sys, actor: Who, data: JSONBody[read.Seen]) -> None:
        """Note what you have seen."""
        await read.see(system, actor, data)

    @get("/me/notifications")
    async def preferences(self, system: Sys, actor: Who) -> Preferences:
        """Read how you are told."""
        return await read.read_preferences(system, actor)

    @patch("/me/notifications")
    async def change_preferences(self, system: Sys, actor: Who, data: JSONBody[read.PreferencesChange]) -> Preferences:
        """Change how you are told."""
        return await read.change_preferences(system, actor, data)

    @get("/me/push-key")
    async def push_key(self, system: Sys, actor: Who) -> PushKey:
        """Give the key that a browser subscribes to pushes with."""
        return subscriptions.push_key(system, actor)

    @get("/me/push-subscriptions")
    async def push_subscriptions(self, system: Sys, actor: Who) -> Page[Subscribed]:
        """List the browsers that you are pushed to."""
        return Page(items=await subscriptions.list_subscriptions(system, actor))

    @post("/me/push-subscriptions")
    async def subscribe(
        self, system: Sys, actor: Who, data: JSONBody[Subscribe], request: Request[Any, Any, Any]
    ) -> Subscribed:
        """Push to this browser from now on."""
        return await subscriptions.subscribe(system, actor, data, request.headers.get("user-agent"))

    @delete("/me/push-subscriptions")
    async def unsubscribe_endpoint(self, system: Sys, actor: Who, endpoint: FromQuery[str]) -> None:
        """Push to the browser with this endpoint no more."""
        await subscriptions.unsubscribe(system, actor, endpoint=endpoint)

    @delete("/me/push-subscriptions/{subscription_id:uuid}")
    async def unsubscribe(self, system: Sys, actor: Who, subscription_id: FromPath[UUID]) -> None:
        """Push to a browser no more."""
        await subscriptions.unsubscribe(system, actor, id_=subscription_id)
