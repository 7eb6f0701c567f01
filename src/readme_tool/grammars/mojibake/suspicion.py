"""Whether a text is worth reading closely; most are not."""

from __future__ import annotations

from readme_tool.grammars.mojibake.code_pages import LEADS, TRAILS
from readme_tool.text import Pattern


def is_suspicious(text: str) -> bool:
    """Whether anything in a text may be damaged; wherever something is, this is true."""
    if text.isascii() or _AMONG_LEADS.search(text) is None:
        return False
    return _NEEDLE.search(text) is not None


# All leads are in this stretch, which takes no time to compile.
_AMONG_LEADS = Pattern("[Â-ş]")
# A lead with a trail after it, or a bare lead where no sound text has that letter.
_NEEDLE = Pattern(
    f"[{LEADS}][{TRAILS}\ufffd]|[âÏ](?![^\\W\\d_])|â(?=â)"
    "|(?<=[a-zß-ÿ.,;:!?)])[ÂÃÄÅ]|Ã(?=[a-z]{3})|Å(?=[aou])"
)
