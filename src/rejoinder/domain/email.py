"""Email addresses as keys: what tells two of them apart."""

import re

from rejoinder.domain.problem import Invalid

LONGEST = 254
_SHAPE = re.compile(r"[^@\s<>\"(),:;]+@[^@\s<>\"(),:;.]+(\.[^@\s<>\"(),:;.]+)+")


def normal(email: str, field: str = "email") -> str:
    """Bring an address into the form that it is kept and found in; raises Invalid when it is none."""
    address = email.strip().lower()
    if len(address) > LONGEST or not _SHAPE.fullmatch(address):
        raise Invalid(
            "invalid_email",
            f"“{email[:LONGEST]}” is not an email address.",
            field=field,
            remedy="Write it like name@example.com.",
        )
    return address
