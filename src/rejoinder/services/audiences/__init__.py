"""Audiences as somebody builds them: what can be asked, and who it would be."""
