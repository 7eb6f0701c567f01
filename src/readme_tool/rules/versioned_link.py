"""A link to one version of a preprint, where the list means the paper.

`arxiv.org/abs/2401.00001v1` stays with the first version when a better one appears. Some lists mean
just that version, so this rule speaks only when it is asked for.

~~~markdown bad
- Lists that Last [[Paper](https://arxiv.org/abs/2401.00001v2)]
~~~

~~~text report
1:28 the link stays with version 2 of arxiv:2401.00001
~~~

~~~markdown fixed
- Lists that Last [[Paper](https://arxiv.org/abs/2401.00001)]
~~~

~~~markdown good
- Lists that Last [[Paper](https://arxiv.org/abs/2401.00001)]
~~~

Fix: unsafe, since the link then goes to another text.
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Scope, Severity, rule
from readme_tool.text import Span
from readme_tool.tree import Document


@rule(Severity.INFO, opt_in=True, scope=Scope.PASSAGE)
def versioned_link(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the links whose arXiv identifier has a version."""
    for link in readme.links:
        for identifier in link.identifiers:
            if identifier.scheme != "arxiv" or identifier.version is None:
                continue
            number = identifier.version.removeprefix("v")
            raw = readme.source[link.address.span]
            at = raw.rfind(f"{identifier.value}v{number}")
            if at < 0:
                continue
            start = link.address.span.start + at + len(identifier.value)
            place = Span(start, start + 1 + len(number))
            fix = Fix.replacing(place, "", "Link to the paper", Safety.UNSAFE)
            message = f"the link stays with version {number} of {identifier}"
            yield Finding(link.address.span, message, fix)
