"""Automatic messages: welcome, away, welcome back, follow-up; each through the gate, none of them an answer."""

from rejoinder.services.automatic.respond import respond

__all__ = ["respond"]
