"""What a content says, in plain words."""

from rejoinder.domain.campaign.content import Action, Banner, Content, Slides, Talk, Tour
from rejoinder.domain.content import plain_text


def said_in(content: Content) -> str:
    """Give all words that somebody reads, a line each."""
    return "\n".join(filter(None, _lines(content)))


def _lines(content: Content) -> list[str]:
    match content:
        case Talk(blocks=blocks, subject=subject):
            return [subject, plain_text(blocks)]
        case Banner(text=text):
            return [text]
        case Slides(slides=slides):
            return [line for one in slides for line in (one.title, one.text)]
        case Tour(steps=steps):
            return [line for one in steps for line in (one.title, one.text)]
    asked = [line for page in content.pages for one in page.questions for line in (one.text, one.hint)]
    return [*asked, *(one.text for one in content.thanks)]


def actions_in(content: Content) -> list[Action]:
    """List everything to press."""
    match content:
        case Banner(actions=actions):
            return list(actions)
        case Slides(slides=slides):
            return [action for one in slides for action in one.actions]
    return []
