"""The public API, which the console uses like everybody else."""

from typing import Any

from rejoinder.api.console.channels import ChannelsController
from rejoinder.api.console.conversations import ConversationsController
from rejoinder.api.console.drafts import DraftsController
from rejoinder.api.console.files import keep_file
from rejoinder.api.console.live import console_live
from rejoinder.api.console.locations import LocationsController
from rejoinder.api.console.messages import MessagesController
from rejoinder.api.console.policies import PoliciesController
from rejoinder.api.console.tags import TagsController

ROUTES: list[Any] = [
    ChannelsController,
    ConversationsController,
    DraftsController,
    LocationsController,
    MessagesController,
    PoliciesController,
    TagsController,
    console_live,
    keep_file,
]

__all__ = ["ROUTES"]
