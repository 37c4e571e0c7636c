"""Connections that are no HTTP: to a host that a business named, never into the house."""

import socket

from rejoinder.channels.net.public_only import is_public


def dialled(host: str, port: int, *, trusted: bool, timeout_s: float) -> socket.socket:
    """Connect to a host by name, at a public address unless it is trusted; raises OSError. It blocks: use a thread."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    allowed = [one for one in found if trusted or is_public(str(one[4][0]))]
    if not allowed:
        raise OSError(f"{host} has no public address; REJOINDER_ALLOW_PRIVATE_HOSTS lets private ones be used")
    problem: OSError | None = None
    for family, kind, proto, _, place in allowed:
        line = socket.socket(family, kind, proto)
        line.settimeout(timeout_s)
        try:
            line.connect(place)
        except OSError as error:
            line.close()
            problem = error
        else:
            return line
    raise problem or OSError(f"{host} cannot be reached")
