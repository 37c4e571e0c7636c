"""Messenger: Pages and the people who write to them, by the Graph API (v25.0, as noted on 22 November 2026)."""
