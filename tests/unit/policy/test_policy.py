import datetime as dt

import msgspec
import pytest
from msgspec.structs import replace

from rejoinder.domain.policy import (
    PROFILES,
    WEB_24H,
    WEB_30D,
    Act,
    ActKind,
    Author,
    Cap,
    Counted,
    Ground,
    GroundKind,
    Ledger,
    Needs,
    Permit,
    PermitKind,
    Policy,
    Proposal,
    Purpose,
    Quiet,
    Scope,
    UnknownPolicyError,
    UnknownZoneError,
    decide,
    earned,
    profile,
    profiles_for,
)

NOON = dt.datetime(2026, 1, 5, 12, tzinfo=dt.UTC)
DAY = 86_400


def cap(**changes: object) -> Cap:
    fields = {"id": "own", "count": 1, "per_s": DAY, "purposes": (Purpose.TOPIC,), **changes}
    return Cap(**fields)


def ground(**changes: object) -> Ground:
    fields = {
        "id": "own",
        "kind": GroundKind.WINDOW,
        "title": "Own",
        "purposes": (Purpose.REPLY,),
        "opened_by": (ActKind.MESSAGE,),
        **changes,
    }
    return Ground(**fields)


def test_a_policy_is_data_that_can_be_written_down_and_read_again() -> None:
    for policy in PROFILES.values():
        assert msgspec.json.decode(msgspec.json.encode(policy), type=Policy) == policy


def test_the_shipped_policies_are_found_by_id_and_by_channel_type() -> None:
    assert profile("web-24h") is WEB_24H
    assert profiles_for("web") == (WEB_24H, WEB_30D)
    assert profiles_for("fax") == ()


def test_an_unknown_policy_is_refused_with_those_that_exist() -> None:
    with pytest.raises(UnknownPolicyError, match=r"choose one of .*web-24h, web-30d"):
        profile("web-7d")


def test_a_verdict_names_the_policy_and_its_version() -> None:
    assert WEB_24H.name == "web-24h@1"
    assert replace(WEB_24H, overlay="own").name == "web-24h@1+own"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"grounds": (ground(id="per_day"),)}, "unique"),
        ({"grounds": (ground(uses=0),)}, "0 uses"),
        ({"grounds": (ground(uses=8),)}, "8 uses"),
        ({"grounds": (ground(length_s=0),)}, "lasts 0 s"),
        ({"grounds": (ground(counted=Counted.FIRST),)}, "counts from the first act"),
        ({"grounds": (ground(counted=Counted.FIRST, length_s=8 * DAY),)}, "counts from the first act"),
        ({"caps": (cap(count=0),)}, "counts to 0; give 1 to 39"),
        ({"caps": (cap(count=40),)}, "counts to 40; give 1 to 39"),
        ({"caps": (cap(count=8, by_topic=True),)}, "counts to 8; give 1 to 7"),
        ({"caps": (cap(per_s=0),)}, "covers 0 s"),
        ({"caps": (cap(per_s=29 * DAY),)}, "up to 28 days"),
        ({"caps": (cap(scope=Scope.CHANNEL),)}, "over an identity or a contact"),
        (
            {"quiet": (Quiet(id="own", start=dt.time(8), end=dt.time(8), purposes=(Purpose.REPLY,)),)},
            "same time",
        ),
    ],
)
def test_a_policy_that_makes_no_sense_cannot_be_made(changes: dict[str, object], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        replace(WEB_24H, **changes)


def test_a_policy_names_a_zone_that_exists() -> None:
    with pytest.raises(UnknownZoneError):
        replace(WEB_24H, zone="Nowhere/Land")


def test_an_act_of_the_contact_earns_what_the_caps_say() -> None:
    policy = replace(WEB_24H, caps=(cap(earns=2), cap(id="plain")))

    (credit,) = earned(policy, Act(ActKind.MESSAGE, NOON))

    assert (credit.kind, credit.key, credit.uses_left) == (PermitKind.CREDIT, "own", 2)
    assert credit.expires_at == NOON + dt.timedelta(days=1)
    assert earned(policy, Act(ActKind.VISIT, NOON)) == ()
    assert earned(WEB_24H, Act(ActKind.MESSAGE, NOON)) == ()


def test_quiet_hours_that_never_end_drop_instead_of_holding_for_ever() -> None:
    halves = (
        Quiet(id="one", start=dt.time(0), end=dt.time(12), purposes=(Purpose.TRANSACTIONAL,)),
        Quiet(id="two", start=dt.time(12), end=dt.time(0), purposes=(Purpose.TRANSACTIONAL,)),
    )
    policy = replace(WEB_24H, quiet=halves)
    ledger = Ledger().after_act(Act(ActKind.MESSAGE, NOON))
    news = Proposal(delivery_id="d", purpose=Purpose.TRANSACTIONAL, author=Author.API, reason="Shipped")

    assert decide(policy, ledger, news, NOON).reason == "waits_too_long"


def test_a_policy_object_is_made_ready_once() -> None:
    policy = replace(WEB_24H, version=2)
    ledger = Ledger().after_act(Act(ActKind.MESSAGE, NOON))
    reply = Proposal(delivery_id="d", purpose=Purpose.REPLY, author=Author.HUMAN)

    decide(policy, ledger, reply, NOON)
    made = policy.__dict__["plans"]
    decide(policy, ledger, reply, NOON)

    assert policy.__dict__["plans"] is made
    assert "plans" not in replace(policy, version=3).__dict__
    assert policy == replace(policy)


def test_a_verdict_lists_all_rules_passed_and_stays_small() -> None:
    verdict = decide(
        WEB_24H,
        Ledger().after_act(Act(ActKind.MESSAGE, NOON)),
        Proposal(delivery_id="d", purpose=Purpose.REPLY, author=Author.HUMAN),
        NOON,
    )

    assert verdict.passed == (
        "expiry",
        "stop",
        "personal_data",
        "started",
        "reason",
        "window",
        "quiet_hours",
    )
    assert len(msgspec.json.encode(verdict)) < 400


def test_a_template_may_need_the_contacts_agreement_to_that_very_template() -> None:
    own = ground(kind=GroundKind.TEMPLATE, opened_by=(), template=True, permit=Needs(PermitKind.TEMPLATE))
    policy = replace(WEB_24H, grounds=(own,))
    ledger = Ledger().after_act(Act(ActKind.MESSAGE, NOON)).granted(Permit(PermitKind.TEMPLATE, "shipped", NOON))
    reply = Proposal(delivery_id="d", purpose=Purpose.REPLY, author=Author.HUMAN, template="shipped")

    assert decide(policy, ledger, reply, NOON).reason == "template_allows"
    assert decide(policy, ledger, replace(reply, template="sale"), NOON).reason == "no_template"
