"""What providers bring: kept before it is answered, read in order, each event in a transaction of its own."""

from rejoinder.services.inbound.hook import hook
from rejoinder.services.inbound.intake import take_in

__all__ = ["hook", "take_in"]
