"""Connected accounts and what their providers approved."""

from rejoinder.domain.account import ApprovedTemplate


def test_a_template_may_be_used_once_it_is_approved() -> None:
    assert ApprovedTemplate("order", "en", "utility", "approved").usable
    assert not ApprovedTemplate("order", "en", "utility", "paused").usable
