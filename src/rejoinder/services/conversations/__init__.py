"""What happens to a conversation: said, answered, assigned, closed, left."""
