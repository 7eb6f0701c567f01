"""The text of a static badge: `label-message-color` as shields.io splits and un-escapes it.

Facts: badges/shields `services/static-badge/static-badge.service.js` (the route) and
`core/badge-urls/path-helpers.js` (the escapes). A single dash separates, two are one dash; a single
underscore is a space, two are one underscore; the colour holds no dot. The route's regular
expression tries in an order of its own, which `split` follows in linear time.
"""

from collections.abc import Iterator
from typing import NamedTuple

from readme_tool.grammars.badges import colours
from readme_tool.text import Pattern, Span

BADGE = "https://img.shields.io/badge/"
EXTENSIONS = (".svg", ".json", ".png")
FALLBACK_COLOR = "blue"

# What JavaScript's `String.prototype.trim` removes (ECMA-262, WhiteSpace and LineTerminator).
_WHITE_SPACE = (
    "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\ufeff"
)
_DASHES = Pattern("-+")
_LONE_UNDERSCORE = Pattern(r"(?<!_)((?:__)*)_(?!_)")
_PLAIN = Pattern(r"[\w.~!*',:@$;=]")


class Content(NamedTuple):
    """Where label, message and colour stand in the decoded text, and the extension after them."""

    label: Span
    message: Span
    color: Span
    extension: str


class Written(NamedTuple):
    """What a static badge says."""

    label: str
    message: str
    color: str


def split(text: str) -> Content | None:
    """The parts of what follows `/badge/`, percent-decoded; None where the route does not match."""
    extension = next((e for e in EXTENSIONS if text.endswith(e)), "")
    end = len(text) - len(extension)
    # The colour reaches to the end and holds no dot, so it begins behind the last one.
    earliest = text.rfind(".", 0, end) + 1
    for label, message, color in _divisions(text, end):
        if earliest <= color < end:
            parts = Span(0, label), Span(message[0], message[1]), Span(color, end)
            return Content(*parts, extension)
    return None


def odd_dashes(text: str) -> list[Span]:
    """The runs of dashes in which one dash separates: those of odd length."""
    return [Span(*m.span()) for m in _DASHES.finditer(text) if len(m[0]) % 2]


def unescape(text: str) -> str:
    """The label or message as the badge shows it."""
    text = _LONE_UNDERSCORE.sub(r"\1 ", text)
    return trim(text.replace("__", "_").replace("--", "-"))


def trim(text: str) -> str:
    """The text without the white space that the badge drops around it."""
    return text.strip(_WHITE_SPACE)


def escape(text: str) -> str:
    """A label or message as the path of a badge writes it, safe as a Markdown destination."""
    return percent(text.replace("-", "--").replace("_", "__"))


def percent(text: str) -> str:
    """Text percent-encoded where an address or Markdown could take a character for its own."""
    return "".join(
        c if c == "-" or _PLAIN.match(c) else _octets(c) if c.isascii() or c.isspace() else c
        for c in text
    )


def written(label: str, message: str, color: str) -> str:
    """The address of the badge that says this; `color` as `colours.canonical` gives it, or a name.

    What the path cannot say (a label that ends in a dash, a colour with a dot) the query says.
    """
    query = []
    plain_color = color.removeprefix("#") if color.startswith("#") else color
    if colours.canonical(plain_color) is None:
        plain_color = color
    if "." in plain_color or "-" in plain_color:
        query.append("color=" + percent(plain_color))
        plain_color = FALLBACK_COLOR
    content = "-".join([*([escape(label)] if label else []), escape(message), percent(plain_color)])
    if label and _reads_otherwise(label, message, plain_color):
        query.append("label=" + percent(label))
        content = f"{escape(message)}-{percent(plain_color)}"
    return BADGE + content + ("?" + "&".join(query) if query else "")


def _divisions(text: str, end: int) -> Iterator[tuple[int, tuple[int, int], int]]:
    """End of the label, message, start of the colour: all ways, in the order of the route.

    Every run of dashes is pairs but for at most two separators in all, so an odd run holds one, and
    with no odd run one even run holds both. The label is as short, the message as long as can be.
    """
    runs = [m.span() for m in _DASHES.finditer(text, 0, end)]
    odd = [run for run in runs if (run[1] - run[0]) % 2]
    if len(odd) == 1:
        yield from ((0, (0, at - 1), at) for at in _backwards(odd[0][1], odd[0][0]))
    elif len(odd) == 2:
        label = odd[0][0]
        yield from ((label, (label + 1, at - 1), at) for at in _backwards(odd[1][1], odd[1][0]))
    elif not odd:
        for start, stop in runs:
            yield from ((start, (start + 1, at - 1), at) for at in _backwards(stop, start + 1))


def _backwards(stop: int, start: int) -> Iterator[int]:
    """Where the colour may begin: behind the run of dashes or, where nothing follows, inside."""
    yield from range(stop, start, -2)[:2]


def _reads_otherwise(label: str, message: str, color: str) -> bool:
    """Whether a badge of these would be divided elsewhere."""
    texts = [label.replace("-", "--"), message.replace("-", "--"), color]
    parts = split("-".join(texts))
    return parts is None or (parts.label.end, parts.color.length) != (len(texts[0]), len(color))


def _octets(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "surrogatepass"))
