from rejoinder.channels.contract import Accepted, Capabilities, Outbound, Refused


class WebChannel:
    """Sending is keeping: once settled, the message is in the contact's thread and live to every open tab."""

    type = "web"
    capabilities = Capabilities(
        blocks=frozenset(
            {
                "text",
                "image",
                "audio",
                "video",
                "file",
                "buttons",
                "quick_replies",
                "card",
                "carousel",
                "location",
            }
        ),
        deduplicates=True,
        retracts=True,
        receipts=frozenset({"delivered", "seen"}),
        typing=True,
    )

    async def send(self, outbound: Outbound) -> Accepted | Refused:
        """Accept at once: the thread itself is the mailbox."""
        return Accepted(provider_id=str(outbound.message_id))
