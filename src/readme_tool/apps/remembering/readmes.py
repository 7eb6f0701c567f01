"""Remembering what was found in one README, and in each of its passages.

What is found follows from the program, the rules with their options, the bytes of the README, and
the answers that its surroundings gave. The first three name an entry; the answers stand in it, and
are asked for again before it is believed. Where the bytes are others, an entry of the README's path
has what is known of its passages.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias, TypeVar

from readme_tool.apps.disk import digest
from readme_tool.apps.remembering.findings_json import found_in, plain
from readme_tool.apps.remembering.folder import Folder
from readme_tool.apps.remembering.passages_json import plain_recollection, recollection
from readme_tool.apps.remembering.program import program
from readme_tool.engine import Reported
from readme_tool.engine.configuration import Terms
from readme_tool.engine.recollection import Recollection
from readme_tool.engine.selection import names_known_to
from readme_tool.errors import OverlapError
from readme_tool.tree import Surroundings

T = TypeVar("T")
_Found: TypeAlias = tuple[Reported, ...]
_QUESTIONS = ("exists", "anchors", "repository", "renamed")


class Memory:
    """What is known from earlier runs, and in `fresh` what this one has found out.

    Without a folder it lasts no longer than the run. One that is `lending` keeps what it finds out
    for another process, and that may be all that it is for.
    """

    def __init__(self, folder: Folder | None, lending: bool = False) -> None:
        self.fresh: dict[str, bytes] = {}
        self._folder = folder
        self._lending = lending
        self._program = program() if folder is not None else ""

    @classmethod
    def at(cls, path: str | None, lending: bool = False) -> Memory:
        """The memory in a folder, if there is to be one."""
        try:
            return cls(None if path is None else Folder(path), lending)
        except OSError:  # the program is packed into one file
            return cls(None, lending)

    @property
    def path(self) -> str | None:
        """Where the folder is."""
        return None if self._folder is None else self._folder.path

    def knows(self, data: bytes, terms: Terms) -> bool:
        """Whether something is known of a README of these bytes; it may no longer be true."""
        return self._bytes(self._name(b"findings", _told(terms), data)) is not None

    def found(
        self,
        data: bytes,
        terms: Terms,
        around: Surroundings,
        look: Callable[[Surroundings], _Found],
    ) -> _Found:
        """What is found in a README of these bytes; `look` finds it where it is not known."""
        if self._is_idle:
            return look(around)
        name = self._name(b"findings", _told(terms), data)
        entry = self._get(name)
        known = None if entry is None else _still_true(entry, terms, around)
        if known is not None:
            return known
        asking = _Asking(around)
        found = look(asking)
        self._put(name, [asking.answers, plain(found)])
        return found

    def anchors(self, data: bytes, read: Callable[[], frozenset[str]]) -> frozenset[str]:
        """The fragments that work in a page of these bytes; `read` tells where it is not known."""
        if self._is_idle:
            return read()
        name = self._name(b"anchors", data)
        entry = self._get(name)
        known = None if entry is None else _strings(entry)
        if known is not None:
            return known
        anchors = read()
        self._put(name, sorted(anchors))
        return anchors

    def recollection(self, path: str, terms: Terms) -> Recollection | None:
        """What is known of the passages of a README; None where nothing is to be remembered."""
        if self._folder is None:
            return None
        try:
            return recollection(self._get(self._name(b"passages", _told(terms), _bytes(path))))
        except (ValueError, TypeError, LookupError, OverlapError):
            return Recollection()

    def keep(self, path: str, terms: Terms, known: Recollection | None) -> None:
        """Remember the passages that a README has now; those that it had are forgotten."""
        if known is not None and self._folder is not None:
            name = self._name(b"passages", _told(terms), _bytes(path))
            self._folder.put(name, _json(plain_recollection(known)))

    @property
    def _is_idle(self) -> bool:
        """Whether nothing can be known, nor kept."""
        return self._folder is None and not self.fresh and not self._lending

    def _name(self, *parts: bytes) -> str:
        said = [self._program.encode(), *parts]
        return digest(b"".join(b"%d %b" % (len(part), part) for part in said))

    def _get(self, name: str) -> Any:
        data = self._bytes(name)
        if data is None:
            return None
        import json

        try:
            return json.loads(data)
        except (ValueError, RecursionError):
            return None

    def _bytes(self, name: str) -> bytes | None:
        if name in self.fresh or self._folder is None:
            return self.fresh.get(name)
        return self._folder.get(name)

    def _put(self, name: str, value: Any) -> None:
        data = _json(value)
        if self._lending:
            self.fresh[name] = data
        if self._folder is not None:
            self._folder.put(name, data)


def _json(value: Any) -> bytes:
    import json

    return json.dumps(value).encode("ascii")


def _bytes(path: str) -> bytes:
    return path.encode("utf-8", "surrogateescape")


class _Asking:
    """Surroundings that keep what they were asked, and what they answered, as JSON has it."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._answers: dict[tuple[str, ...], Any] = {}

    @property
    def answers(self) -> list[Any]:
        return [[list(question), answer] for question, answer in self._answers.items()]

    def exists(self, path: str) -> bool | None:
        return self._kept(self._around.exists(path), "exists", path)

    def anchors(self, path: str) -> frozenset[str] | None:
        return self._kept(self._around.anchors(path), "anchors", path)

    def repository(self) -> str | None:
        return self._kept(self._around.repository(), "repository")

    def renamed(self, anchor: str) -> Sequence[str]:
        return self._kept(self._around.renamed(anchor), "renamed", anchor)

    def _kept(self, answer: T, *question: str) -> T:
        self._answers[question] = _plain(answer)
        return answer


def _still_true(entry: Any, terms: Terms, around: Surroundings) -> _Found | None:
    """The findings of an entry, if its answers are those that are given now."""
    try:
        answers, findings = entry
        for question, answer in answers:
            if _plain(_asked(around, *question)) != answer:
                return None
        return found_in(findings, {chosen.rule.name: chosen.rule for chosen in terms.rules})
    except (ValueError, TypeError, LookupError, OverlapError):
        return None


def _asked(around: Surroundings, question: str, *about: str) -> Any:
    if question not in _QUESTIONS or not all(isinstance(word, str) for word in about):
        raise ValueError(f"no question: {question!r}")
    return getattr(around, question)(*about)


def _strings(entry: Any) -> frozenset[str] | None:
    good = isinstance(entry, list) and all(isinstance(one, str) for one in entry)
    return frozenset(entry) if good else None


def _plain(answer: Any) -> Any:
    """An answer as JSON has it; of many anchors a digest will do."""
    if isinstance(answer, (set, frozenset)):
        return digest("\0".join(sorted(answer)).encode("utf-8", "surrogatepass"))
    return answer if answer is None or isinstance(answer, (bool, str)) else list(answer)


def _told(terms: Terms) -> bytes:
    """The rules that run, their options and weights; how a value is written down tells it."""
    lines = [f"{rule.name} {severity} {options!r}" for rule, options, severity in terms.rules]
    lines += [f"{rule.name} {rule.origin!r}" for rule, *_ in terms.rules if rule.origin]
    lines += sorted(names_known_to(terms.rules))
    return "\n".join(lines).encode("utf-8", "surrogatepass")
