"""Links to arXiv in two forms, the abstract's page and the PDF, where one is wanted.

Which one is a matter of taste: the abstract's page loads fast and shows all versions, the PDF is
what some readers want. This rule speaks only when it is asked for, and then wants one form.

~~~markdown bad
- Lists that Last [[Paper](https://arxiv.org/pdf/2401.00001.pdf)]
- Curation at Scale [[Paper](https://arxiv.org/abs/2401.00002)]
~~~

~~~text report
1:28 the link goes to the PDF, here papers are linked by their abstract
~~~

~~~markdown fixed
- Lists that Last [[Paper](https://arxiv.org/abs/2401.00001)]
- Curation at Scale [[Paper](https://arxiv.org/abs/2401.00002)]
~~~

~~~markdown good
- Lists that Last [[Paper](https://arxiv.org/abs/2401.00001)]
~~~

Options: `form`, `abs` for the abstract's page (as it comes) or `pdf`.

Fix: unsafe, since the link then goes to another page of the same paper.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from readme_tool.rules.base import Finding, Fix, Safety, Severity, rule
from readme_tool.tree import Document, Link

_NAMES = {"abs": "abstract", "pdf": "PDF"}


@dataclass(frozen=True, slots=True)
class Options:
    """The form in which papers are linked."""

    form: Literal["abs", "pdf"] = "abs"


@rule(Severity.INFO, options=Options, opt_in=True)
def paper_link_form(readme: Document, options: Options) -> Iterator[Finding]:
    """Find the links to arXiv that have the other form."""
    for link in readme.links:
        form = link.reading.form
        if form not in _NAMES or form == options.form or link.reading.problem:
            continue
        address = _in_form(link, options.form)
        if address is not None:
            message = (
                f"the link goes to the {_NAMES[form]}, "
                f"here papers are linked by their {_NAMES[options.form]}"
            )
            title = f"Link to the {_NAMES[options.form]}"
            fix = Fix.replacing(link.address.span, address, title, Safety.UNSAFE)
            yield Finding(link.address.span, message, fix, candidates=(address,))


def _in_form(link: Link, form: str) -> str | None:
    identifier = next((i for i in link.identifiers if i.scheme == "arxiv"), None)
    if identifier is None:
        return None
    version = f"v{identifier.version.removeprefix('v')}" if identifier.version else ""
    return f"https://arxiv.org/{form}/{identifier.value}{version}"
