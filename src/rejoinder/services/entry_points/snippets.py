"""What is pasted into a page of the business: a button, or a box with the words that one agrees to."""

from html import escape
from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.entry import EntryPoint
from rejoinder.domain.language import best, in_language
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Invalid
from rejoinder.domain.topic import Topic
from rejoinder.services.brand import brand
from rejoinder.services.entry_points.keep import address, the_entry_point
from rejoinder.services.phrases import phrase
from rejoinder.services.system import System
from rejoinder.store import topics

_BUTTON = '<a class="rejoinder-button" href="{url}" target="_blank" rel="noopener">{title}</a>'
_BOX = """<label class="rejoinder-consent" lang="{locale}">
  <input type="checkbox" data-rejoinder-entry="{url}">
  <span>{words}</span>
</label>
<script async src="{base}/entry.js"></script>"""
_OFTEN = """<select data-rejoinder-frequency aria-label="{label}">
{options}
</select>"""


class Snippets(msgspec.Struct, frozen=True):
    """HTML to paste, in one language; `checkbox` only where the entry point asks for a consent.

    `title` and `words` are what the button and the box say, and `frequencies` what the box lets one choose.
    """

    locale: str
    link: str
    title: str
    button: str
    checkbox: str | None = None
    words: str | None = None
    frequencies: dict[str, str] = {}


async def snippets(system: System, actor: Actor, id_: UUID, locale: str | None) -> Snippets:
    """Write what is pasted; it works under a strict Content Security Policy, with no script in the page itself."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        one = await the_entry_point(tx, id_)
        business = await brand(system, tx)
        topic = await topics.read(tx, one.topic_id) if one.topic_id else None
    spoken = best(one.consent_words, locale, business.locale) or locale or business.locale or "en"
    url = address(system, one.slug)
    title = phrase("pages", "write_to", spoken, business=business.name)
    button = _BUTTON.format(url=escape(url), title=escape(title))
    if not one.consent_kind:
        return Snippets(spoken, url, title, button)
    words = in_language(one.consent_words, spoken)
    if not words:
        raise Invalid("no_words", "There are no words to agree to.", field="consent_words", remedy="Write them first.")
    often = _frequencies(topic, spoken)
    return Snippets(spoken, url, title, button, _box(system, one, topic, spoken), words, often)


def _frequencies(topic: Topic | None, locale: str) -> dict[str, str]:
    """Say what one may choose; nothing where there is no choice."""
    if topic is None or len(topic.frequencies) < 2:  # noqa: PLR2004 - nothing to choose
        return {}
    return {often: phrase("topics", often, locale) for often in topic.frequencies}


def _box(system: System, one: EntryPoint, topic: Topic | None, locale: str) -> str:
    words = in_language(one.consent_words, locale)
    box = _BOX.format(
        locale=escape(locale), url=escape(address(system, one.slug)), words=escape(words), base=escape(system.base_url)
    )
    choices = _frequencies(topic, locale)
    if topic is None or not choices:
        return box
    options = "\n".join(f'  <option value="{often}">{escape(said)}</option>' for often, said in choices.items())
    often = _OFTEN.format(label=escape(in_language(topic.names, locale)), options=options)
    return box.replace("</label>\n", f"</label>\n{often}\n")
