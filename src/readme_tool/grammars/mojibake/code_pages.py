"""The single-byte code pages that UTF-8 is misread as, and the bytes behind their characters.

The tables are those of Python's codecs cp1252, cp1254 and latin-1, read backwards and laid over
each other; they never disagree about a character. A byte that a page leaves undefined is kept by
some readers as the C1 control of that number, dropped by others, or shown as U+FFFD.
"""

from __future__ import annotations

# The characters of bytes 80 to 9F in cp1252, a blank where the page has none.
_UPPER_1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ"
_ONLY_1254 = {"Ğ": 0xD0, "İ": 0xDD, "Ş": 0xDE, "ğ": 0xF0, "ı": 0xFD, "ş": 0xFE}

BYTES: dict[str, int] = {
    **{chr(byte): byte for byte in range(0x80, 0x100)},
    **{char: 0x80 + index for index, char in enumerate(_UPPER_1252) if char != " "},
    **_ONLY_1254,
}
"""The byte behind each character that stands for one in any of the pages."""

LEADS = "Â-ôĞİŞğ"
"""The characters of C2 to F4, which begin a UTF-8 sequence; for a regex class."""
TRAILS = "\x80-\xbf" + _UPPER_1252.replace(" ", "")
"""The characters of 80 to BF, which continue one; for a regex class."""

LOST = bytes((0x81, 0x8D, 0x8F, 0x90, 0x9D))
"""What cp1252 and cp1254 leave undefined."""
LOST_IN_1254 = bytes((0x8E, 0x9E))
"""What cp1254 leaves undefined besides."""
SOFT_HYPHEN = 0xAD
NO_BREAK_SPACE = 0xA0

_CP1254 = frozenset(_ONLY_1254)
_CP1252 = frozenset("ŽžðÐÝÞýþ")
_WINDOWS = frozenset(_UPPER_1252.replace(" ", ""))
_LATIN_1 = frozenset(chr(0x80 + n) for n, char in enumerate(_UPPER_1252) if char != " ")


def page_of(text: str) -> str | None:
    """The code page that damaged characters tell of: cp1252, cp1254, latin-1, None where unsure."""
    seen = frozenset(text)
    if seen & _CP1254:
        return "cp1254"
    if seen & _WINDOWS:
        return "cp1252" if seen & _CP1252 else None
    return "latin-1" if seen & _LATIN_1 else None
