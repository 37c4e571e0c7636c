import asyncio

from rejoinder.services.system import System
from rejoinder.store import deliveries


async def ready(system: System) -> bool:
    """Tell whether the database answers within two seconds."""
    try:
        async with asyncio.timeout(2), system.db.service() as tx:
            return await tx.value("SELECT true") is True
    except Exception:  # noqa: BLE001 - whatever it is, the answer is no
        return False


async def metrics(system: System) -> bytes:
    """Write this process's figures, and the queue's, in Prometheus's format."""
    from prometheus_client import CollectorRegistry, Gauge, ProcessCollector, generate_latest  # noqa: PLC0415

    registry = CollectorRegistry()
    ProcessCollector(registry=registry)
    Gauge("rejoinder_live_sockets", "Open live sockets", registry=registry).set(system.hub.watching)
    states = Gauge("rejoinder_deliveries", "Deliveries by state that wait", ["state"], registry=registry)
    async with system.db.service() as tx:
        for state, count in await deliveries.waiting(tx):
            states.labels(state).set(count)
    return generate_latest(registry)
