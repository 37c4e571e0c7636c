"""What is said is made for the person: variables in Liquid, their language, a coupon of their own."""

from rejoinder.services.personalize.checking import remarks
from rejoinder.services.personalize.example import as_example, made_up
from rejoinder.services.personalize.fill import fill, without
from rejoinder.services.personalize.records import Filled, Gap, Person

__all__ = ["Filled", "Gap", "Person", "as_example", "fill", "made_up", "remarks", "without"]
