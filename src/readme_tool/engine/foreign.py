"""Taking a rule of somebody else among our own, and not letting it break more than itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from typing import Any

from readme_tool.errors import OutsideError
from readme_tool.rules import Finding, Fix, Origin, Related, Rule, Safety, Severity
from readme_tool.text import Patch, Pattern, Span
from readme_tool.tree import Document

_NAME = Pattern(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_BEGINNING = Span(0, 0)
_LONGEST = 120


class RefusedError(OutsideError):
    """Something that is no rule which could stand beside our own; the message says why."""


def adopted(found: object, name: str, origin: Origin, taken: Mapping[str, str]) -> Rule:
    """The rule that `found` is, to be called `name`; raises `RefusedError`.

    `taken` are the names that rules have already, each with whom it belongs to.
    """
    if not isinstance(found, Rule) or found.judge is not None:
        raise RefusedError("it is no rule; `@readme_tool.rule(...)` makes one of a function")
    if found.name != name:
        raise RefusedError(f"its rule is called `{found.name}` after its file; both must agree")
    if not _NAME.fullmatch(name) or name == "all":
        raise RefusedError("a name has small letters and digits, with dashes between the words")
    for one in (name, *found.former):
        if one in taken:
            raise RefusedError(f"`{one}` is a rule of {taken[one]}")
    if not found.summary:
        raise RefusedError("it has no page; the docstring of its module is one")
    _demand_options(found)
    # How far a rule of others sees, nobody has held it to: it is given the whole page each time.
    careful = _careful(found.check, origin)
    return found._replace(check=careful, origin=origin, within=None, across=None)


def _demand_options(rule: Rule) -> None:
    """Refuse a rule whose options have no defaults, or are of types that no file can say."""
    from readme_tool.engine.configuration_table import options_type

    try:
        rule.options()
        options_type(rule)
    except Exception as error:
        raise RefusedError(f"its options cannot be made, {told(error)}") from error


def _careful(
    check: Callable[[Document, Any], Iterable[Finding]], origin: Origin
) -> Callable[[Document, Any], Iterable[Finding]]:
    """The check, of which a finding says where it broke off, or found what is no finding."""

    @wraps(check)
    def careful(readme: Document, options: Any) -> Iterable[Finding]:
        try:
            return [_sound(one, readme) for one in check(readme, options)]
        except Exception as error:
            message = f"this rule broke off, so it finds nothing here; tell the authors of {origin}"
            return [Finding(_BEGINNING, f"{message}: {told(error)}", severity=Severity.ERROR)]

    return careful


def told(error: BaseException) -> str:
    """What an exception is and says, in one line."""
    line = " ".join(f"{type(error).__name__}: {error}".split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def _sound(one: object, readme: Document) -> Finding:
    """The finding, if that is what it is; raises `TypeError` and `ValueError`."""
    if not isinstance(one, Finding):
        raise TypeError(f"{type(one).__name__} is no finding")
    places = [one.span, *(_of(Related, related).span for related in one.related)]
    messages = [one.message, *(related.message for related in one.related), *one.candidates]
    if one.severity is not None:
        _of(Severity, one.severity)
    if one.fix is not None:
        _of(Safety, one.fix.safety)
        edits = _of(Patch, _of(Fix, one.fix).patch).edits
        places += [edit.span for edit in edits]
        messages += [one.fix.title, *(edit.text for edit in edits)]
    for place in places:
        _of(int, _of(Span, place).start), _of(int, place.end)
        if not 0 <= place.start <= place.end <= len(readme.source.text):
            raise ValueError(f"{place} lies outside the README")
    for message in messages:
        _of(str, message)
    return one


def _of(kind: type[Any], value: Any) -> Any:
    if not isinstance(value, kind):
        raise TypeError(f"{type(value).__name__} is no {kind.__name__}")
    return value
