"""The messenger against a small stand-in for the server, on pages friendly and hostile."""
