"""The published documentation is made from these pages, and is current."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def test_the_documentation_says_what_the_tables_say() -> None:
    script = ROOT / "scripts" / "render_audience_docs.py"

    checked = subprocess.run(
        [sys.executable, script, "--check"], capture_output=True, text=True, check=False, timeout=60
    )

    assert checked.stderr == ""
    assert checked.returncode == 0
