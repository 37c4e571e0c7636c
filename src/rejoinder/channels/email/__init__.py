"""Email: a mailbox of the business, read by IMAP and sent from by SMTP."""
