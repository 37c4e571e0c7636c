"""What contacts ask to hear about: topics, who subscribed to them and how often, and what is sent on them."""
