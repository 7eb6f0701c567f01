"""A link to a heading that only github.com's script can follow, since letter case differs.

GitHub's anchors are lower-case. Its own pages lower-case a fragment by script before they look it
up; PyPI, GitLab, editors and a page without JavaScript do not, and there the link goes nowhere.

~~~markdown bad
[Survey papers](#Survey-Papers)

## Survey papers
~~~

~~~text report
1:17 `#Survey-Papers` reaches its heading by github.com's script only; write `#survey-papers`
~~~

~~~markdown fixed
[Survey papers](#survey-papers)

## Survey papers
~~~

~~~markdown good
[Survey papers](#survey-papers) and [the appendix](#Appendix)

## Survey papers

<a id="Appendix"></a>
~~~

Fix: safe, for the link goes where it went, and now elsewhere too.
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.grammars import anchors
from readme_tool.grammars.anchors import Reach
from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Scope, Severity, rule
from readme_tool.tree import Document, Link


@rule(Severity.WARNING, scope=Scope.PASSAGE)
def anchor_case(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the links whose fragment is an anchor of this page but for letter case."""
    for address in {link.address: None for link in readme.links if _is_fragment(link)}:
        if anchors.reach(address.value[1:], readme.anchors, readme.names.keys()) is not Reach.CASE:
            continue
        right = f"#{anchors.written((anchors.decoded(address.value[1:]) or '').lower())}"
        yield Finding(
            address.span,
            f"`{address.value}` reaches its heading by github.com's script only; write `{right}`",
            Fix.replacing(address.span, right, f"Write `{right}`", Safety.SAFE),
            candidates=(right,),
        )


def _is_fragment(link: Link) -> bool:
    return link.address.value.startswith("#")
