"""A link to a paper or repository whose identifier cannot be right.

A digit lost or doubled in an arXiv number, a bracket caught in a DOI: the link looks like any other
and leads to an error page, or to the paper of somebody else.

~~~markdown bad
- Lists that Last [[Paper]](https://arxiv.org/abs/2105.0123)
- Sorted Lists [[Paper]](https://arxiv.org/abs/2113.01234)
- Lost Lists [[Paper]](https://arxiv.org/2105.01234) [[DOI]](https://doi.org/doi:10.1000/182.)
- Long Lists [[Paper]](https://arxiv.com/abs/2105.01234)
~~~

~~~text report
1:29 `arxiv.org/abs/2105.0123` names nothing: since 2015 the number has five digits
2:26 `arxiv.org/abs/2113.01234` names nothing: no month has that number
3:24 `arxiv.org/2105.01234` names nothing: `abs/` or `pdf/` belongs before the number
3:62 `doi.org/doi:10.1000/182.` names nothing: it begins twice
4:24 `arxiv.com/abs/2105.01234` names nothing: its host is spelt otherwise
~~~

~~~markdown fixed
- Lists that Last [[Paper]](https://arxiv.org/abs/2105.0123)
- Sorted Lists [[Paper]](https://arxiv.org/abs/2113.01234)
- Lost Lists [[Paper]](https://arxiv.org/abs/2105.01234) [[DOI]](https://doi.org/10.1000/182)
- Long Lists [[Paper]](https://arxiv.org/abs/2105.01234)
~~~

~~~markdown good
- Lists that Last [[Paper]](https://arxiv.org/abs/2105.01234v2) [[Code]](https://github.com/jdoe/lists)
- All of them [on arXiv](https://arxiv.org/list/cs.DL/recent), [by jdoe](https://github.com/jdoe)
~~~

Fix: safe where exactly one identifier can be meant, as when a stray bracket ends it. A lost digit
cannot be guessed. A host that is merely like the right one is replaced by an unsafe fix, for it may be
somebody's.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from readme_tool.grammars import characters, dates, soundness
from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Scope, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.tree import Document, Link, running

# These are the business of other rules, since they befall any address.
_OF_ANY_ADDRESS = frozenset("placeholder glued-urls nested-url bad-scheme".split())
_REASONS = {
    "bad-extension": "the folder and the ending contradict each other",
    "bad-hash": "its hash is too short or too long",
    "bad-host": "its host is spelt otherwise",
    "bad-separator": "a dot belongs between month and number",
    "bad-version": "a version is `v` and a number from 1",
    "before-arxiv": "arXiv opened in August 1991",
    "before-new-scheme": "arXiv has numbers of this form since April 2007 only",
    "case": "letter case matters here",
    "confusable-dot": "its dot is another character",
    "confusable-letter": "a letter stands for a digit",
    "digit-count": "since 2015 the number has five digits",
    "doi-with-version": "a DOI has no version",
    "doi-without-arxiv-prefix": "`arXiv.` belongs before the number",
    "inconsistent-id": "its folder and its file name two works",
    "missing-path": "`abs/` or `pdf/` belongs before the number",
    "month-out-of-range": "no month has that number",
    "nested-prefix": "it begins twice",
    "no-id": "the identifier is missing",
    "no-suffix": "the part behind the slash is missing",
    "non-ascii-digits": "its digits are not 0 to 9",
    "old-scheme-after-0703": "arXiv has numbers of this form until March 2007 only",
    "short-registrant": "at least four digits follow `10.`",
    "space": "a blank stands in it",
    "too-few-digits": "digits are missing",
    "too-many-digits": "it has a digit too many",
    "trailing-junk": "something behind the identifier is no part of it",
    "trailing-punctuation": "the sign at the end is no part of it",
    "unknown-archive": "arXiv has no archive of that name",
    "wrong-param-case": "the parameter is `id`, in small letters",
    "wrong-path": "the identifier belongs behind `?id=`",
    "zero-number": "numbers begin with 1",
}
_ANY_OTHER = "that site gives no such identifier"


@rule(Severity.ERROR, scope=Scope.PASSAGE)
def malformed_identifier(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the links to sites of papers and code that cannot lead to one."""
    broken = [link for link in readme.addressed if _is_broken(link)]
    leftovers = running.leftovers(readme, [link.address.span for link in broken])
    for link in broken:
        if link.address.span not in leftovers:
            yield _finding(readme, link)
    for link in readme.addressed:
        if (year := _year_to_come(link)) is not None:
            message = f"{_short(link)} is of {year}, a year to come; look at its first digits"
            yield Finding(link.address.span, message)


def _is_broken(link: Link) -> bool:
    if not link.reading.is_broken or link.reading.problem in _OF_ANY_ADDRESS:
        return False
    return not _has_odd_characters(link.address.value)


def _has_odd_characters(address: str) -> bool:
    """Whether characters that are not seen, or look like others, are what is wrong."""
    odd = chain(characters.confusable_in_address(address), characters.invisible(address))
    return not address.isascii() and next(odd, None) is not None


def _finding(readme: Document, link: Link) -> Finding:
    reading = link.reading
    message = f"{_short(link)} names nothing: {_REASONS.get(reading.problem or '', _ANY_OTHER)}"
    meant = reading.mended or reading.canonical
    if meant is None or readme.source[link.address.span] != link.address.value:
        return Finding(link.address.span, message)
    safety = Safety.SAFE if reading.mended else Safety.UNSAFE
    if not soundness.is_sound(meant):
        safety = Safety.SHOWN
    fix = Fix.replacing(link.address.span, meant, f"Write {quoted(meant, 80)}", safety)
    return Finding(link.address.span, message, fix, candidates=(meant,))


def _short(link: Link) -> str:
    address = link.address.value
    return quoted(address.partition("://")[2] or address)


def _year_to_come(link: Link) -> int | None:
    """The year of a preprint's number, where it lies beyond every date that a list may bear."""
    months = (identifier.submitted for identifier in link.identifiers)
    return next((found[0] for found in months if found and found[0] > dates.LATEST_YEAR), None)
