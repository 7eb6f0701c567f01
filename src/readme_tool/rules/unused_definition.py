"""A link definition that no link uses.

`[label]: address` shows nothing by itself. One that is not used is left over from an entry that went,
or its label is misspelt somewhere.

~~~markdown bad
See [the survey][survey].

[survey]: https://example.org/survey
[surveys]: https://example.org/surveys
~~~

~~~text report
4:1 no link uses `[surveys]`
~~~

~~~markdown good
See [the survey][survey] and [more].

[survey]: https://example.org/survey
[more]: https://example.org/more
[//]: # (a hidden remark)
[comment]: <> (another)
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.markdown import Definition, blocks
from readme_tool.rules.base import Finding, NoOptions, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.tree import Document


@rule(Severity.INFO)
def unused_definition(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find definitions whose address no link or picture takes, remarks left out."""
    used = {link.address.span for link in readme.links}
    used |= {picture.address.span for picture in readme.pictures}
    for block in blocks(readme.page.blocks):
        if not isinstance(block, Definition) or block.target.span in used:
            continue
        if block.target.address in ("", "#"):
            continue  # `[//]: # (…)` is how Markdown hides a remark.
        label = readme.source[block.label_span]
        place = block.label_span._replace(start=block.label_span.start - 1)
        yield Finding(place, f"no link uses {quoted(f'[{label}]')}")
