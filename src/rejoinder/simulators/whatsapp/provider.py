from collections.abc import Mapping
from typing import Any

from rejoinder.simulators.deeds import Deed, Gets
from rejoinder.simulators.meta import graph
from rejoinder.simulators.meta.graph import GraphError, error
from rejoinder.simulators.provider import Abilities, Post
from rejoinder.simulators.records import Account, Person, Thread
from rejoinder.simulators.stage import Stage
from rejoinder.simulators.whatsapp import events, nodes, tiers
from rejoinder.simulators.whatsapp.sending import messages, new_id
from rejoinder.simulators.wire import Answer, Asked


class WhatsApp:
    """Numbers of a business, its templates, and the people who write to it."""

    name = "whatsapp"
    abilities = Abilities(
        title="WhatsApp",
        deeds=frozenset({"picture", "file", "voice", "location", "reaction", "block", "start", "wish"}),
        ticks=frozenset({"sent", "delivered", "seen"}),
        window_h=24,
        batch=20,
    )

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    async def answer(self, asked: Asked) -> Answer:
        """Answer as the Graph API does."""
        parts = graph.node(asked)
        try:
            if parts == ["oauth", "access_token"]:
                return graph.app_token(self._stage, self.name, asked)
            account = graph.account(self._stage, self.name, asked)
            if parts[0] == "files":
                return nodes.file(self._stage, parts[-1])
            return await self._edge(account, asked, parts[0], parts[1] if len(parts) > 1 else "")
        except GraphError as refused:
            return refused.answer
        except (KeyError, TypeError, ValueError, AttributeError) as wrong:
            return error(100, "Invalid parameter", details=str(wrong)).answer

    async def _edge(self, account: Account, asked: Asked, node: str, edge: str) -> Answer:
        if not edge and asked.method == "POST":
            return await nodes.configured(self._stage, account, asked)
        if not edge:
            return nodes.node(self._stage, account, asked, node)
        if edge == "messages" and asked.method == "POST":
            return await messages(self._stage, account, asked)
        if edge in nodes.EDGES:
            return await nodes.EDGES[edge](self._stage, account, asked)
        raise error(100, f"Tried accessing nonexisting field ({edge})", kind="GraphMethodException")

    def judged(self, account: Account, before: Mapping[str, Any]) -> None:
        """Tell of another messaging limit."""
        if tiers.tier_of(account) != tiers.tier_named(before):
            self._stage.courier.bring(account, tiers.changed(account, before))

    async def hooked(self, account: Account, url: str, word: str) -> bool:
        """Take a webhook that echoes the challenge."""
        try:
            await graph.subscribe(self._stage, account, url, word, ())
        except GraphError:
            return False
        return True

    def unavailable(self) -> Answer:
        """Answer that it cannot do anything now."""
        return error(131000, "Something went wrong", status=500).answer

    def throttled(self, retry_after_s: float) -> Answer:  # noqa: ARG002 - the Graph API does not say how long
        """Answer that it was asked too often."""
        return error(
            130429, "Rate limit hit", status=429, details="Cloud API message throughput has been reached."
        ).answer

    def new_id(self, thread: Thread) -> str:  # noqa: ARG002 - the protocol's
        """Make a message's id."""
        return new_id()

    def opening(self, account: Account, ref: str, *, first: bool) -> str:  # noqa: ARG002 - the protocol's
        """Say the words that a wa.me link has ready."""
        return ref or "Hi"

    def told(self, account: Account, person: Person, thread: Thread, deed: Deed) -> list[Any]:
        """Tell the webhook of a deed."""
        if isinstance(deed, Gets) and not self._stage.mode.receipts:
            return []
        return events.told(account, person, thread, self._stage.clock(), deed, self._stage.media)

    def pack(self, account: Account, found: list[Any]) -> Post:
        """Put changes into one request."""
        entry = {"id": account.settings.get("business_account_id", account.id), "changes": found}
        return graph.signed(account, {"object": "whatsapp_business_account", "entry": [entry]})
