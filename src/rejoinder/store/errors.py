import asyncpg

from rejoinder.domain.problem import Invalid

#: Two transactions waited for each other, and this one was undone.
Deadlock = asyncpg.DeadlockDetectedError

#: A value is none that can be kept, such as a number with too many digits, or a text with a NUL in it.
Unkeepable = (asyncpg.DataError, asyncpg.ProgramLimitExceededError, Invalid)

#: Somebody else held what was asked for longer than it was to be waited.
LockTimeout = asyncpg.LockNotAvailableError


class StoreError(Exception):
    """The database cannot serve; `remedy` says what to do."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
