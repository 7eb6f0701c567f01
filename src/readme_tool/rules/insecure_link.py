"""An address with `http` on a site that serves `https`.

Nothing breaks, for these sites send their visitors on; but each click makes a detour that others on the
way can read, and one paper is linked in two spellings that searches take for two.

~~~markdown bad
- Lists that Last [[Paper]](http://arxiv.org/abs/2105.01234)
- ![](http://img.shields.io/badge/ESEC-2021-blue)
~~~

~~~text report
1:29 `arxiv.org` serves `https`
2:7 `img.shields.io` serves `https`
~~~

~~~markdown fixed
- Lists that Last [[Paper]](https://arxiv.org/abs/2105.01234)
- ![](https://img.shields.io/badge/ESEC-2021-blue)
~~~

~~~markdown good
- Lists that Last [[Paper]](https://arxiv.org/abs/2105.01234) [[Slides]](http://example.org/slides)
~~~

Fix: safe, since these sites lead from the one to the other themselves. Sites that are not known to do so
are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.grammars import addresses
from readme_tool.grammars.identifiers import host
from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Scope, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Span
from readme_tool.tree import Document, pieces

_HTTP = "http://"


@rule(Severity.INFO, scope=Scope.PASSAGE)
def insecure_link(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the addresses of known sites that begin with `http:`."""
    for address in readme.addresses:
        if not address.value.startswith(_HTTP):
            continue
        site = host(address.value)
        scheme = pieces.piece(readme.source, address, Span(0, len("http")))
        if scheme is not None and addresses.serves_https(site):
            fix = Fix.replacing(scheme, "https", "Write `https`", Safety.SAFE)
            yield Finding(scheme, f"{quoted(site)} serves `https`", fix)
