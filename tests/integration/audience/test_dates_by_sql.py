"""What PostgreSQL takes for a date is what Python takes for one, to the last character."""

from datetime import UTC

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import Text, collate, literal, select

from rejoinder.domain.audience.moments import canonical, is_date
from rejoinder.services.system import System
from rejoinder.store.audiences.dates import written_right
from rejoinder.store.compose import Composed

_RIGHT = st.datetimes(timezones=st.just(UTC)).map(canonical)
_LEAP = st.tuples(st.integers(0, 9_999)).map(lambda year: f"{year[0]:04}-02-29T00:00:00.000000Z")
_PARTS = st.tuples(*[st.integers(0, most) for most in (9_999, 14, 33, 25, 61, 61, 999_999)])
_ROUGH = _PARTS.map(lambda n: f"{n[0]:04}-{n[1]:02}-{n[2]:02}T{n[3]:02}:{n[4]:02}:{n[5]:02}.{n[6]:06}Z")


@st.composite
def _spoiled(draw: st.DrawFn) -> str:
    text = draw(_RIGHT)
    place = draw(st.integers(0, len(text)))
    return text[:place] + draw(st.sampled_from(["", "0", "9", "a", " ", "\n", "٣", "_", "-", "\\"])) + text[place + 1 :]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.lists(_RIGHT | _LEAP | _ROUGH | _spoiled() | st.text(st.characters(exclude_characters="\0")), max_size=20)
)
@example(texts=["1900-02-29T00:00:00.000000Z", "2000-02-29T00:00:00.000000Z", "2023-02-29T23:59:59.999999Z"])
async def test_both_engines_know_a_date(system: System, texts: list[str]) -> None:
    texts = [text for text in texts if text.isprintable() or "\n" in text]
    async with system.db.service(system.new_id()) as tx:
        for text in texts:
            shape = written_right(collate(literal(text, Text()), "C"))
            found = (await Composed(select(shape.is_(True))).rows(tx, {}))[0][0]
            assert found == is_date(text), text
