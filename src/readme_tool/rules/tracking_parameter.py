"""A parameter of an address that only tells a site where its visitor came from.

`utm_source`, `fbclid`, YouTube's `si` come along when an address is copied from a newsletter or by a
share button. They follow the reader, make one page look like many, and some hold the curator's own token.

~~~markdown bad
- [Lists that Last](https://example.org/lists?utm_source=news&page=2#end)
- [Talk](https://youtu.be/dQw4w9WgXcQ?si=abcdef&t=42)
- [Paper](https://dl.acm.org/doi/10.1000/182?casa_token=abc:def)
~~~

~~~text report
1:21 `utm_source` only tracks the reader
2:10 `si` only tracks the reader
3:11 `casa_token` only tracks the reader
~~~

~~~markdown fixed
- [Lists that Last](https://example.org/lists?page=2#end)
- [Talk](https://youtu.be/dQw4w9WgXcQ?t=42)
- [Paper](https://dl.acm.org/doi/10.1000/182)
~~~

~~~markdown good
- [Lists that Last](https://openreview.net/forum?id=abcdefghij)
- [Talk](https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42), [note](https://example.org/#:~:text=lists)
~~~

Fix: safe, since the page without the parameter is the same page; every other parameter stays, in its place.
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.grammars import addresses
from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Scope, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.tree import Document


@rule(Severity.INFO, scope=Scope.PASSAGE)
def tracking_parameter(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the addresses of links that carry tracking parameters."""
    for link in readme.addressed:
        tracked = addresses.tracked(link.address.value)
        if tracked is None or readme.source[link.address.span] != link.address.value:
            continue
        names = ", ".join(quoted(name, 30) for name in tracked.names[:3])
        verb = "tracks" if len(tracked.names) == 1 else "track"
        yield Finding(
            link.address.span,
            f"{names} only {verb} the reader",
            Fix.replacing(link.address.span, tracked.without, "Leave it out", Safety.SAFE),
            candidates=(tracked.without,),
        )
