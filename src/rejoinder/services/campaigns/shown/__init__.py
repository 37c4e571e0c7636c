"""What is shown to who visits: decided on the spot, noted, and what they do with it."""
