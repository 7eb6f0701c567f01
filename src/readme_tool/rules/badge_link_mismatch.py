"""A badge that speaks of another work than the link beside it, or of another list.

Badges are copied from the entry above, or from another README, and then one of the two is forgotten: the stars
are those of another repository, the month is that of another paper. Readers judge a work by a number that is not its own.

~~~markdown bad
- Lists that Last [![Star](https://img.shields.io/github/stars/roe/rows)](https://github.com/jdoe/lists)
- Sorted Lists [[Paper]](https://arxiv.org/abs/2105.01234) ![](https://img.shields.io/badge/arXiv-2022.08-red)
- Lost Lists [[Paper]](https://aclanthology.org/2022.acl-long.356/) ![](https://img.shields.io/badge/ICML-2020-blue)
- Long Lists [![](https://img.shields.io/badge/arXiv-2105.04321-red)](https://arxiv.org/abs/2105.01234)
- Dull Lists [![Star](https://img.shields.io/github/stars/poe/dull)](https://img.shields.io/github/stars/poe/dull)
~~~

~~~text report
1:20 the badge is about roe/rows, the link goes to jdoe/lists
2:60 the badge says 2022-08, arXiv 2105.01234 was first submitted in 2021-05
3:69 the badge says ICML, the link goes to ACL 2022
4:15 the badge says arXiv 2105.04321, the link goes to arXiv 2105.01234
5:15 the badge is about poe/dull, the link goes to the picture of a badge
~~~

~~~markdown fixed
- Lists that Last [![Star](https://img.shields.io/github/stars/jdoe/lists)](https://github.com/jdoe/lists)
- Sorted Lists [[Paper]](https://arxiv.org/abs/2105.01234) ![](https://img.shields.io/badge/arXiv-2022.08-red)
- Lost Lists [[Paper]](https://aclanthology.org/2022.acl-long.356/) ![](https://img.shields.io/badge/ICML-2020-blue)
- Long Lists [![](https://img.shields.io/badge/arXiv-2105.04321-red)](https://arxiv.org/abs/2105.01234)
- Dull Lists [![Star](https://img.shields.io/github/stars/poe/dull)](https://github.com/poe/dull)
~~~

~~~markdown bad
![stars](https://img.shields.io/github/stars/jdoe/trees) ![commits](https://img.shields.io/github/last-commit/jdoe/lists)

Missing something? [Tell us](https://github.com/jdoe/lists/issues), or [open one](https://github.com/jdoe/lists/pulls).

- Lists that Last [[Paper]](https://arxiv.org/abs/2105.01234)
~~~

~~~text report
1:1 the badge is about jdoe/trees, and this list is in jdoe/lists
~~~

~~~markdown fixed
![stars](https://img.shields.io/github/stars/jdoe/lists) ![commits](https://img.shields.io/github/last-commit/jdoe/lists)

Missing something? [Tell us](https://github.com/jdoe/lists/issues), or [open one](https://github.com/jdoe/lists/pulls).

- Lists that Last [[Paper]](https://arxiv.org/abs/2105.01234)
~~~

~~~markdown good
- Lists that Last [![Star](https://img.shields.io/github/stars/jdoe/Lists)](https://github.com/JDoe/lists)
- Sorted Lists [[Paper]](https://arxiv.org/abs/2105.01234) ![](https://img.shields.io/badge/arXiv-2021.06-red)
- Lost Lists [[Paper]](https://arxiv.org/abs/2105.01234) ![](https://img.shields.io/badge/ICML-2022-blue)
~~~

Above the first entry, a badge without a link is taken for the list's own, unless some link leads to its repository
or it is that of a fork.

Fix: a badge that counts stars can be made to count those of the linked repository, or of the list's own; unsafe, since the
link may be the wrong one. A link to the badge's own picture can be led to the repository; unsafe, since
another page of it may be meant. Which of two dates or numbers is right, nobody can tell from the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readme_tool.grammars import badges
from readme_tool.grammars.badges import Badge
from readme_tool.rules.base import Finding, Fix, NoOptions, Related, Safety, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Span
from readme_tool.tree import Document, Entry, Link, Picture, pieces


def _contradicted(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """The badges that the link around them, or the links of their entry, contradict."""
    for picture in readme.pictures:
        if picture.badge is None:
            continue
        if picture.link is not None and _leads_to_a_badge(picture.badge, picture.link):
            yield _to_repository(picture.badge, picture, picture.link)
            continue
        around = [picture.link] if picture.link else _beside(readme, picture)
        found = [(link, named) for link in around if (named := _named(link, picture.badge))]
        message = badges.contradiction(picture.badge, [one for _, named in found for one in named])
        if message is not None:
            yield _finding(readme, picture, found[0][0], message)


@rule(Severity.WARNING, within=_contradicted)
def badge_link_mismatch(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the badges of another repository than their links', or than the list's own."""
    if readme.home is None:
        return
    own = readme.home.lower()
    linked: set[str] | None = None
    for picture in _above_entries(readme):
        about = picture.badge.repository if picture.badge and picture.link is None else None
        if about is None or about.rpartition("/")[2] == own.rpartition("/")[2]:
            continue
        if linked is None:
            linked = {named.value for link in readme.links for named in link.identifiers}
        if about not in linked:
            message = f"the badge is about {about}, and this list is in {own}"
            fix = _about(readme, picture, own, f"Show that of {quoted(own)}")
            yield Finding(picture.span, message, fix)


