"""A link whose label promises something else than its address gives.

Who clicks on "Code" and gets the paper once more takes it that there is no code. Mostly the address of
the neighbouring link was pasted twice.

~~~markdown bad
- Lists that Last [[Paper]](https://arxiv.org/abs/2105.01234) [[Code]](https://arxiv.org/abs/2105.01234)
- Sorted Lists [[Paper]](https://github.com/jdoe/sorted) [[Slides]](https://example.org/sorted)
- Lost Lists [[Paper]](https://example.org/lost) [[Code]](https://example.org/lost)
~~~

~~~text report
1:63 `Code` leads to a paper, arxiv:2105.01234
2:16 `Paper` leads to a repository, github:jdoe/sorted
3:50 `Code` leads to the same page as `Paper`
~~~

~~~markdown good
- Lists that Last [[Paper]](https://arxiv.org/abs/2105.01234) [[Code]](https://github.com/jdoe/lists)
- Sorted Lists [[Paper]](https://github.com/jdoe/sorted/blob/main/paper.pdf) [[Project]](https://github.com/jdoe/sorted)
- Lost Lists [[Paper & Code]](https://arxiv.org/abs/2105.01234) [[Code]](https://paperswithcode.com/paper/lost-lists)
- [Papers](https://github.com/jdoe/papers) is a list of lists.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from readme_tool.grammars import addresses, labels
from readme_tool.grammars.identifiers import Identifier
from readme_tool.rules.base import Finding, NoOptions, Related, Scope, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Pattern
from readme_tool.tree import Document, Entry, Link, Role

_WORD = Pattern(r"[^\W\d_]+")
_FORGES = frozenset(("github", "gitlab", "bitbucket", "gitee", "codeberg"))
# Sites on which a paper's page leads to its code, too.
_WITH_CODE = frozenset(("pwc",))
_REPOSITORY = Pattern(r"(?:https?:)?//[^/]+/[^/]+/[^/#?]+/?(?:[#?].*)?")


@rule(Severity.WARNING, scope=Scope.PASSAGE)
def label_mismatch(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find papers behind "Code", repositories behind "Paper", and one page behind both."""
    for entry in readme.entries:
        if entry.title is None:
            continue
        end = entry.title.span.end
        for link in entry.links:
            promised = _promised(link.label.value) if link.span.start >= end else None
            if promised is not None:
                yield from _contradicted(entry, link, promised)


def _contradicted(entry: Entry, link: Link, promised: Role) -> Iterator[Finding]:
    if promised is Role.CODE and (paper := _paper(link)) is not None:
        yield Finding(link.span, f"{quoted(link.label.value)} leads to a paper, {paper}")
    elif promised is Role.PAPER and (repository := _repository(link)) is not None:
        yield Finding(link.span, f"{quoted(link.label.value)} leads to a repository, {repository}")
    elif promised is Role.CODE and (paper_link := _same_as_paper(entry, link)) is not None:
        message = (
            f"{quoted(link.label.value)} leads to the same page as {quoted(paper_link.label.value)}"
        )
        place = Related(paper_link.span, "the link to the paper")
        yield Finding(link.span, message, related=(place,))


@lru_cache(maxsize=1024)
def _promised(label: str) -> Role | None:
    """What a label promises, where all its words promise one thing: not "Paper and Code"."""
    roles: set[Role] = set()
    for word in _WORD.findall(label):
        told = labels.read(word)
        if told is None:
            return None
        if told.role is not None:
            roles.add(told.role)
    return roles.pop() if len(roles) == 1 else None


def _paper(link: Link) -> Identifier | None:
    if "attachment" in link.reading.warnings:
        return None
    papers = [i for i in link.identifiers if i.is_paper and i.scheme not in _WITH_CODE]
    return papers[0] if papers else None


def _repository(link: Link) -> Identifier | None:
    """The repository that the link leads to, not to a file in it, unless it is a list of papers."""
    if _REPOSITORY.fullmatch(link.address.value) is None:
        return None
    repository = next((i for i in link.identifiers if i.scheme in _FORGES), None)
    return repository if repository and "paper" not in repository.value else None


def _same_as_paper(entry: Entry, link: Link) -> Link | None:
    if not link.address.value.startswith("http"):
        return None
    same = next(
        (
            other
            for other in entry.links
            if other.address.value == link.address.value
            and _promised(other.label.value) is Role.PAPER
            and _repository(other) is None
        ),
        None,
    )
    if same is None or addresses.fault(link.address.value, link.reading) is not None:
        return None
    return same
