"""A link to a paper in another form than the one that the list has chosen.

One entry opens arXiv's page with the abstract, the next one the PDF: readers on a phone and scripts that
collect the list would rather have one form. Off until it is switched on, since both are sound.

~~~markdown bad
- Lists that Last [[Paper]](https://arxiv.org/pdf/2105.01234v2.pdf)
- Sorted Lists [[Paper]](https://openreview.net/pdf?id=abcdEFGH12)
~~~

~~~text report
1:29 this opens the pdf; the page is `https://arxiv.org/abs/2105.01234v2`
2:26 this opens the pdf; the page is `https://openreview.net/forum?id=abcdEFGH12`
~~~

~~~markdown fixed
- Lists that Last [[Paper]](https://arxiv.org/abs/2105.01234v2)
- Sorted Lists [[Paper]](https://openreview.net/forum?id=abcdEFGH12)
~~~

~~~markdown good
- Lists that Last [[Paper]](https://arxiv.org/abs/2105.01234v2) [[PDF]](https://arxiv.org/pdf/2105.01234v2)
- Sorted Lists [[Paper]](https://example.org/sorted.pdf)
~~~

A link that is labelled "PDF" may lead to one.

Options: `form` is the form that links to papers have, "abs" for the page or "pdf" for the file, by
default "abs".

Fix: unsafe, since the reader gets another page of the same work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from readme_tool.rules.base import Finding, Fix, Safety, Scope, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Pattern
from readme_tool.tree import Document, Link


@dataclass(frozen=True, slots=True)
class Options:
    """What the list has chosen: the page with the abstract, or the file."""

    form: Literal["abs", "pdf"] = "abs"


_ARXIV = Pattern(r"(https?://(?:[\w-]+\.)?arxiv\.org)/(abs|pdf)/([^?#]+?)(?:\.pdf)?(?:[?#].*)?")
_OPENREVIEW = Pattern(r"(https?://openreview\.net)/(forum|pdf)(\?id=[\w-]+)(?:[&#].*)?")
_PAGES = {"abs": "abs", "forum": "abs", "pdf": "pdf"}
_SAYS_PDF = Pattern(r"\bpdf\b", re.IGNORECASE)


@rule(Severity.INFO, options=Options, opt_in=True, scope=Scope.PASSAGE)
def paper_link_form(readme: Document, options: Options) -> Iterator[Finding]:
    """Find the links to arXiv and OpenReview in the form that was not chosen."""
    for link in readme.addressed:
        other = _other_form(link.address.value, options.form)
        if other is None or readme.source[link.address.span] != link.address.value:
            continue
        if options.form == "abs" and _SAYS_PDF.search(link.label.value):
            continue
        yield _finding(link, other, options)


def _other_form(address: str, form: str) -> str | None:
    """The address of the form wanted; None where it has it, or where there are no forms."""
    if (found := _ARXIV.fullmatch(address)) and found[2] != form:
        return f"{found[1]}/{form}/{found[3]}"
    if (found := _OPENREVIEW.fullmatch(address)) and _PAGES[found[2]] != form:
        return f"{found[1]}/{'forum' if form == 'abs' else 'pdf'}{found[3]}"
    return None


def _finding(link: Link, other: str, options: Options) -> Finding:
    opens, wanted = ("the pdf", "page") if options.form == "abs" else ("the page", "pdf")
    message = f"this opens {opens}; the {wanted} is {quoted(other)}"
    fix = Fix.replacing(link.address.span, other, f"Open the {wanted}", Safety.UNSAFE)
    return Finding(link.address.span, message, fix, candidates=(other,))
