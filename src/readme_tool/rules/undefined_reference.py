"""A link by label whose label is not defined, so that its brackets are shown as they stand.

`[text][label]` is a link only if a line `[label]: address` stands somewhere on the page.

~~~markdown bad
See [the survey][survey] and [a second one][survay].

[survey]: https://example.org/survey
~~~

~~~text report
1:30 `[survay]` is defined nowhere, so the brackets are shown; did you mean `[survey]`?
~~~

~~~markdown good
See [the survey][survey] and [paper][code].

[survey]: https://example.org/survey
~~~
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from readme_tool.grammars import labels
from readme_tool.markdown import Definition, Inline, Text, blocks, contents, inlines
from readme_tool.rules.base import Finding, NoOptions, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Span
from readme_tool.tree import Document

_REFERENCE = re.compile(r"\[([^\[\]]+)\]\[([^\[\]]+)\]")
# A label set off from so many words of text is hardly a second tag.
_WORDS = 3


@rule(Severity.ERROR)
def undefined_reference(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find what is written as a link by label and is none."""
    known = [b.label for b in blocks(readme.page.blocks) if isinstance(b, Definition)]
    for block in blocks(readme.page.blocks):
        for content in contents(block):
            for inline in inlines(content):
                yield from _in_text(readme, inline, known)


def _in_text(readme: Document, inline: Inline, known: list[str]) -> Iterator[Finding]:
    if not isinstance(inline, Text) or "][" not in inline.value:
        return
    raw = readme.source[inline.span]
    for match in _REFERENCE.finditer(raw):
        if raw[match.start() - 1 : match.start()] in ("\\", "[") or not _is_meant(match, known):
            continue
        span = Span(*match.span()).shifted(inline.span.start)
        message = f"{quoted(f'[{match[2]}]')} is defined nowhere, so the brackets are shown"
        nearest = _nearest(match[2], known)
        if nearest is not None:
            message += f"; did you mean {quoted(f'[{nearest}]')}?"
        yield Finding(span, message, candidates=() if nearest is None else (nearest,))


def _is_meant(match: re.Match[str], known: list[str]) -> bool:
    """Whether a link is meant, not two labels or tags that stand side by side."""
    if labels.read(match[1]) or labels.read(match[2]) or match[2][:1] == "^":
        return False
    return bool(known) or (len(match[1].split()) >= _WORDS and " " not in match[2])


def _nearest(label: str, known: list[str]) -> str | None:
    from difflib import get_close_matches

    names = [name.lower() for name in known]
    return next(iter(get_close_matches(label.lower(), names, n=1, cutoff=0.7)), None)
