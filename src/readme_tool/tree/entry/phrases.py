"""A text cut into the phrases that commas, bars, dashes and full stops set apart."""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.text import Pattern


def phrases(text: str) -> Iterator[tuple[int, str]]:
    """The phrases of `text` without the blanks around them, each with its place.

    The full stop of "IEEE Trans. Neural Netw." ends none.
    """
    at = 0
    for match in _SEPARATOR.finditer(text):
        if match.group() == "." and _is_abbreviated(text, at, match.start()):
            continue
        yield from _trimmed(text, at, match.start())
        at = match.end()
    yield from _trimmed(text, at, len(text))


def _is_abbreviated(text: str, start: int, stop: int) -> bool:
    """Whether a word that journals' names shorten stands before the full stop at `stop`."""
    return _ABBREVIATED.search(text, max(start, stop - _LONGEST_WORD), stop) is not None


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    piece = text[start:end].lstrip()
    if piece:
        yield end - len(piece), piece.rstrip()


_ABBREVIATED = Pattern(
    r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Trans|Proc|Int|Conf|Adv|Annu|Rev|Lett|Pattern|Anal|Mach|Intell|Syst|Comput|Sci|Med|Eng"
    r"|Technol|Netw|Commun|Inf|Symp|Natl|Acad)\Z"
)
_LONGEST_WORD = 8
_SEPARATOR = Pattern(r"[,，;；|｜·•。()]|\.(?=\s|\Z)|(?<=\s)[-–—]{1,3}(?=\s)|//")
