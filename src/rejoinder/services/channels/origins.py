"""Where a messenger may be shown."""

from urllib.parse import urlsplit

from rejoinder.domain.problem import FieldProblem, Invalid


def checked_origins(origins: tuple[str, ...]) -> tuple[str, ...]:
    """Bring origins into the form that browsers send; raises Invalid naming each that is none."""
    found = [_origin(one) for one in origins]
    wrong = tuple(
        FieldProblem(f"settings.allowed_origins.{number}", f"“{origins[number]}” is no origin.")
        for number, origin in enumerate(found)
        if origin is None
    )
    if wrong:
        raise Invalid(
            "invalid_origin",
            wrong[0].message,
            field=wrong[0].field,
            fields=wrong,
            remedy="Write scheme and host alone, like https://shop.example.",
        )
    return tuple(dict.fromkeys(origin for origin in found if origin))


def _origin(text: str) -> str | None:
    try:
        parts = urlsplit(text.strip().lower())
        port = parts.port
    except ValueError:
        return None
    rest = parts.path.strip("/") or parts.query or parts.fragment or parts.username
    if parts.scheme not in {"http", "https"} or not parts.hostname or rest or " " in parts.netloc:
        return None
    usual = {"http": 80, "https": 443}[parts.scheme]
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{parts.scheme}://{host}" + (f":{port}" if port and port != usual else "")
