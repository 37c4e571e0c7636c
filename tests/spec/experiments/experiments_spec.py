"""What docs/experiments.md says, with the figures that the simulation measures."""

from dataclasses import dataclass

from peeking import DAYS, RUNS, Outcome, Pair, Play, outcome

TITLE = "Did it work? Experiments and what they tell"

#: Three variants and a control group, in the order of a report: the whole, each variant, each against the first.
EVERY_PAIR: tuple[Pair, ...] = (((0, 1, 2), 3), ((0,), 3), ((1,), 3), ((2,), 3), ((1,), 0), ((2,), 0))


@dataclass(frozen=True)
class Row:
    """A campaign in words, and how it is played."""

    campaign: str
    play: Play

    @property
    def outcome(self) -> Outcome:
        return outcome(self.play)


NOTHING = (
    Row("100 people a day in each group, 5 of 100 convert", Play((100, 100), (0.05, 0.05))),
    Row("20 a day, 2 of 100", Play((20, 20), (0.02, 0.02))),
    Row("20 a day, 30 of 100", Play((20, 20), (0.3, 0.3))),
    Row("1,000 a day, 3 of 100", Play((1000, 1000), (0.03, 0.03))),
    Row("180 a day and 20 in the control group, 10 of 100", Play((180, 20), (0.1, 0.1))),
    Row("100 a day, 10 of 100, a tenth of those left on each day", Play((100, 100), (0.1, 0.1), soon=0.1)),
    Row(
        "5,000 in each group at once, 5 of 100, a tenth of those left on each day",
        Play((5000, 5000), (0.05, 0.05), at_once=True, soon=0.1),
    ),
    Row(
        "9,000 at once and 1,000 in the control group, 3 of 100, the same",
        Play((9000, 1000), (0.03, 0.03), at_once=True, soon=0.1),
    ),
    Row(
        "three variants of 60 a day and 20 in the control group, 5 of 100, all six comparisons",
        Play((60, 60, 60, 20), (0.05,) * 4, pairs=EVERY_PAIR),
    ),
    Row("50 a day, 10 of 100 buy, revenue", Play((50, 50), (0.1, 0.1), spread=1.0)),
    Row(
        "180 a day and 20 in the control group, 10 of 100 buy, some very much, revenue",
        Play((180, 20), (0.1, 0.1), spread=1.5),
    ),
)

SOMETHING = (
    Row("12 instead of 10 of 100 convert, 25 a day in each group", Play((25, 25), (0.12, 0.1))),
    Row("the same, 50 a day", Play((50, 50), (0.12, 0.1))),
    Row("the same, 100 a day", Play((100, 100), (0.12, 0.1))),
    Row("the same, 200 a day", Play((200, 200), (0.12, 0.1))),
    Row("15 instead of 10 of 100, 50 a day", Play((50, 50), (0.15, 0.1))),
    Row("the same, a tenth of those left on each day", Play((50, 50), (0.15, 0.1), soon=0.1)),
    Row("8 instead of 10 of 100, 200 a day", Play((200, 200), (0.08, 0.1))),
    Row(
        "6 instead of 4 of 100, 9,000 at once and 1,000 in the control group, a tenth of those left on each day",
        Play((9000, 1000), (0.06, 0.04), at_once=True, soon=0.1),
    ),
    Row("12 instead of 10 of 100 buy, 200 a day, revenue", Play((200, 200), (0.12, 0.1), spread=1.0)),
)

