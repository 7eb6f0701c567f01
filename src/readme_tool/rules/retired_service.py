"""A link or picture on a service that was closed, or that forgets its addresses.

Badges of closed services are broken images, links to them lead to an error or to some other page. An
anonymous copy and a short address work today, and nobody notices when they stop.

~~~markdown bad
[![Awesome](https://cdn.rawgit.com/jdoe/lists/0a1b2c3/media/badge.svg)](https://example.org)

- Lists that Last [[Slides]](https://goo.gl/abcdef) [[Code]](https://anonymous.4open.science/r/lists)
- Sorted Lists [![Build](https://travis-ci.org/jdoe/sorted.svg)](https://example.org/sorted)
~~~

~~~text report
1:13 `cdn.rawgit.com` is retired since October 2018; jsDelivr has the file
3:30 `goo.gl` closed in August 2025 but for links in use
3:62 `anonymous.4open.science` keeps an anonymous copy that expires; link to the real repository
4:26 `travis-ci.org` closed in June 2021
~~~

~~~markdown fixed
[![Awesome](https://cdn.jsdelivr.net/gh/jdoe/lists@0a1b2c3/media/badge.svg)](https://example.org)

- Lists that Last [[Slides]](https://goo.gl/abcdef) [[Code]](https://anonymous.4open.science/r/lists)
- Sorted Lists [![Build](https://travis-ci.org/jdoe/sorted.svg)](https://example.org/sorted)
~~~

~~~markdown good
- Lists that Last [[Code]](https://github.com/jdoe/lists) [[Map]](https://maps.app.goo.gl/abc)
- Sorted Lists [![Build](https://app.travis-ci.com/jdoe/sorted.svg)](https://example.org/sorted)
~~~

Fix: unsafe; jsDelivr, which RawGit itself recommends, serves the same file of the same commit. For the
others only the author of the work knows the new address.
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.grammars import addresses
from readme_tool.grammars.addresses import Retired
from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Scope, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Span
from readme_tool.tree import Document, Field


@rule(Severity.WARNING, scope=Scope.PASSAGE)
def retired_service(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the addresses on services that are known to be closed or short-lived."""
    found = [
        (address, retired)
        for address in readme.addresses
        if (retired := addresses.retired(address.value)) is not None
    ]
    told = _told_by_pictures(readme) if found else set()
    for address, retired in found:
        if (address.span, retired.host) not in told:
            yield _finding(readme, address, retired)


def _told_by_pictures(readme: Document) -> set[tuple[Span, str]]:
    """The links whose picture is of the same service, so that its finding tells of both."""
    return {
        (picture.link.address.span, retired.host)
        for picture in readme.pictures
        if picture.link is not None and (retired := addresses.retired(picture.address.value))
    }


def _finding(readme: Document, address: Field[str], retired: Retired) -> Finding:
    message = f"{quoted(retired.host)} {retired.fate}"
    severity = None if retired.closed else Severity.INFO
    if retired.successor is None or readme.source[address.span] != address.value:
        return Finding(address.span, message, severity=severity)
    fix = Fix.replacing(address.span, retired.successor, "Take it from jsDelivr", Safety.UNSAFE)
    message += "; jsDelivr has the file"
    return Finding(address.span, message, fix, candidates=(retired.successor,), severity=severity)
