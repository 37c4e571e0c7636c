"""Brings a database to the schema of this version.

A migration can run while the version before still serves: it adds first, and what it would remove is removed one
version later.
"""
