"""The page that GitHub shows, without the comments that allow findings, which nobody sees."""

from __future__ import annotations

import re

from readme_tool.grammars.allowances import MARK
from readme_tool.markdown.rendering import Piece, pieces
from readme_tool.text import Pattern

_COMMENT = Pattern(rf"<!--\s*{MARK}(?:(?!-->).)*-->", re.DOTALL)
_OWN = 5  # where a piece of inline HTML has its text
_NO_TEXT = ("text", "")


def seen(text: str) -> tuple[Piece, ...]:
    """What is shown; blanks before such a comment are as unseen as itself."""
    kept: list[Piece] = []
    for piece in pieces(text):
        kind = piece.form[0]
        if kind == "html_inline" and _COMMENT.fullmatch(piece.form[_OWN]):
            _trim(kept, piece)
        elif kind == "line":
            _keep_line(kept, piece)
        elif piece.form != _NO_TEXT:
            kept.append(piece)
    return tuple(kept)


def _trim(kept: list[Piece], comment: Piece) -> None:
    """Cut the blanks before a comment."""
    if kept and kept[-1].form[0] == "text" and kept[-1].around == comment.around:
        text = kept.pop()
        if left := text.form[1].rstrip(" \t"):
            kept.append(text._replace(form=("text", left)))


def _keep_line(kept: list[Piece], line: Piece) -> None:
    """Keep a line of raw HTML or code, if anything but a comment stands on it."""
    raw = line.form[1]
    left = _COMMENT.sub("", raw).rstrip()
    if left or not raw.strip():
        kept.append(line._replace(form=("line", left)))
    elif kept[-1].form[0] == "html_block":
        kept.pop()  # a comment that stands alone is a block by itself
