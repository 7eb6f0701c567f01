"""The ways in which a link is miswritten, each with the writing that was meant."""

import re
from collections.abc import Callable, Iterator, Set
from typing import NamedTuple

from readme_tool.grammars import anchors, labels
from readme_tool.grammars.broken_links.broken import BrokenLink, Problem
from readme_tool.text import Pattern, Span


def read(text: str, readable: str, loose: Set[int]) -> Iterator[BrokenLink]:
    """Every miswritten link of the text; where two forms read one, both."""
    for form in _FORMS:
        if not any(map(readable.__contains__, form.signs)):
            continue
        for match in form.pattern.finditer(readable):
            written = _Written(text, match, loose)
            if (meant := form.meant(written)) is not None:
                span = Span(*match.span())
                yield BrokenLink(form.problem, span, meant.texts, meant.certain, written.address)


def may_hold_one(readable: str) -> bool:
    """A quick look: whether an address stands in the text, or words where one belongs."""
    return any(map(readable.__contains__, _BEGINNINGS))


class _Written(NamedTuple):
    """A match of a form in the readable text, and the text itself."""

    text: str
    match: re.Match[str]
    loose: Set[int]

    def group(self, name: str) -> str:
        """What stands in the source where the group matched."""
        start, end = self.match.span(name)
        return self.text[start:end] if start >= 0 else ""

    @property
    def label(self) -> str:
        return self.group("label").strip()

    @property
    def address(self) -> str:
        return self.group("address")

    @property
    def link(self) -> str:
        return f"[{self.label}]({self.address})"

    @property
    def is_labelled(self) -> bool:
        """Whether the label is one of the words that lists put on links."""
        return labels.read(self.label) is not None


class _Meant(NamedTuple):
    texts: tuple[str, ...] = ()
    certain: bool = False


class _Form(NamedTuple):
    """A way to miswrite a link; one of the `signs` stands in each text that holds it."""

    problem: Problem
    signs: tuple[str, ...]
    pattern: Pattern
    meant: Callable[[_Written], _Meant | None]


def _gap(written: _Written) -> _Meant | None:
    if written.label.isdigit():
        return None
    return _Meant((written.link,), not written.group("between"))


def _gap_behind_two(written: _Written) -> _Meant:
    return _Meant((f"[[{written.label}]]({written.address})",), not written.group("between"))


def _other_order(written: _Written) -> _Meant:
    return _Meant((written.link,), written.is_labelled)


def _wide(written: _Written) -> _Meant | None:
    signs = "".join(written.group(name) for name in ("one", "two", "three", "four"))
    if signs.isascii():
        return None
    return _Meant((written.link,), "【" not in signs and "】" not in signs)


def _unclosed(written: _Written) -> _Meant:
    """The address ends where the text goes on, before the stop of a sentence."""
    address = written.address.rstrip(".,;:!?")
    rest = written.address[len(address) :]
    closing = written.group("closing")
    if closing == "]" and written.match.end("closing") - 1 not in written.loose:
        rest += closing
    return _Meant((f"[{written.group('label')}]({address}){rest}",), "(" not in address)


def _blank(written: _Written) -> _Meant | None:
    """A fragment is the anchor of a heading that it spells; an address was cut, or goes on."""
    address = written.address.strip()
    if len(address.split()) == 1:
        return None
    if address.startswith("#"):
        slug = anchors.slug(address[1:].strip())
        return _Meant((f"[{written.label}](#{anchors.written(slug)})",))
    pieces = address.split()
    if len(pieces) > _MOST_PIECES:
        return _Meant()
    if _WEB.match(pieces[1]):
        return _Meant(tuple(f"[{written.label}]({piece})" for piece in pieces))
    return _Meant(tuple(f"[{written.label}]({sign.join(pieces)})" for sign in ("", "%20")))


def _words(written: _Written) -> _Meant | None:
    return _Meant() if written.is_labelled else None


def _title_of_repository(written: _Written) -> _Meant:
    """What a browser's tab says of a repository stands where its address belongs."""
    return _Meant((f"[{written.label}](https://github.com/{written.group('repository')})",))


def _doubled(written: _Written) -> _Meant | None:
    opening, middle = written.group("opening"), written.group("middle")
    if middle == "]" * len(opening):
        return None
    # Of two brackets opened one may close behind the address.
    closed_behind = len(opening) > 1 and written.text.startswith("]", written.match.end())
    closing = "]" * (len(opening) - closed_behind)
    return _Meant((f"{opening}{written.label}{closing}({written.address})",), written.is_labelled)


def _unparted(written: _Written) -> _Meant | None:
    """`[Paper(u)`; a blank before the address makes a remark of other words than labels."""
    if written.group("label")[-1:].isspace() and not written.is_labelled:
        return None
    return _Meant((written.link,), written.is_labelled)


