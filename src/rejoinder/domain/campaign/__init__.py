"""Campaigns: what is said to whom and when, and what came of it."""
