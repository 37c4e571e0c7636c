"""What processes tell each other at once and may lose: wakes (something is in the tables now) and sayings (typing)."""
