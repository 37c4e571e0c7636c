"""WhatsApp: a number of a business, reached through the Cloud API (as noted on 22 November 2026)."""
