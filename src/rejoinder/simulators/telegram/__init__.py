"""Telegram's Bot API (10.2, as noted on 22 November 2026), and the app that people have."""
