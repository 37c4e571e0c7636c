"""The one way out: claim, decide and take quota in one transaction, send outside any, settle in another."""

from rejoinder.services.dispatch.run import dispatch, dispatch_workspace

__all__ = ["dispatch", "dispatch_workspace"]
