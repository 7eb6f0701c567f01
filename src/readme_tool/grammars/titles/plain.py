"""A title as a reader sees it, without the markup that it was written in."""

from __future__ import annotations

import re
import unicodedata

from readme_tool.text import Pattern


def plain(title: str) -> str:
    """The title without Markdown, HTML and LaTeX, in plain letters and plain signs.

    Accents of Latin, Greek and Cyrillic letters are dropped, ligatures and superscripts spelled
    out, dashes and quotes made ASCII; `<br>` becomes a bar between blanks.
    """
    if _ONLY_PLAIN.fullmatch(title) and "](" not in title and "://" not in title:
        return title
    text = _without_tags(title) if "<" in title else title
    if "](" in text:
        text = _LINK.sub(_link_text, text)
    if "://" in text:
        text = _ADDRESS.sub("", text)
    if "&" in text:
        text = _ENTITY.sub(_character, text)
    if "\\" in text:
        text = _without_latex(text)
    if not text.isascii():
        text = _in_plain_letters(text)
    text = _LINE_BREAK_IN_WORD.sub("", text)
    return _MARKS.sub("", _BLANKS.sub(" ", text))


def count_of_cjk(text: str) -> int:
    """How many characters are Chinese, Japanese or Korean, each of which says as much as three."""
    if text.isascii():
        return 0
    return sum("\u3040" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7a3" for c in text)


_ONLY_PLAIN = Pattern(r"[A-Za-z0-9 .,:;?!'\"()\[\]/+#%@=|-]*")
_LINE_BREAK_IN_WORD = Pattern(r"(?<=[a-z])-[ \t]*\r?\n\s*(?=[a-z])")
_BLANKS = Pattern(r"[\s_~]+")
_MARKS = Pattern(r"[*`${}^]+")

_LINK = Pattern(r"\[([^\[\]]*)\]\([^()\s]*\)")
_ADDRESS = Pattern(r"[(<]?https?://\S*")
_LINE_TAG = Pattern(r"<br\s{0,9}/?>", re.IGNORECASE)
_TAG = Pattern(r"<!--[^<>]{0,999}-->|</?[A-Za-z][^<>]{0,999}>")
_ENTITY = Pattern(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def _link_text(link: re.Match[str]) -> str:
    """What a link shows; a short text stays in brackets, for it may be a label."""
    return link[1] if link[1].count(" ") > 1 else f"[{link[1]}]"


def _without_tags(text: str) -> str:
    return _TAG.sub("", _LINE_TAG.sub(" | ", text))


def _character(entity: re.Match[str]) -> str:
    from html import unescape

    return unescape(entity[0])


_LATEX_ACCENT = Pattern(r"\\(?:['\"`^~=.]\{?|[uvHtcdbkr](?:\{|\s))\\?([A-Za-z])\}?")
_LATEX_COMMAND = Pattern(r"\\([A-Za-z]{1,20}) ?")
_LATEX_LETTERS = {"aa": "a", "ae": "ae", "i": "i", "j": "j", "l": "l", "o": "o", "oe": "oe"}
_LATEX_SIGNS = {
    "ldots": "...",
    "dots": "...",
    "times": "x",
    "ell": "l",
    "ne": "!=",
    "neq": "!=",
    "ss": "ss",
}
_LATEX_SHAPES = Pattern(r"text[a-z]{0,8}|math[a-z]{1,8}|emph|mbox|underline|left|right|rm|bf|it")


def _without_latex(text: str) -> str:
    """The text with LaTeX's accents, commands and escapes resolved, and Markdown's escapes."""
    text = _LATEX_ACCENT.sub(r"\1", text)
    return _LATEX_COMMAND.sub(_command, text).replace("\\", "")


def _command(match: re.Match[str]) -> str:
    name = match[1]
    if _LATEX_SHAPES.fullmatch(name):
        return ""
    return _LATEX_LETTERS.get(name) or _LATEX_SIGNS.get(name) or name + " "


_ACCENTS = Pattern("[\u0300-\u036f]+")
# UTF-8 that was read as cp1252 or cp1254: an emoji, or a dash or quote.
_MOJIBAKE = Pattern("[ðğ]Ÿ[^\\sA-Za-z]{0,3}|â[^\\sA-Za-z]{1,2}")
_SIGNS = str.maketrans(
    dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys("“”„‟«»″", '"')
    | dict.fromkeys("‘’‚‛′ʼ´", "'")
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", "")
    | {"×": "x", "≠": "!=", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i"}
    | {"æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ß": "ss"}
)


def _in_plain_letters(text: str) -> str:
    text = _MOJIBAKE.sub("", text).translate(_SIGNS)
    apart = _ACCENTS.sub("", unicodedata.normalize("NFKD", text))
    return unicodedata.normalize("NFC", apart).translate(_SIGNS)
