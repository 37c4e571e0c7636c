"""How far chance carries a difference that is looked at as often as one likes.

An asymptotic confidence sequence: Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas, "Time-uniform central limit theory
and asymptotic confidence sequences", Annals of Statistics 52 (2024), arXiv 2103.06476, theorem 2.2; the boundary is
Robbins' normal mixture. Its p-value is that of the mixture sequential probability ratio test of Johari, Koomen, Pekelis
and Walsh, "Always valid inference", Operations Research 70 (2022), arXiv 1512.04922.

`information` is what the paper calls t times rho squared: how much is known, in units of the mixture's own variance.
"""

from math import exp, log, sqrt

#: So many reports in a hundred may ever be wrong by chance, however often they are looked at.
ALPHA = 0.05
#: The interval is tightest, for how much is known, at two groups of a thousand. It is chosen before any data is seen.
TIGHTEST = 500.0


def information(people: int, others: int, alpha: float) -> float:
    """Return how much two groups tell about their difference; the smaller of the two counts most."""
    return _tuning(alpha) * (people * others / (people + others)) / TIGHTEST


def _tuning(alpha: float) -> float:
    """Return the information at which the boundary is tightest: the paper's choice of rho."""
    return -2 * log(alpha) + log(-2 * log(alpha) + 1)


def reach(known: float, alpha: float) -> float:
    """Return how many standard errors the difference that is measured may be off, at every look with chance `alpha`."""
    return sqrt((1 + 1 / known) * (2 * log(1 / alpha) + log(1 + known)))


def p_value(errors: float, known: float) -> float:
    """Return the always valid p-value of a difference of so many standard errors: at most `alpha` beyond `reach`."""
    evidence = errors**2 * known / (2 * (1 + known)) - log(1 + known) / 2
    return min(1.0, exp(-evidence))
