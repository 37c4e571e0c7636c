"""The texts that come with the product, in six languages."""

from functools import cache
from importlib.resources import files

import msgspec

from rejoinder.domain.automatic import Kind


@cache
def shipped() -> dict[Kind, dict[str, str]]:
    """Return the shipped texts by kind and locale."""
    source = files("rejoinder.services.automatic").joinpath("texts.json").read_bytes()
    return msgspec.json.decode(source, type=dict[Kind, dict[str, str]])
