"""The linters and formatters that the benchmarks compare with, in a folder of their own.

`benchmarks/peers/` is made on first use and never committed: a virtual environment for those from
PyPI, `node_modules` for those from npm.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

HOME = Path(__file__).parent / "peers"
VERSIONS_PYPI = ("rumdl==0.3.0", "mdformat==1.0.0", "mdformat-gfm==1.0.0", "pymarkdownlnt==0.9.41")
VERSIONS_NPM = (
    "markdownlint-cli2@0.22.1",
    "prettier@3.10.1",
    "remark-cli@12.0.1",
    "remark-preset-lint-recommended@7.0.1",
    "remark-gfm@4.0.1",
)


class Peer(NamedTuple):
    """A peer's command lines; the file's path comes behind them. None where it has no such job."""

    name: str
    check: tuple[str, ...] | None
    fix: tuple[str, ...] | None


def python() -> str:
    """The interpreter of the peers' virtual environment."""
    return str(HOME / "venv/bin/python")


def installed() -> list[Peer]:
    """The peers that can run here; installs them on first use, npm's only where there is npm."""
    _install_pypi()
    rumdl = str(HOME / "venv/bin/rumdl")
    mdformat = str(HOME / "venv/bin/mdformat")
    found = [
        Peer(
            "rumdl --no-cache",
            (rumdl, "check", "--no-cache", "-q"),
            (rumdl, "fmt", "--no-cache", "-q"),
        ),
        Peer("rumdl", (rumdl, "check", "-q"), None),
        Peer("mdformat", (mdformat, "--check"), (mdformat,)),
        Peer("pymarkdown", (str(HOME / "venv/bin/pymarkdown"), "scan"), None),
    ]
    if _install_npm():
        modules = HOME / "node_modules"
        lint = ("node", str(modules / "markdownlint-cli2/markdownlint-cli2-bin.mjs"))
        prettier = ("node", str(modules / "prettier/bin/prettier.cjs"))
        # By their paths, since remark looks for plugins from the working folder upwards.
        gfm, preset = (
            str(modules / name / "index.js")
            for name in ("remark-gfm", "remark-preset-lint-recommended")
        )
        remark = ("node", str(modules / "remark-cli/cli.js"), "-q", "-u", gfm)
        recommended = ("-u", preset)
        found += [
            Peer("markdownlint-cli2", lint, (*lint, "--fix")),
            Peer("prettier", (*prettier, "--check"), (*prettier, "--write", "--log-level=error")),
            Peer("remark-lint", (*remark, *recommended), (*remark, "-o", "--")),
        ]
    return found


def _install_pypi() -> None:
    if not (HOME / "venv/bin/rumdl").exists():
        subprocess.run([sys.executable, "-m", "venv", HOME / "venv"], check=True)
        subprocess.run([python(), "-m", "pip", "install", "-q", *VERSIONS_PYPI], check=True)


def _install_npm() -> bool:
    if shutil.which("npm") is None:
        return False
    if not (HOME / "node_modules").exists():
        command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", HOME]
        subprocess.run([*command, *VERSIONS_NPM], check=True)
    return True
