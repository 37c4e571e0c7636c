"""What a visitor's messenger asks for: to be recognized, to write, to read, to leave."""
