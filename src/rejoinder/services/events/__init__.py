"""What contacts do: how long it is kept, and what is known of its names."""
