"""A form that holds no file is refused, and the refusal names the field."""

import aiohttp
import pytest

from acceptance.schema.things import prepared
from rejoinder.services.system import System
from rejoinder.testing import serving


@pytest.mark.parametrize("path", ["/api/v1/files", "/messenger/v1/uploads"])
async def test_a_form_without_a_file_is_refused(system: System, path: str) -> None:
    caller = await prepared(system)
    async with serving(system) as url, aiohttp.ClientSession(headers=caller.headers(path)) as http:
        for field, content in (("other", b"menu"), ("file", "only words")):
            form = aiohttp.FormData(default_to_multipart=True)
            form.add_field(field, content, **({"filename": "menu.txt"} if field == "other" else {}))
            async with http.post(url + path, data=form) as answer:
                refused = await answer.json(content_type="application/problem+json")
                assert (answer.status, refused["field"]) == (422, "file"), (field, refused)
