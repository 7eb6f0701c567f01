"""The GitHub badges of shields.io: `/github/ROUTE/OWNER/REPOSITORY`, perhaps with more behind.

Facts: the routes in badges/shields `services/github/*.service.js`. They are strict: case counts, a
trailing slash does not match. An owner's name is letters, digits and inner dashes, with `_` before
the short name of an enterprise (GitHub's sign-up page, docs "Username considerations").
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from readme_tool.grammars import likeness
from readme_tool.grammars.badges.address import Address, Decoded
from readme_tool.grammars.badges.badge import Badge, Problem, Repair, never_drawn, with_problems
from readme_tool.grammars.badges.lettering import EXTENSIONS
from readme_tool.grammars.badges.queried import with_options
from readme_tool.text import Pattern, Span

NOTHING_BEHIND = frozenset(
    """
    stars forks watchers license contributors contributors-anon created-at repo-size branches
    release-date release-date-pre languages/count languages/top languages/code-size tag tag-date
    tag-pre release release-pre v/tag v/release commits-difference discussions discussions/all
    discussions/answered discussions/unanswered milestones/open milestones/closed milestones/all
    r-package/v
    """.split()
)
"""Routes that a repository ends."""
ANYTHING_BEHIND = frozenset(
    """
    last-commit issues issues-raw issues-closed issues-closed-raw issues-pr issues-pr-raw
    issues-pr-closed issues-pr-closed-raw all-contributors check-runs check-suites
    commit-activity/t commit-activity/y commit-activity/m commit-activity/4w commit-activity/w
    directory-file-count go-mod/go-version lerna-json/v package-json/v issues-search
    """.split()
)
"""Routes whose repository may be followed by a branch, a label, a path."""
SOMETHING_BEHIND = frozenset(
    """
    actions/workflow/status workflow/status checks-status commit-status commits-since deployments
    downloads downloads-pre labels milestones/issues-closed milestones/issues-open
    milestones/issues-total milestones/progress milestones/progress-percent search size
    """.split()
)
"""Routes whose repository must be followed by something."""
ROUTES = NOTHING_BEHIND | ANYTHING_BEHIND | SOMETHING_BEHIND


class Segment(NamedTuple):
    """One piece of the path between slashes, decoded, and where it stands."""

    text: str
    span: Span


def read(address: Address, path: Decoded, service: str) -> Badge:
    """The badge of a `path` whose first segment is `github`, in whatever case."""
    segments = _segments(path)
    route = _route(segments)
    if route is None:
        badge = with_options(Badge(address.url, service, "github"), address, strict=False)
        unknown = _unknown_route(segments)
        return badge if unknown is None else never_drawn(badge, unknown)
    badge = Badge(address.url, service, "github", label=_LABELS.get(route), route=route)
    badge = with_options(badge, address, strict=route in _WITHOUT_OPTIONS)
    rest = segments[route.count("/") + 2 :]
    names, problems = _names(rest)
    if segments[0].text != "github":
        problems = [
            Problem("unknown-route", (Repair(segments[0].span, "github", True),)),
            *problems,
        ]
    if route == "stars" and len(rest) == 1 and names:
        return with_problems(badge, Problem(_OF_AN_OWNER))
    problems += _count(route, names) or _spelling(names)
    if route == "workflow/status":
        problems = [Problem("retired-route", _workflow(address, names)), *problems]
    if not any(problem.word in _UNNAMED for problem in problems):
        repository = f"{names[0].text}/{names[1].text.removesuffix('.git')}".lower()
        badge = badge._replace(repository=repository)
    return never_drawn(badge, *problems) if problems else badge


_LABELS = {
    "stars": "stars",
    "forks": "forks",
    "watchers": "watchers",
    "license": "license",
    "contributors": "contributors",
    "issues": "issues",
    "last-commit": "last commit",
    "created-at": "created at",
    "repo-size": "repo size",
    "languages/code-size": "code size",
    "release-date": "release date",
}
_WITHOUT_OPTIONS = frozenset("stars forks watchers license contributors repo-size".split())
# Drawn, but it counts the stars of all that the owner has (`github-total-star.service.js`).
_OF_AN_OWNER = "missing-repo"
_UNNAMED = frozenset(("bad-owner", "bad-repo", "missing-repo"))
_OWNER = Pattern(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?(?:_[A-Za-z0-9]{1,8})?")
_REPOSITORY = Pattern(r"[\w.-]{1,104}", re.ASCII)
_HOSTS = frozenset(("github.com", "www.github.com"))
_ALIKE = 0.8


def _segments(path: Decoded) -> list[Segment]:
    """The pieces of the path, the extension left out."""
    found, start = [], 1
    for text in path.text[1:].split("/"):
        found.append(Segment(text, path.span(start, start + len(text))))
        start += len(text) + 1
    last = found[-1]
    extension = next((e for e in EXTENSIONS if last.text.endswith(e)), "")
    if extension:
        start, end = last.span
        found[-1] = Segment(last.text[: -len(extension)], Span(start, end - len(extension)))
    return found


def _route(segments: Sequence[Segment]) -> str | None:
    """The longest route that the segments begin with, behind `github`."""
    texts = [segment.text for segment in segments[1:4]]
    return next((r for n in (3, 2, 1) if (r := "/".join(texts[:n])) in ROUTES), None)


def _unknown_route(segments: Sequence[Segment]) -> Problem | None:
    """That a route is another's misspelling; what resembles none may be newer than this table."""
    best: tuple[float, str, Span] | None = None
    for n in (1, 2, 3):
        written = "/".join(segment.text for segment in segments[1 : n + 1])
        span = Span(segments[1].span.start, segments[n].span.end) if len(segments) > n else None
        if span is None or len(written) > 40:
            break
        for route in sorted(ROUTES):
            alike = likeness.ratio(written.lower(), route) if route.count("/") == n - 1 else 0.0
            if alike >= _ALIKE and (best is None or alike > best[0]):
                best = alike, route, span
    if best is None:
        return None
    alike, route, span = best
    repairs = [Repair(span, route, alike == 1.0)]
    if segments[0].text != "github":
        repairs.insert(0, Repair(segments[0].span, "github", True))
    return Problem("unknown-route", tuple(repairs))


