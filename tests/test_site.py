"""The pages under `docs/` make a site, with no link that leads nowhere."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

DOCS = Path(__file__).parent.parent / "docs"
NEEDED = ("sphinx", "myst_parser", "furo")


@pytest.mark.skipif(
    not all(map(find_spec, NEEDED)), reason="Sphinx, MyST and furo are missing (extra `docs`)"
)
def test_the_site_is_made_without_a_warning(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", str(DOCS), str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "rules" / "broken-anchor.html").exists()
