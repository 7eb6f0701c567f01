"""A link to a place of another file of the repository that is not there.

The file opens, but at its top, and the reader has to look for what was meant. Headings of the other
file make anchors as those of this one do.

~~~markdown bad
- [How to add a list](docs/adding.md#Steps)
- [What is listed](docs/adding.md#what-is-in)
- [More](https://github.com/jdoe/lists/blob/main/docs/adding.md#zebras)
- [The start](https://github.com/jdoe/lists#start)
~~~

~~~text files of jdoe/lists
README.md #-start
docs/adding.md #steps #what-is-listed
~~~

~~~text report
1:23 `#Steps` of `docs/adding.md` is reached by github.com's script only; write `#steps`
2:20 no heading or name of `docs/adding.md` makes `#what-is-in`; the nearest is `#what-is-listed`
3:10 no heading or name of `/docs/adding.md` makes `#zebras`
4:15 no heading or name of `/README.md` makes `#start`; the heading it means has `#-start`
~~~

~~~markdown fixed
- [How to add a list](docs/adding.md#steps)
- [What is listed](docs/adding.md#what-is-listed)
- [More](https://github.com/jdoe/lists/blob/main/docs/adding.md#zebras)
- [The start](https://github.com/jdoe/lists#-start)
~~~

~~~markdown good
- [How to add a list](docs/adding.md#steps), [its second line](docs/adding.md?plain=1#L2)
- [Steps elsewhere](https://github.com/someone/lists/blob/main/docs/adding.md#step)
~~~

~~~text files of jdoe/lists
docs/adding.md #steps
~~~

Fix: safe where exactly one anchor of that file reads the same once letter case, emoji, punctuation
and dashes are evened out. A merely similar one that is clearly ahead of the others is an unsafe fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.grammars import anchors, files, fragments
from readme_tool.grammars.anchors import Reach
from readme_tool.grammars.files import File
from readme_tool.grammars.fragments import Certainty
from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.tree import Document, Link

_SAFETY = {
    Certainty.CERTAIN: Safety.SAFE,
    Certainty.LIKELY: Safety.UNSAFE,
    Certainty.POSSIBLE: Safety.SHOWN,
}


@rule(Severity.ERROR)
def broken_file_anchor(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the links whose fragment reaches nothing in the file that they name."""
    repository = readme.surroundings.repository()
    links = {
        link.address.span: link for link in readme.inward.links if "#" in link.address.value[1:]
    }
    for link in links.values():
        file = files.named(link.address.value, repository)
        if file is None or not file.fragment:
            continue
        path = "/README.md" if file.path == "/" else file.path
        there = readme.surroundings.anchors(path)
        if there is not None:
            yield from _findings(link, File(path, file.fragment), sorted(there))


def _findings(link: Link, file: File, there: list[str]) -> Iterator[Finding]:
    fragment = file.fragment or ""
    reach = anchors.reach(fragment, frozenset(there), frozenset())
    if reach is Reach.CASE:
        right = (anchors.decoded(fragment) or "").lower()
        message = (
            f"{quoted('#' + fragment)} of {quoted(file.path)} is reached by github.com's script "
            f"only; write {quoted('#' + right)}"
        )
        yield _pointing(link, message, (right,), Safety.SAFE, Severity.WARNING)
    elif reach is Reach.NONE:
        yield _broken(link, file, fragment, there)


def _broken(link: Link, file: File, fragment: str, there: list[str]) -> Finding:
    message = f"no heading or name of {quoted(file.path)} makes {quoted('#' + fragment)}"
    meant = fragments.meant(fragment, link.label.value, there)
    if meant is None:
        return Finding(link.address.span, message)
    which = "the heading it means has" if meant.certainty is Certainty.CERTAIN else "the nearest is"
    message += f"; {which} {quoted('#' + meant.anchors[0])}"
    return _pointing(link, message, meant.anchors, _SAFETY[meant.certainty])


def _pointing(
    link: Link,
    message: str,
    meant: tuple[str, ...],
    safety: Safety,
    severity: Severity | None = None,
) -> Finding:
    before = link.address.value.partition("#")[0]
    places = [f"{before}#{anchors.written(anchor)}" for anchor in meant]
    return Finding(
        link.address.span,
        message,
        Fix.replacing(link.address.span, places[0], f"Write {quoted(places[0])}", safety),
        candidates=tuple(places),
        severity=severity,
    )
