"""How a business looks to its contacts on pages of ours: its name, its colours and its logo."""

import msgspec

from rejoinder.domain.channel import Look
from rejoinder.services.system import System
from rejoinder.store import channels, workspaces
from rejoinder.store.database import Tx


class Brand(msgspec.Struct, frozen=True, kw_only=True):
    """A business as its pages show it; colours are those of its web messenger."""

    name: str
    locale: str | None = None
    accent: str = Look().accent
    accent_dark: str | None = None
    logo_url: str | None = None


async def brand(system: System, tx: Tx) -> Brand:
    """Read how the business looks."""
    workspace = await workspaces.read(tx)
    web = next((one for one in await channels.every(tx) if one.type == "web"), None)
    look = web.settings.look if web else Look()
    logo = system.files.link(tx.workspace_id, look.logo_file_id, "logo") if look.logo_file_id else None
    return Brand(
        name=workspace.name if workspace else "",
        locale=workspace.locale if workspace else None,
        accent=look.accent,
        accent_dark=look.accent_dark,
        logo_url=logo,
    )
