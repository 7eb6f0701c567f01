"""Characters in an address that look like those which it needs, as in `https：//arxiv。org`."""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.grammars.characters.found import Found, name_of
from readme_tool.grammars.scripts import script
from readme_tool.text import Pattern


def confusable_in_address(address: str) -> Iterator[Found]:
    """Full-width signs, and Cyrillic or Greek letters among Latin ones, with the ASCII meant.

    Words that are written in another script, in a path or a host, are an address of their own
    right and stay silent, as does the punctuation beside them.
    """
    if address.isascii():
        return
    host = _HOST.match(address)
    parts = [host.span("host")] if host else []
    parts += (part.span() for part in _PART.finditer(address, host.end() if host else 0))
    if host:
        yield from _signs(address, 0, host.start("host"), _SIGNS)
    for start, end in parts:
        signs = _SIGNS_IN_HOSTS if host and start == host.start("host") else _SIGNS
        found = [*_letters(address, start, end)]
        if not _has_ideographs(address[start:end]):
            found += _signs(address, start, end, signs)
        yield from sorted(found)


_SLASH = "/／∕⁄"
_HOST = Pattern(f"(?:[A-Za-z][A-Za-z0-9+.-]*[:：])?[{_SLASH}]{{2}}(?P<host>[^{_SLASH}?？#＃]*)")
# A part ends before a slash, a question mark, a hash, an ampersand or an equals sign.
_PART = Pattern("[/?#&=]?[^/?#&=]+")
_SIGNS = {
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    **dict(zip("。｡․、【】∕⁄‐‑−", "...,[]//---", strict=True)),
}
_SIGNS_IN_HOSTS = _SIGNS | {"–": "-", "—": "-"}
_WORD = Pattern("[0-9A-Za-z\u0370-\u03ff\u0400-\u052f]+")
_LOOK_ALIKES = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
        "ABESIJKMHOPCTYXaesijopcyxhdqwlABEZHIKMNOPTYXo",
        strict=True,
    )
)


def _signs(address: str, start: int, end: int, signs: dict[str, str]) -> Iterator[Found]:
    for at in range(start, end):
        if meant := signs.get(address[at]):
            yield Found(at, at + 1, name_of(address[at]), meant)


def _letters(address: str, start: int, end: int) -> Iterator[Found]:
    """Look-alikes in words whose other letters are ASCII."""
    for match in _WORD.finditer(address, start, end):
        foreign = [at for at in range(*match.span()) if not address[at].isascii()]
        if not foreign or all(address[at] not in _LOOK_ALIKES for at in foreign):
            continue
        mixed = any(character.isascii() and character.isalpha() for character in match[0])
        if mixed and all(address[at] in _LOOK_ALIKES for at in foreign):
            for at in foreign:
                yield Found(at, at + 1, name_of(address[at]), _LOOK_ALIKES[address[at]])


def _has_ideographs(text: str) -> bool:
    """Whether words of East Asia stand in it, to which full-width signs belong."""
    return any(
        character.isalpha() and character not in _SIGNS and script(character) in _EAST_ASIA
        for character in text
        if character > "\u2e7f"
    )


_EAST_ASIA = frozenset(("cjk", "kana", "hangul"))
