"""A phone on which a newcomer plays the customer, against simulated providers."""

from functools import cache
from importlib.resources import files
from typing import Any

import msgspec
from liquid import Environment
from litestar import MediaType, get

from rejoinder.domain.problem import missing
from rejoinder.web.assets import asset


@cache
def _page() -> str:
    manifest = asset("phone/manifest.json")
    if manifest is None:
        raise missing("page")
    built: dict[str, Any] = msgspec.json.decode(manifest.content)
    source = files("rejoinder.web.demo").joinpath("phone.liquid").read_text("utf-8")
    return Environment(autoescape=True).from_string(source).render(style=built["style"], script=built["script"])


@get(["/demo/phone", "/demo/phone/"], media_type=MediaType.HTML, include_in_schema=False)
async def demo_phone() -> str:
    """Show the phone; what is on it comes from the simulators."""
    return _page()


PHONE_PAGES: list[Any] = [demo_phone]
