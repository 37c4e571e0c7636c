"""What an installation knows better of a channel type."""

import json
from pathlib import Path

import msgspec
import pytest

from rejoinder.channels.contract import Failure, KnownFailure
from rejoinder.channels.facts import Facts, corrected
from rejoinder.channels.messenger.channel import MessengerChannel
from rejoinder.channels.meta.errors import refused
from rejoinder.channels.net import Http, Reply
from rejoinder.channels.rcs.channel import RcsChannel
from rejoinder.channels.sms.channel import SmsChannel
from rejoinder.channels.web.channel import WebChannel
from rejoinder.config import ConfigError, Settings

BUSY = KnownFailure(code="10", subcode="2018300", meaning="Busy", failure=Failure.RETRY_LATER, wait_s=60)


def test_limits_and_errors_are_put_right_for_one_type() -> None:
    web, messenger = corrected([WebChannel(), MessengerChannel(Http())], {"messenger": Facts({"text": 1_900}, (BUSY,))})

    assert messenger.capabilities.limits.text == 1_900
    assert messenger.capabilities.limits.button_title == MessengerChannel.capabilities.limits.button_title
    assert web.capabilities is WebChannel.capabilities
    error = {"error": {"code": 10, "error_subcode": 2018300, "message": "Another app"}}
    answer = refused(Reply(400, msgspec.json.encode(error)), messenger.failures)
    assert (answer.failure, answer.retry_after_s) == (Failure.RETRY_LATER, 60)


def test_how_a_link_leads_there_is_put_right_and_taken_away() -> None:
    link = "https://chat.example/{address}?text={text}"
    facts = {"rcs": Facts(link=link, link_on=frozenset({"phone", "tablet"})), "sms": Facts(link="")}
    rcs, sms = corrected([RcsChannel(Http()), SmsChannel(Http())], facts)

    assert rcs.capabilities.link == link
    assert rcs.capabilities.link_without == RcsChannel.capabilities.link_without
    assert rcs.capabilities.link_on == {"phone", "tablet"}
    assert (sms.capabilities.link, sms.capabilities.link_on) == ("", SmsChannel.capabilities.link_on)


def test_the_next_installation_in_this_process_knows_nothing_of_it() -> None:
    corrected([MessengerChannel(Http())], {"messenger": Facts({"text": 1_900})})

    assert MessengerChannel(Http()).capabilities.limits.text == 2_000


def test_the_file_is_read_from_where_the_setting_says(tmp_path: Path) -> None:
    path = tmp_path / "facts.json"
    path.write_text(json.dumps({"messenger": {"limits": {"text": 1900}}}))

    assert Settings().facts == {}
    assert Settings(channel_facts=str(path)).facts == {"messenger": Facts({"text": 1_900})}


@pytest.mark.parametrize(
    "facts",
    [
        {"messenger": {"limits": {"txet": 1900}}},
        {"messenger": {"limits": {"text": -1}}},
        {"messenger": {"limit": {}}},
        {"rcs": {"link_on": ["fridge"]}},
        {"messenger": {"failures": [{"code": "10", "failure": "perhaps", "meaning": "x"}]}},
    ],
)
def test_a_file_that_is_wrong_says_so(tmp_path: Path, facts: object) -> None:
    path = tmp_path / "facts.json"
    path.write_text(json.dumps(facts))

    with pytest.raises(ConfigError, match="CHANNEL_FACTS cannot be read"):
        _ = Settings(channel_facts=str(path)).facts
