"""Bringing fixed READMEs to where they belong."""

import contextlib
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from readme_tool.apps import writing
from readme_tool.apps.diff import painted_diff, shown, unified
from readme_tool.apps.files import Readme
from readme_tool.apps.guard import guarded
from readme_tool.apps.report import Checked, Repaired
from readme_tool.apps.terminal import coloured, complain, obeyed, show
from readme_tool.apps.unread import Unread
from readme_tool.engine.configuration import Terms
from readme_tool.engine.fixing import Fixed
from readme_tool.errors import OutsideError
from readme_tool.rules import Safety
from readme_tool.text import Source
from readme_tool.tree import Surroundings


class Mended(NamedTuple):
    """A README and what came of fixing it; `fix` would fix another text of it in the same way."""

    readme: Readme
    place: str
    before: bytes
    source: Source
    fixed: Fixed
    terms: Terms
    around: Surroundings
    fix: Callable[[Source], Fixed]

    @property
    def name(self) -> str:
        """What reports call it."""
        return self.readme.name

    @property
    def changed(self) -> bool:
        """Whether there is anything to write."""
        return self.fixed.source.text != self.source.text

    @property
    def after(self) -> bytes:
        """The bytes that belong in the file."""
        return self.fixed.source.to_bytes() if self.changed else self.before

    @property
    def left(self) -> Checked:
        """The findings of the text afterwards."""
        repaired = Repaired.of(self.source, self.fixed.applied)
        checked = Checked.of(self.name, self.place, self.fixed.source, self.fixed.left)
        return checked._replace(terms=self.terms, repaired=repaired)

    def again(self) -> "Mended":
        """The same README, fixed once more as it is by now."""
        return self._replace(fixed=self.fixed.then(self.fix(self.fixed.source)))

    def mendable(self, required: Safety) -> bool:
        """Whether something is left that a fix of that safety would mend."""
        fixes = (reported.finding.fix for reported in self.fixed.left)
        return any(fix is not None and fix.safety >= required for fix in fixes)


def tried(mended: Mended) -> Mended | Unread:
    """Write one README, or say why not, of which the user has been told then."""
    try:
        put(mended)
    except OutsideError as error:
        complain(f"{mended.name}: {error}")
        return Unread(mended.name, str(error))
    return mended


def put(mended: Mended) -> None:
    """Write one README, or nothing where nothing changed; raises `OutsideError`.

    What came from standard input goes to standard output, changed or not.
    """
    readme = mended.readme
    if readme.piped or readme.path is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(mended.after)
        sys.stdout.buffer.flush()
        return
    writing.remove_abandoned(readme.path)
    if mended.changed:
        writing.replace(readme.path, mended.before, mended.after)


def put_all(everything: Sequence[Mended]) -> None:
    """Write all READMEs or, raising `OutsideError`, none of them.

    All new bytes are on the disk, and no file has changed, before the first one is replaced.
    """
    for mended in everything:
        if why := _hindrance(mended):
            raise OutsideError(f"{mended.name}: {why}; nothing was written")
    with contextlib.ExitStack() as drafts:
        ready = []
        for mended in everything:
            path = None if mended.readme.piped else mended.readme.path
            if path is None:
                continue
            writing.remove_abandoned(path)
            if mended.changed:
                with _named(mended.name):
                    draft = writing.drafted(path, mended.before, mended.after)
                    drafts.callback(writing.discard, draft)
                    writing.confirm(draft)
                ready.append((mended.name, draft))
        for name, draft in ready:
            with _named(name):
                writing.publish(draft)
    for mended in everything:
        if mended.readme.piped:
            put(mended)


def show_diff(everything: Iterable[Mended], colour: str) -> None:
    """Write to standard output what would change."""
    for mended in everything:
        if mended.changed:
            lines = unified(mended.place, mended.before, mended.after)
            if sys.stdout.isatty():
                lines = map(shown, lines)
            elif obeyed(sys.stdout):
                lines = map(guarded, lines)
            show(painted_diff(lines, coloured(sys.stdout, colour)), sys.stdout)


def _hindrance(mended: Mended) -> str | None:
    """Why not everything can be mended that should be."""
    if mended.fixed.refused is not None:
        return mended.fixed.refused.finding.message
    if mended.fixed.rolled_back:
        reported, why, _ = mended.fixed.rolled_back[0]
        return f"a fix of `{reported.rule.name}` was taken back, since {why}"
    return None


@contextlib.contextmanager
def _named(name: str) -> Iterator[None]:
    try:
        yield
    except OutsideError as error:
        raise OutsideError(f"{name}: {error}") from error
