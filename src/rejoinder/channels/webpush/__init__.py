"""Web push to contacts: a browser that its reader turned it on in (RFC 8030, 8291 and 8292)."""
