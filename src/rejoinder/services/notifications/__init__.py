"""Teammates are told as they choose: in the page, by web push, by an email digest."""

from rejoinder.services.notifications.notify import About, notify

__all__ = ["About", "notify"]
