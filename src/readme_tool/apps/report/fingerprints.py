"""What tells one finding from another when lines move."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from readme_tool.apps.report.report import Checked
from readme_tool.engine import Reported


def fingerprinted(checked: Checked) -> Iterator[tuple[Reported, str, int]]:
    """Each finding with a hash of its rule, file and line, and how many had that hash so far.

    The hash does not change when lines are put above; hash and count together name one finding.
    """
    from hashlib import blake2b

    lines: dict[int, bytes] = {}
    seen: Counter[str] = Counter()
    for reported in checked.found:
        number = checked.excerpt.line_of(reported.finding.span.start)
        if number not in lines:
            line = checked.excerpt.lines[number].strip()
            lines[number] = blake2b(line.encode("utf-8", "surrogatepass")).digest()
        where = f"{reported.rule.name}\0{checked.place}\0".encode("utf-8", "surrogatepass")
        digest = blake2b(where + lines[number], digest_size=16).hexdigest()
        yield reported, digest, seen[digest]
        seen[digest] += 1
