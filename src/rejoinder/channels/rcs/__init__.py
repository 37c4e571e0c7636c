"""RCS for Business: an agent, reached through Google's API (v1, as noted on 22 November 2026)."""
