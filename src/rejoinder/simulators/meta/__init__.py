"""What Meta's three providers have in common: the Graph API's manners, its errors, and signed webhooks."""
