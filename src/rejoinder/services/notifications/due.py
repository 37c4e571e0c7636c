from rejoinder.services.accounts.reset_mail import mail_links
from rejoinder.services.notifications.digest import mail_due
from rejoinder.services.notifications.push import push_due
from rejoinder.services.system import System


async def tell_due(system: System) -> None:
    """Push and mail what is due; links that somebody waits for go first."""
    await mail_links(system)
    await push_due(system)
    await mail_due(system)
