"""All blocks of a README, those contents that are not plain read by markdown-it-py."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from readme_tool.markdown.page import Block, Content, Target
from readme_tool.markdown.placing import Lines, Place, Placing
from readme_tool.markdown.scanning import UnsureError
from readme_tool.markdown.scanning.blocks import Scan
from readme_tool.markdown.scanning.inlines import read_content
from readme_tool.markdown.scanning.leaves import Ground

if TYPE_CHECKING:
    from readme_tool.markdown.tokens.rules import Token


def blocks(lines: Lines, end: int) -> tuple[Block, ...]:
    """The blocks of the lines before number `end`.

    Raises `UnsureError` where the blocks themselves are not plain.
    """
    scan = Scan(lines, end)
    contents = _Contents(scan.definitions)
    return scan.page.blocks(Ground(lines, contents.read))


class _Contents:
    """What reads the contents of one README, whose references go to `targets`."""

    def __init__(self, targets: Mapping[str, Target]) -> None:
        self.targets = targets
        self.tokens: Callable[[str], Sequence[Token]] | None = None

    def read(self, raw: str, place: Place) -> Content:
        """The inlines of a content and its place."""
        try:
            return read_content(raw, place, self.targets)
        except UnsureError:
            placing = place if isinstance(place, Placing) else Placing((0,), (place,))
            return self._doubtful(raw, placing)

    def _doubtful(self, raw: str, placing: Placing) -> Content:
        """The same for one that is not plain; markdown-it is imported for the first of them."""
        from readme_tool.markdown.tokens import inlines, parser

        if self.tokens is None:
            self.tokens = parser.content_reader(self.targets)
        return inlines.read_content(self.tokens(raw), raw, placing, self.targets) or ()
