"""The policy gate: what may be sent to whom, when, and why.

    decide(policy, ledger, proposal, now) -> Verdict

is a pure function of frozen records. Times are aware UTC datetimes.
"""

from rejoinder.domain.policy.calendar import UnknownZoneError, zone_of
from rejoinder.domain.policy.caps import earned
from rejoinder.domain.policy.describe import RuleText, rules_of
from rejoinder.domain.policy.explain import Explanation, explain, sentence, why_sent
from rejoinder.domain.policy.facts import Act, Permit, Rest, Sent, Stop, Trace, Use, lasting
from rejoinder.domain.policy.gate import asking, decide
from rejoinder.domain.policy.grounds import token_for
from rejoinder.domain.policy.ledger import Ledger
from rejoinder.domain.policy.lines import CapUse, Line, Window, tag_for
from rejoinder.domain.policy.matrix import Cell, Situation, matrix
from rejoinder.domain.policy.policy import Policy
from rejoinder.domain.policy.profiles import (
    PROFILES,
    WEB_24H,
    WEB_30D,
    UnknownPolicyError,
    profile,
    profiles_for,
)
from rejoinder.domain.policy.proposal import Proposal
from rejoinder.domain.policy.rules import (
    EVERYONE,
    MACHINES,
    MARKETING,
    STARTED_BY_BUSINESS,
    Cap,
    ContentRule,
    Ground,
    Needs,
    Pause,
    Quiet,
    Rate,
    Reach,
    RestRule,
    Signal,
    Source,
    Spare,
    Starts,
    StopRule,
)
from rejoinder.domain.policy.saying import heard, plain
from rejoinder.domain.policy.sentences import AFTERWARDS, LINES, REASONS, REMEDIES
from rejoinder.domain.policy.standing import Standing, standing
from rejoinder.domain.policy.strict import LooserError, Overrides, stricter
from rejoinder.domain.policy.tally import Tally
from rejoinder.domain.policy.verdict import Params, Reason, Verdict
from rejoinder.domain.policy.words import (
    ActKind,
    Author,
    Counted,
    Frequency,
    GroundKind,
    Outcome,
    PermitKind,
    PersonalData,
    Purpose,
    Scope,
    StopHow,
)

__all__ = [
    "AFTERWARDS",
    "EVERYONE",
    "LINES",
    "MACHINES",
    "MARKETING",
    "PROFILES",
    "REASONS",
    "REMEDIES",
    "STARTED_BY_BUSINESS",
    "WEB_24H",
    "WEB_30D",
    "Act",
    "ActKind",
    "Author",
    "Cap",
    "CapUse",
    "Cell",
    "ContentRule",
    "Counted",
    "Explanation",
    "Frequency",
    "Ground",
    "GroundKind",
    "Ledger",
    "Line",
    "LooserError",
    "Needs",
    "Outcome",
    "Overrides",
    "Params",
    "Pause",
    "Permit",
    "PermitKind",
    "PersonalData",
    "Policy",
    "Proposal",
    "Purpose",
    "Quiet",
    "Rate",
    "Reach",
    "Reason",
    "Rest",
    "RestRule",
    "RuleText",
    "Scope",
    "Sent",
    "Signal",
    "Situation",
    "Source",
    "Spare",
    "Standing",
    "Starts",
    "Stop",
    "StopHow",
    "StopRule",
    "Tally",
    "Trace",
    "UnknownPolicyError",
    "UnknownZoneError",
    "Use",
    "Verdict",
    "Window",
    "asking",
    "decide",
    "earned",
    "explain",
    "heard",
    "lasting",
    "matrix",
    "plain",
    "profile",
    "profiles_for",
    "rules_of",
    "sentence",
    "standing",
    "stricter",
    "tag_for",
    "token_for",
    "why_sent",
    "zone_of",
]
