"""An address that no browser can follow, for its scheme or its host is broken.

Of `http://https://` a browser asks for a host called "https", and of `github.com/jdoe` without its
scheme for a file beside the README.

~~~markdown bad
- [Lists that Last](http://https://example.org/lists)
- [Sorted Lists](ttps://example.org/sorted) [[Code]](github.com/jdoe/sorted)
- [Lost Lists](2105.01234) [[Slides]](file:///home/jdoe/slides.pdf)
- [Long Lists](https://example,org/long), [site](www.example.org)
~~~

~~~text report
1:21 `http://https://example.org/lists` begins with no sound scheme; write `https://example.org/lists`
2:18 `ttps://example.org/sorted` begins with no sound scheme; write `https://example.org/sorted`
2:54 `github.com/jdoe/sorted` lacks its scheme and asks for a file; write `https://github.com/jdoe/sorted`
3:16 `2105.01234` is an identifier, not an address; write `https://arxiv.org/abs/2105.01234`
3:39 `file:///home/jdoe/slides.pdf` is on the writer's own computer
4:16 `https://example,org/long` names no host; write `https://example.org/long`
4:50 `www.example.org` lacks its scheme and asks for a file; write `https://www.example.org`
~~~

~~~markdown fixed
- [Lists that Last](https://example.org/lists)
- [Sorted Lists](https://example.org/sorted) [[Code]](https://github.com/jdoe/sorted)
- [Lost Lists](https://arxiv.org/abs/2105.01234) [[Slides]](file:///home/jdoe/slides.pdf)
- [Long Lists](https://example.org/long), [site](https://www.example.org)
~~~

~~~markdown good
- [Lists that Last](https://example.org/lists), [license](LICENSE), [more](docs/more.md)
- [Mail](mailto:jdoe@example.org), [demo](http://localhost:8080/)
~~~

Fix: safe where only one address can be meant. A host without a scheme gets `https`, which is safe for
hosts that are known to serve it, else unsafe. What has a second fault behind the first is for a person.
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.grammars import characters, soundness
from readme_tool.grammars.addresses import Fault
from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Scope, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.tree import Document, Link

_WORDS = {
    "bare-identifier": "is an identifier, not an address",
    "host": "names no host",
    "no-mailto": "is a mailbox and lacks `mailto:`",
    "no-scheme": "lacks its scheme and asks for a file",
    "own-computer": "is on the writer's own computer",
    "scheme": "begins with no sound scheme",
    "stray-beginning": "begins with a sign too many",
}


@rule(Severity.ERROR, scope=Scope.PASSAGE)
def malformed_address(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the links whose address is broken at its beginning."""
    for link, fault in readme.faulty:
        if fault.kind != "malformed" or _has_look_alikes(link):
            continue
        if readme.surroundings.exists(link.address.value) is not True:
            yield _finding(readme, link, fault)


def _has_look_alikes(link: Link) -> bool:
    """Whether a character in it, not its form, is what is wrong."""
    return next(iter(characters.confusable_in_address(link.address.value)), None) is not None


def _finding(readme: Document, link: Link, fault: Fault) -> Finding:
    message = f"{quoted(link.address.value)} {_WORDS[fault.problem]}"
    if not fault.meant:
        return Finding(link.address.span, message)
    meant = fault.meant[0]
    message += f"; write {quoted(meant)}"
    if readme.source[link.address.span] != link.address.value:
        return Finding(link.address.span, message, candidates=fault.meant)
    safety = Safety.SAFE if fault.certain else Safety.UNSAFE
    if not soundness.is_sound(meant):
        safety = Safety.SHOWN
    fix = Fix.replacing(link.address.span, meant, f"Write {quoted(meant, 80)}", safety)
    return Finding(link.address.span, message, fix, candidates=fault.meant)
