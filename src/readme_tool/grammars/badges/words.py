"""The words of badges: those that announce, those that count, and the names of venues."""

from __future__ import annotations

from readme_tool.text import Pattern


def announces(label: str) -> bool:
    """Whether a label only says what kind of thing follows it: `Paper`, `Last update`."""
    found = _WORD.findall(label.lower())
    return bool(found) and found[-1] in _ANNOUNCING


def announces_venue(label: str) -> bool:
    """Whether a label says that a venue's name follows: `Conference`, `Accepted at`."""
    return any(word in _ANNOUNCING_A_VENUE for word in _WORD.findall(label.lower()))


def counts(label: str) -> bool:
    """Whether a label says that a number follows, so that 2024 is no year: `Papers`, `Stars`."""
    found = _WORD.findall(label.lower())
    return bool(found) and (found[-1] in _COUNTING or found[0] in ("number", "total"))


def venue(text: str) -> str | None:
    """The well-known venue that a text names, in lower case; None if none or several."""
    lower = _WORD.findall(_ABOVE_A_YEAR.sub(" ", text.lower()))
    found = {_VENUES[word] for word in lower if word in _VENUES}
    return found.pop() if len(found) == 1 else None


_WORD = Pattern(r"[^\W\d_]+")
_ABOVE_A_YEAR = Pattern(r"['’]?[0-9]{2,4}")
_ANNOUNCING_A_VENUE = frozenset(
    "conference conf venue journal workshop proceedings published accepted accept".split()
)
_ANNOUNCING = _ANNOUNCING_A_VENUE | frozenset(
    """
    paper pdf article preprint publication license licence version release released date updated
    update year month time code project page website homepage status python pytorch docs tag award
    since abs html awesome survey benchmark tutorial blog demo video slides github link maintained
    """.split()
)
_COUNTING = frozenset(
    """
    papers papernumber stars star forks entries items number count total citations cited views
    visitors visits downloads users members contributors commits issues datasets models links
    resources hits followers
    """.split()
)
# As the venues call themselves; the second name of a pair is an older or longer one.
_VENUES = {
    name: name
    for name in (
        """
        aaai aacl acl acml aistats arxiv biorxiv bmvc cikm coling colm colt conll corl cvpr
        eacl eccv ecir ecml emnlp iccv iclr icml icra icse ijcai ijcnlp interspeech iros iui
        kdd lrec medrxiv miccai naacl neurips sigdial sigir siggraph sigmod tacl tmlr tnnls
        tpami uai uist vldb wacv wsdm
        """
    ).split()
} | {"nips": "neurips", "pami": "tpami"}
