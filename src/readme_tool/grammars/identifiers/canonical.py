"""The address to prefer for each scheme, where it follows from the identifier alone."""

from __future__ import annotations

from collections.abc import Callable

from readme_tool.text import Pattern

_PATTERNS = {
    "acl": "https://aclanthology.org/{}/",
    "bitbucket": "https://bitbucket.org/{}",
    "codeberg": "https://codeberg.org/{}",
    "dblp": "https://dblp.org/rec/{}",
    "dl-acm-legacy": "https://dl.acm.org/citation.cfm?id={}",
    "gist": "https://gist.github.com/{}",
    "gitee": "https://gitee.com/{}",
    "github": "https://github.com/{}",
    "gitlab": "https://gitlab.com/{}",
    "hf-collection": "https://huggingface.co/collections/{}",
    "hf-dataset": "https://huggingface.co/datasets/{}",
    "hf-model": "https://huggingface.co/{}",
    "hf-space": "https://huggingface.co/spaces/{}",
    "hf-user-or-model": "https://huggingface.co/{}",
    "ieee": "https://ieeexplore.ieee.org/document/{}",
    "jmlr": "https://jmlr.org/papers/{}.html",
    "mdpi": "https://www.mdpi.com/{}",
    "openreview": "https://openreview.net/forum?id={}",
    "pii": "https://www.sciencedirect.com/science/article/pii/{}",
    "pmcid": "https://pmc.ncbi.nlm.nih.gov/articles/{}/",
    "pmid": "https://pubmed.ncbi.nlm.nih.gov/{}/",
    "pmlr": "https://proceedings.mlr.press/{}.html",
    "pwc": "https://paperswithcode.com/paper/{}",
    "pvldb": "https://www.vldb.org/pvldb/{}.pdf",
    "rss": "https://www.roboticsproceedings.org/{}.html",
    "ssrn": "https://papers.ssrn.com/sol3/papers.cfm?abstract_id={}",
    "zenodo": "https://zenodo.org/records/{}",
}

_FIRST_YEAR_OF_TRACKS = 2021  # since then the address of a NeurIPS paper names its track
_FIRST_YEAR_OF_WORKSHOP_NAMES = 2019  # before, CVF named workshop papers like those of the venue
_FIRST_YEAR_OF_CVF_FOLDERS = 2021
_FIRST_IJCAI_PAGES = 2017
_NAMED_ISCA_PAPER = Pattern(r"[a-z_\d]+/[a-z]\w*")


def url(scheme: str, value: str, version: str | None) -> str | None:
    """The canonical address; None where the identifier does not tell it."""
    if pattern := _PATTERNS.get(scheme):
        return pattern.format(quoted(value))
    if scheme in _VERSIONED:
        return _VERSIONED[scheme].format(value) + (f"v{version}" if version else "")
    special = _SPECIAL.get(scheme)
    return special(value) if special else None


def quoted(value: str) -> str:
    """`value` with the signs escaped that would end a path; all others stay readable."""
    return value.replace("%", "%25").replace("#", "%23").replace("?", "%3F")


def _doi(value: str) -> str:
    # ACM's own 10.5555 numbers look like DOIs and resolve on its site only.
    site = "https://dl.acm.org/doi/" if value.startswith("10.5555/") else "https://doi.org/"
    return site + quoted(value)


def _s2(value: str) -> str:
    if value.startswith("CorpusID:"):
        return f"https://api.semanticscholar.org/{value}"
    return f"https://www.semanticscholar.org/paper/{value}"


def _neurips(value: str) -> str | None:
    year, _, name = value.partition("/")
    if not name or int(year) >= _FIRST_YEAR_OF_TRACKS:
        return None
    return f"https://proceedings.neurips.cc/paper_files/paper/{year}/hash/{name}-Abstract.html"


def _cvf(value: str) -> str | None:
    venue, year, stem = value.split("/", 2)
    if venue.endswith("W") or int(year) < _FIRST_YEAR_OF_WORKSHOP_NAMES:
        return None
    modern = int(year) >= _FIRST_YEAR_OF_CVF_FOLDERS or venue == "ACCV"
    folder = f"content/{venue}{year}" if modern else f"content_{venue}_{year}"
    return f"https://openaccess.thecvf.com/{folder}/html/{quoted(stem)}_{venue}_{year}_paper.html"


def _ecva(value: str) -> str | None:
    _, year, number = value.split("/")
    if number.startswith("lncs-"):
        return None
    folder = f"https://www.ecva.net/papers/eccv_{year}/papers_ECCV/html"
    return f"{folder}/{number}_ECCV_{year}_paper.php"


def _ijcai(value: str) -> str:
    year, _, number = value.partition("/")
    if int(year) < _FIRST_IJCAI_PAGES:
        return f"https://www.ijcai.org/Proceedings/{year[2:]}/Papers/{number}.pdf"
    return f"https://www.ijcai.org/proceedings/{value}"


def _isca(value: str) -> str | None:
    return f"https://www.isca-archive.org/{value}.html" if _NAMED_ISCA_PAPER.match(value) else None


def _usenix(value: str) -> str:
    conference, _, name = value.partition("/")
    return f"https://www.usenix.org/conference/{conference}/presentation/{name}"


_VERSIONED = {"arxiv": "https://arxiv.org/abs/{}", "hal": "https://hal.science/{}"}
_SPECIAL: dict[str, Callable[[str], str | None]] = {
    "biorxiv": _doi,
    "cvf": _cvf,
    "doi": _doi,
    "ecva": _ecva,
    "ijcai": _ijcai,
    "isca": _isca,
    "medrxiv": _doi,
    "neurips": _neurips,
    "s2": _s2,
    "usenix": _usenix,
}
