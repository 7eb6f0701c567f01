"""Where the time of one check goes, in milliseconds of CPU: `python stages.py README`."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")


def main(path: str) -> None:
    """Print a line a stage: its name, a tab, how long it took."""
    for name, seconds in stages(Path(path).read_bytes()):
        print(f"{name}\t{seconds * 1000:.2f}")


def stages(data: bytes) -> Iterator[tuple[str, float]]:
    """Each stage in its turn; rules in the order of their names, for the first pays for all."""
    _, took = timed(_load)
    yield "imports", took
    from readme_tool import markdown
    from readme_tool.apps.report import Checked, Look, Report, renderer
    from readme_tool.engine import check
    from readme_tool.engine.configuration import Configuration
    from readme_tool.engine.fixing import fix
    from readme_tool.markdown.scanning import plain
    from readme_tool.rules import Safety
    from readme_tool.text import Source
    from readme_tool.tree import parse

    terms = Configuration().terms("/README.md")
    source = Source.from_bytes(data)
    inlines = _Stopwatch(plain.read_content)
    plain.read_content = inlines.call
    _, took = timed(lambda: markdown.read(source))
    yield "blocks", took - inlines.seconds
    yield "inlines", inlines.seconds
    plain.read_content = inlines.function
    readme, whole = timed(lambda: parse(source))
    yield "tree", whole - took
    for one in terms.rules:
        _, took = timed(lambda one=one: check(readme, [one]))
        yield f"rule {one.rule.name}", took
    found = check(readme, terms.rules)
    report = Report.of([Checked.of("README.md", "README.md", source, found)])
    _, took = timed(lambda: "".join(renderer("text")(report, Look())))
    yield "report", took
    _, took = timed(lambda: fix(source, terms.rules, Safety.SAFE))
    yield "fix, with its proofs and further checks", took


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """What work comes to, and how long it took."""
    start = time.process_time()
    made = work()
    return made, time.process_time() - start


class _Stopwatch:
    """A function that adds up how long it takes."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self.function = function
        self.seconds = 0.0

    def call(self, *given: Any) -> Any:
        start = time.process_time()
        try:
            return self.function(*given)
        finally:
            self.seconds += time.process_time() - start


def _load() -> None:
    from readme_tool.apps import checking
    from readme_tool.apps.cli import check, visiting
    from readme_tool.apps.report import renderer
    from readme_tool.rules.catalogue import catalogue

    assert None not in (checking, check, visiting, renderer("text"))
    catalogue()


if __name__ == "__main__":
    main(sys.argv[1])
