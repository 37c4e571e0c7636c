"""Write docs/channels from what each channel type says of itself; with --check, tell whether it is current."""

import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

ROOT = Path(__file__).parent.parent
SPECS = ROOT / "tests" / "spec" / "policy"
DOCS = ROOT / "docs" / "channels"

sys.path[:0] = [str(SPECS), str(ROOT / "scripts"), str(ROOT / "src")]

import policy_reading as reading  # noqa: E402 - it stands beside the pages that it reads
from render_policy_docs import file_name, markdown  # noqa: E402 - it stands beside this one

from rejoinder.channels.catalogue import catalogue  # noqa: E402
from rejoinder.channels.contract import Capabilities, Channel, Field, KnownFailure  # noqa: E402
from rejoinder.channels.net import Http  # noqa: E402
from rejoinder.domain.policy import profiles_for  # noqa: E402

MADE = "<!-- Made by scripts/render_channel_docs.py from src/rejoinder/channels; edit there. -->"
FACTS = """
## Facts that could not be verified

What the pages call *not verified* is general knowledge about a provider. Where you know better, say so in a JSON file
that `REJOINDER_CHANNEL_FACTS` names: limits by the names that the pages use, with `_` for blanks, and errors, which go
before those that are known. A policy's doubtful figures are made stricter in a channel's own rules. `link` is how an
[entry point](../entry-points.md) leads there, `link_without` the same for an account that was connected without what
`link` names, and `link_on` the devices that follow it; an empty `link` leads nowhere.

```json
{"messenger": {"limits": {"text": 1900},
               "failures": [{"code": "10", "subcode": "2018300", "failure": "retry_later",
                             "meaning": "Another app has the conversation for a moment.", "wait_s": 60}]},
 "rcs": {"link": "sms:{fallback_number}?service_id={address}%40rbm.goog&body={text}", "link_on": ["phone", "tablet"]}}
```
"""
EVIDENCE = {
    "V": "vendor documentation, 22 November 2026",
    "V2": "quoted from the vendor by others, 22 November 2026",
    "K": "not verified, configurable",
}
FOLLOWS = {
    "retry_later": "tried again",
    "give_up": "given up",
    "unreachable": "cannot be reached here",
    "opted_out": "counts as leaving",
    "window_closed": "the window is closed",
    "channel_broken": "the channel is broken; tried again",
    "outcome_unknown": "nobody knows; a teammate decides",
}


def files() -> Iterator[tuple[Path, str]]:
    """Yield every file that is made, with what it must contain."""
    channels = catalogue(Http(), {})
    yield DOCS / "README.md", index(channels)
    for channel in channels:
        yield DOCS / f"{channel.type}.md", page(channel)


def index(channels: list[Channel]) -> str:
    """Return the page that compares the channel types."""
    rows = [("channel", "reached by", "may begin", "receipts", "shows")]
    rows += [row(channel.type, channel.capabilities) for channel in channels]
    return f"# Channels\n\n{MADE}\n\n{markdown(rows)}\n\n{FACTS.strip()}\n"


def row(type_: str, has: Capabilities) -> tuple[str, ...]:
    """Return one line of the comparison."""
    begins = "the business, too" if has.reachable_first else "the contact"
    return (f"[{has.title}]({type_}.md)", has.addressed_by, begins, listed(has.receipts), listed(has.blocks))


def page(channel: Channel) -> str:
    """Return the page of one channel type."""
    has = channel.capabilities
    sections = [
        f"# {has.title}",
        MADE,
        policies(channel.type),
        *(connecting(has) if has.form or has.steps else ()),
        f"## What it shows\n\n{shows(has)}",
        *((f"## What its errors mean\n\n{errors(channel.failures)}",) if channel.failures else ()),
    ]
    return "\n\n".join(sections) + "\n"


