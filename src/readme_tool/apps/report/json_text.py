"""JSON that is safe wherever it is printed."""

from __future__ import annotations

import json
import re
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
