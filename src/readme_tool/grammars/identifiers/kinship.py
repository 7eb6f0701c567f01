"""Which identifiers name the same work by rule, so that no look-up is needed.

Sources: arXiv (10.48550, help/doi), ACL Anthology (10.18653/v1 and 10.3115/v1 + Anthology id),
AAAI (the DOI's last number is that of the OJS article, except in 2019), IJCAI (10.24963, since
2017), Zenodo, SSRN, and openRxiv, whose DOIs end in six digits for bioRxiv, eight for medRxiv
(connect.biorxiv.org/news/2025/11/18/preprint_dois).
"""

from __future__ import annotations

from readme_tool.text import Pattern

_FIRST_IJCAI_DOI = 2017

_DOI_KIN = (
    (Pattern(r"10\.48550/arxiv\.(.+)"), "arxiv"),
    (Pattern(r"10\.(?:18653|3115)/v1/([a-z]\d\d-\d{4}|\d{4}\.[a-z\d]+-[a-z\d]+\.\d+)"), "acl"),
    (Pattern(r"10\.1609/[a-z]+\.v\d+i\d+\.(\d{1,6})"), "aaai"),
    (Pattern(r"10\.24963/ijcai\.(\d{4}/\d+)"), "ijcai"),
    (Pattern(r"10\.5281/zenodo\.(\d+)"), "zenodo"),
    (Pattern(r"10\.2139/ssrn\.(\d+)"), "ssrn"),
    (Pattern(r"(10\.(?:1101|64898)/(?:\d{4}\.\d\d\.\d\d\.)?\d{6})"), "biorxiv"),
    (Pattern(r"(10\.(?:1101|64898)/(?:\d{4}\.\d\d\.\d\d\.)?\d{8})"), "medrxiv"),
)
_DOI_OF = {
    "arxiv": "10.48550/arxiv.{}",
    "ijcai": "10.24963/ijcai.{}",
    "zenodo": "10.5281/zenodo.{}",
    "ssrn": "10.2139/ssrn.{}",
    "biorxiv": "{}",
    "medrxiv": "{}",
}


def kin(scheme: str, value: str) -> list[tuple[str, str]]:
    """The other schemes and values of this work."""
    if scheme == "doi":
        return [
            (other, _spelled(other, found[1]))
            for pattern, other in _DOI_KIN
            if (found := pattern.fullmatch(value))
        ]
    if scheme == "ijcai" and int(value[:4]) < _FIRST_IJCAI_DOI:
        return []
    return [("doi", _DOI_OF[scheme].format(value))] if scheme in _DOI_OF else []


def _spelled(scheme: str, value: str) -> str:
    """A DOI is kept in lower case; the Anthology's old ids start with a capital."""
    return value[0].upper() + value[1:] if scheme == "acl" else value
