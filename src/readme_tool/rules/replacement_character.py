"""A `�`, where some program could not read what stood there.

The character says only that something was lost. Whoever knows the name or the title can put it back;
no program can.

~~~markdown bad
- Lists in the Wild, by J. M�ller [[Paper](https://example.org/lists)]
~~~

~~~text report
1:29 `�` stands for something that a program could not read; put back what was there
~~~

~~~markdown good
- Lists in the Wild, by J. Müller [[Paper](https://example.org/lists)]
- `�` in code is meant
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.grammars import characters
from readme_tool.markdown import CodeBlock, CodeSpan, contents, inlines
from readme_tool.rules.base import Finding, NoOptions, Scope, Severity, rule
from readme_tool.text import Span
from readme_tool.tree import Document


@rule(Severity.WARNING, scope=Scope.PASSAGE)
def replacement_character(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find runs of U+FFFD outside code."""
    if "\ufffd" not in readme.source.text:
        return
    code = list(_code(readme))
    for leaf in readme.leaves:
        for found in characters.replacement_characters(readme.source[leaf.extent]):
            span = found.shifted(leaf.extent.start)
            if not any(place.holds(span) for place in code):
                sign = readme.source[span]
                message = f"`{sign}` stands for something that a program could not read"
                yield Finding(span, f"{message}; put back what was there")


def _code(readme: Document) -> Iterator[Span]:
    for block in readme.blocks:
        if isinstance(block, CodeBlock):
            yield block.extent
        for content in contents(block):
            yield from (x.span for x in inlines(content) if isinstance(x, CodeSpan))
