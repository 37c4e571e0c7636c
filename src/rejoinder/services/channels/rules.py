"""How strict: the policies that can be chosen, and what the business wants stricter."""

from typing import Annotated

import msgspec
from msgspec import Meta

from rejoinder.domain.actor import Actor
from rejoinder.domain.answering import ALERTS
from rejoinder.domain.house_rules import HouseRules, Offered, looser, offered
from rejoinder.domain.permissions import Permission
from rejoinder.domain.policy import PROFILES, RuleText, Situation, matrix, profile, rules_of
from rejoinder.domain.problem import FieldProblem, Invalid, missing
from rejoinder.services import audit
from rejoinder.services.system import System
from rejoinder.store import channels

Alerts = Annotated[tuple[Annotated[int, Meta(ge=300, le=43_200)], ...], Meta(min_length=1, max_length=2)]


class PolicyText(msgspec.Struct, frozen=True):
    """A policy in plain words."""

    id: str
    title: str
    version: int
    channel_type: str
    summary: str
    rules: list[RuleText]
    #: What a business may make stricter in it.
    offered: Offered


class Strictness(msgspec.Struct, frozen=True):
    """What the whole workspace wants stricter, and how long before an answer is due teammates are alerted."""

    rules: HouseRules = HouseRules()
    alerts_s: Alerts = ALERTS


def list_policies(actor: Actor) -> list[PolicyText]:
    """List the policies, each rule in plain words with where it was read."""
    actor.must(Permission.READ)
    return [
        PolicyText(one.id, one.title, one.version, one.channel_type, one.summary, list(rules_of(one)), offered(one))
        for one in PROFILES.values()
    ]


def read_matrix(actor: Actor, policy_id: str) -> list[Situation]:
    """Tell what may be sent under a policy in the situations that everybody knows."""
    actor.must(Permission.READ)
    if policy_id not in PROFILES:
        raise missing("policy")
    return list(matrix(profile(policy_id)))


async def read_strictness(system: System, actor: Actor) -> Strictness:
    """Read what the workspace wants stricter."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        rules = await channels.workspace_setting(tx, "house_rules", HouseRules)
        alerts = await channels.workspace_setting(tx, "alerts_s", tuple[int, ...])
    return Strictness(rules or HouseRules(), alerts or ALERTS)


async def set_strictness(system: System, actor: Actor, wanted: Strictness) -> Strictness:
    """Make every channel stricter from now on; what waits is decided by the new rules."""
    actor.must(Permission.SETTINGS)
    for policy_id in PROFILES:
        check_rules(policy_id, msgspec.structs.replace(wanted.rules, window_s=None), "rules.")
    alerts = tuple(sorted(set(wanted.alerts_s), reverse=True))
    async with system.db.people(actor.workspace_id) as tx:
        await channels.set_workspace_setting(tx, "house_rules", wanted.rules)
        await channels.set_workspace_setting(tx, "alerts_s", alerts)
        detail = msgspec.to_builtins(wanted)
        await audit.note(system, tx, actor, "workspace.rules_changed", "workspace", tx.workspace_id, detail)
    return Strictness(wanted.rules, alerts)


def check_rules(policy_id: str, rules: HouseRules, path: str) -> None:
    """Insist that rules make a policy stricter; raises Invalid naming each that would not."""
    found = tuple(FieldProblem(path + field, why) for field, why in looser(profile(policy_id), rules).items())
    if found:
        raise Invalid(
            "not_stricter",
            found[0].message,
            field=found[0].field,
            fields=found,
            remedy="A business can only be stricter than the policy: choose less.",
        )
