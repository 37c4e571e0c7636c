from typing import Any
from urllib.parse import urlsplit

from rejoinder.services.system import System


def browser_settings(system: System, key: str) -> dict[str, Any]:
    """Tell Segment's browser library that there is one place to send to, and that it is this one."""
    ours = urlsplit(system.base_url)
    here = {"apiKey": key, "apiHost": f"{ours.netloc}{ours.path}/v1", "protocol": ours.scheme}
    return {
        "integrations": {"Segment.io": {**here, "unbundledIntegrations": [], "addBundledMetadata": False}},
        "plan": {"track": {"__default": {"enabled": True}}},
        "edgeFunction": {},
        "analyticsNextEnabled": True,
        "middlewareSettings": {},
        "enabledMiddleware": {},
        "metrics": {"sampleRate": 0},
        "legacyVideoPluginsEnabled": False,
        "remotePlugins": [],
    }
