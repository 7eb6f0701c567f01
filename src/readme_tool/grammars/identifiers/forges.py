"""Addresses of repositories: GitHub, GitLab, and forges of the same build."""

from __future__ import annotations

import re

from readme_tool.grammars.identifiers.address import Address, segments
from readme_tool.grammars.identifiers.identifier import (
    NOTHING,
    Identifier,
    Reading,
    faulty,
    named,
)
from readme_tool.grammars.identifiers.marks import query_marks, slash_marks
from readme_tool.grammars.identifiers.proceedings import read_pmlr_assets
from readme_tool.text import Pattern

# First segments that GitHub keeps for itself, from its own pages and from
# github.com/Mottie/github-reserved-names, without those that people have as names.
RESERVED = frozenset(
    "about account advisories apps assets auth blog business careers codespaces collections"
    " contact copilot customer-stories dashboard discussions docs edu education"
    " enterprise events explore features gist gists git-guides github-copilot help home images"
    " inbox issues join jobs learn login logos logout marketplace mobile models new nonprofit"
    " notifications oauth open-source organizations orgs partners premium-support pricing projects"
    " pulls readme repositories resources search security sessions settings showcases signin"
    " signup site sitemap solutions sponsors stars status support team topics tos trending"
    " user-attachments users watching why-github".split()
)
# The hyphen at the end is no longer given out, but some have it.
_OWNER = Pattern(r"(?=.{1,39}$)[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*-?", re.ASCII)
_NAME = Pattern(r"[A-Za-z0-9._-]{1,100}", re.ASCII)
_PLACEHOLDERS = frozenset(
    "xxx xxxx xxxxx your-username your_username yourusername your-name yourname".split()
)
_SSH = Pattern(r"(?:ssh://)?git@([\w.-]+)[:/](\S+)", re.ASCII)
_GIST = Pattern(r"[0-9a-f]{5,40}", re.ASCII)
_GITLAB_OWN = frozenset(
    "explore users groups help dashboard public projects search snippets -".split()
)
_GITLAB_PAGES = frozenset(
    "tree blob raw issues merge_requests wikis commits tags blame uploads badges".split()
)
_SCHEMES = {"codeberg.org": "codeberg", "bitbucket.org": "bitbucket", "gitee.com": "gitee"}


def read_github(address: Address) -> Reading:
    """What an address on github.com names: the repository, whichever of its pages it is."""
    parts = segments(address.path)
    if not parts:
        return faulty("not-a-repo")
    if parts[0].lower() in RESERVED:
        return faulty("reserved-path")
    if len(parts) == 1:
        return faulty("owner-only" if _OWNER.fullmatch(parts[0]) else "bad-id")
    marks = ["sub-path"] if len(parts) > 2 else slash_marks(address)
    return _repository("github", "https://github.com/", parts, [*marks, *query_marks(address)])


def _repository(scheme: str, site: str, parts: list[str], marks: list[str]) -> Reading:
    owner, name = parts[0], parts[1].removesuffix(".git")
    if owner.lower() in RESERVED:
        return faulty("reserved-path")
    if owner.lower() in _PLACEHOLDERS:
        return faulty("placeholder")
    if not _OWNER.fullmatch(owner) or not _NAME.fullmatch(name) or name in (".", ".."):
        junk = _OWNER.fullmatch(owner) and (found := _NAME.match(name)) and found.end() < len(name)
        return faulty("trailing-junk" if junk else "bad-id")
    marks = ["git-suffix", *marks] if name != parts[1] and len(parts) == 2 else marks
    identifier = Identifier(scheme, f"{owner}/{name}".lower())
    form = "repository" if len(parts) == 2 else "file"
    return named(identifier, form, marks, f"{site}{owner}/{name}")


def read_raw(address: Address) -> Reading:
    """What a file on raw.githubusercontent.com names: its repository, or a paper of PMLR."""
    parts = segments(address.path)
    if parts[:1] == ["mlresearch"] and (paper := read_pmlr_assets(parts)).identifiers:
        return paper
    if len(parts) < 3:
        return faulty("bad-id")
    reading = _repository("github", "https://github.com/", parts, ["raw-host"])
    return reading._replace(form="file" if reading.identifiers else None)


def read_gist(address: Address) -> Reading:
    """What an address on gist.github.com names."""
    parts = segments(address.path)
    at = 0 if parts and _GIST.fullmatch(parts[0]) and len(parts) == 1 else 1
    if len(parts) <= at:
        return faulty("owner-only" if parts else "not-a-repo")
    if not _GIST.fullmatch(parts[at]):
        return faulty("bad-id")
    canonical = "https://gist.github.com/" + "/".join(parts[: at + 1])
    return named(Identifier("gist", parts[at]), "repository", query_marks(address), canonical)


def read_pages(address: Address) -> Reading:
    """What a site on github.io names: its owner, for it need not be a repository's."""
    owner = address.host.lower().removesuffix(".github.io").removeprefix("www.")
    canonical = "https" + address.text[len(address.scheme) : address.path_span.end]
    return named(Identifier("github-pages", owner), "page", query_marks(address), canonical)


def read_ssh(text: str) -> Reading:
    """What `git@github.com:owner/name.git` names."""
    found = _SSH.fullmatch(text)
    parts = segments(found[2]) if found else []
    if not found or found[1].lower() != "github.com" or len(parts) != 2:
        return NOTHING
    name = parts[1].removesuffix(".git")
    return _repository("github", "https://github.com/", [parts[0], name], ["ssh-form"])


def read_gitlab(address: Address) -> Reading:
    """What an address on gitlab.com names: the project, in however many groups."""
    parts = segments(address.path)
    if not parts:
        return faulty("not-a-repo")
    if parts[0] in _GITLAB_OWN:
        return faulty("reserved-path")
    ends = [n for n, part in enumerate(parts) if part == "-" or (n > 1 and part in _GITLAB_PAGES)]
    kept = parts[: ends[0]] if ends else parts
    if len(kept) < 2:
        return faulty("owner-only")
    kept[-1] = kept[-1].removesuffix(".git")
    if not all(_NAME.fullmatch(part) for part in kept):
        return faulty("bad-id")
    marks = ["sub-path"] if ends else slash_marks(address)
    path = "/".join(kept)
    form = "file" if ends else "repository"
    canonical = f"https://gitlab.com/{path}"
    marks += query_marks(address)
    return named(Identifier("gitlab", path.lower()), form, marks, canonical)


def read_forge(address: Address) -> Reading:
    """What an address on another forge names by owner and name."""
    host = address.host.lower().removeprefix("www.")
    parts = segments(address.path)
    if len(parts) < 2:
        return faulty("owner-only" if parts else "not-a-repo")
    marks = ["sub-path"] if len(parts) > 2 else slash_marks(address)
    return _repository(_SCHEMES[host], f"https://{host}/", parts, [*marks, *query_marks(address)])
