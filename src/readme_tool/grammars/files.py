"""Which file of its own repository an address names."""

import re
from typing import NamedTuple

from readme_tool.grammars import anchors
from readme_tool.text import Pattern


class File(NamedTuple):
    """A file or folder: its path, decoded, from the README or with `/` from the repository's top.

    `fragment` is what stands behind the `#`, as written; None without one.
    """

    path: str
    fragment: str | None = None


def named(address: str, repository: str | None = None) -> File | None:
    """The file that an address, decoded from Markdown, names; None where it names none.

    Addresses on github.com name one if they lead into `repository`, `owner/repo` in lower case, and
    there into a branch that is likely the one checked out.
    """
    if _WITH_SCHEME.match(address):
        return _on_github(address, repository) if repository else None
    if not address or address[0] in "#?" or address.startswith("//"):
        return None
    return _file(address)


_WITH_SCHEME = Pattern(r"[A-Za-z][A-Za-z0-9+.\-]*:")
_REPOSITORY = r"(?P<repository>[\w.\-]+/[\w.\-]+?)(?:\.git)?"
_BRANCH = r"(?:refs/heads/)?(?:main|master|HEAD)"
_ON_GITHUB = Pattern(
    rf"https?://(?:www\.)?github\.com/{_REPOSITORY}"
    rf"(?:/(?:blob|tree|raw|blame|edit)/{_BRANCH}(?P<path>/[^?#]*)?|/?(?=[?#]|\Z))",
    re.IGNORECASE,
)
_RAW = Pattern(
    rf"https?://raw\.githubusercontent\.com/{_REPOSITORY}/{_BRANCH}(?P<path>/[^?#]*)", re.IGNORECASE
)


def _on_github(address: str, repository: str) -> File | None:
    found = _ON_GITHUB.match(address) or _RAW.match(address)
    if found is None or found["repository"].lower() != repository:
        return None
    return _file((found["path"] or "/") + address[found.end() :])


def _file(address: str) -> File | None:
    path, sign, fragment = address.partition("#")
    decoded = anchors.decoded(path.partition("?")[0])
    return File(decoded, fragment if sign else None) if decoded else None
