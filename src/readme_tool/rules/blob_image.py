"""A picture whose address is the page of a file on GitHub, not the file.

`github.com/…/blob/…/figure.png` is a web page about the picture. github.com shows the picture all the
same; PyPI, editors, feeds and every other reader of the Markdown show a broken one.

~~~markdown bad
![Overview](https://github.com/ada/lists/blob/main/overview.png)
<img src="https://github.com/ada/lists/blob/main/overview.png?raw=true" alt="Overview">
<img src="https://github.com/ada/lists/blob/main/chart.svg" alt="Chart">
~~~

~~~text report
1:13 the address is a page about `overview.png`, not the picture; only github.com shows it
3:11 the address is a page about `chart.svg`, not the picture; only github.com shows it
~~~

~~~markdown fixed
![Overview](https://github.com/ada/lists/raw/main/overview.png)
<img src="https://github.com/ada/lists/blob/main/overview.png?raw=true" alt="Overview">
<img src="https://github.com/ada/lists/raw/main/chart.svg" alt="Chart">
~~~

~~~markdown good
![Overview](https://raw.githubusercontent.com/ada/lists/main/overview.png)
[Overview](https://github.com/ada/lists/blob/main/overview.png)
~~~

Fix: safe, for github.com itself puts `raw` there before it shows the picture, so that the same file is
shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Span
from readme_tool.tree import Document

_PAGE_OF_FILE = re.compile(
    r"https?://(?:www\.)?github\.com/[^/\s]+/[^/\s]+/(blob)/[^?#\s]*?([^/?#\s]+)\Z", re.IGNORECASE
)


@rule(Severity.WARNING)
def blob_image(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find pictures whose address goes to GitHub's page of a file."""
    for picture in readme.pictures:
        raw = readme.source[picture.address.span]
        match = _PAGE_OF_FILE.match(raw)
        if match is None:
            continue
        place = Span(*match.span(1)).shifted(picture.address.span.start)
        yield Finding(
            picture.address.span,
            f"the address is a page about {quoted(match[2])}, not the picture; "
            "only github.com shows it",
            Fix.replacing(place, "raw", "Address the file itself", Safety.SAFE),
        )
