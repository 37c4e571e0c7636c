"""What Messenger, Instagram and WhatsApp share: signatures, the Graph API, its errors (noted on 22 November 2026)."""
