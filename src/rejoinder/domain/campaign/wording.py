"""The words of a campaign: which language somebody gets, and which texts have variables."""

from collections.abc import Callable

from msgspec.structs import replace

from rejoinder.domain.campaign.content import Action, Banner, Content, Slide, Step, Talk
from rejoinder.domain.campaign.definition import Definition, Variant, Wording
from rejoinder.domain.campaign.survey import Question, Thanks
from rejoinder.domain.content import WORDS, Block, Text
from rejoinder.domain.language import best, speaks
from rejoinder.domain.rewriting import Changed, Table, Words, rewritten

#: Which texts of a campaign may have variables: what is pressed or chosen keeps its name, so that it can be counted.
_TABLE: Table = {
    **WORDS,
    Talk: {"subject": Words(200)},
    Action: {"value": Words(2_000, required=True, kinds=("url", "talk"))},
    Banner: {"text": Words(300, required=True)},
    Slide: {"title": Words(200), "text": Words(2_000), "alt": Words(200)},
    Step: {"title": Words(200), "text": Words(2_000)},
    Question: {"text": Words(300, required=True), "hint": Words(300)},
    Thanks: {"text": Words(600, required=True), "link": Words(2_000, link=True)},
}


def variant_of(definition: Definition, key: str) -> Variant | None:
    """Return a variant by its key."""
    return next((one for one in definition.variants if one.key == key), None)


def wording_for(variant: Variant, theirs: str | None, business: str | None = None) -> Wording:
    """Return the words for whoever reads a language.

    Who reads none of those that are there gets the words for everybody; where there are none such, those in the
    business's language, else English, else any.
    """
    by_locale = {one.locale: one for one in variant.wordings if one.locale is not None}
    general = next((one for one in variant.wordings if one.locale is None), None)
    if general and not (theirs and any(speaks(one, theirs) for one in by_locale)):
        return general
    return by_locale[best(by_locale, theirs, business) or ""]


def in_words(content: Content, changed: Changed) -> Content:
    """Return content whose texts are written anew, each by its place in it."""
    return rewritten(content, _TABLE, changed)


def each_text(content: Content, seen: Callable[[str, str], None]) -> None:
    """Show every text that may have variables, with its place."""

    def look(words: str, place: str, _rule: Words) -> str:
        seen(words, place)
        return words

    in_words(content, look)


def without_silence(content: Content) -> Content | None:
    """Leave out texts that came out empty; None where nothing is left to say."""
    if not isinstance(content, Talk):
        return content
    blocks = _said(content.blocks)
    on = tuple(replace(one, blocks=_said(one.blocks)) for one in content.on)
    if not blocks or not all(one.blocks for one in on):
        return None
    return content if (blocks, on) == (content.blocks, content.on) else replace(content, blocks=blocks, on=on)


def _said(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(block for block in blocks if not isinstance(block, Text) or block.text.strip())
