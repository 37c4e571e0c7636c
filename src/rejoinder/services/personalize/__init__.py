"""What is said is made for the person: variables in Liquid, their language, a coupon of their own."""

from rejoinder.services.personalize.fill import fill, only_of
from rejoinder.services.personalize.records import Filled, Gap, Person

__all__ = ["Filled", "Gap", "Person", "fill", "only_of"]
