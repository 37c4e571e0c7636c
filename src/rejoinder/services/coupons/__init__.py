"""Coupons: codes are kept in lists, given one a person, and counted when they are used."""
