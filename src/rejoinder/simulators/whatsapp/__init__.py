"""WhatsApp Cloud API (v26.0, as noted on 22 November 2026): numbers, templates, and the people who write to them."""
