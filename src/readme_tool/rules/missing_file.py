"""A link to a file, or a picture, that is not in the repository.

Files are moved and renamed, and GitHub then answers 404 to a reader who follows the link. It minds
letter case, which disks may not. Addresses on github.com that lead into the repository of the list
itself are looked up as well.

~~~markdown bad
- [How to add a list](Docs/Adding.md#steps)
- [The rules](https://github.com/jdoe/lists/blob/main/docs/rules.md)

![Overview](figures/overview.png)
~~~

~~~text files of jdoe/lists
docs/adding.md #steps
docs/rules.txt
overview.png
~~~

~~~text report
1:23 `Docs/Adding.md` is not in the repository; `docs/adding.md` is
2:15 `/docs/rules.md` is not in the repository
4:13 `figures/overview.png` is not in the repository, so no picture is shown
~~~

~~~markdown fixed
- [How to add a list](docs/adding.md#steps)
- [The rules](https://github.com/jdoe/lists/blob/main/docs/rules.md)

![Overview](figures/overview.png)
~~~

~~~markdown good
- [How to add a list](docs/adding.md#steps), [license](/LICENSE), [figures](figures/)
- [Rules of another list](https://github.com/someone/lists/blob/main/docs/rules.md)

<img src="./figures/%C3%BCberblick.png?raw=true">
~~~

~~~text files of jdoe/lists
LICENSE
docs/adding.md
figures/überblick.png
~~~

Fix: unsafe, since a file of nearly that name may be another one. There is a fix where just one is
there that differs in letter case, in a `/` at the beginning, or in what the name ends in.
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.grammars import addresses, anchors, files, identifiers
from readme_tool.grammars.files import File
from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.tree import Document, Field
from readme_tool.tree.contents.hashless import hashless


@rule(Severity.ERROR)
def missing_file(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the links and pictures whose file is known not to be there."""
    linked = {
        link.address: False for link in readme.inward.links if _may_be_one(link.address.value)
    }
    shown = {p.address: True for p in readme.inward.pictures if _may_be_one(p.address.value)}
    missing = [
        (place, file, is_shown)
        for place, is_shown in (*linked.items(), *shown.items())
        if (file := _missing(readme, place.value))
    ]
    headings = {found.link.address.span for found in hashless(readme)} if missing else set()
    for place, file, is_shown in missing:
        if place.span not in headings and not _is_no_path(place.value):
            yield _finding(readme, place, file, is_shown)


def _may_be_one(address: str) -> bool:
    """A quick look: whether an address may name a file of the repository."""
    return not address.startswith("http") or "github" in address


def _missing(readme: Document, address: str) -> File | None:
    """The file that an address names, if it is known not to be there."""
    file = files.named(address, readme.surroundings.repository())
    return file if file and readme.surroundings.exists(file.path) is False else None


def _is_no_path(address: str) -> bool:
    """Whether an address is at fault in another way: a host without its scheme, a placeholder."""
    return addresses.fault(address, identifiers.read(address)) is not None


def _finding(readme: Document, place: Field[str], file: File, is_shown: bool) -> Finding:
    message = f"{quoted(file.path)} is not in the repository"
    message += ", so no picture is shown" if is_shown else ""
    there = [path for path in _respelt(file.path) if readme.surroundings.exists(path)]
    if len(there) != 1 or not place.value.startswith(_written(file.path)):
        return Finding(place.span, message, candidates=tuple(there))
    right = _written(there[0]) + place.value.removeprefix(_written(file.path))
    return Finding(
        place.span,
        f"{message}; {quoted(there[0])} is",
        Fix.replacing(place.span, right, f"Write {quoted(right)}", Safety.UNSAFE),
        candidates=(right,),
    )


def _respelt(path: str) -> list[str]:
    """Other ways to write a path, such as occur where one was mistyped."""
    ways = (
        path.lower(),
        path.removeprefix("/") if path.startswith("/") else f"/{path}",
        f"{path}.md",
        path.rstrip(".,;:)]} "),
        anchors.decoded(path) or path,
    )
    return [way for way in dict.fromkeys(ways) if way not in ("", "/", path)]


def _written(path: str) -> str:
    """A path as the destination of a link."""
    return anchors.written(path).replace("#", "%23").replace("?", "%3F")
