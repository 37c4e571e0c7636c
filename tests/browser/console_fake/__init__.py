"""A stand-in for the server that puts the console into states which a real one reaches seldom."""
