"""SMS in the shape of Twilio's API (2010-04-01, as noted on 22 November 2026)."""
