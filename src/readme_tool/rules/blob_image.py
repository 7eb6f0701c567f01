"""A picture whose address is the page about it on github.com, not the file.

`github.com/…/blob/…` is a page with buttons and a frame. GitHub shows the picture all the same, since it
rewrites the address in its own pages; PyPI, editors and every other site show a broken picture.

~~~markdown bad
![Overview](https://github.com/jdoe/lists/blob/main/figures/overview.png)
<img src="https://github.com/jdoe/lists/blob/main/figures/chart.svg" width="80%">
~~~

~~~text report
1:43 this is the address of a page about the picture, which only github.com shows; write `raw` for `blob`
2:41 this is the address of a page about the picture, which only github.com shows; write `raw` for `blob`
~~~

~~~markdown fixed
![Overview](https://github.com/jdoe/lists/raw/main/figures/overview.png)
<img src="https://github.com/jdoe/lists/raw/main/figures/chart.svg" width="80%">
~~~

~~~markdown good
![Overview](https://github.com/jdoe/lists/raw/main/figures/overview.png)
![Overview](https://github.com/jdoe/lists/blob/main/figures/overview.png?raw=true)
[Chart](https://github.com/jdoe/lists/blob/main/figures/chart.svg) ![Chart](figures/chart.svg)
~~~

Fix: safe, for `raw` in the place of `blob` is the same picture everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Scope, Severity, rule
from readme_tool.text import Pattern, Span
from readme_tool.tree import Document, pieces

_BLOB = Pattern(
    r"https?://(?:www\.)?github\.com/[^/\s]+/[^/\s]+/(?P<blob>blob)/[^?#\s]+(?P<query>\?[^#\s]*)?",
    re.IGNORECASE,
)
_RAW = Pattern(r"[?&]raw=(?:true|1)", re.IGNORECASE)


@rule(Severity.WARNING, scope=Scope.PASSAGE)
def blob_image(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the pictures that only github.com's own pages show."""
    by_place = {picture.address.span: picture for picture in readme.pictures}
    for picture in by_place.values():
        found = _BLOB.match(picture.address.value)
        if found is None or _RAW.search(found["query"] or ""):
            continue
        place = pieces.piece(readme.source, picture.address, Span(*found.span("blob")))
        yield Finding(
            place or picture.address.span,
            "this is the address of a page about the picture, which only github.com shows; "
            "write `raw` for `blob`",
            Fix.replacing(place, "raw", "Write `raw` for `blob`", Safety.SAFE) if place else None,
        )
