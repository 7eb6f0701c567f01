"""The examples of the CommonMark and GFM specifications, once they have been fetched."""

import os
import re
from pathlib import Path

import pytest

SPECIFICATIONS = ("commonmark.txt", "gfm.txt")

_EXAMPLE = re.compile(r"^`{32} example[^\n]*\n(.*?)^\.\n.*?^`{32}$", re.MULTILINE | re.DOTALL)


def examples(name: str) -> list[str]:
    """The Markdown of each example in one of `SPECIFICATIONS`."""
    beside = Path(__file__).parents[1] / ".cache"
    path = Path(os.environ.get("READMETOOL_SPEC", beside)) / name
    if not path.is_file():
        pytest.skip("needs the specifications: python tests/fetch_specs.py")
    found = _EXAMPLE.finditer(path.read_text(encoding="utf-8"))
    return [example[1].replace("→", "\t") for example in found]
