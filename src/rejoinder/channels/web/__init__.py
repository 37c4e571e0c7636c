"""The business's own web messenger: a durable mailbox that the contact's browser reads."""
