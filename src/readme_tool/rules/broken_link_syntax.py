r"""Writing that was meant for a link and is none, or for one address and is two.

A blank before the address, brackets swapped or left open: GitHub shows the brackets and the raw address
in the middle of the title. An address pasted behind another one looks well and leads nowhere.

~~~markdown bad
- Lists that Last [[Paper] (https://example.org/lists)]
- Sorted Lists (Code)[https://example.org/sorted]
- Lost Lists [Paper](https://example.org/lost [Code](https://example.org/code)
- Long Lists [论文](https://example.org/long）
- Short Lists [Paper](https://example.org/short)]
- More: [Code](https://example.org/onehttps://example.org/two)
- Again: [Code]([https://example.org/one](https://example.org/two))
- [Contents](#Long Lists)
- Two Lists ([Paper](https://example.org/two)]
- Three Lists ![](https://img.shields.io/badge/ESEC-2021-blue))

## Long Lists
~~~

~~~text report
1:20 `[Paper] (https://example.org/lists)` shows as text: label and address are set apart
2:16 `(Code)[https://example.org/sorted]` shows as text: label and address have each other's brackets
3:14 `[Paper](https://example.org/lost` shows as text: the bracket behind the address is missing
4:14 `[论文](https://example.org/long）` shows as text: its brackets are full-width ones
5:49 the bracket `]` beside the link has no partner
6:16 two addresses stand in one: `https://example.org/onehttps://example.org/two`
7:17 two addresses stand in one: `[https://example.org/one](https://example.org/two)`
8:3 `[Contents](#Long Lists)` shows as text: a blank stands in the address
9:13 the brackets `(` and `]` around the link are no pair
10:63 the bracket `)` beside the picture has no partner
~~~

~~~markdown fixed
- Lists that Last [[Paper](https://example.org/lists)]
- Sorted Lists [Code](https://example.org/sorted)
- Lost Lists [Paper](https://example.org/lost) [Code](https://example.org/code)
- Long Lists [论文](https://example.org/long)
- Short Lists [Paper](https://example.org/short)
- More: [Code](https://example.org/onehttps://example.org/two)
- Again: [Code](https://example.org/two)
- [Contents](#long-lists)
- Two Lists ([Paper](https://example.org/two))
- Three Lists ![](https://img.shields.io/badge/ESEC-2021-blue)

## Long Lists
~~~

~~~markdown good
- Lists that Last [[Paper](https://example.org/lists)] [Code] (coming soon)
- Sorted Lists \[[Paper](https://example.org/sorted)\] ([Code](https://example.org/code_(old)))
- Lost Lists [Archived](https://web.archive.org/web/2020/https://example.org/lost), [1] (https://example.org)
- `[Paper] (https://example.org)` is no link
- Whole Pairs [(Video](https://example.org/video)) 2021
~~~

Fix: safe where the writing has one reading, unsafe where it has a likeliest one: a label that may be
something else, a bracket whose partner may stand elsewhere, or which is one too many where no other link
around has such a one behind it, the link that was pasted as an address. Of
two addresses in one, a person must choose, and an address that is broken itself is not made a link.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readme_tool.grammars import anchors, soundness
from readme_tool.grammars.addresses import Fault
from readme_tool.grammars.anchors import Reach
from readme_tool.grammars.broken_links import BrokenLink
from readme_tool.markdown import LinkForm
from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Scope, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Edit, Patch, Span
from readme_tool.tree import Document, Link, running
from readme_tool.tree.fallen.parted_rows import parted_rows
from readme_tool.tree.hands import behind_links

_REASONS = {
    "blank": "a blank stands in the address",
    "brackets": "its square brackets do not match",
    "gap": "label and address are set apart",
    "other-brackets": "an address stands in round brackets",
    "reversed": "label and address have each other's brackets",
    "unclosed": "the bracket behind the address is missing",
    "wide-brackets": "its brackets are full-width ones",
    "words": "words stand where the address belongs",
}
_PARTNERS = {"[": "]", "(": ")", "]": "[", ")": "("}


@rule(Severity.ERROR, scope=Scope.PASSAGE)
def broken_link_syntax(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find miswritten links in running text, and addresses that are two."""
    yield from _in_text(readme)
    for link, fault in readme.faulty:
        if fault.kind == "two":
            yield _two(readme, link, fault)


def _in_text(readme: Document) -> Iterator[Finding]:
    alone: dict[Span, list[Span]] = {}
    parted = {readme.source.line_of(row.extent.start) for row in parted_rows(readme)}
    for text, broken in running.miswritten(readme):
        if readme.source.line_of(broken.span.start) in parted:
            continue  # What is wrong is the bar between its brackets: another finding.
        if broken.problem == "stray":
            sign = readme.source[broken.span]
            link = _beside(broken.span, sign, text)
            if not _is_opened_within(sign, readme.source[link]):
                alone.setdefault(link, []).append(broken.span)
            continue
        written = quoted(readme.source[broken.span])
        message = f"{written} shows as text: {_REASONS[broken.problem]}"
        yield Finding(broken.span, message, _fix(readme, broken), candidates=broken.meant)
    closed = behind_links.closed_by(readme, alone) if alone else {}
    for link, brackets in alone.items():
        yield _alone(readme, link, brackets, closed.get(behind_links.home(readme, link)))


