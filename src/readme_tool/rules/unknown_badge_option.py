"""A colour, style, logo or option of a badge that shields.io does not know and ignores.

shields.io says nothing of what it does not know: a misspelt colour becomes bright green, a style
becomes `flat`, a logo is left out. The badge looks otherwise than its neighbours, and nobody knows why.

~~~markdown bad
- ![](https://img.shields.io/badge/arXiv-2021.05-Red)
- ![](https://img.shields.io/badge/arXiv-2021.05-bleu)
- ![](https://img.shields.io/badge/arXiv-2021.05-red/)
- ![](https://img.shields.io/badge/arXiv-2021.05-red?style=flat_square&logo=arxive)
- ![](https://img.shields.io/badge/arXiv-2021.05-red?logoWidth=20)
~~~

~~~text report
1:50 shields.io knows no colour `Red` and draws bright green; write `red`
2:50 shields.io knows no colour `bleu` and draws bright green; write `blue`
3:50 what ends the address makes `red/` the colour, and shields.io draws bright green; write `red`
4:60 shields.io knows no style `flat_square` and draws `flat`; write `flat-square`
4:77 shields.io has no logo `arxive` and draws none; write `arxiv`
5:54 shields.io knows the option `logoWidth` no longer and ignores it
~~~

~~~markdown fixed
- ![](https://img.shields.io/badge/arXiv-2021.05-red)
- ![](https://img.shields.io/badge/arXiv-2021.05-blue)
- ![](https://img.shields.io/badge/arXiv-2021.05-red)
- ![](https://img.shields.io/badge/arXiv-2021.05-red?style=flat-square&logo=arxiv)
- ![](https://img.shields.io/badge/arXiv-2021.05-red)
~~~

~~~markdown good
- ![](https://img.shields.io/badge/arXiv-2021.05-b31b1b?style=flat-square&logo=arxiv)
- ![](https://img.shields.io/github/stars/jdoe/lists?style=social&label=Star)
~~~

Fix: safe where one known word can only be meant, as in another case or with another dash, and where
an option is ignored in any case; unsafe where a word merely resembles it.
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.grammars import badges, soundness
from readme_tool.grammars.badges import Badge, Repair, Silent
from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Scope, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Pattern
from readme_tool.tree import Document, Picture, pieces

_IGNORED = {
    "deprecated-style": "the style {} has a new name",
    "ignored-value": "shields.io ignores {}, which that option cannot be",
    "removed-param": "shields.io knows the option {} no longer and ignores it",
    "trailing-junk": "what ends the address makes {} the colour, and shields.io draws bright green",
    "trailing-slash": "what ends the address makes {} the colour, and shields.io draws bright green",
    "unknown-color": "shields.io knows no colour {} and draws bright green",
    "unknown-logo": "shields.io has no logo {} and draws none",
    "unknown-param": "shields.io knows no option {} and ignores it",
    "unknown-style": "shields.io knows no style {} and draws `flat`",
}
_HARMLESS = frozenset(("deprecated-style", "removed-param"))
_OTHER_COLOR = Pattern(r"[?&](?:labelColor|colorA|logoColor)=\Z")


@rule(Severity.WARNING, scope=Scope.PASSAGE)
def unknown_badge_option(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find what shields.io ignores in the addresses of badges that it does draw."""
    for picture in readme.pictures:
        if picture.badge is not None and not picture.badge.broken:
            for silent in picture.badge.silent:
                yield _finding(readme, picture, picture.badge, silent)


def _finding(readme: Document, picture: Picture, badge: Badge, silent: Silent) -> Finding:
    message = _IGNORED[silent.problem].format(quoted(silent.value))
    if _OTHER_COLOR.search(badge.url[: silent.span.start]):
        message = f"shields.io knows no colour {quoted(silent.value)} and keeps its own"
    if silent.nearest:
        message += f"; write {quoted(silent.nearest[0])}"
    return Finding(
        pieces.piece(readme.source, picture.address, silent.span) or picture.address.span,
        message,
        _fix(readme, picture, badge, silent),
        candidates=silent.nearest,
        severity=Severity.INFO if silent.problem in _HARMLESS else None,
    )


def _fix(readme: Document, picture: Picture, badge: Badge, silent: Silent) -> Fix | None:
    repairs = _repairs(badge, silent)
    if not repairs or readme.source[picture.address.span] != badge.url:
        return None
    mended = badges.mend(badge.url, repairs)
    safety = Safety.SAFE if all(repair.certain for repair in repairs) else Safety.UNSAFE
    drawn = badges.read(mended)
    is_better = drawn is not None and len(drawn.silent) < len(badge.silent)
    if not is_better or not soundness.is_sound(mended):
        safety = Safety.SHOWN
    return Fix.replacing(picture.address.span, mended, f"Write {quoted(mended, 80)}", safety)


def _repairs(badge: Badge, silent: Silent) -> list[Repair]:
    """What mends this option; a colour may take more than one stroke."""
    alike = [other for other in badge.silent if other.problem == silent.problem]
    if len(alike) > 1:
        return [silent.repair] if silent.repair else []
    return [
        repair
        for problem in badge.problems
        if problem.word == silent.problem
        for repair in problem.repairs
    ]
