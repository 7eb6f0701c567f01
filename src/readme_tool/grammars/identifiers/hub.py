"""Addresses on Hugging Face: models, data sets, spaces, collections, and its pages of papers.

Names as in `huggingface_hub` 2.4.0, `utils/_validators.py`.
"""

from __future__ import annotations

import re

from readme_tool.grammars.identifiers.address import Address, segments
from readme_tool.grammars.identifiers.arxiv import read_shown
from readme_tool.grammars.identifiers.identifier import Identifier, Reading, faulty, named
from readme_tool.grammars.identifiers.marks import query_marks, slash_marks
from readme_tool.text import Pattern

_NAME = Pattern(r"\w(?:[\w.-]{0,94}\w)?", re.ASCII)
_KINDS = {
    "datasets": "hf-dataset",
    "spaces": "hf-space",
    "collections": "hf-collection",
}
_OWN_PAGES = frozenset(
    "models docs blog posts tasks learn pricing organizations settings join login logout chat"
    " inference inference-api search enterprise welcome tutorials api terms-of-service privacy"
    " support hub metrics brand changelog jobs about storage endpoints inference-endpoints new"
    " new-dataset new-space notifications papers languages kernels front spaces-launch"
    " subscribe course transformers autotrain code-of-conduct content-guidelines".split()
)


def read_hub(address: Address) -> Reading:
    """What an address on huggingface.co names."""
    parts = segments(address.path)
    if not parts:
        return faulty("not-a-repo")
    if parts[0] == "papers":
        return _paper(address, parts)
    if parts[0] in _KINDS:
        return _kept(address, _KINDS[parts[0]], parts[1:])
    if parts[0] in _OWN_PAGES:
        return faulty("not-a-repo")
    return _model(address, parts)


def _paper(address: Address, parts: list[str]) -> Reading:
    reading = read_shown(address)
    if reading.problem or reading.identifiers:
        return reading
    return faulty("not-a-repo" if len(parts) == 1 else "not-a-paper")


def _kept(address: Address, scheme: str, parts: list[str]) -> Reading:
    if not parts:
        return faulty("no-id" if address.path.endswith("/") else "not-a-repo")
    if len(parts) > 1:
        return _repository(address, scheme, parts)
    if scheme != "hf-dataset":
        return faulty("owner-only")
    return _repository(address, scheme, parts, ["legacy-canonical"])


def _model(address: Address, parts: list[str]) -> Reading:
    """One segment may be a user, an organisation or one of the first models."""
    if len(parts) == 1:
        return _repository(address, "hf-user-or-model", parts, ["ambiguous"])
    return _repository(address, "hf-model", parts)


def _repository(
    address: Address, scheme: str, parts: list[str], marks: list[str] | None = None
) -> Reading:
    names = parts[:2]
    checked = names[:1] if scheme == "hf-collection" else names  # a title may hold any sign
    if problem := next((p for name in checked if (p := _fault(name))), None):
        return faulty(problem)
    views = ["sub-path"] if len(parts) > len(names) else slash_marks(address)
    warnings = [*(marks or ()), *views, *query_marks(address)]
    form = "file" if len(parts) > len(names) else "repository"
    return named(Identifier(scheme, "/".join(names)), form, warnings)


def _fault(name: str) -> str | None:
    if ".." in name:
        return "double-dot"
    if "--" in name:
        return "double-dash"
    if name.endswith(".git"):
        return "git-suffix"
    found = _NAME.match(name)
    if not found:
        return "bad-name"
    return None if found.end() == len(name) else "trailing-junk"
