"""The arXiv identifier: `YYMM.NNNNN` since April 2007, `archive/YYMMNNN` before.

Source: info.arxiv.org/help/arxiv_identifier, and the rules of arXiv/arxiv-base
(`arxiv/identifier/__init__.py`, `taxonomy/definitions.py`), but for its zero-padding: a number
with too few digits has in practice lost one, so it names nothing here.
"""

import re
from typing import NamedTuple

from readme_tool.grammars.identifiers.identifier import Identifier
from readme_tool.text import Pattern

ARCHIVES = frozenset(
    "acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas"
    " cond-mat cs dg-ga econ eess funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th"
    " nlin nucl-ex nucl-th patt-sol physics plasm-ph q-alg q-bio q-fin quant-ph solv-int stat"
    " supr-con".split()
)
_UNHYPHENED = {archive.replace("-", ""): archive for archive in ARCHIVES}

_NEW = Pattern(r"(\d{4})\.(\d{4,5})(?:([vV])([1-9]\d*))?", re.ASCII)
_OLD = Pattern(
    r"([a-z-]+)(\.[a-z-]{2,})?/(\d{4})(\d{3})(?:([vV])([1-9]\d*))?", re.ASCII | re.IGNORECASE
)
_PREFIX = Pattern(r"arxiv:\s*", re.IGNORECASE)

_FIRST_NEW, _FIRST_WIDE = 704, 1501  # YYMM of the first new-style and the first five-digit id
_FIRST_OLD, _LAST_OLD = 199108, 200703
_MONTHS = range(1, 13)


class Written(NamedTuple):
    """An identifier and the words for how its writing differs from the canonical one."""

    identifier: Identifier
    warnings: tuple[str, ...]


def parse(text: str) -> Written | None:
    """The identifier that `text` is, an `arXiv:` before it allowed; None where it is none."""
    prefix = _PREFIX.match(text)
    bare = text[prefix.end() :] if prefix else text
    written = _new(bare) or _old(bare)
    if written and prefix:
        return Written(written.identifier, (*written.warnings, "arxiv-prefix"))
    return written


def without_prefix(text: str) -> str:
    """`text` without an `arXiv:` before it."""
    prefix = _PREFIX.match(text)
    return text[prefix.end() :] if prefix else text


def _new(text: str) -> Written | None:
    found = _NEW.fullmatch(text)
    if not found or new_fault(found[1], found[2]):
        return None
    warnings = ("version-case",) if found[3] == "V" else ()
    return Written(Identifier("arxiv", f"{found[1]}.{found[2]}", found[4]), warnings)


def _old(text: str) -> Written | None:
    found = _OLD.fullmatch(text)
    if not found or old_fault(found[1], found[3], found[4]):
        return None
    archive = spelled(found[1]) or ""
    marks = {
        "case": found[1] != found[1].lower(),
        "archive-spelling": found[1].lower() != archive,
        "subject-class": bool(found[2]),
        "version-case": found[5] == "V",
    }
    warnings = tuple(mark for mark, holds in marks.items() if holds)
    return Written(Identifier("arxiv", f"{archive}/{found[3]}{found[4]}", found[6]), warnings)


def spelled(archive: str) -> str | None:
    """The archive's own name for one in other case or without its hyphen, as arXiv reads it."""
    return _UNHYPHENED.get(archive.lower().replace("-", ""))


def new_fault(yymm: str, number: str) -> str | None:
    """What keeps `yymm.number` from being a new-style identifier; both are ASCII digits."""
    month = int(yymm)
    if month % 100 not in _MONTHS:
        return "month-out-of-range"
    if month < _FIRST_NEW:
        return "before-new-scheme"
    if len(number) not in (4, 5):
        return "too-many-digits" if len(number) > 5 else "too-few-digits"
    if (len(number) == 5) != (month >= _FIRST_WIDE):
        return "digit-count"
    return None if number.strip("0") else "zero-number"


def old_fault(archive: str, yymm: str, number: str) -> str | None:
    """What keeps `archive/yymmnumber` from being an old-style identifier."""
    if not spelled(archive):
        return "unknown-archive"
    if len(number) != 3:
        return "too-many-digits" if len(number) > 3 else "too-few-digits"
    if int(yymm[2:]) not in _MONTHS:
        return "month-out-of-range"
    # Halfway between the two ends, 50 parts what was meant for 19xx from what was for 20xx.
    month = int(yymm) + (190000 if int(yymm) >= 5000 else 200000)
    if month < _FIRST_OLD:
        return "before-arxiv"
    if month > _LAST_OLD:
        return "old-scheme-after-0703"
    return None if number.strip("0") else "zero-number"
