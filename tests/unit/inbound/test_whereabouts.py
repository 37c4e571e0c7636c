import pytest

from rejoinder.services.inbound.whereabouts import country_of, zone_of


@pytest.mark.parametrize(
    ("number", "zone"),
    [
        ("+6281234567890", "Asia/Jakarta"),
        ("+12025550143", "America/New_York"),
        ("+5511987654321", "America/Sao_Paulo"),
        ("+79161234567", None),
        ("40404", None),
        ("US.1349", None),
        ("", None),
    ],
)
def test_a_number_tells_a_time_zone_only_where_there_is_one(number: str, zone: str | None) -> None:
    assert zone_of(number) == zone


@pytest.mark.parametrize(
    ("number", "country"),
    [
        ("+12025550143", "US"),
        ("+16135550143", "CA"),
        ("+6281234567890", "ID"),
        ("40404", None),
        ("US.1349", "US"),
    ],
)
def test_a_number_tells_its_country(number: str, country: str | None) -> None:
    assert country_of(number) == country
