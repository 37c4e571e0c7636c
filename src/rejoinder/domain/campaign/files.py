"""The files that a campaign shows."""

from collections.abc import Callable

from msgspec.structs import replace

from rejoinder.domain.campaign.content import Content, OnChannel, Slides, Talk, Tour
from rejoinder.domain.campaign.definition import Definition, Variant
from rejoinder.domain.content import FileRef
from rejoinder.domain.content import with_files as with_block_files

Changed = Callable[[FileRef], FileRef]


def files_in(definition: Definition) -> tuple[FileRef, ...]:
    """List every file in a definition."""
    found: list[FileRef] = []

    def noted(file: FileRef) -> FileRef:
        found.append(file)
        return file

    with_files(definition, noted)
    return tuple(found)


def with_files(definition: Definition, changed: Changed) -> Definition:
    """Change every file in a definition."""
    away = definition.away
    if away is not None:
        away = replace(away, talk=_on(away.talk, changed))
    variants = tuple([_variant(one, changed) for one in definition.variants])
    return replace(definition, variants=variants, away=away)


def _variant(one: Variant, changed: Changed) -> Variant:
    return replace(one, wordings=tuple([replace(w, content=content_with(w.content, changed)) for w in one.wordings]))


def content_with(content: Content, changed: Changed) -> Content:
    """Change every file in a content."""
    match content:
        case Talk(blocks=blocks, on=on):
            return replace(content, blocks=with_block_files(blocks, changed), on=_on(on, changed))
        case Slides(slides=slides):
            return replace(
                content, slides=tuple([replace(one, image=changed(one.image)) if one.image else one for one in slides])
            )
        case Tour(steps=steps):
            return replace(
                content, steps=tuple([replace(one, image=changed(one.image)) if one.image else one for one in steps])
            )
    return content


def _on(on: tuple[OnChannel, ...], changed: Changed) -> tuple[OnChannel, ...]:
    return tuple([replace(one, blocks=with_block_files(one.blocks, changed)) for one in on])
