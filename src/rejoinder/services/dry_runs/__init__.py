"""What would happen if a message were sent now: every ledger asked, nothing sent, nothing taken (X1)."""

from rejoinder.services.dry_runs.answers import Answer, read_answers
from rejoinder.services.dry_runs.asked import DryRun, cancel_dry_run, list_dry_runs, read_dry_run, start_dry_run
from rejoinder.services.dry_runs.proposed import Asked

__all__ = [
    "Answer",
    "Asked",
    "DryRun",
    "cancel_dry_run",
    "list_dry_runs",
    "read_answers",
    "read_dry_run",
    "start_dry_run",
]
