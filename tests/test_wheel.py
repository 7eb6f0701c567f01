"""What is installed: the package with its schema, the program and its man page; nothing else."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from zipfile import ZipFile

import pytest

TOP = Path(__file__).parent.parent


@pytest.mark.skipif(find_spec("hatchling") is None, reason="needs hatchling (extra `test`)")
def test_the_wheel_has_what_is_promised(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=TOP, capture_output=True, check=True)
    (path,) = tmp_path.iterdir()
    with ZipFile(path) as wheel:
        names = wheel.namelist()
        (points,) = (name for name in names if name.endswith("entry_points.txt"))
        (man,) = (name for name in names if name.endswith("share/man/man1/readme-tool.1"))
        assert "readme-tool = readme_tool.apps.cli:script" in wheel.read(points).decode()
        assert wheel.read(man) == (TOP / "docs/readme-tool.1").read_bytes()
    assert {"readme_tool/py.typed", "readme_tool/readme-tool.schema.json"} <= set(names)
    tops = {name.split("/")[0].removesuffix(".data").removesuffix(".dist-info") for name in names}
    assert tops == {"readme_tool", path.name.removesuffix("-py3-none-any.whl")}
