"""One title with two identifiers of one kind.

A paper has one number at arXiv and one at each conference. Where one title leads to two of them, one link is
wrong, most often that of a paper with a similar name.

~~~markdown bad
- Sorting Long Lists by Hand [[Paper]](https://arxiv.org/abs/2101.01234)
- Tidy Shelves, Happy Readers [[Paper]](https://arxiv.org/abs/2102.04321)
- Sorting Long Lists by Hand [[Paper]](https://arxiv.org/abs/2111.04321) [[Code]](https://github.com/jdoe/lists)
- [Lost Cards and How to Find Them](https://arxiv.org/abs/2103.00001) [[PDF]](https://arxiv.org/pdf/2103.00010)
~~~

~~~text report
3:40 `arxiv:2111.04321` here, but on line 1 the same title has `arxiv:2101.01234`; correct the wrong one
4:79 `arxiv:2103.00010` here, but the title leads to `arxiv:2103.00001`; correct the wrong one
~~~

~~~markdown good
- Sorting Long Lists by Hand [[Paper]](https://arxiv.org/abs/2101.01234)
- Sorting Long Lists by Machine [[Paper]](https://arxiv.org/abs/2111.04321)
- [Lost Cards and How to Find Them](https://arxiv.org/abs/2103.00001v2) [[ACL]](https://aclanthology.org/2022.acl-long.356/)

## Surveys

- Lists: A Survey [[Paper]](https://arxiv.org/abs/2104.00001)
- Lists: A Survey [[Paper]](https://arxiv.org/abs/2105.00001)
~~~

Short titles are passed over, since two works may well share them. A paper may have several DOIs, and several
forums: of the workshop, and of the conference.
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.grammars import labels
from readme_tool.grammars.identifiers import Identifier
from readme_tool.rules.base import Finding, NoOptions, Related, Severity, rule
from readme_tool.text import Pattern
from readme_tool.tree import Document, Entry, Link, Role
from readme_tool.tree.works import identity

_NAME = Pattern(r"[^\W\d_]{3,}")
_PAPER = labels.Label(Role.PAPER)
_TODO = "correct the wrong one"


def _within_entries(readme: Document, _: NoOptions) -> Iterator[Finding]:
    for entry in readme.entries:
        if len(entry.identifiers) > 1:
            yield from _within(entry)


@rule(Severity.WARNING, within=_within_entries)
def conflicting_identifiers(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the entries whose identifier contradicts that of their title, here or in an earlier one."""
    first_of: dict[str, Entry] = {}
    for work in readme.works:
        entry = work.entries[0]
        if work.identifiers and work.tells:
            first = first_of.setdefault(work.forms[0].letters, entry)
            if first is not entry and not _are_by_others(first, entry):
                yield from _against(readme, first, entry)


def _against(readme: Document, first: Entry, later: Entry) -> Iterator[Finding]:
    """The identifier of an entry that the one of an earlier entry contradicts."""
    pair = identity.rivals(identity.own_identifiers(first), identity.own_identifiers(later))
    if pair is not None:
        there, here = pair
        line = readme.source.line_of(first.extent.start)
        message = f"`{here}` here, but on line {line} the same title has `{there}`; {_TODO}"
        yield _finding(_naming(later, here), message, _naming(first, there))


def _within(entry: Entry) -> Iterator[Finding]:
    """The identifier behind a label that the one behind the title contradicts."""
    titled = next((link for link in entry.links if _is_title(entry, link)), None)
    cited = [link for link in entry.links if labels.read(link.label.value) == _PAPER]
    if titled is not None and len(cited) == 1:
        pair = identity.rivals(titled.identifiers, cited[0].identifiers)
        if pair is not None:
            message = f"`{pair[1]}` here, but the title leads to `{pair[0]}`; {_TODO}"
            yield _finding(cited[0], message, titled)


def _finding(here: Link, message: str, there: Link) -> Finding:
    return Finding(here.address.span, message, related=(Related(there.address.span, "the other"),))


def _naming(entry: Entry, identifier: Identifier) -> Link:
    named = (link for link in entry.links for one in link.identifiers if one == identifier)
    return next(named)


def _is_title(entry: Entry, link: Link) -> bool:
    return entry.title is not None and link.span.holds(entry.title.span)


def _are_by_others(one: Entry, other: Entry) -> bool:
    """Whether two entries name people, and none in common."""
    if one.authors is None or other.authors is None:
        return False
    ours, theirs = (_NAME.findall(e.casefold()) for e in (one.authors.value, other.authors.value))
    return set(ours).isdisjoint(theirs)
