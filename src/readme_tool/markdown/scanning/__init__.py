"""A reader of our own for the plain kind of Markdown, which nearly all of a list is.

It knows the Markdown that curators write, and where it is not sure. There it raises `UnsureError`
and leaves the text to markdown-it-py; wherever it is sure, it gives the very values that are read
through markdown-it. `plain.py` is the way in: `blocks.py` finds what each line belongs to,
`inlines.py` what stands in a block's content.
"""

from __future__ import annotations

from readme_tool.errors import ReadmeToolError


class UnsureError(ReadmeToolError):
    """What stands here is rare or odd, so markdown-it has to read it; not seen outside the room."""
