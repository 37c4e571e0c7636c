"""Contacts and events out of a file: uploaded, mapped, looked at, taken in step by step, and taken back."""
