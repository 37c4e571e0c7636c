"""segment-analytics-python, unchanged, works: only its host is another."""

import asyncio
from datetime import timedelta

import pytest
from segment.analytics.client import Client

from acceptance.events.conftest import Sending
from rejoinder.testing import MORNING


@pytest.mark.parametrize("gzip", [False, True])
async def test_every_call_of_the_client_arrives(site: Sending, gzip: bool) -> None:
    failed: list[Exception] = []
    client = Client(
        await site.key(), host=site.base, gzip=gzip, on_error=lambda error, _: failed.append(error), max_retries=1
    )
    client.identify("lia", {"email": "lia@example.com", "plan": "pro"})
    client.track("lia", "Order Completed", {"total": 12.5}, timestamp=MORNING - timedelta(days=30))
    client.page("lia", "shop", "Coffee", {"url": "https://shop.example/coffee"})
    client.screen("lia", "app", "Basket")
    client.group("lia", "acme", {"name": "Acme"})
    client.alias("old-lia", "lia")
    await asyncio.to_thread(client.shutdown)
    await site.taken_in()

    lia = await site.contact("lia")
    assert failed == []
    assert (lia["email"], lia["attributes"]) == ("lia@example.com", {"plan": "pro"})
    assert await site.did(lia["id"]) == {"Order Completed": 1, "page": 1, "screen": 1}
    assert [row["external_id"] for row in await site.rows("company")] == ["acme"]
    assert [row["value"] for row in await site.rows("contact_key")] == ["old-lia"]
    assert min(row["at"] for row in await site.rows("event")) == MORNING - timedelta(days=30)
    assert await site.rows("oddity") == []
