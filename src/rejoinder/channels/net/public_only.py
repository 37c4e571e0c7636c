"""Addresses that others give us, push endpoints and files: we go to no private one of them."""

import ipaddress
from urllib.parse import urlsplit

_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Tell whether an IP address is one of the public internet, whatever it is wrapped in."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip in _NAT64 and ipaddress.IPv4Address(ip.packed[-4:]))
        if inner:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast


def refusal(endpoint: str, *, allow_private: bool) -> str | None:
    """Say why an endpoint is not pushed to; a host's name is looked at when it is resolved."""
    try:
        parts = urlsplit(endpoint)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return "it is no URL"
    if allow_private:
        return None if parts.scheme in {"http", "https"} and host else "it is no URL"
    if parts.scheme != "https" or not host or parts.username is not None:
        return "it does not begin with https://"
    return None if _public_host(host) else "its address is a private one"


def _public_host(host: str) -> bool:
    try:
        return is_public(host)
    except ValueError:
        return host != "localhost" and not host.endswith(".localhost")
