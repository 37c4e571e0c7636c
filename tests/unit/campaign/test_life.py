"""Which step a campaign may take from which state, and what is done already."""

import pytest

from rejoinder.domain.campaign.kinds import State
from rejoinder.domain.campaign.life import Act, done, may, why_not

MAY = {
    Act.START: {State.DRAFT},
    Act.PAUSE: {State.SCHEDULED, State.LIVE},
    Act.RESUME: {State.PAUSED},
    Act.END: {State.SCHEDULED, State.LIVE, State.PAUSED},
    Act.ARCHIVE: {State.DRAFT, State.ENDED},
}


@pytest.mark.parametrize("act", Act)
def test_only_these_states_allow_it(act: Act) -> None:
    assert {state for state in State if may(act, state)} == MAY[act]


@pytest.mark.parametrize("act", Act)
def test_what_is_done_already_is_not_possible_again(act: Act) -> None:
    assert not any(may(act, state) for state in State if done(act, state))


@pytest.mark.parametrize("state", State)
def test_every_state_says_what_to_do_instead(state: State) -> None:
    assert all(why_not(state))
