"""Short texts that the system says itself, in six languages; each JSON file here is one subject's."""

from functools import cache
from importlib.resources import files

import msgspec

from rejoinder.domain.language import in_language


def phrase(subject: str, name: str, *wanted: str | None, **facts: object) -> str:
    """Say something in the language that fits best, with its `{places}` filled in."""
    return in_language(catalogue(subject)[name], *wanted).format(**facts)


@cache
def catalogue(subject: str) -> dict[str, dict[str, str]]:
    """Read a subject's texts: by name, then by language."""
    source = files("rejoinder.services.phrases").joinpath(f"{subject}.json").read_bytes()
    return msgspec.json.decode(source, type=dict[str, dict[str, str]])
