"""What the identifier of a published work tells by itself: where it appeared, and when.

Facts: acl-anthology `utils/ids.py` and `constants.py` (old identifiers begin with a letter for the
venue), the paths of the other publishers. A volume of PMLR holds any conference, but its keys end
in the year of printing.
"""

from collections.abc import Callable
from typing import NamedTuple

from readme_tool.text import Pattern


class Publication(NamedTuple):
    """A published work: its publisher, the venue where the identifier names it, the year."""

    publisher: str
    venue: str | None = None
    year: int | None = None
    volume: int | None = None


def publication(identifier: str) -> Publication | None:
    """What `scheme:id` tells; None for preprints, mirrors and schemes that tell nothing."""
    scheme, _, name = identifier.partition(":")
    if scheme in _TELLING_NO_MORE:
        return Publication(_TELLING_NO_MORE[scheme])
    tell = _TELLERS.get(scheme)
    return None if tell is None else tell(name)


def same_venue(one: str, other: str) -> bool:
    """Whether two venues are one, or have met as one."""
    return one == other or frozenset((one, other)) in _JOINT


_OLD_ACL = Pattern(r"([A-Z])([0-9]{2})-[0-9]{4}")
_NEW_ACL = Pattern(r"([0-9]{4})\.([a-z0-9]+)-([a-z0-9]+)\.[0-9]+")
_ACL_LETTERS = {
    "P": "acl",
    "D": "emnlp",
    "N": "naacl",
    "E": "eacl",
    "C": "coling",
    "K": "conll",
    "Q": "tacl",
    "L": "lrec",
    "I": "ijcnlp",
}
_ACL_VENUES = frozenset((*_ACL_LETTERS.values(), "aacl"))
_NAMED = Pattern(r"([A-Za-z]+?)[W]?/([0-9]{4})/")
_YEAR = Pattern(r"([0-9]{4})/")
_PMLR = Pattern(r"v([0-9]+)/[a-z-]*?([0-9]{2})[a-z]*")
_VIRTUAL = Pattern(r"(neurips|icml|iclr|cvpr|iccv|eccv)[a-z.]*/(?:virtual/)?([0-9]{4})/")
_ISCA = Pattern(r"(interspeech)_([0-9]{4})/")
_JOINT = frozenset(
    frozenset(pair.split("+"))
    for pair in ("acl+ijcnlp acl+coling emnlp+ijcnlp aacl+ijcnlp emnlp+conll lrec+coling".split())
)


def _acl(name: str) -> Publication:
    old = _OLD_ACL.fullmatch(name)
    if old is not None:
        short = int(old[2])
        year = 1900 + short if short >= 60 else 2000 + short
        return Publication("the ACL Anthology", _ACL_LETTERS.get(old[1]), year)
    new = _NEW_ACL.match(name)
    if new is None:
        return Publication("the ACL Anthology")
    named = new[3] if new[2] == "findings" else new[2]
    venue = named if named in _ACL_VENUES else None
    return Publication("the ACL Anthology", venue, int(new[1]))


def _by_path(publisher: str, path: Pattern) -> Callable[[str], Publication]:
    """The teller of a publisher whose paths begin with a venue and a year."""

    def tell(name: str) -> Publication:
        match = path.match(name)
        if match is None:
            return Publication(publisher)
        return Publication(publisher, match[1].lower(), int(match[2]))

    return tell


def _by_year(publisher: str, venue: str) -> Callable[[str], Publication]:
    """The teller of a publisher of one venue whose paths begin with the year."""

    def tell(name: str) -> Publication:
        match = _YEAR.match(name)
        return Publication(publisher, venue, int(match[1]) if match else None)

    return tell


def _pmlr(name: str) -> Publication:
    match = _PMLR.fullmatch(name)
    if match is None:
        return Publication("PMLR")
    return Publication("PMLR", None, 2000 + int(match[2]), int(match[1]))


_TELLERS: dict[str, Callable[[str], Publication]] = {
    "acl": _acl,
    "cvf": _by_path("CVF", _NAMED),
    "ecva": _by_path("ECVA", _NAMED),
    "isca": _by_path("ISCA", _ISCA),
    "virtual": _by_path("the conference's own site", _VIRTUAL),
    "neurips": _by_year("the NeurIPS proceedings", "neurips"),
    "ijcai": _by_year("the IJCAI proceedings", "ijcai"),
    "pmlr": _pmlr,
}
_TELLING_NO_MORE = {
    "openreview": "OpenReview",
    "ieee": "IEEE Xplore",
    "aaai": "the AAAI proceedings",
    "jmlr": "JMLR",
}
