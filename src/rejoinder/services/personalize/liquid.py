"""Liquid, the one way in which texts have variables: bounded, and telling which values were not there.

A value is missing where it would have been put out and there is none. What is only asked for, as in
`{% if contact.city %}`, and what has a `default`, is never missing.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, TextIO, TypeAlias

from liquid import BoundTemplate, Environment, RenderContext
from liquid.builtin.expressions import FilteredExpression, Path
from liquid.builtin.output import Output, OutputNode
from liquid.builtin.tags.echo_tag import EchoNode, EchoTag
from liquid.exceptions import LiquidError
from liquid.expression import Expression
from liquid.static_analysis import Segments
from msgspec import Struct

from rejoinder.domain.problem import Invalid

LONGEST = 10_000
_MISSING = "missing"
Facts: TypeAlias = Mapping[str, Any]


class Said(Struct, frozen=True):
    """What a text says to one person, and the variables that had no value where they were needed."""

    text: str
    missing: tuple[str, ...] = ()


class Parsed(Struct, frozen=True):
    """A text that was read: the paths of its variables, and those of them that nothing stands in for."""

    template: Any
    paths: tuple[tuple[Any, ...], ...]
    bare: frozenset[str]

    def say(self, facts: Facts, field: str = "text") -> Said:
        """Fill the variables in; raises Invalid when it grows too long or cannot be done."""
        context = RenderContext(self.template, globals=facts)
        buffer = context.get_buffer()
        try:
            self.template.render_with_context(context, buffer)
        except LiquidError as error:
            raise _refused(error, field) from error
        missing = context.tag_namespace.get(_MISSING, ())
        return Said(buffer.getvalue().strip()[:LONGEST], tuple(dict.fromkeys(missing)))


def has_variables(text: str) -> bool:
    """Tell whether a text is more than plain words."""
    return "{{" in text or "{%" in text


def parse(text: str, field: str = "text") -> Parsed:
    """Read a text; raises Invalid when it is no Liquid."""
    try:
        return _parsed(text)
    except LiquidError as error:
        raise _refused(error, field) from error


def _refused(error: LiquidError, field: str) -> Invalid:
    return Invalid(
        "invalid_template",
        f"The text cannot be filled in: {error.args[0] if error.args else error}",
        field=field,
        remedy="Write variables like {{ contact.first_name }}, and close every {% if %}.",
    )


@lru_cache(maxsize=1_000)
def _parsed(text: str) -> Parsed:
    template = _ENVIRONMENT.from_string(text)
    found = template.analyze()
    paths = dict.fromkeys(_frozen(one.segments) for many in found.globals.values() for one in many)
    for name in found.filters:
        if name not in _ENVIRONMENT.filters:
            raise LiquidError(f"There is no filter “{name}”", token=None)
    return Parsed(template, tuple(paths), frozenset(_bare(template)))


def _frozen(segments: Segments) -> tuple[Any, ...]:
    return tuple(_frozen(one) if isinstance(one, list) else one for one in segments)


def _bare(template: BoundTemplate) -> Iterator[str]:
    """Name the variables that are put out outside of any condition, with nothing in their stead."""
    for node in template.nodes:
        if isinstance(node, OutputNode):
            yield from (str(path) for path in _needed(node.expression))


def _needed(expression: Expression) -> Iterator[Path]:
    """Yield the variables of an expression that need a value: all, but those that have a default."""
    if isinstance(expression, Path):
        yield expression
    elif not isinstance(expression, FilteredExpression) or not _has_default(expression):
        for one in expression.children():
            yield from _needed(one)


def _has_default(expression: FilteredExpression) -> bool:
    return any(one.name == "default" for one in expression.filters or ())


def _notice(expression: Expression, context: RenderContext) -> None:
    for path in _needed(expression):
        if _nothing(path.evaluate(context)):
            context.tag_namespace.setdefault(_MISSING, []).append(str(path))


def _nothing(value: object) -> bool:
    if hasattr(value, "__liquid__"):
        value = value.__liquid__()
    return value is None or value in ([], {}) or (isinstance(value, str) and not value.strip())


class _Put(OutputNode):
    """An output that notices when it has nothing to put out."""

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        _notice(self.expression, context)
        written: int = super().render_to_output(context, buffer)
        return written


class _Echoed(EchoNode):
    """The same, written as a tag."""

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        _notice(self.expression, context)
        written: int = super().render_to_output(context, buffer)
        return written


class _Output(Output):
    node_class = _Put


class _Echo(EchoTag):
    node_class = _Echoed


class _Environment(Environment):
    loop_iteration_limit = 1_000
    output_stream_limit = 20_000
    local_namespace_limit = 20_000


_ENVIRONMENT = _Environment()
_ENVIRONMENT.add_tag(_Output)
_ENVIRONMENT.add_tag(_Echo)
