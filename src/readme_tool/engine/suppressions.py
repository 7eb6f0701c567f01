"""Old findings that are written down, so that only new ones are reported.

A finding is known by its rule, by the entry, heading or line that it is about, and by the very text
that it points at. So it stays known when the entry moves, when lines are put above it, and, as long
as the text it points at stays, when something else in the entry is edited.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from readme_tool.engine.reported import Reported
from readme_tool.text import Span
from readme_tool.tree import Document, Entry, Heading

_LONGEST = 80


class Key(NamedTuple):
    """What a finding is known by: `place` tells the entry, `text` what is wrong in it."""

    rule: str
    place: str
    text: str


Known: TypeAlias = Counter[Key]
# A suppressions file has the counts by rule, place and text.
Plain: TypeAlias = dict[str, dict[str, dict[str, int]]]


class Sorted(NamedTuple):
    """The findings that are new, those that are known, and what is known of findings now gone."""

    new: tuple[Reported, ...]
    old: tuple[Reported, ...]
    gone: Known


def sorted_out(readme: Document, found: Sequence[Reported], known: Known) -> Sorted:
    """Tell new findings from old ones; of several alike the first are the old ones."""
    left = known.copy()
    keys = [key(readme, reported) for reported in found]
    old = set(_taken(keys, left))
    old |= set(_taken_elsewhere({n: one for n, one in enumerate(keys) if n not in old}, left))
    return Sorted(
        tuple(one for n, one in enumerate(found) if n not in old),
        tuple(one for n, one in enumerate(found) if n in old),
        +left,
    )


def old_ones(known: Known, readme: Document, found: Sequence[Reported]) -> tuple[Reported, ...]:
    """The findings that are known; what is known of none costs nothing."""
    return sorted_out(readme, found, known).old if known else ()


def key(readme: Document, reported: Reported) -> Key:
    """What the finding is known by."""
    span = reported.finding.span
    return Key(reported.rule.name, _short(_place(readme, span)), _short(readme.source[span]))


def plain(known: Known) -> Plain:
    """The counts as JSON has them, in the order of their names."""
    made: Plain = {}
    for (rule, place, text), count in sorted(known.items()):
        made.setdefault(rule, {}).setdefault(place, {})[text] = count
    return made


def known(counts: Mapping[str, Mapping[str, Mapping[str, int]]], names: Mapping[str, str]) -> Known:
    """The inverse of `plain`; `names` has the rule for every name, former ones too."""
    return Counter(
        {
            Key(names.get(rule, rule), place, text): count
            for rule, places in counts.items()
            for place, texts in places.items()
            for text, count in texts.items()
        }
    )


def _taken(keys: Iterable[Key], left: Known) -> Iterator[int]:
    """The numbers of the keys that are known, each taken out of what is left."""
    for number, one in enumerate(keys):
        if left[one] > 0:
            left[one] -= 1
            yield number


def _taken_elsewhere(keys: Mapping[int, Key], left: Known) -> Iterator[int]:
    """The numbers of the keys whose text is known from a place that is gone, or was edited."""
    by_text: dict[tuple[str, str], list[Key]] = defaultdict(list)
    for one in left.elements():
        by_text[one.rule, one.text].append(one)
    for number, one in keys.items():
        alike = by_text[one.rule, one.text]
        if alike and any(sign.isalnum() for sign in one.text):
            left[alike.pop()] -= 1
            yield number


def _place(readme: Document, span: Span) -> str:
    leaf = readme.leaf_at(span.start)
    if isinstance(leaf, Heading):
        return leaf.text
    if isinstance(leaf, Entry):
        if leaf.title is not None:
            return leaf.title.value
        if leaf.identifiers:
            return str(leaf.identifiers[0])
    return readme.source[readme.source.line(readme.source.line_of(span.start))]


def _short(text: str) -> str:
    """A text on one line; of a long one the beginning, and a hash of the whole."""
    line = " ".join(text.split())
    if len(line) <= _LONGEST:
        return line
    from hashlib import blake2b

    digest = blake2b(line.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
    return f"{line[: _LONGEST - len(digest) - 1]}…{digest}"
