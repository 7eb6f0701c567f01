"""What a stretch of misread UTF-8 says: its one character, or the likeliest ones if bytes are lost.

A stretch is a lead byte and the trail bytes that follow it (RFC 3629), each None where U+FFFD
stands for it. Leads are defined in every code page, so the lead tells how many trails there were.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from readme_tool.grammars.mojibake.code_pages import BYTES, LOST, LOST_IN_1254, SOFT_HYPHEN
from readme_tool.grammars.mojibake.prior import weight
from readme_tool.grammars.scripts import script

Trails = tuple[int | None, ...]


class Reading(NamedTuple):
    """A stretch that may be misread UTF-8, in code points, and the bytes behind it.

    `character` is None where bytes are lost. `script` is that of the character, or the usual one
    of its lead; the scripts of East Asia, which stand side by side, count as one.
    """

    start: int
    end: int
    lead: int
    trails: Trails
    character: str | None
    script: str


def read(text: str, start: int, end: int) -> Reading | None:
    """The reading of a lead and its trails; None where they are complete and mean nothing."""
    lead = BYTES[text[start]]
    trails = tuple(BYTES.get(character) for character in text[start + 1 : end])
    if len(trails) < trails_after(lead) or None in trails:
        return Reading(start, end, lead, trails, None, _usual_script(lead, trails))
    character = decoded(lead, trails)
    if character is None:
        return None
    written = script(character)
    return Reading(start, end, lead, trails, character, _EAST_ASIA.get(written, written))


def runs(readings: Iterable[Reading]) -> Iterator[list[Reading]]:
    """The readings in runs of such as touch one another."""
    run: list[Reading] = []
    for reading in readings:
        if run and run[-1].end != reading.start:
            yield run
            run = []
        run.append(reading)
    if run:
        yield run


def _usual_script(lead: int, trails: Trails) -> str:
    """The script of most characters that begin like this."""
    # Of the many scripts after E1, only the letters of Vietnamese, E1 BA and E1 BB, are Latin.
    if lead == 0xE1 and trails[:1] not in ((0xBA,), (0xBB,)):
        return "other"
    return _SCRIPTS_OF_LEADS.get(lead, "other")


_EAST_ASIA = {"kana": "cjk", "hangul": "cjk"}
_SCRIPTS_OF_LEADS = {
    **dict.fromkeys(range(0xC3, 0xCA), "latin"),
    **dict.fromkeys((0xCE, 0xCF), "greek"),
    **dict.fromkeys(range(0xD0, 0xD4), "cyrillic"),
    0xD7: "hebrew",
    **dict.fromkeys(range(0xD8, 0xDC), "arabic"),
    0xE0: "indic",
    0xE1: "latin",
    **dict.fromkeys(range(0xE3, 0xEE), "cjk"),
    0xEF: "cjk",
    **dict.fromkeys((0xC2, 0xE2, 0xF0), "symbol"),
}


def trails_after(lead: int) -> int:
    """How many trail bytes follow a lead byte C2 to F4."""
    return 1 if lead < 0xE0 else 2 if lead < 0xF0 else 3


def decoded(lead: int, trails: Trails) -> str | None:
    """The one character of a complete stretch; None where it is incomplete or means nothing."""
    known = [byte for byte in trails if byte is not None]
    if len(known) != trails_after(lead):
        return None
    try:
        character = bytes((lead, *known)).decode()
    except UnicodeDecodeError:
        return None
    return character if _is_assigned(character) else None


_ENOUGH = 24


@lru_cache(maxsize=2048)
def likely(lead: int, trails: Trails, page: str | None) -> tuple[tuple[str, float], ...]:
    """What a stretch that lost bytes may have been, with weights, the likeliest first.

    Every way to put back bytes that the code page leaves undefined, or a soft hyphen, is tried;
    of what then comes out, the first 24 are more than any place can make likely.
    """
    undefined = LOST if page == "cp1252" else LOST + LOST_IN_1254
    weights: dict[str, float] = {}
    for filled in _filled(trails, trails_after(lead) - len(trails), undefined):
        character = decoded(lead, filled)
        if character is not None and unicodedata.category(character) != "Cc":
            doubt = 1.0 if page else _doubt(filled, trails)
            weights[character] = max(doubt * weight(character), weights.get(character, 0.0))
    best = sorted(weights.items(), key=lambda found: (-found[1], found[0]))
    return tuple(best[:_ENOUGH])


def _filled(trails: Trails, missing: int, undefined: bytes) -> Iterator[tuple[int, ...]]:
    """The trail bytes with `missing` ones put back, in every way."""
    if not trails and not missing:
        yield ()
    if trails:
        first = undefined if trails[0] is None else (trails[0],)
        for rest in _filled(trails[1:], missing, undefined):
            yield from ((byte, *rest) for byte in first)
    if missing:
        for rest in _filled(trails, missing - 1, undefined):
            yield from ((byte, *rest) for byte in (*undefined, SOFT_HYPHEN))


def _doubt(filled: tuple[int, ...], trails: Trails) -> float:
    """How far a reading is to be believed that may rest on bytes which only cp1254 loses."""
    only_1254 = any(filled.count(byte) > trails.count(byte) for byte in LOST_IN_1254)
    return 0.3 if only_1254 else 1.0


def _is_assigned(character: str) -> bool:
    # Emoji newer than this Python's Unicode data are assigned all the same.
    if 0x1F300 <= ord(character) < 0x1FB00:
        return True
    return unicodedata.category(character) not in ("Cn", "Co", "Cs")
