"""A tour goes into the wording that it was built for, and into no other."""

from rejoinder.domain.campaign.content import Step, Tour
from rejoinder.domain.campaign.definition import Definition, Variant, Wording
from rejoinder.domain.campaign.kinds import Kind
from rejoinder.domain.campaign.pointing import tour_in, with_tour
from rejoinder.domain.campaign.survey import Survey

FIRST, SECOND = Tour((Step(title="One"),)), Tour((Step(title="Two"),))
DEFINITION = Definition(
    name="First steps",
    kind=Kind.TOUR,
    variants=(
        Variant("a", (Wording(FIRST), Wording(FIRST, "id"))),
        Variant("b", (Wording(Survey((), ())),)),
    ),
)


def test_a_tour_is_read_by_its_variant_and_language() -> None:
    assert tour_in(DEFINITION, "a", "id") == FIRST
    assert tour_in(DEFINITION, "a", "ru") == Tour(())
    assert tour_in(DEFINITION, "b", None) == Tour(())
    assert tour_in(DEFINITION, "c", None) is None


def test_a_tour_takes_the_place_of_the_one_in_its_language() -> None:
    changed = with_tour(DEFINITION, "a", "id", SECOND)
    assert tour_in(changed, "a", "id") == SECOND
    assert tour_in(changed, "a", None) == FIRST
    assert changed.variants[1] == DEFINITION.variants[1]


def test_a_tour_in_a_new_language_stands_beside_the_others() -> None:
    changed = with_tour(DEFINITION, "a", "ru", SECOND)
    assert [one.locale for one in changed.variants[0].wordings] == [None, "id", "ru"]
    assert tour_in(changed, "a", "ru") == SECOND
