"""What an address names, and what reading it finds."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from readme_tool.grammars.identifiers import canonical, kinship
from readme_tool.text import Pattern

_ARXIV_MONTH = Pattern(r"(?:[a-z-]+/)?(\d\d)(\d\d)", re.ASCII)
_PREPRINT_MONTH = Pattern(r"10\.\d+/(\d{4})\.(\d\d)\.\d\d\.", re.ASCII)
_OLDEST_ARXIV_YEAR = 91  # arXiv opened in August 1991, so 91-99 with an archive are 1991-1999

_NO_PAPERS = frozenset(
    "github gist github-pages gitlab codeberg bitbucket gitee zenodo"
    " hf-model hf-dataset hf-space hf-collection hf-user-or-model".split()
)
_SOUND = frozenset(
    "not-a-paper volume-not-paper owner-only reserved-path not-a-repo file-hash revision-id".split()
)


class Identifier(NamedTuple):
    """The canonical name of a work or a repository; `version` is no part of its identity.

    Two of them name the same thing when they are equal as strings (`arxiv:2502.02508`).
    """

    scheme: str
    value: str
    version: str | None = None

    def __str__(self) -> str:
        return f"{self.scheme}:{self.value}"

    @property
    def url(self) -> str | None:
        """The canonical address; None where it does not follow from the identifier alone."""
        return canonical.url(self.scheme, self.value, self.version)

    @property
    def submitted(self) -> tuple[int, int] | None:
        """Year and month of submission that the identifier itself tells (arXiv, bioRxiv)."""
        if self.scheme == "arxiv":
            return _arxiv_month(self.value)
        if self.scheme in ("biorxiv", "medrxiv") and (found := _PREPRINT_MONTH.match(self.value)):
            return int(found[1]), int(found[2])
        return None

    @property
    def same_as(self) -> "tuple[Identifier, ...]":
        """Further identifiers of the same work that follow from this one by rule."""
        return tuple(Identifier(*kin) for kin in kinship.kin(self.scheme, self.value))

    @property
    def is_paper(self) -> bool:
        """Whether it names one paper, not code, data, a person or a page."""
        return self.scheme not in _NO_PAPERS and not self.value.startswith("10.5281/zenodo.")


def _arxiv_month(value: str) -> tuple[int, int] | None:
    found = _ARXIV_MONTH.match(value)
    if not found:
        return None
    year, month = int(found[1]), int(found[2])
    old = "/" in value and year >= _OLDEST_ARXIV_YEAR
    return year + (1900 if old else 2000), month


class Reading(NamedTuple):
    """What an address says: the identifiers that it names, and what is wrong or odd about it.

    `problem` is a word for an address that looks like an identifier's and is none, `warnings`
    are words for one that gets there in an odd way. `canonical` is the address to prefer,
    `mended` the repaired address where exactly one reading exists, `form` the kind of page:
    abs, pdf, html, source, doi, forum, page, file, repository, bare.
    """

    identifiers: tuple[Identifier, ...] = ()
    problem: str | None = None
    warnings: tuple[str, ...] = ()
    canonical: str | None = None
    mended: str | None = None
    form: str | None = None

    @property
    def is_broken(self) -> bool:
        """Whether the problem is a defect; a sound page that is no paper's has none."""
        return self.problem is not None and self.problem not in _SOUND


NOTHING = Reading()


def named(
    identifier: Identifier,
    form: str,
    warnings: Iterable[str] = (),
    canonical_url: str | None = None,
) -> Reading:
    """The reading of an address that names `identifier`."""
    preferred = canonical_url or identifier.url
    return Reading((identifier,), None, tuple(warnings), preferred, None, form)


def faulty(problem: str, mended: str | None = None) -> Reading:
    """The reading of an address that names nothing, for this reason."""
    return Reading(problem=problem, mended=mended)