TEXT = """
A campaign's figures say how many people bought after they got it. They do not say how many would have bought anyway.
An experiment does: some people, chosen by lot, get nothing (the **control group**), or get another **variant**, and
the groups are compared.

## Who gets what

Lots are drawn from the ids of the experiment and of the person, so a person always gets the same, on every device,
and two experiments do not disturb each other. A variant may have any weight, and the control group any share.

Where a share grows, only as many people move as must: a growing control group takes people from the variants, a
growing variant takes them from the other variants, and nobody else changes place. Still, count anew from then on,
since people who moved have seen both.

Where two contacts turn out to be one person, what they got first is what counts.

## A campaign's report

`GET /api/v1/campaigns/{id}/experiment` has, for each variant and the control group (`control`), how many people, how
many of them reached the goal, and what they brought; whether the groups are as large as they should be; and the
effects with their intervals, now and on the evening of each day.

People count for the variant that they were assigned to when the campaign came to them, whether or not it reached them:
held, dropped and lacking a value too. What keeps people of one variant from getting it is part of what it does. The
control group has those whom it would have come to at the same moment. The goal counts for so many days after that,
once a person; revenue is all that they brought in that time. A day is one of UTC.

## What is said

| verdict | what it means |
| --- | --- |
| too early | Fewer than 100 people in a group, or fewer than about 10 to be expected who act, or who do not |
| no difference seen | Nothing is proven either way. The interval says how large a difference there may still be |
| better, worse | The interval excludes zero: chance alone hardly does that |
| groups broken | The groups are not as large as they should be: people get lost or counted twice on the way |

Nothing is called better before its interval excludes zero. While it is too early, or the groups are broken, no
difference is shown at all: any would mislead. A verdict is about what the goal counts; where the goal is something
that should not happen (leaving), fewer is better.

The **true effect** of a campaign is all its variants together against the control group. With several variants there
are also each variant against the control group, and each against the first. All these share one chance of being
wrong, so more variants need more people. Conversions and revenue are two measures, and each has a chance of its own.

The interval is given as a difference (2 more of 100 people) and in relation to the other group (20 % more); the
second is missing as long as the other group's own figure might be nothing. Revenue is per person, those included who
bought nothing.

## You may look every day

A plain test of significance is made to be looked at once, at the end. Whoever looks daily and stops at the first
“significant” sees differences where there are none: the table below says how often.

These intervals are **confidence sequences**: the truth stays inside at every look, all together, in at least 95 of
100 experiments. So look when you like, stop when you like, or go on. The promise is one for large groups; that it holds
for realistic ones, and for goals that people reach days later, is measured below.

- Differences: an asymptotic confidence sequence with Robbins' normal mixture, from Waudby-Smith, Arbour, Sinha,
  Kennedy and Ramdas, *Time-uniform central limit theory and asymptotic confidence sequences*, Annals of Statistics 52
  (2024), [arXiv 2103.06476](https://arxiv.org/abs/2103.06476). It is tightest, for its size, at two groups of a
  thousand.
- Its p-value may be looked at daily too, as in Johari, Koomen, Pekelis and Walsh, *Always valid inference*,
  Operations Research 70 (2022), [arXiv 1512.04922](https://arxiv.org/abs/1512.04922).
- Several comparisons: Bonferroni. In relation to the other group: Fieller's interval.
- Sizes of groups: the sequential test of Lindon and Malek, *Anytime-valid inference for multinomial count data*,
  NeurIPS 2022. It is wrong in at most one of a thousand sound experiments, ever.

The price is patience: an interval that may always be looked at is about one and a half times to twice as wide as one
that may not.

What the mathematics asks for: people are counted once, in the arm that they were assigned to, whether or not they
opened the message; the shares stay as they are while it is counted; and the groups are large, which the smallest
sizes above see to. A few enormous orders can still hide what the others did: then the interval is wide, and says so.
"""


def tables() -> dict[str, str]:
    """Return the measured tables by their titles."""
    return {
        "How often it is wrong": "\n".join([WRONG.strip(), *_table(HEADS_WRONG, [_wrong(row) for row in NOTHING])]),
        "What it finds": "\n".join([FINDS.strip(), *_table(HEADS_FINDS, [_finds(row) for row in SOMETHING])]),
    }


WRONG = f"""
Measured: each campaign was played {RUNS:,} times over {DAYS} days, with no difference between its groups, and judged
on every evening. *Wrong* is how many times of 100 any evening said better or worse; at most 5 are allowed. *A plain
test* is how many times of 100 a test at 5 % would have said so on some evening, where it fits.
"""
FINDS = f"""
The same with a real difference. *Found* is how many times of 100 it had been called better (or worse, where it is) by
the evening of that day. *Held* is how many times of 100 the interval had the truth within on every one of the {DAYS}
evenings; at least 95 are promised.
"""
HEADS_WRONG = ("campaign", "wrong", "a plain test")
HEADS_FINDS = ("campaign", "found in 7 days", "in 30", f"in {DAYS}", "held")


def _wrong(row: Row) -> tuple[str, ...]:
    plain = _of_100(row.outcome.plain) if row.play.spread is None else ""
    return row.campaign, _of_100(row.outcome.claimed), plain


def _finds(row: Row) -> tuple[str, ...]:
    found = row.outcome
    days = (found.by_day[day - 1] for day in (7, 30, DAYS))
    return row.campaign, *(_of_100(many) for many in days), _of_100(found.runs - found.missed)


def _of_100(many: int) -> str:
    return f"{100 * many / RUNS:.1f}"


def _table(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> list[str]:
    lines = [heads, tuple("---" if not at else "---:" for at in range(len(heads))), *rows]
    return ["", *(f"| {' | '.join(line)} |" for line in lines)]


def text() -> str:
    """Return the whole page."""
    made = "<!-- Made by scripts/render_experiment_docs.py from tests/spec/experiments; edit there. -->"
    parts = [f"## {title}\n\n{table.strip()}" for title, table in tables().items()]
    return "\n\n".join([f"# {TITLE}", made, TEXT.strip(), *parts]) + "\n"
