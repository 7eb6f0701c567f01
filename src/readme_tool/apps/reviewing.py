"""What a change does to READMEs: to their entries, and to what is wrong with them."""

import os
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from readme_tool.apps.choosing import Choice
from readme_tool.apps.configuration import Configurations
from readme_tool.apps.novelty import new_findings
from readme_tool.apps.paths import shown, slashed, why
from readme_tool.apps.report import Checked
from readme_tool.apps.revision import Revision
from readme_tool.apps.surroundings import Checkouts
from readme_tool.compare import Change, changes
from readme_tool.engine import check
from readme_tool.errors import OutsideError
from readme_tool.text import Source
from readme_tool.tree import Document, Surroundings, parse


class Reviewed(NamedTuple):
    """A README that changed, or broke: both versions, and what has become of its entries.

    `former` is its path before; `fresh` holds the findings that it did not have then.
    """

    former: str
    before: Document
    after: Document
    changes: tuple[Change, ...]
    fresh: Checked


class Versions(NamedTuple):
    """The two ends of a change; without `head` it ends in the files of the work tree."""

    base: Revision
    head: Revision | None

    @classmethod
    def of(cls, root: str, words: str) -> "Versions":
        """What `BASE`, `BASE..HEAD` or `BASE...HEAD` name, as git reads them.

        Three dots begin the change where both histories parted. Raises `OutsideError`.
        """
        base, dots, head = words.partition("..")
        if not dots:
            return cls(Revision(root, base), None)
        base, last = base or "HEAD", head.removeprefix(".") or "HEAD"
        if head.startswith("."):
            return cls(Revision.where_parted(root, base, last), Revision(root, last))
        return cls(Revision(root, base), Revision(root, last))

    @property
    def root(self) -> str:
        """The folder of the repository."""
        return self.base.root

    def places(self) -> Sequence[str]:
        """The paths of all files that are at either end, from the root."""
        if self.head is None:
            there = [p for p in self.base.modes if os.path.lexists(os.path.join(self.root, p))]
            return sorted({*there, *self.base.modes, *_in_index(self.root)})
        return sorted({*self.base.modes, *self.head.modes})

    def now(self, place: str) -> bytes:
        """What a file says at the end of the change; nothing where it is gone, or is a link."""
        if self.head is not None:
            return self.head.read(place) or b""
        path = os.path.join(self.root, place)
        if os.path.islink(path):
            return b""
        try:
            with open(path, "rb") as file:
                return file.read()
        except FileNotFoundError:
            return b""
        except OSError as error:
            raise OutsideError(f"{shown(place)}: {why(error)}") from error


def review(
    versions: Versions, paths: Sequence[str], configurations: Configurations
) -> Iterator[Reviewed]:
    """The READMEs among `paths` that the change has done something to, by their places."""
    choice, checkouts = Choice(configurations), Checkouts()
    former = versions.base.former_places(versions.head)
    gone = {old for old in former.values() if not versions.now(old)}
    for place in versions.places():
        path = os.path.join(versions.root, place)
        if place in gone or not _is_named(path, paths) or not choice.takes(path):
            continue
        before = former.get(place, place)
        reviewed = _reviewed(versions, before, place, checkouts.around(path), configurations)
        if (
            before != place
            or reviewed.changes
            or reviewed.fresh.found
            or reviewed.before.source.text != reviewed.after.source.text
        ):
            yield reviewed


def _reviewed(
    versions: Versions,
    former: str,
    place: str,
    now: Surroundings,
    configurations: Configurations,
) -> Reviewed:
    path = os.path.join(versions.root, place)
    terms = configurations.of(path).terms(slashed(path))
    old = Source.from_bytes(versions.base.read(former) or b"")
    new = Source.from_bytes(versions.now(place))
    before = parse(old, versions.base.around(former, now))
    after = parse(new, versions.head.around(place, now) if versions.head else now)
    found = check(after, terms.rules)
    fresh = new_findings(old, check(before, terms.rules), new, found) if found else ()
    name = shown(place)
    checked = Checked.of(name, name, new, fresh)._replace(terms=terms)
    return Reviewed(shown(former), before, after, changes(before, after), checked)


def _is_named(path: str, paths: Sequence[str]) -> bool:
    """Whether a file is one of the paths, or lies below one; all are where none is given."""
    wanted = [os.path.realpath(one) for one in paths]
    whole = os.path.realpath(path)
    return not wanted or any(
        whole == one or whole.startswith(os.path.join(one, "")) for one in wanted
    )


def _in_index(root: str) -> Iterator[str]:
    """The files that git is to keep or does not know yet, ignored ones left out."""
    from readme_tool.apps.git import git

    listed = git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    return (os.fsdecode(path) for path in listed.split(b"\0") if path)
