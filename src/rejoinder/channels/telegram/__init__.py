"""Telegram: a bot, reached through the Bot API (10.2, as noted on 22 November 2026)."""
