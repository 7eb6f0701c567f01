"""A link without an address.

`[Code]()` waits for an address that nobody filled in. Readers see a blue "Code" that leads back to
the page they are on, and take it that there is code.

~~~markdown bad
- Lists that Last. *ESEC 2021*. [[Paper](https://example.org/lists)] [[Code]()]
- [A Title that Waits for its Link](<>)
- More of it: <a href="">here</a>
- ![Overview]()
~~~

~~~text report
1:71 `Code` has no address; fill it in or take the link away
2:3 `A Title that Waits for its Link` has no address; fill it in or take the link away
3:15 `here` has no address; fill it in or take the link away
4:3 the picture `Overview` has no address, so nothing is shown
~~~

~~~markdown fixed
- Lists that Last. *ESEC 2021*. [[Paper](https://example.org/lists)]
- A Title that Waits for its Link
- More of it: here
- ![Overview]()
~~~

~~~markdown good
- Lists that Last. *ESEC 2021*. [[Paper](https://example.org/lists)] [Code]
- [To the top](#)

<!-- - Title [[Code]()] -->
~~~

Fix: unsafe, since the address may be at hand. A label such as "Code" goes with its brackets, any
other text stays as it is, only no longer as a link.
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.tree import Document, Link, removal


@rule(Severity.ERROR)
def empty_link(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the links and pictures whose address is empty."""
    for link in readme.links:
        if not link.address.value.strip():
            yield _without_address(readme, link)
    for picture in readme.pictures:
        if not picture.address.value.strip():
            name = f" {quoted(picture.alt.value)}" if picture.alt.value else ""
            message = f"the picture{name} has no address, so nothing is shown"
            yield Finding(picture.span, message)


def _without_address(readme: Document, link: Link) -> Finding:
    patch = removal.without(readme, link)
    fix = Fix("Take the link away", patch, Safety.UNSAFE) if patch else None
    what = quoted(link.label.value) if link.label.value else "the link"
    return Finding(link.span, f"{what} has no address; fill it in or take the link away", fix)
