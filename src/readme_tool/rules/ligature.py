"""A typesetter's joined letters, such as `ﬁ`, pasted from a PDF.

They look almost like the letters they stand for, but a search for "efficient" does not find
"eﬃcient", and neither does the reader who looks for the paper by that title.

~~~markdown bad
- Parameter-Eﬃcient Transfer, and Identiﬁcation [[Paper](https://example.org/a)]
~~~

~~~text report
1:14 `ﬃ` is one character that searches miss; write `ffi`
1:41 `ﬁ` is one character that searches miss; write `fi`
~~~

~~~markdown fixed
- Parameter-Efficient Transfer, and Identification [[Paper](https://example.org/a)]
~~~

~~~markdown good
- Parameter-Efficient Transfer, Œuvre and Æther [[Paper](https://example.org/a)]
~~~

Fix: safe, for the letters are the same and have one spelling. Links to a heading follow its anchor.
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.grammars import characters
from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Scope, Severity, rule
from readme_tool.text import Span
from readme_tool.tree import Document, Entry, Heading


@rule(Severity.WARNING, scope=Scope.PASSAGE)
def ligature(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find ligatures in entries and headings."""
    if not characters.has_ligature(readme.source.text):
        return
    for leaf in readme.leaves:
        if not isinstance(leaf, (Entry, Heading)):
            continue
        for found in characters.ligatures(readme.source[leaf.extent]):
            span = Span(found.start, found.end).shifted(leaf.extent.start)
            sign, letters = readme.source[span], found.replacement
            yield Finding(
                span,
                f"`{sign}` is one character that searches miss; write `{letters}`",
                Fix.replacing(span, letters, f"Write `{letters}`", Safety.SAFE),
                candidates=(letters,),
            )
