"""One content said to one person: every text filled in, and what is missing for it."""

import re
from collections.abc import Mapping
from typing import Any

from rejoinder.domain.campaign.content import Content
from rejoinder.domain.campaign.wording import each_text, in_words, without_silence
from rejoinder.domain.problem import Invalid
from rejoinder.domain.rewriting import Words
from rejoinder.services.personalize.liquid import has_variables, parse
from rejoinder.services.personalize.records import Gap

#: Whatever somebody told of themselves may end in a link: it opens pages and apps for talking, and runs nothing.
_LINK = re.compile(r"(https?|tel|mailto|sms):[^\s\x00-\x1f]+", re.IGNORECASE)


def has_any(content: Content) -> bool:
    """Tell whether a content says anything that depends on the person."""
    found: list[bool] = []
    each_text(content, lambda text, _where: found.append(has_variables(text)))
    return any(found)


def say(content: Content, facts: Mapping[str, Any]) -> tuple[Content, tuple[Gap, ...]]:
    """Fill a content in with what is known of somebody; also name what is missing for it."""
    gaps: list[Gap] = []

    def fill(words: str, where: str, rule: Words) -> str:
        if not has_variables(words):
            return words
        said, found = _filled(words, where, rule, facts)
        gaps.extend(found)
        return said

    filled = in_words(content, fill)
    kept = without_silence(filled)
    if kept is None and not gaps:
        gaps.append(Gap("", "blocks"))
    return kept or filled, tuple(dict.fromkeys(gaps))


def _filled(words: str, where: str, rule: Words, facts: Mapping[str, Any]) -> tuple[str, list[Gap]]:
    try:
        parsed = parse(words, where)
        said = parsed.say(facts, where)
    except Invalid:
        return words, [Gap("", where)]
    text = said.text[: rule.longest]
    gaps = [Gap(variable, where) for variable in said.missing]
    if not gaps and ((rule.required and not text) or (rule.link and text and not _LINK.fullmatch(text))):
        gaps = [Gap(_named(parsed.paths), where)]
    return text, gaps


def _named(paths: tuple[tuple[Any, ...], ...]) -> str:
    return ".".join(map(str, paths[0])) if paths else ""
