"""A link definition that no link of the page uses, or that an earlier one of its label covers.

`[key]: address` shows nothing by itself. A definition without a use is the rest of a link that was
removed or misspelt; of two with one label GitHub takes the first, so the second address is never seen.

~~~markdown bad
- [Lists that Last][doe2021]

[doe2021]: https://example.org/lists
[roe2022]: https://example.org/sorted
[doe2021]: https://example.org/lists/v2
~~~

~~~text report
4:1 nothing refers to `roe2022`
5:1 `doe2021` is defined above already, and GitHub takes the first
~~~

~~~markdown good
- [Lists that Last][doe2021]

[doe2021]: https://example.org/lists
[//]: # (a comment that GitHub does not show)
[comment]: <> (another one)
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.markdown import Definition
from readme_tool.rules.base import Finding, NoOptions, Related, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.tree import Document


@rule(Severity.INFO)
def unused_definition(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the definitions that no link or picture of the page takes its address from."""
    defined = [block for block in readme.blocks if isinstance(block, Definition)]
    used = {place.span for place in readme.addresses} if defined else frozenset()
    first: dict[str, Definition] = {}
    for block in defined:
        if _is_comment(block):
            continue
        label = quoted(readme.source[block.label_span])
        earlier = first.setdefault(block.label, block)
        if earlier is not block:
            place = Related(earlier.extent, "the definition that counts")
            message = f"{label} is defined above already, and GitHub takes the first"
            yield Finding(block.extent, message, related=(place,))
        elif block.target.span not in used:
            yield Finding(block.extent, f"nothing refers to {label}")


def _is_comment(definition: Definition) -> bool:
    """Whether it is a definition only so that GitHub hides its words."""
    return definition.target.address in ("", "#") or definition.label == "//"
