"""Fetch the JSON Schema of SARIF 2.1.0 into `tests/.cache`, where npm is installed.

Run once: `python tests/fetch_schemas.py`. Tests hold SARIF to the rules that they state themselves,
and to this schema too where it is there.
"""

import subprocess
import tarfile
import tempfile
from pathlib import Path

PACKAGE = "@microsoft/jest-sarif@1.0.0-beta.0"
SCHEMA = "package/lib/schemas/sarif-2.1.0-rtm.5.json"
TARGET = Path(__file__).parent / ".cache" / "sarif-2.1.0.json"


def main() -> None:
    if TARGET.is_file():
        return
    TARGET.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True)
        (archive,) = Path(folder).glob("*.tgz")
        with tarfile.open(archive) as package:
            schema = package.extractfile(SCHEMA)
            assert schema is not None
            TARGET.write_bytes(schema.read())


if __name__ == "__main__":
    main()
