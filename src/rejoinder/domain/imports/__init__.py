"""Files of contacts and events: how they are read, what their columns mean, and what a row says."""
