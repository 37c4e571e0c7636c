from zoneinfo import ZoneInfo

from rejoinder.domain.problem import Invalid


def checked_zone(name: str, field: str = "zone") -> str:
    """Return the name of a time zone that is known; raises Invalid when it is not."""
    try:
        return ZoneInfo(name).key
    except (KeyError, ValueError, OSError) as error:
        raise Invalid(
            "unknown_zone", f"There is no time zone “{name}”.", field=field, remedy="Write it like Asia/Jakarta."
        ) from error
