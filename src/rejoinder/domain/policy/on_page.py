"""The gate for what is shown on a page: the messenger's own rules, for somebody who is there at that moment."""

import datetime as dt

from msgspec.structs import replace

from rejoinder.domain.policy.facts import Act
from rejoinder.domain.policy.gate import decide
from rejoinder.domain.policy.ledger import Ledger
from rejoinder.domain.policy.policy import Policy
from rejoinder.domain.policy.profiles.pieces import MINUTE_S, OWN
from rejoinder.domain.policy.proposal import Proposal
from rejoinder.domain.policy.rules import Ground, Starts
from rejoinder.domain.policy.verdict import Verdict
from rejoinder.domain.policy.words import ActKind, Author, GroundKind, PersonalData, Purpose

#: What a topic's messages rest on is that it was subscribed to, wherever they are read.
_PURPOSES = tuple(one for one in Purpose if one is not Purpose.TOPIC)
_HERE = Ground(
    id="visit",
    kind=GroundKind.WINDOW,
    title="They are on the page",
    purposes=_PURPOSES,
    opened_by=(ActKind.VISIT,),
    length_s=30 * MINUTE_S,
    source=OWN,
)


def on_page(policy: Policy) -> Policy:
    """Return a messenger's policy as it is for what is shown to who visits, the same object for the same policy.

    Whoever is there has come by themselves and is awake: a visit counts as the act that they began with, and quiet
    hours hold nothing back. Opt-outs, blocks, caps, a pause and what may be asked for are as everywhere.
    """
    kept: dict[str, Policy] = policy.__dict__
    made = kept.get("on_page")
    if made is None:
        starts = Starts(acts=(*policy.starts.acts, ActKind.VISIT), permits=policy.starts.permits, source=OWN)
        made = kept["on_page"] = replace(policy, starts=starts, grounds=(_HERE, *policy.grounds), quiet=())
    return made


def asked(
    id_: str, purpose: Purpose, *, campaign: str, reason: str, topic: str | None, personal: tuple[PersonalData, ...]
) -> Proposal:
    """Put what is to be shown to the gate."""
    return Proposal(
        delivery_id=id_,
        purpose=purpose,
        author=Author.API,
        reason=reason,
        key=f"showing:{id_}",
        topic=topic,
        campaign=campaign,
        personal_data=personal,
    )


def judged(policy: Policy, ledger: Ledger, proposal: Proposal, now: dt.datetime) -> Verdict:
    """Decide whether something may be shown to somebody who is on the page now."""
    here = ledger.after_act(Act(ActKind.VISIT, now))
    verdict = decide(on_page(policy), here, proposal, now)
    return replace(verdict, reason="here") if verdict.ground == _HERE.id else verdict
