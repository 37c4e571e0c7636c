"""What a group of people did, as sums: enough for a mean and how far people are apart."""

from msgspec import Struct


class Sample(Struct, frozen=True):
    """How many people, the sum of what is measured on each, and the sum of its squares."""

    people: int
    total: float
    squares: float

    @property
    def mean(self) -> float:
        """The mean over all people, those included on whom nothing was measured."""
        return self.total / self.people

    @property
    def variance(self) -> float:
        """The variance between people."""
        return max(self.squares - self.total * self.mean, 0.0) / max(self.people - 1, 1)

    def beside(self, other: "Sample") -> "Sample":
        """Put two groups together."""
        return Sample(self.people + other.people, self.total + other.total, self.squares + other.squares)


class Counts(Struct, frozen=True):
    """What came of an arm so far.

    `people` were assigned and got the message, or would have got it (the control group); `converted` of them reached
    the goal, `buyers` brought `revenue`, and `squares` is the sum over people of the square of what each brought.
    """

    people: int = 0
    converted: int = 0
    buyers: int = 0
    revenue: float = 0.0
    squares: float = 0.0

    def beside(self, other: "Counts") -> "Counts":
        """Put two arms, or two days, together."""
        return Counts(
            self.people + other.people,
            self.converted + other.converted,
            self.buyers + other.buyers,
            self.revenue + other.revenue,
            self.squares + other.squares,
        )

    def conversions(self) -> Sample:
        """Return the sample of who reached the goal: each person is 1 or 0, and so is its square."""
        return Sample(self.people, self.converted, self.converted)

    def revenues(self) -> Sample:
        """Return the sample of what each person brought."""
        return Sample(self.people, self.revenue, self.squares)
