"""Pages for contacts: plain, without a script, in six languages, in the business's own colours."""

from typing import Any

from rejoinder.web.public.confirming import confirm_page, confirm_post
from rejoinder.web.public.entry import ENTRY_PAGES
from rejoinder.web.public.leaving import leave_page, leave_post
from rejoinder.web.public.page import style

PUBLIC_PAGES: list[Any] = [confirm_page, confirm_post, leave_page, leave_post, style, *ENTRY_PAGES]

__all__ = ["PUBLIC_PAGES"]
