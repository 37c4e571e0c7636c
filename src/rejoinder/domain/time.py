"""Time and identity come from outside: nothing in the product reads the system's clock by itself."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

#: Tells the time now, aware and in UTC.
Clock = Callable[[], datetime]

#: Makes a new UUIDv7.
NewId = Callable[[], UUID]
