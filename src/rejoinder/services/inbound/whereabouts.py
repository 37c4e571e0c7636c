"""Where the owner of a phone number is, as far as the number tells."""

import re

#: A name of Meta's that stands for a number begins with the country of it.
_NAMED = re.compile(r"([A-Z]{2})\.")


def zone_of(number: str) -> str | None:
    """Tell the time zone of a number in international form; None where there is more than one, or none."""
    from phonenumbers import NumberParseException, parse  # noqa: PLC0415 - 80 ms that only a phone's channel waits for
    from phonenumbers.timezone import time_zones_for_number  # noqa: PLC0415 - the same

    try:
        zones = time_zones_for_number(parse(number))
    except NumberParseException:
        return None
    return zones[0] if len(zones) == 1 and "/" in zones[0] and not zones[0].startswith("Etc/") else None


def country_of(number: str) -> str | None:
    """Tell the country of a number in international form, as ISO 3166 has it; None where it is none of a country's.

    A name that stands for a number tells it, too.
    """
    if named := _NAMED.match(number):
        return named[1]
    from phonenumbers import NumberParseException, parse, region_code_for_number  # noqa: PLC0415 - the same

    try:
        return region_code_for_number(parse(number))
    except NumberParseException:
        return None
