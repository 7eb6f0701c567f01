"""BibTeX, as far as a citation block needs it: entries with keys and fields, and what is amiss.

The grammar is that of BibTeX's own scanner (`bibtex.web`, sections 217-260): text outside entries
is comment; an entry stands in `{}` or `()`; a value is `{…}`, `"…"`, a number or the name of a
string, several joined by `#`; braces balance, escaped ones too. Unlike BibTeX, the reader goes on
behind a fault, with the next field or entry that begins a line.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from readme_tool.text import Pattern, Span


class Field(NamedTuple):
    """One field: its name in lower case, and its value without the outermost delimiters.

    Of a value in several pieces, joined by `#`, `value` is the whole as written.
    """

    name: str
    value: str
    name_span: Span
    value_span: Span


class Fault(NamedTuple):
    """What BibTeX stumbles over, or takes otherwise than it was meant.

    `problem` is one of `no-key`, `blank-in-key`, `no-comma`, `double-comma`, `no-equals-sign`,
    `no-value`, `stray-text`, `unclosed-value`, `unclosed-entry`, `closed-early`. `mend` says what
    to write where, if nothing else can be meant.
    """

    problem: str
    span: Span
    mend: tuple[Span, str] | None = None


class Entry(NamedTuple):
    """One `@kind{key, …}`; `key` is empty where there is none. `span` begins at the `@`."""

    kind: str
    key: str
    key_span: Span
    fields: tuple[Field, ...]
    span: Span

    def field(self, name: str) -> Field | None:
        """The first field of that name, which is the one that BibTeX takes."""
        return next((field for field in self.fields if field.name == name), None)


class Bibliography(NamedTuple):
    """The entries of a text, without strings, preambles and comments, and its faults in order."""

    entries: tuple[Entry, ...]
    faults: tuple[Fault, ...]


def read(text: str) -> Bibliography:
    """The bibliography that `text` holds, whatever is wrong with it."""
    reader = _Reader(text)
    return Bibliography(tuple(reader.entries()), tuple(sorted(reader.faults, key=lambda f: f.span)))


_HEAD = Pattern(r"@[ \t]*([A-Za-z][A-Za-z_-]*)\s*([{(])")
_BLANK = Pattern(r"\s*")
_KEY = Pattern(r"[^\s,{}()=\"#%]*")
_NAME = Pattern(r"[A-Za-z][^\s\"#%'(),={}]*")
_NAME_AND_SIGN = Pattern(r"[A-Za-z][^\s\"#%'(),={}]*\s*=")
_WORD = Pattern(r"[^\s\"#%'(),={}@]+")
_STRAY = Pattern(r"[^,{}()@\n]+|[{}()]")
# A line that begins like a field or an entry is no part of the value above it.
_NEXT = (
    r"\n(?=[ \t]*(?:[A-Za-z][A-Za-z_-]*[ \t]*=[ \t]*[{\"]"
    r"|(?:year|volume|number)[ \t]*=[ \t]*\d|@[A-Za-z]+[ \t]*[{(]))"
)
_IN_BRACES = Pattern(rf"[{{}}]|{_NEXT}")
_IN_QUOTES = Pattern(rf"[{{}}\"]|{_NEXT}")
_FIELD_OUTSIDE = Pattern(r"[\s,]*[A-Za-z][A-Za-z_-]*[ \t]*=[ \t]*[{\"]")


class _Reader:
    """A text being read; a method takes an offset and returns the one behind what it read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.faults: list[Fault] = []

    def entries(self) -> Iterator[Entry]:
        at = 0
        while head := _HEAD.search(self.text, at):
            kind = head[1].lower()
            at = head.end()
            if kind == "preamble":
                at = self.value(self.blank(at))[1]
            elif kind == "string":
                at = self.fields(head, at, [])
            elif kind != "comment":
                entry = self.entry(head, kind)
                at = entry.span.end
                yield entry

    def entry(self, head: re.Match[str], kind: str) -> Entry:
        fields, earlier = list[Field](), len(self.faults)
        key, at = self.key(head)
        at = self.fields(head, at, fields)
        outside = _FIELD_OUTSIDE.match(self.text, at)
        if outside and self.text[at - 1] == _closing(head):
            brace = Span(at - 1, at)
            is_parted = "," in outside[0] or self.text[: brace.start].rstrip().endswith(",")
            # Behind what is no field a comma would be one too many.
            is_plain = all(one.problem != "stray-text" for one in self.faults[earlier:])
            mend = (brace, "" if is_parted else ",") if is_plain else None
            self.faults.append(Fault("closed-early", brace, mend))
        return Entry(kind, self.text[slice(*key)], key, tuple(fields), Span(head.start(), at))

    def key(self, head: re.Match[str]) -> tuple[Span, int]:
        start = self.blank(head.end())
        if _NAME_AND_SIGN.match(self.text, start) or self.text[start : start + 1] == ",":
            self.faults.append(Fault("no-key", Span(*head.span())))
            return Span(start, start), start + (self.text[start] == ",")
        key = Span(start, self.after(_KEY, start))
        at = self.blank(key.end)
        match self.text[at : at + 1]:
            case ",":
                return key, at + 1
            case "" | "}" | ")" | "@":
                return key, at
        if _NAME_AND_SIGN.match(self.text, at):
            self.faults.append(Fault("no-comma", key, (Span(key.end, key.end), ",")))
            return key, at
        key = Span(start, max(at, self.after(_STRAY, at)))
        self.faults.append(Fault("blank-in-key", key))
        return key, key.end + (self.text[key.end : key.end + 1] == ",")

    def fields(self, head: re.Match[str], at: int, found: list[Field]) -> int:
        closing = _closing(head)
        while True:
            end, at = at, self.blank(at)
            match self.text[at : at + 1]:
                case "" | "@":
                    self.unclosed_entry(head, end)
                    return end
                case ",":
                    comma = Span(at, at + 1)
                    self.faults.append(Fault("double-comma", comma, (comma, "")))
                    at += 1
                case here if here == closing:
                    return at + 1
                case _:
                    at = self.field(at, closing, found)

    def unclosed_entry(self, head: re.Match[str], end: int) -> None:
        """Nothing more is said where a value that does not end has swallowed the end."""
        if any(
            fault.problem == "unclosed-value" and fault.span.end == end
            for fault in self.faults[-1:]
        ):
            return
        mend = (Span(end, end), _closing(head))
        self.faults.append(Fault("unclosed-entry", Span(*head.span()), mend))

    def field(self, at: int, closing: str, found: list[Field]) -> int:
        name = _NAME.match(self.text, at)
        if name is None:
            return self.stray(at)
        at = self.blank(name.end())
        if self.text[at : at + 1] == "=":
            at = self.blank(at + 1)
        elif self.text[at : at + 1] in ("{", '"'):
            mend = (Span(name.end(), at), " = ")
            self.faults.append(Fault("no-equals-sign", Span(*name.span()), mend))
        else:
            self.faults.append(Fault("no-equals-sign", Span(*name.span())))
            return self.behind_comma(at)
        value, end = self.value(at)
        found.append(Field(name[0].lower(), self.text[slice(*value)], Span(*name.span()), value))
        return self.behind_value(end, closing)

    def behind_value(self, end: int, closing: str) -> int:
        at = self.blank(end)
        here = self.text[at : at + 1]
        if here == ",":
            return at + 1
        if here in ("", "@", closing):
            return end
        if _NAME_AND_SIGN.match(self.text, at):
            place = Span(end, end)
            self.faults.append(Fault("no-comma", Span(end - 1, end), (place, ",")))
            return end
        return self.stray(at)

    def stray(self, at: int) -> int:
        end = self.after(_STRAY, at)
        self.faults.append(Fault("stray-text", Span(at, at + len(self.text[at:end].rstrip()))))
        return self.behind_comma(end)

    def value(self, at: int) -> tuple[Span, int]:
        """Where the value stands without its delimiters, and the offset behind it."""
        start, piece = at, Span(at, at)
        while True:
            if self.text[at : at + 1] in ("{", '"'):
                piece, end = self.delimited(at)
            else:
                end = self.after(_WORD, at)
                piece = Span(at, end)
            if end == at:
                self.faults.append(Fault("no-value", Span(max(0, at - 1), at)))
                return piece, end
            behind = self.blank(end)
            if self.text[behind : behind + 1] != "#":
                return (piece if start == at else Span(start, end)), end
            at = self.blank(behind + 1)

    def delimited(self, at: int) -> tuple[Span, int]:
        quoted = self.text[at] == '"'
        depth = 0
        for mark in (_IN_QUOTES if quoted else _IN_BRACES).finditer(self.text, at + 1):
            match mark[0]:
                case "{":
                    depth += 1
                case "}" if depth:
                    depth -= 1
                case "}" if not quoted:
                    return Span(at + 1, mark.start()), mark.end()
                case '"' if not depth:
                    return Span(at + 1, mark.start()), mark.end()
                case "\n" | "}":
                    closing = "}" * depth + ('"' if quoted else "}")
                    return self.unclosed(at, mark.start(), closing)
        end = len(self.text)
        self.faults.append(Fault("unclosed-value", Span(at, end)))
        return Span(at + 1, end), end

    def unclosed(self, at: int, end: int, closing: str) -> tuple[Span, int]:
        """A value that a new field cut short: it ends before the comma of its line."""
        inner = self.text[at + 1 : end].rstrip()
        end = at + 1 + len(inner.removesuffix(",").rstrip())
        self.faults.append(Fault("unclosed-value", Span(at, end), (Span(end, end), closing)))
        return Span(at + 1, end), end

    def behind_comma(self, at: int) -> int:
        return at + (self.text[at : at + 1] == ",")

    def blank(self, at: int) -> int:
        return self.after(_BLANK, at)

    def after(self, pattern: Pattern, at: int) -> int:
        found = pattern.match(self.text, at)
        return found.end() if found else at


def _closing(head: re.Match[str]) -> str:
    return ")" if head[2] == "(" else "}"
