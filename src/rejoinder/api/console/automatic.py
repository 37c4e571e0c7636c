from uuid import UUID

from litestar import Controller, delete, get, post, put
from litestar.params import FromPath, JSONBody

from rejoinder.api.asked import Sys, Who
from rejoinder.domain.automatic import KeptSetting
from rejoinder.services.automatic import settings
from rejoinder.services.personalize.render import Rendered


class AutomaticController(Controller):
    """What is said by itself: welcome, away, welcome back, follow-up."""

    path = "/api/v1/automatic-messages"
    tags = ("Automatic messages",)

    @get()
    async def automatic_messages(self, system: Sys, actor: Who) -> settings.AutomaticMessages:
        """List what automatic messages say, by channel, location and language."""
        return await settings.list_settings(system, actor)

    @put()
    async def set_message(self, system: Sys, actor: Who, data: JSONBody[settings.NewSetting]) -> KeptSetting:
        """Set what is said at a place in a language."""
        return await settings.put_setting(system, actor, data)

    @delete("/{setting_id:uuid}")
    async def remove(self, system: Sys, actor: Who, setting_id: FromPath[UUID]) -> None:
        """Forget what was set at a place; what is more general counts again."""
        await settings.remove_setting(system, actor, setting_id)

    @post("/preview", status_code=200)
    async def preview(self, system: Sys, actor: Who, data: JSONBody[settings.Draft]) -> Rendered:
        """Show what a contact would read now."""
        return await settings.preview(system, actor, data)
