"""Bytes that are no UTF-8, which GitHub shows as `�`.

The file, or a line of it, was saved in another encoding. The bytes are kept as they are; only
somebody who knows that encoding can say what they mean.

~~~markdown bad latin-1
- Café Lists [[Paper](https://example.org/lists)]
~~~

~~~text report
1:6 the byte E9 is no UTF-8; save the file as UTF-8
~~~

~~~markdown good
- Café Lists [[Paper](https://example.org/lists)]
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.grammars import characters
from readme_tool.rules.base import Finding, NoOptions, Severity, rule
from readme_tool.text import Span
from readme_tool.tree import Document


@rule(Severity.ERROR)
def not_utf8(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the runs of bytes that could not be decoded."""
    if readme.source.is_utf8:
        return
    for leaf in readme.leaves:
        for found in characters.undecodable(readme.source[leaf.extent]):
            span = Span(found.start, found.end).shifted(leaf.extent.start)
            some = found.data[:8].hex(" ").upper() + (" …" if len(found.data) > 8 else "")
            what = f"the byte {some} is" if len(found.data) == 1 else f"the bytes {some} are"
            yield Finding(span, f"{what} no UTF-8; save the file as UTF-8")
