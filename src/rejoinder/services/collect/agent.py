"""From a browser's own words: the kind of device, the browser and the system, as rules name them."""

import re

_BROWSERS = (
    ("Edge", r"Edg(e|A|iOS)?/"),
    ("Opera", r"OPR/|Opera"),
    ("Samsung Internet", r"SamsungBrowser/"),
    ("Firefox", r"Firefox/|FxiOS/"),
    ("Chrome", r"Chrome/|CriOS/"),
    ("Safari", r"Safari/"),
)
_SYSTEMS = (
    ("iOS", r"iPhone|iPad|iPod"),
    ("Android", r"Android"),
    ("Windows", r"Windows"),
    ("ChromeOS", r"CrOS"),
    ("macOS", r"Mac OS X|Macintosh"),
    ("Linux", r"Linux"),
)
_TABLET = re.compile(r"iPad|Tablet|Android(?!.*Mobile)")
_PHONE = re.compile(r"Mobi|iPhone|iPod")


def device_of(agent: str) -> dict[str, str]:
    """Read what a user agent tells: `device`, `browser` and `os`, each where it is known."""
    if not agent.startswith("Mozilla/"):
        return {}
    device = "tablet" if _TABLET.search(agent) else "phone" if _PHONE.search(agent) else "desktop"
    found = {"device": device}
    for key, known in (("browser", _BROWSERS), ("os", _SYSTEMS)):
        name = next((name for name, pattern in known if re.search(pattern, agent)), None)
        if name:
            found[key] = name
    return found
