"""Messenger and Instagram as one: the events of a thread, and messages as the Send API takes them."""