def _fix(readme: Document, broken: BrokenLink) -> Fix | None:
    if not broken.meant:
        return None
    meant = broken.meant[0]
    safety = _safety(readme, broken)
    return Fix.replacing(broken.span, meant, f"Write {quoted(meant, 80)}", safety)


def _safety(readme: Document, broken: BrokenLink) -> Safety:
    """A fragment is a fix only if it leads somewhere, an address in pieces only if a person looks."""
    address = broken.meant[0].rpartition("](")[2].removesuffix(")")
    if address.startswith("#"):
        reached = anchors.reach(address[1:], readme.anchors, readme.names.keys())
        return Safety.SAFE if reached is Reach.EXACT else Safety.SHOWN
    is_glued = _goes_on_with_address(readme, broken.span.start) or address.endswith("\\")
    if broken.problem == "blank" or is_glued or not soundness.is_sound(address):
        return Safety.SHOWN
    return Safety.SAFE if broken.certain else Safety.UNSAFE


def _goes_on_with_address(readme: Document, start: int) -> bool:
    """Whether an address that is a link as it stands reaches up to a place, or would."""
    return readme.source.text.endswith("://", 0, start) or any(
        link.form is LinkForm.BARE and link.span.start < start <= link.span.end
        for link in readme.links
    )


def _beside(bracket: Span, sign: str, text: running.Running) -> Span:
    """The link or picture that a bracket opens before, or closes behind."""
    return next(
        place
        for place, is_link in text.sound
        if is_link and (place.start == bracket.end if sign in "[(" else place.end == bracket.start)
    )


def _is_opened_within(sign: str, written: str) -> bool:
    """Whether the bracket's partner is in the link's own label: `[(Video](u))` shows a whole pair."""
    return written.count(_PARTNERS[sign]) > written.count(sign)


def _alone(
    readme: Document, link: Span, brackets: Sequence[Span], others: frozenset[str] | None
) -> Finding:
    """Brackets that touch a link and have no partner, or two that are none to each other.

    `others` are the brackets behind other links around, if there are such links.
    """
    signs = [readme.source[bracket] for bracket in brackets]
    if len(brackets) == 2:
        message = f"the brackets `{signs[0]}` and `{signs[1]}` around the link are no pair"
        patch = Patch.of(Edit(brackets[1], _PARTNERS[signs[0]]))
        fix = Fix("Make them a pair", patch, Safety.UNSAFE)
        return Finding(brackets[0], message, fix, severity=Severity.WARNING)
    what = "picture" if readme.source.text[link.start] == "!" else "link"
    message = f"the bracket `{signs[0]}` beside the {what} has no partner"
    fix = _with_partner(readme.source.text, brackets[0], signs[0], link)
    if what == "picture" or behind_links.is_surplus(signs[0], others):
        by_another = _by_another(readme.source.text, brackets[0])
        safety = Safety.SHOWN if by_another else Safety.UNSAFE
        fix = Fix("Take it out", Patch.of(Edit(brackets[0], "")), safety)
    return Finding(brackets[0], message, fix, severity=Severity.WARNING)


def _by_another(text: str, bracket: Span) -> bool:
    """Whether another bracket would stand beside the link, were this one taken out."""
    closes = text[bracket.start] in ")]"
    beside = bracket.end if closes else bracket.start - 1
    return text[max(0, beside) : beside + 1] in _PARTNERS


def _with_partner(text: str, bracket: Span, sign: str, link: Span) -> Fix:
    """The bracket's partner on the other side of the link, where it is most likely missing.

    Behind a label both would make the link the address of another.
    """
    at = link.end if bracket.end == link.start else link.start
    patch = Patch.of(Edit(Span(at, at), _PARTNERS[sign]))
    behind_label = text[max(0, bracket.start - 1) : bracket.end] == "]("
    return Fix("Give it a partner", patch, Safety.SHOWN if behind_label else Safety.UNSAFE)


def _two(readme: Document, link: Link, fault: Fault) -> Finding:
    message = f"two addresses stand in one: {quoted(link.address.value)}"
    likely = Safety.UNSAFE if fault.problem == "link-in-link" else Safety.SHOWN
    safety = Safety.SAFE if fault.certain else likely
    if not soundness.is_sound(fault.meant[0]):
        safety = Safety.SHOWN
    fix = Fix.replacing(
        link.address.span, fault.meant[0], f"Write {quoted(fault.meant[0])}", safety
    )
    written = readme.source[link.address.span] == link.address.value
    return Finding(link.address.span, message, fix if written else None, candidates=fault.meant)
