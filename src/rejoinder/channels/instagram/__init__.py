"""Instagram: a professional account, reached through the Send API as Messenger is (as noted on 22 November 2026)."""