def _above_entries(readme: Document) -> Iterator[Picture]:
    end = readme.entries[0].extent.start if readme.entries else len(readme.source.text)
    above = readme.only([one for one in readme.passages if one.extent.start < end])
    return (picture for picture in above.pictures if picture.span.start < end)


def _leads_to_a_badge(badge: Badge, link: Link) -> bool:
    """Whether the address of a badge about a repository was copied into its link."""
    return badge.repository is not None and badges.is_badge(link.address.value)


def _to_repository(badge: Badge, picture: Picture, link: Link) -> Finding:
    name = badge.repository or ""
    message = f"the badge is about {name}, the link goes to the picture of a badge"
    start = badge.url.lower().find(name)
    written = badge.url[start : start + len(name)] if start >= 0 else name
    page = f"https://github.com/{written}"
    fix = Fix.replacing(link.address.span, page, f"Lead to {quoted(page)}", Safety.UNSAFE)
    return Finding(picture.span, message, fix, (Related(link.address.span, "the link"),), (page,))


def _beside(readme: Document, picture: Picture) -> Sequence[Link]:
    """The links of the entry that a picture without a link of its own stands in."""
    leaf = readme.leaf_at(picture.span.start)
    return leaf.links if isinstance(leaf, Entry) else ()


def _named(link: Link, badge: Badge) -> list[str]:
    """What the link names of the kind that the badge speaks of: repositories or papers."""
    if badge.repository is not None:
        return [str(named) for named in link.identifiers if named.scheme == "github"]
    return [str(named) for named in link.identifiers if named.is_paper]


def _finding(readme: Document, picture: Picture, link: Link, message: str) -> Finding:
    place = Related(link.address.span, "the link that it stands on" if picture.link else "the link")
    fix = _with_linked_repository(readme, picture, link)
    return Finding(picture.span, message, fix, (place,))


def _with_linked_repository(readme: Document, picture: Picture, link: Link) -> Fix | None:
    """The badge about the repository of the link, in the letters in which the link writes it."""
    if picture.badge is None or picture.badge.repository is None:
        return None
    meant = next(i.value for i in link.identifiers if i.scheme == "github")
    written = link.address.value.lower().find(meant)
    if written < 0:
        return None
    repository = link.address.value[written : written + len(meant)]
    return _about(readme, picture, repository, f"Show the stars of {quoted(repository)}")


def _about(readme: Document, picture: Picture, repository: str, title: str) -> Fix | None:
    """What makes a badge tell of `repository`."""
    badge = picture.badge
    if badge is None or badge.repository is None:
        return None
    start = badge.url.lower().find(badge.repository)
    if start < 0:
        return None
    place = Span(start, start + len(badge.repository))
    span = pieces.piece(readme.source, picture.address, place)
    return Fix.replacing(span, repository, title, Safety.UNSAFE) if span else None
