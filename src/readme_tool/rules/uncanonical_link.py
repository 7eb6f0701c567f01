"""An address by another name than the site's own, or by way of another site.

`www.arxiv.org`, `export.arxiv.org` and `dx.doi.org` lead to the same pages as the names that everybody
else uses, so one work looks like two. Redirecting pages and a university's proxy stand between the reader
and the work, the latter with a log-in for its members.

~~~markdown bad
- Lists that Last [[Paper]](https://www.arxiv.org/abs/2105.01234) [[DOI]](https://dx.doi.org/10.1000/182)
- Sorted Lists [[Code]](https://link.zhihu.com/?target=https%3A//github.com/jdoe/sorted)
- Lost Lists [[Paper]](https://dl-acm-org.ezproxy.example.edu/doi/10.1000/182)
- Odd Lists [[Paper]](https://arxiv.org/abs/2105.01234.pdf)
~~~

~~~text report
1:37 `www.arxiv.org` is another name of `arxiv.org`
1:83 `dx.doi.org` is another name of `doi.org`
2:25 `link.zhihu.com` only passes its visitors on to `https://github.com/jdoe/sorted`
3:24 `dl-acm-org.ezproxy.example.edu` lets only members in; the page itself is at `https://dl.acm.org/doi/10.1000/182`
4:23 `/abs/2105.01234.pdf` is not the address that arXiv gives to the paper; that is `https://arxiv.org/abs/2105.01234`
~~~

~~~markdown fixed
- Lists that Last [[Paper]](https://arxiv.org/abs/2105.01234) [[DOI]](https://doi.org/10.1000/182)
- Sorted Lists [[Code]](https://github.com/jdoe/sorted)
- Lost Lists [[Paper]](https://dl.acm.org/doi/10.1000/182)
- Odd Lists [[Paper]](https://arxiv.org/abs/2105.01234)
~~~

~~~markdown good
- Lists that Last [[Paper]](https://arxiv.org/abs/2105.01234) [[Read]](https://ar5iv.org/abs/2105.01234)
- Sorted Lists [[Paper]](https://www.nature.com/articles/sorted)
~~~

Fix: safe for the names of one site, whose paths are the same. Unsafe where a redirect or a proxy is left
out, since only a click can tell that the target is the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.grammars import addresses, soundness
from readme_tool.grammars.addresses import Preferred
from readme_tool.grammars.identifiers import host, split
from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Scope, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Span
from readme_tool.tree import Document, Field, pieces


@rule(Severity.INFO, scope=Scope.PASSAGE)
def uncanonical_link(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the addresses for which the site itself has another one."""
    for address in readme.addresses:
        preferred = addresses.preferred(address.value)
        if preferred is None:
            continue
        site = pieces.piece(readme.source, address, split(address.value).host_span)
        if site is not None:
            yield _finding(address, site, preferred)


def _finding(address: Field[str], site: Span, preferred: Preferred) -> Finding:
    written, better = split(address.value).host, host(preferred.address)
    if preferred.certain:
        fix = Fix.replacing(site, better, f"Write {quoted(better)}", Safety.SAFE)
        how = "is written" if preferred.reason == "case" else "is another name of"
        return Finding(site, f"{quoted(written)} {how} {quoted(better)}", fix)
    what, how = written, _HOW[preferred.reason]
    if preferred.reason == "path":
        what = split(address.value).path
    message = f"{quoted(what)} {how} {quoted(preferred.address)}"
    safety = Safety.UNSAFE if soundness.is_sound(preferred.address) else Safety.SHOWN
    fix = Fix.replacing(address.span, preferred.address, "Link to the page itself", safety)
    return Finding(address.span, message, fix, candidates=(preferred.address,))


_HOW = {
    "path": "is not the address that arXiv gives to the paper; that is",
    "proxy": "lets only members in; the page itself is at",
    "redirect": "only passes its visitors on to",
}
