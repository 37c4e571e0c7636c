import asyncpg

#: Two transactions waited for each other, and this one was undone.
Deadlock = asyncpg.DeadlockDetectedError


class StoreError(Exception):
    """The database cannot serve; `remedy` says what to do."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