def _unopened(written: _Written) -> _Meant | None:
    if written.match.end("label") not in written.loose:
        return None
    words = written.group("label").split(" ")
    for count in range(min(_LABEL_WORDS, len(words)), 0, -1):
        label = " ".join(words[-count:])
        if labels.read(label) is not None:
            before = written.group("label")[: -len(label)]
            return _Meant((f"{before}[{label}]({written.address})",))
    return _Meant()


_MOST_PIECES = 3
_LABEL_WORDS = 3
_WEB = Pattern(r"https?://", re.IGNORECASE)

_OUT = r"\s()\[\]<>{}（）【】\x00-\x02"
_URL = rf"(?:https?://|www\.)[^{_OUT}]*(?:\([^{_OUT}]*\)[^{_OUT}]*)*"
_ADDRESS = rf"(?P<address>{_URL}|mailto:[^{_OUT}]+|\.{{1,2}}/[^{_OUT}]+|#(?!\d+\))[^{_OUT}]+)"
_LABEL = r"(?P<label>[^\[\]\n［］【】\x00]{1,200})"
_IN_LABEL = r"[^()\[\]\n\x00\x02]"
_GAP = r"[^\S\n]*"

_BEGINNINGS = ("http", "www.", "](", "#", "mailto:", "./")
_FORMS = (
    _Form(
        "gap",
        ("(http", "(www.", "(mailto:", "(./", "(../", "(#"),
        Pattern(rf"\[{_LABEL}\](?!\(){_GAP}(?P<between>[:：.,\-–]?){_GAP}\({_ADDRESS}{_GAP}\)"),
        _gap,
    ),
    _Form(
        "gap",
        ("]]",),
        Pattern(rf"\[\[{_LABEL}\]\](?!\(){_GAP}(?P<between>[:：.,\-–]?){_GAP}\({_ADDRESS}{_GAP}\)"),
        _gap_behind_two,
    ),
    _Form(
        "reversed",
        (")[",),
        Pattern(
            rf"\((?P<label>(?:{_IN_LABEL}|\({_IN_LABEL}{{0,80}}\)){{1,200}})\)\[(?P<address>{_URL})\]"
        ),
        _other_order,
    ),
    _Form("other-brackets", ("{",), Pattern(rf"\[{_LABEL}\]{_GAP}\{{{_ADDRESS}\}}"), _other_order),
    _Form(
        "other-brackets",
        ("][",),
        Pattern(rf"\[{_LABEL}\]\[(?P<address>{_URL})\](?!\()"),
        _other_order,
    ),
    _Form(
        "wide-brackets",
        tuple("［【］】（）"),
        Pattern(
            rf"(?P<one>[\[［【]){_LABEL}(?P<two>[\]］】]){_GAP}"
            rf"(?P<three>[(（]){_ADDRESS}{_GAP}(?P<four>[)）])"
        ),
        _wide,
    ),
    _Form(
        "unclosed",
        ("](",),
        Pattern(
            rf"\[{_LABEL}\]\((?P<address>{_URL})(?P<closing>[\]>}}]?)(?=[\s\[\]<|\x00-\x02]|\Z)"
        ),
        _unclosed,
    ),
    _Form(
        "blank",
        ("](",),
        Pattern(
            rf"\[{_LABEL}\]\({_GAP}(?P<address>(?:https?://|www\.|#)[^()\n<>\[\]\x00-\x02]*)\)"
        ),
        _blank,
    ),
    _Form(
        "words",
        ("](",),
        Pattern(rf"\[{_LABEL}\]\((?P<address>[^\W\d_]{{2,20}}(?: [^\W\d_]{{2,20}}){{1,4}})\)"),
        _words,
    ),
    _Form(
        "words",
        ("](GitHub - ",),
        Pattern(
            rf"\[{_LABEL}\]\((?P<address>GitHub - (?P<repository>[\w-]+/[\w.-]*\w)"
            r"(?::[^()\n]{0,400})?)\)"
        ),
        _title_of_repository,
    ),
    _Form(
        "brackets",
        ("](", "[("),
        Pattern(
            rf"(?<!\[)(?P<opening>\[{{1,3}}){_LABEL}(?P<middle>\]\]+|\]\[|\[+)\((?P<address>{_URL})\)"
        ),
        _doubled,
    ),
    _Form(
        "brackets",
        ("(http", "(www."),
        Pattern(rf"\[(?P<label>[^\[\]()\n\x00-\x02]{{1,80}})\((?P<address>{_URL})\)\]?"),
        _unparted,
    ),
    _Form(
        "brackets",
        ("](",),
        Pattern(rf"(?P<label>\w[\w ]{{0,60}}(?<! ))\]\((?P<address>{_URL})\)"),
        _unopened,
    ),
)
