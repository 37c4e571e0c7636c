from typing import Annotated, Literal
from uuid import UUID

from litestar import Controller, delete, get, patch, post
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from rejoinder.api import examples
from rejoinder.api.asked import Sys, Who
from rejoinder.domain.message import Message
from rejoinder.domain.paging import Page
from rejoinder.domain.topic import Subscriber
from rejoinder.domain.topic_message import TopicMessage
from rejoinder.services.topics import expected, keep, sending, subscribers
from rejoinder.services.topics.content import NewTopicMessage
from rejoinder.services.topics.keep import Counted
from rejoinder.services.topics.requests import NewRequest, request
from rejoinder.services.topics.subscribers import Wanted

Limit = Annotated[int, QueryParameter(ge=1, le=200)]
State = Annotated[Literal["pending", "active", "ended", "expired"] | None, QueryParameter(name="state")]
HowSaid = Annotated[str | None, QueryParameter(max_length=500)]
Often = Literal["daily", "weekly", "monthly", "as_it_happens"]


class TopicsController(Controller):
    """What contacts may ask to hear about."""

    path = "/api/v1/topics"
    tags = ("Topics",)

    @get()
    async def topics(
        self,
        system: Sys,
        actor: Who,
        *,
        archived: FromQuery[bool] = False,
        cursor: FromQuery[str | None] = None,
        limit: Limit = 50,
    ) -> Page[Counted]:
        """List topics with how many subscribed."""
        return await keep.list_topics(system, actor, archived=archived, cursor=cursor, limit=limit)

    @post()
    async def make(self, system: Sys, actor: Who, data: Annotated[keep.NewTopic, examples.TOPIC]) -> Counted:
        """Make a topic."""
        return await keep.make_topic(system, actor, data)

    @get("/{topic_id:uuid}")
    async def topic(self, system: Sys, actor: Who, topic_id: FromPath[UUID]) -> Counted:
        """Read a topic."""
        return await keep.read_topic(system, actor, topic_id)

    @patch("/{topic_id:uuid}")
    async def change(
        self, system: Sys, actor: Who, topic_id: FromPath[UUID], data: JSONBody[keep.TopicChange]
    ) -> Counted:
        """Change a topic; who subscribed keeps the frequency that they chose."""
        return await keep.change_topic(system, actor, topic_id, data)

    @post("/{topic_id:uuid}/archive", status_code=200)
    async def archive(self, system: Sys, actor: Who, topic_id: FromPath[UUID]) -> Counted:
        """Take a topic out of use; its subscriptions and their proof stay."""
        return await keep.archive_topic(system, actor, topic_id, archived=True)

    @delete("/{topic_id:uuid}/archive", status_code=200)
    async def restore(self, system: Sys, actor: Who, topic_id: FromPath[UUID]) -> Counted:
        """Take a topic into use again."""
        return await keep.archive_topic(system, actor, topic_id, archived=False)

    @get("/{topic_id:uuid}/subscribers")
    async def subscribed(
        self,
        system: Sys,
        actor: Who,
        topic_id: FromPath[UUID],
        *,
        in_state: State = None,
        channel: FromQuery[UUID | None] = None,
        frequency: FromQuery[Often | None] = None,
        cursor: FromQuery[str | None] = None,
        limit: Limit = 50,
    ) -> Page[Subscriber]:
        """List who subscribed."""
        only = Wanted(topic_id=topic_id, state=in_state, channel_id=channel, frequency=frequency)
        return await subscribers.list_subscribers(system, actor, only, cursor=cursor, limit=limit)

    @post("/{topic_id:uuid}/subscribers")
    async def subscribe(
        self,
        system: Sys,
        actor: Who,
        topic_id: FromPath[UUID],
        data: Annotated[subscribers.NewSubscriber, examples.SUBSCRIBER],
    ) -> Subscriber:
        """Subscribe somebody, with the proof that they asked for it."""
        return await subscribers.add_subscriber(system, actor, topic_id, data)

    @delete("/{topic_id:uuid}/subscribers/{identity_id:uuid}")
    async def end(
        self, system: Sys, actor: Who, topic_id: FromPath[UUID], identity_id: FromPath[UUID], *, said: HowSaid = None
    ) -> None:
        """End a subscription for a contact who asked for it; `said` is kept with the proof."""
        await subscribers.end_subscription(system, actor, topic_id, identity_id, said)

    @get("/{topic_id:uuid}/messages")
    async def messages(
        self,
        system: Sys,
        actor: Who,
        topic_id: FromPath[UUID],
        *,
        cursor: FromQuery[str | None] = None,
        limit: Limit = 20,
    ) -> Page[TopicMessage]:
        """List what was sent on a topic, the newest first."""
        return await sending.list_messages(system, actor, topic_id, cursor=cursor, limit=limit)

    @post("/{topic_id:uuid}/messages")
    async def send(
        self,
        system: Sys,
        actor: Who,
        topic_id: FromPath[UUID],
        data: Annotated[NewTopicMessage, examples.TOPIC_MESSAGE],
    ) -> TopicMessage:
        """Send something on a topic; each subscriber's is decided by the gate, by their frequency and their clock."""
        return await sending.send_on_topic(system, actor, topic_id, data)

    @get("/{topic_id:uuid}/messages/{message_id:uuid}")
    async def message(
        self, system: Sys, actor: Who, topic_id: FromPath[UUID], message_id: FromPath[UUID]
    ) -> TopicMessage:
        """Tell how far a message has come."""
        return await sending.read_message(system, actor, topic_id, message_id)

    @post("/{topic_id:uuid}/messages/{message_id:uuid}/cancel", status_code=200)
    async def cancel(
        self, system: Sys, actor: Who, topic_id: FromPath[UUID], message_id: FromPath[UUID]
    ) -> TopicMessage:
        """Stop a message: what waits is dropped."""
        return await sending.cancel(system, actor, topic_id, message_id)


@post("/api/v1/conversations/{conversation_id:uuid}/opt-in-requests", tags=["Topics"])
async def ask_to_subscribe(
    system: Sys, actor: Who, conversation_id: FromPath[UUID], data: Annotated[NewRequest, examples.OPT_IN_REQUEST]
) -> Message:
    """Ask a contact whether they want to hear of a topic: within a day of their message, once a week a topic."""
    return await request(system, actor, conversation_id, data)


@get("/api/v1/contacts/{contact_id:uuid}/subscriptions", tags=["Topics"])
async def list_subscriptions(
    system: Sys,
    actor: Who,
    contact_id: FromPath[UUID],
    *,
    cursor: FromQuery[str | None] = None,
    limit: Limit = 50,
) -> Page[expected.Expected]:
    """List what a contact subscribed to, on each channel, and from when on something may be sent."""
    return await expected.list_expected(system, actor, contact_id, cursor=cursor, limit=limit)
