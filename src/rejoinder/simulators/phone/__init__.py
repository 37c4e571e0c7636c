"""What a person holds: their apps, the threads in them, and what they can do there."""
