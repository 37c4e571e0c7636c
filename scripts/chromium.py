"""Finds a Chromium for the browser suite: prints its path, or why there is none (and exits with 1).

One on the PATH, else Playwright's own download, else Debian's package when this is root.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BROWSERS = ROOT / ".tools" / "browsers"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
TRIAL = ("--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", "about:blank")


def find() -> tuple[Path | None, str]:
    """Return the path of a Chromium that starts, or None with the reasons."""
    reasons = []
    for way in (_on_path, _brought_by_playwright, _brought_by_debian):
        candidates, reason = way()
        for path in candidates:
            if fault := _fault(path):
                reasons.append(f"{path} does not start ({fault})")
            else:
                return path, ""
        reasons.append(reason)
    return None, "; ".join(reason for reason in reasons if reason)


def _on_path() -> tuple[list[Path], str]:
    found = [Path(path) for name in NAMES if (path := shutil.which(name))]
    return found, "" if found else "none is on the PATH"


def _brought_by_playwright() -> tuple[list[Path], str]:
    if not (found := list(_downloaded())):
        said = _run([sys.executable, "-m", "playwright", "install", "--only-shell", "chromium"])
        found = list(_downloaded())
        if not found:
            return [], f"Playwright could not download one ({said or 'it said nothing'})"
    return found, ""


def _downloaded() -> Iterator[Path]:
    for name in ("headless_shell", "chrome-headless-shell", "chrome"):
        yield from (path for path in BROWSERS.rglob(name) if path.is_file() and os.access(path, os.X_OK))


def _brought_by_debian() -> tuple[list[Path], str]:
    release = Path("/etc/os-release")
    if not release.exists() or "ID=debian" not in release.read_text().splitlines():
        return [], "this is not Debian"
    if os.geteuid() != 0:
        return [], "Debian's package can only be installed by root"
    _run(["apt-get", "update"])
    said = _run(["apt-get", "install", "-y", "--no-install-recommends", "chromium"])
    found = shutil.which("chromium")
    return ([Path(found)], "") if found else ([], f"Debian's package could not be installed ({said})")


def _fault(path: Path) -> str:
    return _run([str(path), *TRIAL], seconds=60)


def _run(command: list[str], seconds: float = 300) -> str:
    """Run a command; return what it said of its failure, and nothing when it worked."""
    environment = {
        **os.environ,
        "PLAYWRIGHT_BROWSERS_PATH": str(BROWSERS),
        "NODE_USE_SYSTEM_CA": "1",
        "DEBIAN_FRONTEND": "noninteractive",
    }
    try:
        done = subprocess.run(  # noqa: S603 - the commands are those above
            command, env=environment, capture_output=True, text=True, timeout=seconds, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    if done.returncode == 0:
        return ""
    lines = [line.strip() for line in (done.stderr + done.stdout).splitlines() if line.strip()]
    telling = [line for line in lines if "rror" in line or line.startswith("E: ")]
    return (telling or lines or [f"exit code {done.returncode}"])[0]


if __name__ == "__main__":
    chromium, reason = find()
    print(chromium or f"No Chromium: {reason}.")  # noqa: T201 - printing is what this is for
    sys.exit(chromium is None)
