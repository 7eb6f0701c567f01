"""Fetch the example files of the CommonMark and GFM specifications into `tests/.cache`.

They are CC-BY-SA and so no part of this repository; the source distribution of `marko` carries
both. Run once: `python tests/fetch_specs.py`. Tests that need them skip without.
"""

import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

PACKAGE = "marko==2.2.4"
CACHE = Path(__file__).parent / ".cache"
NAMES = ("commonmark.txt", "gfm.txt")


def main() -> None:
    if all((CACHE / name).is_file() for name in NAMES):
        return
    CACHE.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        subprocess.run([*pip, "--no-binary", ":all:", "--dest", folder, PACKAGE], check=True)
        (archive,) = Path(folder).glob("*.tar.gz")
        with tarfile.open(archive) as package:
            for member in package.getmembers():
                path = Path(member.name)
                if path.parent.name == "spec" and path.name in NAMES:
                    content = package.extractfile(member)
                    assert content is not None
                    (CACHE / path.name).write_bytes(content.read())


if __name__ == "__main__":
    main()
