"""What is known of a contact, and what a business does about it."""
