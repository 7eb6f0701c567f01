"""Words in angle brackets that GitHub takes for tags, and drops.

A tag of an unknown name shows nothing. Neither does one of a name that HTML knows and GitHub's
sanitizer drops, and which here is a word all the same: bare, in a line of text, closed by nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from readme_tool.grammars import html_names
from readme_tool.markdown import HtmlBlock, Tag
from readme_tool.tree.raw.tags import Tagged

# Elements of the page's look, which lists use though GitHub drops them.
_USED = frozenset("big center font nobr u".split())
_WRITTEN = html_names.KEPT | _USED
_WRITTEN_OR_SHOWN = _WRITTEN | html_names.FILTERED


class Swallowed(NamedTuple):
    """A tag that is dropped, with its end tag if it has one in the same text.

    `meant` are the elements whose name may have been misspelt; none where a word was meant. `raw`
    says that it stands in a block of HTML, where Markdown's backslash does nothing.
    """

    tag: Tag
    end: Tag | None
    meant: Sequence[str]
    raw: bool


def swallowed(contents: Iterable[Tagged]) -> Iterator[Swallowed]:
    """The tags of a page's contents that show nothing and mean nothing to GitHub, in order."""
    for content in contents:
        if any(tag.name not in _WRITTEN_OR_SHOWN for tag in content.tags):
            yield from _among(content.tags, isinstance(content.block, HtmlBlock))


def _among(tags: Sequence[Tag], raw: bool) -> Iterator[Swallowed]:
    is_drawing = any(tag.name in ("svg", "math") for tag in tags)
    known = _WRITTEN_OR_SHOWN | html_names.DRAWN if is_drawing else _WRITTEN_OR_SHOWN
    unknown = [tag for tag in tags if tag.name not in known]
    ends = _ends(unknown)
    told = frozenset(ends.values())
    for tag in unknown:
        end = ends.get(tag)
        if tag not in told and _is_word(tag, end, raw):
            yield Swallowed(tag, end, _meant(tag, end, raw), raw)


def _ends(tags: Sequence[Tag]) -> Mapping[Tag, Tag]:
    """The end tag of each tag that has one among the others."""
    opened: dict[str, list[Tag]] = defaultdict(list)
    ends = {}
    for tag in tags:
        if not tag.closing:
            opened[tag.name].append(tag)
        elif opened[tag.name]:
            ends[opened[tag.name].pop()] = tag
    return ends


def _is_word(tag: Tag, end: Tag | None, raw: bool) -> bool:
    """Whether a tag is none that a writer of HTML would write."""
    if tag.name not in html_names.ELEMENTS:
        # Names with a dash or colon are of a program's making.
        return ":" not in tag.name and ("-" not in tag.name or not tag.attributes)
    return not (raw or end or tag.closing or tag.attributes or tag.self_closing)


def _meant(tag: Tag, end: Tag | None, raw: bool) -> Sequence[str]:
    """The elements that may be misspelt: a bare word in text is one, unless it is nearly `br`."""
    if tag.name in html_names.ELEMENTS:
        return ()
    from readme_tool.grammars import slips

    near = slips.meant(tag.name, _WRITTEN)
    if raw or end or tag.closing or tag.attributes or tag.self_closing:
        return near
    return ("br",) if "br" in near else ()