def policies(type_: str) -> str:
    """Return links to the rules of a channel type."""
    specs = [one for one in reading.pages() if one.published and one.policy.channel_type == type_]
    names = [f"`{one.name}`" for one in profiles_for(type_)]
    links = [f"[{one.title}](../policy/{file_name(one)})" for one in specs]
    rules = f"Its rules are {listed(names, 'and')}, told in [the rules of the gate](../policy/README.md)"
    return f"{rules}{f' and by example in {listed(links)}' if links else ''}." if names else "It has no rules yet."


def connecting(has: Capabilities) -> Iterator[str]:
    """Yield what is asked for to connect an account, and what is to be done."""
    steps = "\n".join(f"{number}. {step.text}" for number, step in enumerate(has.steps, 1))
    yield f"## Connecting one\n\n{steps}".rstrip()
    if has.form:
        yield markdown([("asked for", "where it is found", "kept"), *(asked(field) for field in has.form)])


def asked(field: Field) -> tuple[str, str, str]:
    """Return one question of the form."""
    default = f" Default: `{field.default}`." if field.default else ""
    may = "" if field.required or field.default else " (may be left out)"
    return f"{field.label}{may}", f"{field.help}{default}".strip(), "sealed" if field.secret else "shown"


def links(has: Capabilities) -> str:
    """Return how a link opens a channel type, and on what."""
    forms = [f"`{link}`" for link in (has.link, has.link_without) if link]
    return f"{listed(forms, 'or')}, on {listed(sorted(f'a {one}' for one in has.link_on))}"


def shows(has: Capabilities) -> str:
    """Return what a channel type can show and promise."""
    limits = msgspec.to_builtins(has.limits)
    rows = [
        ("what", "how"),
        ("blocks", listed(has.blocks)),
        *((("links", links(has)),) if has.link else ()),
        ("receipts", listed(has.receipts)),
        ("signals", listed(has.signals)),
        ("approved templates", "yes" if has.templates else "no"),
        ("taking a message back", "yes" if has.retracts else "no"),
        ("a repeated send", "recognized" if has.deduplicates else "not recognized: an interrupted one is asked about"),
        *((f"limit: {name.replace('_', ' ')}", limit(value)) for name, value in limits.items() if value),
    ]
    return markdown(rows)


def limit(value: object) -> str:
    """Return a limit as it is read."""
    if isinstance(value, list):
        return listed(sorted(value))
    if isinstance(value, bool):
        return "yes"
    return f"{value:,}" if isinstance(value, int) else str(value)


def errors(known: tuple[KnownFailure, ...]) -> str:
    """Return the errors as a table; the first that fits counts."""
    rows = [("error", "means", "what follows", "what to do", "source")]
    for one in known:
        code = "/".join(filter(None, (one.code, one.subcode)))
        name = " ".join(filter(None, (f"`{code}`" if code else "", f"“{one.text}…”" if one.text else "")))
        scope = "" if one.scope == "all" else f", for {one.scope} messages"
        health = f"; the account is {one.health}" if one.health else ""
        follows = FOLLOWS[one.failure] + scope + health
        rows.append((name or "any other", one.meaning, follows, one.remedy, EVIDENCE[one.evidence]))
    return markdown(rows)


def listed(names: object, last: str = "and") -> str:
    """Return names in a sentence, sorted where they come without an order."""
    found = sorted(names) if isinstance(names, frozenset | set) else [str(one) for one in names]  # type: ignore[attr-defined]
    found = [one.replace("_", " ") if one.isidentifier() else one for one in found]
    return f"{', '.join(found[:-1])} {last} {found[-1]}" if len(found) > 1 else "".join(found) or "none"


def main() -> int:
    """Write the files, or with --check name those that are not current."""
    wanted = dict(files())
    old = [path for path, text in wanted.items() if not path.exists() or path.read_text() != text]
    if "--check" in sys.argv[1:]:
        for path in old:
            sys.stderr.write(f"{path.relative_to(ROOT)} is not current; run scripts/render_channel_docs.py\n")
        return 1 if old else 0
    DOCS.mkdir(parents=True, exist_ok=True)
    for path in old:
        path.write_text(wanted[path])
    return 0


if __name__ == "__main__":
    sys.exit(main())
