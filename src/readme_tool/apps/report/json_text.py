"""JSON that is safe wherever it is printed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from readme_tool.text import Pattern

# What a terminal, a runner, or a reader that splits lines as Unicode does, would act on; and lone
# surrogates, which stand for bytes that are no UTF-8 and cannot be encoded.
_UNSAFE = Pattern(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
    r"|(?<=#)#(?=vso\[|\[)",
    re.IGNORECASE,
)


def json_text(value: Any, indent: int | None = None) -> str:
    """The value as JSON; a reader gets it back just as it is."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def json_pieces(value: Any, margin: str = "\n") -> Iterator[str]:
    """The value as JSON, a line for each thing in it. Its arrays may be iterators of values.

    So a long array need never be there as a whole. `margin` begins each line but the first.
    """
    inner = f"{margin}  "
    if isinstance(value, dict):
        pairs = ((f"{json_text(key)}: ", inside) for key, inside in value.items())
        yield from _enclosed("{}", margin, ((word, json_pieces(one, inner)) for word, one in pairs))
    elif isinstance(value, list):
        yield from _enclosed("[]", margin, (("", json_pieces(one, inner)) for one in value))
    elif isinstance(value, Iterator):
        texts = (json_text(one, indent=2).replace("\n", inner) for one in value)
        yield from _enclosed("[]", margin, (("", iter([text])) for text in texts))
    else:
        yield json_text(value)


def _enclosed(
    brackets: str, margin: str, inside: Iterator[tuple[str, Iterator[str]]]
) -> Iterator[str]:
    before = brackets[0]
    for word, pieces in inside:
        yield f"{before}{margin}  {word}"
        yield from pieces
        before = ","
    yield f"{margin}{brackets[1]}" if before == "," else brackets
