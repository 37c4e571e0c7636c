"""Personal data in what people write: found, masked, revealed to who may see it, and never asked for (P9)."""

from rejoinder.services.personal_data.asking import asks_for
from rejoinder.services.personal_data.finding import Found, find
from rejoinder.services.personal_data.masking import masked

__all__ = ["Found", "asks_for", "find", "masked"]
