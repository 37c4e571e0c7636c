"""What a channel can show of a message: its limits, the parts a message travels in, and what is too much.

`fit` turns content blocks into parts, each of which is one message at the provider, with a fallback for every kind
of block that the channel has not got; `excess` tells what has to be shortened first, to the character.
"""

from rejoinder.domain.fitting.excess import Excess, excess
from rejoinder.domain.fitting.limits import Limits, Measure, length
from rejoinder.domain.fitting.parts import Part, fit
from rejoinder.domain.fitting.segments import Segments, segments

__all__ = ["Excess", "Limits", "Measure", "Part", "Segments", "excess", "fit", "length", "segments"]
