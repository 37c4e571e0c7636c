"""Messenger: a Page of Facebook's, reached through the Send API (as noted on 22 November 2026)."""
