"""A small coffee shop that does not exist, with the messenger on it."""
