"""What may be sent when, told for every policy that is shipped."""

import pytest

from rejoinder.domain.policy import PROFILES, WEB_24H, Policy, Purpose, matrix


@pytest.mark.parametrize("policy", PROFILES.values(), ids=lambda policy: policy.id)
def test_nobody_who_blocked_the_business_gets_anything_on_any_channel(policy: Policy) -> None:
    cells = next(one.cells for one in matrix(policy) if one.key == "blocked")

    assert {cell.outcome for cell in cells} == {"drop"}


@pytest.mark.parametrize("policy", PROFILES.values(), ids=lambda policy: policy.id)
def test_every_purpose_is_answered_in_every_situation_with_a_reason(policy: Policy) -> None:
    for situation in matrix(policy):
        assert [cell.purpose for cell in situation.cells] == list(Purpose)
        assert all(cell.why.endswith(".") for cell in situation.cells)


def test_consents_that_the_policy_asks_for_open_what_they_are_for() -> None:
    found = {one.key: {cell.purpose: cell.outcome for cell in one.cells} for one in matrix(WEB_24H)}

    assert found["agreed"][Purpose.TRANSACTIONAL] == "send"
    assert found["forty_days"][Purpose.TRANSACTIONAL] == "drop"
    assert found["never_wrote"][Purpose.REPLY] == "drop"
