from rejoinder.services.notifications.digest import mail_due
from rejoinder.services.notifications.push import push_due
from rejoinder.services.system import System


async def tell_due(system: System) -> None:
    """Push and mail what is due."""
    await push_due(system)
    await mail_due(system)
