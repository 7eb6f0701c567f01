"""How damage is found: every stretch is read, what is certain is believed, then read once more."""

from typing import NamedTuple

from readme_tool.grammars.mojibake.code_pages import TRAILS, page_of
from readme_tool.grammars.mojibake.damage import Damage
from readme_tool.grammars.mojibake.guesses import Place, guesses
from readme_tool.grammars.mojibake.readings import Reading, read, runs
from readme_tool.grammars.mojibake.soundness import believed
from readme_tool.grammars.mojibake.suspicion import is_suspicious
from readme_tool.text import Pattern

_TRAIL = f"[{TRAILS}\ufffd]"
_STRETCH = Pattern(f"[Â-ßĞİŞ]{_TRAIL}?|[à-ï]{_TRAIL}{{0,2}}|[ð-ôğ]{_TRAIL}{{0,3}}")


def found_in(text: str) -> list[Damage]:
    """The damaged stretches of a text, in order."""
    if not is_suspicious(text):
        return []
    spans = (match.span() for match in _STRETCH.finditer(text))
    readings = [reading for span in spans if (reading := read(text, *span))]
    twice = _misread_twice(text, readings)
    covered = {offset for damage in twice for offset in range(damage.start, damage.end)}
    once = [reading for reading in believed(text, readings) if reading.start not in covered]
    return sorted([*twice, *_misread_once(text, once)])


def _misread_once(text: str, readings: list[Reading]) -> list[Damage]:
    """What the readings say, one damage each; nothing where lost bytes can make no sense."""
    page = page_of("".join(text[reading.start : reading.end] for reading in readings))
    letters = frozenset(reading.character for reading in readings if reading.character)
    found: list[Damage] = []
    for start, end, lead, trails, character, _ in readings:
        until, repairs = end, tuple(character or "")
        if character is None:
            touching = found and found[-1].end == start
            before = found[-1].repairs[0][-1] if touching else text[start - 1 : start]
            place = Place(text, start, end, before, letters, page)
            until, repairs = guesses(place, lead, trails)
        if repairs:
            own = page_of(text[start:end]) or page or "cp1252"
            found.append(Damage(start, until, own, repairs, character is not None))
    return found


def _misread_twice(text: str, readings: list[Reading]) -> list[Damage]:
    """The damage that shows only after touching readings have been read back once."""
    once = _read_back(text, readings)
    if once is None:
        return []
    lossy = {reading.start for reading in readings if reading.character is None}
    found: list[Damage] = []
    for inner in found_in(once.text):
        start, end = once.starts[inner.start], once.starts[inner.end]
        if end - start > inner.end - inner.start:
            page = page_of(text[start:end]) or inner.code_page
            lossless = inner.lossless and lossy.isdisjoint(range(start, end))
            found.append(Damage(start, end, page, inner.repairs, lossless))
    return found


class _ReadBack(NamedTuple):
    """A text in which touching readings are characters, and where each character started.

    `starts` has one more item than `text` has characters, the end of the whole.
    """

    text: str
    starts: list[int]


def _read_back(text: str, readings: list[Reading]) -> _ReadBack | None:
    """The text read back once; None where no readings touch and one of them lost nothing."""
    parts: list[str] = []
    starts: list[int] = []
    at = 0
    for run in runs(readings):
        if len(run) == 1 or all(reading.character is None for reading in run):
            continue
        parts += text[at : run[0].start], *map(_character, run)
        starts += *range(at, run[0].start), *(reading.start for reading in run)
        at = run[-1].end
    if not at:
        return None
    return _ReadBack("".join([*parts, text[at:]]), [*starts, *range(at, len(text) + 1)])


def _character(reading: Reading) -> str:
    """The character that was misread once more; U+FFFD where it cannot be told."""
    if reading.character:
        return reading.character
    lost_quote = reading.lead == 0xE2 and reading.trails in ((0x80,), (0x80, None))
    return "”" if lost_quote else "\ufffd"
