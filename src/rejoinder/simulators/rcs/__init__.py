"""RCS for Business: agents, by Google's API (v1, as noted on 22 November 2026), and the phones that can or cannot."""