def _names(rest: Sequence[Segment]) -> tuple[list[Segment], list[Problem]]:
    """Owner, repository and what follows, without an address typed before or slashes behind."""
    problems = []
    names = [segment for segment in rest if segment.text]
    named = list(names)
    if named and named[0].text.lower() in ("https:", "http:"):
        del named[0]
    if named and named[0].text.lower() in _HOSTS:
        del named[0]
    if named and len(named) < len(names):
        typed = Span(rest[0].span.start, named[0].span.start)
        problems.append(Problem("url-in-path", (Repair(typed, "", True),)))
    elif names and rest[-1].text and len(names) < len(rest):
        problems.append(Problem("empty-segment", tuple(_slashes(rest))))
    if len(named) > 1 and not rest[-1].text:
        behind = Span(named[-1].span.end, rest[-1].span.end)
        problems.append(Problem("trailing-slash", (Repair(behind, "", True),)))
    return named, problems


def _slashes(rest: Sequence[Segment]) -> list[Repair]:
    """The slashes that stand where another has just stood."""
    return [
        Repair(Span(segment.span.start, segment.span.end + 1), "", True)
        for segment in rest[:-1]
        if not segment.text
    ]


def _count(route: str, names: Sequence[Segment]) -> list[Problem]:
    """What is wrong with how many names there are."""
    if len(names) < 2:
        return [Problem("missing-repo")]
    if len(names) > 2 and route in NOTHING_BEHIND:
        behind = Span(names[1].span.end, names[-1].span.end)
        return [Problem("extra-segment", (Repair(behind, "", True),)), *_spelling(names)]
    if len(names) == 2 and route in SOMETHING_BEHIND:
        return [Problem("missing-segment")]
    return []


def _spelling(names: Sequence[Segment]) -> list[Problem]:
    """What is wrong with the names themselves."""
    owner, repository = names[0], names[1]
    if not _OWNER.fullmatch(owner.text):
        return [Problem("bad-owner")]
    if not _REPOSITORY.fullmatch(repository.text):
        return [Problem("bad-repo")]
    if repository.text.endswith(".git"):
        end = repository.span.end
        return [Problem("git-suffix", (Repair(Span(end - len(".git"), end), "", True),))]
    return []


def _workflow(address: Address, names: Sequence[Segment]) -> tuple[Repair, ...]:
    """The route that took over, which names a workflow's file where this one named the workflow."""
    if len(names) < 3 or address.query_span is not None:
        return ()
    file = names[2].text.lower().replace(" ", "-")
    branch = "/".join(name.text for name in names[3:]) or "main"
    where = Span(names[2].span.start, address.path_span.end)
    route = names[0].span.start - len("workflow/status/")
    return (
        Repair(Span(route, route), "actions/", False),
        Repair(where, f"{file}.yml?branch={branch}", False),
    )
