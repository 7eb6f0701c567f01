"""Patterns of paths as a `.gitignore` has them (gitignore(5)): the last that matches decides.

One thing differs: `?` and brackets stand for one character here, and for one byte there.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

_CLASSES = {
    "alnum": "0-9A-Za-z",
    "alpha": "A-Za-z",
    "blank": " \\t",
    "digit": "0-9",
    "lower": "a-z",
    "punct": "!-/:-@\\[-`{-~",
    "space": "\\s",
    "upper": "A-Z",
    "xdigit": "0-9A-Fa-f",
}
_NEVER = "(?!)"


class Step(NamedTuple):
    """What one folder or file of a path must be called; `name` is None for any number of them."""

    name: re.Pattern[str] | None


class Pattern(NamedTuple):
    """One pattern: its steps, whether it takes back what others mean, whether it means folders."""

    steps: tuple[Step, ...]
    negated: bool
    folders_only: bool

    def matches(self, path: Sequence[str], is_folder: bool) -> bool:
        """Whether it names this path itself, given as its steps from the patterns' folder."""
        return (is_folder or not self.folders_only) and _matches(self.steps, path)


class Patterns(NamedTuple):
    """Patterns that count from one folder, an absolute path with slashes."""

    folder: str
    patterns: tuple[Pattern, ...]

    @classmethod
    def of(cls, folder: str, lines: Iterable[str], *, any_case: bool = False) -> "Patterns":
        """The patterns of these lines; blank ones and comments are none."""
        found = (pattern(line, any_case=any_case) for line in lines)
        return cls(folder.rstrip("/"), tuple(one for one in found if one is not None))

    def verdict(self, path: str, is_folder: bool = False) -> bool | None:
        """Whether this path itself is meant; None where no pattern says anything about it."""
        return self._verdict(self._steps(path), is_folder)

    def mean(self, path: str) -> bool:
        """Whether this file is meant, itself or with a folder that it lies in."""
        steps = self._steps(path)
        above = (self._verdict(steps[:depth], True) for depth in range(1, len(steps)))
        return any(above) or bool(self._verdict(steps, False))

    def _verdict(self, steps: Sequence[str], is_folder: bool) -> bool | None:
        for one in reversed(self.patterns):
            if one.matches(steps, is_folder):
                return not one.negated
        return None

    def _steps(self, path: str) -> Sequence[str]:
        inside = path.startswith(f"{self.folder}/")
        return path[len(self.folder) + 1 :].split("/") if inside else ()


def pattern(line: str, *, any_case: bool = False) -> Pattern | None:
    """The pattern that a line holds, if it holds one."""
    line = _without_trailing_blanks(line.removesuffix("\r"))
    if not line or line.startswith("#"):
        return None
    rest = line.removeprefix("!").removesuffix("/")
    names = list(_names(rest.removeprefix("/")))
    if "/" not in rest:
        names = ["**", "*" if _is_any_number(rest) else rest]
    elif _is_any_number(names[-1]):  # what lies in a folder is not the folder
        names.append("*")
    flags = re.DOTALL | (re.IGNORECASE if any_case else re.NOFLAG)
    steps = [
        Step(None if _is_any_number(name) else re.compile(_regex(name), flags)) for name in names
    ]
    return Pattern(tuple(steps), line.startswith("!"), line.endswith("/"))


def _is_any_number(name: str) -> bool:
    """Whether a part stands for any number of folders: `**`, or more stars."""
    return len(name) > 1 and not name.strip("*")


def _without_trailing_blanks(line: str) -> str:
    """The line without the blanks at its end, except one that a backslash escapes."""
    kept = line.rstrip(" ")
    escapes = len(kept) - len(kept.rstrip("\\"))
    return kept + " " if escapes % 2 and len(kept) < len(line) else kept


def _matches(steps: Sequence[Step], path: Sequence[str]) -> bool:
    """Whether the steps name the path, by going back to the latest `**` only."""
    at = step = 0
    resume: tuple[int, int] | None = None
    while at < len(path):
        if step < len(steps) and steps[step].name is None:
            resume = step + 1, at
            step += 1
        elif step < len(steps) and _names_it(steps[step], path[at]):
            step, at = step + 1, at + 1
        elif resume is not None:
            resume = resume[0], resume[1] + 1
            step, at = resume
        else:
            return False
    return all(rest.name is None for rest in steps[step:])


def _names_it(step: Step, name: str) -> bool:
    return step.name is not None and step.name.fullmatch(name) is not None


def _names(line: str) -> Iterator[str]:
    """The pattern's parts between slashes; a slash in brackets parts nothing, and matches none."""
    start = at = 0
    while at < len(line):
        if line[at] == "/":
            yield line[start:at]
            start = at = at + 1
        else:
            at = _after_token(line, at)
    yield line[start:]


def _regex(name: str) -> str:
    """A pattern's part as an expression that goes back at no star but the last."""
    chunks = [""]
    at = 0
    while at < len(name):
        after = _after_token(name, at)
        token = name[at:after]
        if token == "*":
            chunks.append("")
        else:
            chunks[-1] += _token_regex(token)
        at = after
    first, *rest = chunks
    if not rest:
        return first
    middle = "".join(f"(?>.*?{chunk})" for chunk in rest[:-1])
    return f"{first}{middle}.*{rest[-1]}"


def _after_token(text: str, at: int) -> int:
    """Where the star, question mark, bracket, escape or character that stands at `at` ends.

    A bracket that is never closed takes the rest, for nothing matches it.
    """
    if text[at] == "[":
        return _bracket_end(text, at) or len(text)
    return min(at + (2 if text[at] == "\\" else 1), len(text))


def _bracket_end(text: str, at: int) -> int | None:
    first = at + (2 if text[at + 1 : at + 2] in ("!", "^") else 1)
    end = first
    while end < len(text):
        if text[end] == "]" and end > first:
            return end + 1
        if text.startswith("[:", end) and (close := text.find(":]", end + 2)) >= 0:
            end = close + 2
        else:
            end += 2 if text[end] == "\\" else 1
    return None


def _token_regex(token: str) -> str:
    if token == "?":
        return "."
    if token.startswith("["):
        return _bracket_regex(token[1:-1]) if _bracket_end(token, 0) else _NEVER
    return re.escape(token.removeprefix("\\")) or _NEVER  # an escape that nothing follows


def _bracket_regex(inside: str) -> str:
    negated = inside[:1] in ("!", "^")
    inside = inside[1:] if negated else inside
    parts = "".join(_members(inside))
    if not parts:
        return "." if negated else _NEVER
    return f"[{'^' if negated else ''}{parts}]"


def _members(inside: str) -> Iterator[str]:
    """What a bracket holds: characters, ranges and named classes, as an expression has them."""
    at = 0
    while at < len(inside):
        close = inside.find(":]", at + 2) if inside.startswith("[:", at) else -1
        if close >= 0:
            yield _CLASSES.get(inside[at + 2 : close], "")
            at = close + 2
            continue
        first, at = _character(inside, at)
        if inside[at : at + 1] == "-" and at + 1 < len(inside):
            last, at = _character(inside, at + 1)
            last = max(first, last)  # git looks at the first character before it sees the range
            yield f"{re.escape(first)}-{re.escape(last)}"
        else:
            yield re.escape(first)


def _character(inside: str, at: int) -> tuple[str, int]:
    at += inside[at] == "\\" and at + 1 < len(inside)
    return inside[at], at + 1
