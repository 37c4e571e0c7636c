"""Instagram: Messenger's API with its own differences."""
