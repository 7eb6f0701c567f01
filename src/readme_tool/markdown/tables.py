"""Tables: their rows and cells, read from the source text itself.

The rule is the GFM specification's ("Tables (extension)"). markdown-it's own fills each short row
up with empty cells, so that a kilobyte can become 65,000 of them; here only what stands there is.
"""

from typing import NamedTuple

from readme_tool.markdown.placing import Placing
from readme_tool.text import Pattern

_CELL = r"[ \t\v\f]*:?-+:?[ \t\v\f]*"
# What would underline a heading, or start a list, is no delimiter.
_DELIMITER = Pattern(rf"(?!-+[ \t]*\Z|-[ \t])\|?{_CELL}(?:\|{_CELL})*(?:\|[ \t\v\f]*)?")
_DASHES = Pattern(r"-+")
# A pipe that parts cells has no backslash right before it, whatever stands before that.
_PIPE = Pattern(r"(?<!\\)\|")
_ESCAPED_PIPE = Pattern(r"\\\|")
BLANKS = " \t\v\f"


class Piece(NamedTuple):
    """The trimmed content of a cell: where it starts and ends in its row."""

    start: int
    end: int


def cells(row: str) -> list[Piece]:
    """The cells of a row that starts with no blank; the pipes at both ends are optional."""
    bounds = [-1, *(pipe.start() for pipe in _PIPE.finditer(row)), len(row)]
    first = 0 if bounds[1] else 1
    last = len(bounds) - 1
    if last > first and not row[bounds[-2] + 1 :].strip(BLANKS):
        last -= 1
    return [_trimmed(row, bounds[i] + 1, bounds[i + 1]) for i in range(first, last)]


def width(dashes: str) -> int:
    """How many columns the line below a header sets out; 0 for a line that is none such."""
    return len(_DASHES.findall(dashes)) if _DELIMITER.fullmatch(dashes) else 0


def without_escapes(raw: str, at: int) -> Placing:
    """The placing of a cell's content that stands at `at`, if no pipe in it had a backslash."""
    content, source = [0], [at]
    for lost, escape in enumerate(_ESCAPED_PIPE.finditer(raw), 1):
        content.append(escape.end() - lost)
        source.append(at + escape.end())
    return Placing(tuple(content), tuple(source))


def _trimmed(row: str, start: int, end: int) -> Piece:
    piece = row[start:end]
    if not piece.strip(BLANKS):
        middle = start + len(piece) // 2
        return Piece(middle, middle)
    left = start + len(piece) - len(piece.lstrip(BLANKS))
    return Piece(left, end - len(piece) + len(piece.rstrip(BLANKS)))
