"""Experiments: who gets which variant, whether the groups are sound, and what made a difference.

    assign(experiment, contact, split) -> arm
    report(experiment, counts, days) -> Report

are pure functions; counting is up to who calls. Where the shares change while an experiment runs, it is counted anew
from then on: groups of different times must not be mixed.
"""

from rejoinder.domain.experiment.assign import CONTROL, Split, Weighted, assign, check
from rejoinder.domain.experiment.effect import Difference, Interval, Measure, Verdict, difference
from rejoinder.domain.experiment.ratio import Ratio, ratio
from rejoinder.domain.experiment.report import Answers, Arm, Day, Effect, Experiment, Point, Report, report
from rejoinder.domain.experiment.sample import Counts

__all__ = [
    "CONTROL",
    "Answers",
    "Arm",
    "Counts",
    "Day",
    "Difference",
    "Effect",
    "Experiment",
    "Interval",
    "Measure",
    "Point",
    "Ratio",
    "Report",
    "Split",
    "Verdict",
    "Weighted",
    "assign",
    "check",
    "difference",
    "ratio",
    "report",
]
