"""A review as a comment on a pull request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from readme_tool.apps.report.formats.markdown import ICONS
from readme_tool.apps.report.markdown_text import as_shown, fenced
from readme_tool.apps.report.wording import advice, counted
from readme_tool.apps.reviewing import Reviewed
from readme_tool.compare import Change, Kind
from readme_tool.engine import Reported
from readme_tool.rules import Fix, Safety
from readme_tool.text import Source
from readme_tool.tree import Document, Entry
from readme_tool.tree.works import identity

# By this first line, which nobody sees, a job finds its comment again to write it anew.
MARK = "<!-- readme-tool review -->"
# GitHub takes no longer comment; it counts as JavaScript does, in UTF-16 code units.
MOST = 65_536
_LAST_LINE = 200
_LONGEST_TITLE = 200
_LONGEST_SUGGESTION = 600


def review_markdown(everything: Sequence[Reviewed]) -> str:
    """The comment: counts first, then entries, then what is newly wrong and how to mend it.

    It is never longer than `MOST`; what does not fit is counted in its last line.
    """
    items = [*_counts(everything), *(item for one in everything for item in _items(one))]
    said = f"{MARK}\n### What this changes in the list\n\n"
    used = _units(said)
    for number, item in enumerate(items):
        used += _units(item)
        if used > MOST - _LAST_LINE:
            left = counted(len(items) - number, "more line")
            return f"{said}\n… and {left} that this comment has no room for.\n"
        said += item
    return said


def _counts(everything: Sequence[Reviewed]) -> Iterator[str]:
    """A table with a row a README."""
    if not everything:
        yield "No README changes.\n"
        return
    head = " | ".join(kind.value for kind in _ORDER)
    yield f"| README | {head} | new findings |\n| - |{' -: |' * (len(_ORDER) + 1)}\n"
    for reviewed in everything:
        kinds = Counter(change.kind for change in reviewed.changes)
        counts = " | ".join(str(kinds[kind]) for kind in _ORDER)
        name, fresh = _name(reviewed), len(reviewed.fresh.found)
        yield f"| {name} | {counts} | {fresh} |\n"


def _name(reviewed: Reviewed) -> str:
    place, former = as_shown(reviewed.fresh.place), as_shown(reviewed.former)
    return place if place == former else f"{place}, formerly {former}"


def _items(reviewed: Reviewed) -> Iterator[str]:
    """One text for each change and each finding; the first of a group has its heading before it."""
    place = as_shown(reviewed.fresh.place)
    title = f"\n#### Entries of {place}\n\n"
    for change in sorted(reviewed.changes, key=lambda change: _ORDER.index(change.kind)):
        yield f"{title}- **{change.kind.value}** {_change(reviewed, change)}\n"
        title = ""
    title = f"\n#### New findings in {place}\n\n"
    for reported in reviewed.fresh.found:
        yield f"{title}{_finding(reviewed.after.source, reported)}"
        title = ""


_ORDER = (Kind.ADDED, Kind.MOVED, Kind.CHANGED, Kind.REMOVED)


def _change(reviewed: Reviewed, change: Change) -> str:
    readme = reviewed.after if change.after else reviewed.before
    said, home = _title(readme, change.entry), _home(readme, change.entry)
    if change.kind is Kind.MOVED and change.before is not None:
        start = _home(reviewed.before, change.before, "from")
        return f"{said}{start}{_home(readme, change.entry, 'to')}"
    if change.kind is Kind.CHANGED and change.before is not None and change.after is not None:
        return f"{said}{home}: {', '.join(_differences(change.before, change.after))}"
    return said + home


def _title(readme: Document, entry: Entry) -> str:
    said = identity.wording(entry) or readme.source[entry.extent].strip().split("\n")[0]
    return as_shown(_cut(said, _LONGEST_TITLE))


def _home(readme: Document, entry: Entry, word: str = "in") -> str:
    heading = readme.homes[entry.extent].heading
    return f" {word} *{as_shown(_cut(heading.text, _LONGEST_TITLE))}*" if heading else ""


def _differences(before: Entry, after: Entry) -> list[str]:
    """What of an entry says something else now."""
    fields = {
        "title": identity.wording(before) != identity.wording(after),
        "authors": _value(before.authors) != _value(after.authors),
        "venue": _value(before.venue) != _value(after.venue),
        "date": [_value(f) for f in (before.year, before.month)]
        != [_value(f) for f in (after.year, after.month)],
        "links": [link.address.value for link in before.links]
        != [link.address.value for link in after.links],
    }
    return [name for name, differs in fields.items() if differs] or ["wording"]


def _value(field: object) -> object:
    return getattr(field, "value", None)


def _finding(source: Source, reported: Reported) -> str:
    finding = reported.finding
    line = source.line_of(finding.span.start)
    what = f"{ICONS[reported.severity.word]} line {line}, {as_shown(reported.rule.name)}"
    said = "<br>\n  ".join(map(as_shown, (finding.message, *advice(finding))))
    shown = _suggestion(source, finding.fix) if finding.fix is not None else ""
    return f"- {what}: {said}\n{shown}"


def _suggestion(source: Source, fix: Fix) -> str:
    """The lines as they are and as the fix would have them; nothing where these are many."""
    if fix.safety is Safety.SHOWN or not fix.patch.edits:
        return ""
    start = source.line(source.line_of(fix.patch.edits[0].span.start)).start
    end = source.line(source.line_of(fix.patch.edits[-1].span.end)).end
    mended = fix.patch.apply(source.text)
    behind = len(source.text) - end
    old, new = source.text[start:end], mended[start : len(mended) - behind]
    if len(old) + len(new) > _LONGEST_SUGGESTION:
        return ""
    lines = [f"-{line}" for line in old.split("\n")] + [
        f"+{line}" for line in new.split("\n") if new
    ]
    return "\n  " + fenced(lines, "diff").replace("\n", "\n  ") + "\n"


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _units(text: str) -> int:
    """The length in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
