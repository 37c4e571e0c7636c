"""A mail provider: a server that takes mail (SMTP), one from which mailboxes are read (IMAP), and people with mail."""
