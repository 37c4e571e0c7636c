"""Who works here: sign-in, sessions, teammates, roles and API tokens."""
