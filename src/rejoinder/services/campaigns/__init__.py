"""Campaigns: kept, started and stopped, sent to whom they are for, and what came of them."""
