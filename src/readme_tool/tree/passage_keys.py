"""By what a passage is known again: its text, and all else that its findings may follow from."""

from collections.abc import Iterator, Sequence

from readme_tool.text import Source, Span
from readme_tool.tree.branches import nodes
from readme_tool.tree.nodes import Entry, Heading
from readme_tool.tree.passages import Passage


def passage_keys(passages: Sequence[Passage], source: Source, home: str | None) -> tuple[str, ...]:
    """The key of each passage of a page: a digest that another has who reads the same in it.

    Beside its text count the headings above, how it was cut into entries, which other passages may
    decide, and of the page its home and how its lines end.
    """
    from _blake2 import blake2b

    page = (home, source.newline)
    common = blake2b(repr(page).encode(*_ANY_TEXT)).digest()
    keys = []
    for passage, above in zip(passages, _above(passages), strict=True):
        told = repr((above, _cut(passage))).encode(*_ANY_TEXT)
        key = blake2b(common, digest_size=20)
        key.update(b"%d %b" % (len(told), told))
        key.update(source[passage.extent].encode(*_ANY_TEXT))
        keys.append(key.hexdigest())
    return tuple(keys)


_ANY_TEXT = ("utf-8", "surrogatepass")


def _above(passages: Sequence[Passage]) -> Iterator[tuple[str, ...]]:
    """The headings that each passage stands below, outermost first, its own last."""
    path: list[Heading] = []
    for passage in passages:
        heading = passage.section.heading
        if heading is not None:
            path = [*(one for one in path if one.level < heading.level), heading]
        yield tuple(one.text for one in path)


def _cut(passage: Passage) -> list[object]:
    """What the nodes of a passage are, and where, counted from its start."""
    start = passage.extent.start
    return [
        (type(node).__name__, *_counted(node.extent, start), *_of_entry(node, start))
        for node in nodes(passage.section)
    ]


def _of_entry(node: object, start: int) -> Iterator[object]:
    if isinstance(node, Entry):
        yield node.shape.value
        yield node.group
        if node.github_extent is not None:
            yield _counted(node.github_extent, start)


def _counted(extent: Span, start: int) -> tuple[int, int]:
    return extent.start - start, extent.end - start
