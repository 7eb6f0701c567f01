"""A badge whose address shields.io answers with an error image.

The text of a static badge stands in its address, where a dash parts label, message and colour: a
dash of the text must be doubled, or readers see "404: badge not found". Link checkers cannot see it,
for the error image comes with the status of a sound one.

~~~markdown bad
- Lists that Last ![](https://img.shields.io/badge/K-CAP-2021-red)
- Sorted Lists ![](https://img.shields.io/badge/venue)
- [![](https://img.shields.io/github/stars/jdoe/lists/)](https://github.com/jdoe/lists)
- ![](https://img.shields.io/github/stars/jdoe)
~~~

~~~text report
1:23 shields.io shows an error: only two dashes may stand alone, any other is written `--`
2:20 shields.io shows an error: a badge needs a colour, as in `-blue`
3:8 shields.io shows an error: the address ends in a slash
4:7 the badge counts the stars of everything that the account owns, for no repository is named
~~~

~~~markdown fixed
- Lists that Last ![](https://img.shields.io/badge/K--CAP-2021-red)
- Sorted Lists ![](https://img.shields.io/badge/venue-blue)
- [![](https://img.shields.io/github/stars/jdoe/lists)](https://github.com/jdoe/lists)
- ![](https://img.shields.io/github/stars/jdoe)
~~~

~~~markdown good
- Lists that Last ![](https://img.shields.io/badge/K--CAP-2021-red)
- Sorted Lists ![](https://img.shields.io/badge/venue-ESEC_2021-blue)
~~~

Fix: safe where the address can only have been meant in one way, else unsafe with the likeliest. One
after which it is still an error image is for a person to complete.
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.grammars import badges, soundness
from readme_tool.grammars.badges import Badge, Problem
from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Scope, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Source
from readme_tool.tree import Document, Picture

_ERRORS = {
    "bad-owner": "GitHub has no account of such a name",
    "bad-repo": "GitHub has no repository of such a name",
    "dot-in-color": "the colour behind the last dash holds a dot",
    "dynamic-no-url": "the option `url` is missing",
    "empty-color": "no colour stands behind the last dash",
    "empty-segment": "two slashes stand side by side",
    "endpoint-bad-url": "the option `url` is no address",
    "endpoint-blocked-domain": "it does not read from that site",
    "endpoint-no-url": "the option `url` is missing",
    "endpoint-not-https": "it reads addresses with `https` only",
    "extra-segment": "too much stands behind the repository",
    "git-suffix": "a repository is named without `.git`",
    "hash-in-color": "a colour is written without `#`",
    "missing-message": "the option `message` is missing",
    "missing-repo": "the repository is missing",
    "missing-segment": "a part of the address is missing",
    "no-color": "a badge needs a colour, as in `-blue`",
    "raw-question-mark": "a question mark of the text is written `%3F`",
    "removed-format": "only `.svg`, `.png` and `.json` are left of its formats",
    "retired-route": "this kind of badge has a new address, `/github/actions/workflow/status`",
    "too-many-dashes": "only two dashes may stand alone, any other is written `--`",
    "trailing-slash": "the address ends in a slash",
    "unknown-host": "its host is `img.shields.io`",
    "unknown-route": "it has no such kind of badge",
    "url-in-path": "`owner/repository` is wanted, not a whole address",
}
# What is drawn, but shows something else than was meant, or is on its way out.
_DRAWN = {
    "deprecated-route": ("shields.io sends this old form on to `/badge/`", Severity.INFO),
    "empty-message": (
        "the badge has a label and no message; a single dash would make the label its message",
        Severity.WARNING,
    ),
    "missing-repo": (
        "the badge counts the stars of everything that the account owns, for no repository is named",
        Severity.WARNING,
    ),
}


@rule(Severity.ERROR, scope=Scope.PASSAGE)
def malformed_badge(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the badges that are an error image, and those that show less than they should."""
    for picture in readme.pictures:
        badge = picture.badge
        if badge is None:
            continue
        problems = [problem for problem in badge.problems if _is_ours(badge, problem)]
        if badge.broken and problems:
            yield _error(readme.source, picture, badge, problems)
        elif problems and problems[0].word in _DRAWN:
            message, severity = _DRAWN[problems[0].word]
            fix = _fix(readme.source, picture, badge, problems)
            yield Finding(picture.address.span, message, fix, severity=severity)


def _is_ours(badge: Badge, problem: Problem) -> bool:
    if problem.word in {silent.problem for silent in badge.silent}:
        return False
    return problem.word in _ERRORS or problem.word in _DRAWN


def _error(source: Source, picture: Picture, badge: Badge, problems: list[Problem]) -> Finding:
    drawn = "nobody draws it" if problems[0].word == "unknown-host" else "shields.io shows an error"
    message = f"{drawn}: {_ERRORS[problems[0].word]}"
    fix = _fix(source, picture, badge, problems)
    meant = (fix.patch.edits[0].text,) if fix else ()
    return Finding(picture.address.span, message, fix, candidates=meant)


def _fix(source: Source, picture: Picture, badge: Badge, problems: list[Problem]) -> Fix | None:
    """The address with all of these mended, where each can be."""
    repairs = [repair for problem in problems for repair in problem.repairs]
    if (
        not all(problem.repairs for problem in problems)
        or source[picture.address.span] != badge.url
    ):
        return None
    mended = badges.mend(badge.url, repairs)
    safety = Safety.SAFE if all(repair.certain for repair in repairs) else Safety.UNSAFE
    if not soundness.is_sound(mended):
        safety = Safety.SHOWN
    return Fix.replacing(picture.address.span, mended, f"Write {quoted(mended, 80)}", safety)
