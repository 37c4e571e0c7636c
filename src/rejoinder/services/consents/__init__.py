"""The proof of consents: kept with each change, listed, exported, and brought along from elsewhere."""
