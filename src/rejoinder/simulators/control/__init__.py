"""For tests and demonstrations: who is there, what becomes of them, what goes wrong, what time it is."""
