"""What is known of passages as JSON keeps it between runs, and back again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from readme_tool.apps.remembering.findings_json import finding, plain_finding
from readme_tool.engine.recollection import Known, Recollection
from readme_tool.grammars.titles.form import Form
from readme_tool.tree.gist import Facts
from readme_tool.tree.works.identity import Clue


def plain_recollection(recollection: Recollection) -> dict[str, Any]:
    """What is known, by the keys of passages, as lists, texts and numbers."""
    return {key: _plain(known) for key, known in recollection.known.items()}


def recollection(told: Any) -> Recollection:
    """The inverse of `plain_recollection`; raises `ValueError` or a kin of it for anything else."""
    return Recollection({key: _known(*known) for key, known in _dict(told).items()})


def _plain(known: Known) -> list[Any]:
    findings = {name: [*map(plain_finding, found)] for name, found in known.found.items()}
    silent = [name for name, found in findings.items() if not found]
    speaking = {name: found for name, found in findings.items() if found}
    return [silent, speaking, known.facts]


def _known(silent: Any, speaking: Any, facts: Any) -> Known:
    found = {name: tuple(map(finding, told)) for name, told in _dict(speaking).items()}
    return Known({**dict.fromkeys(map(_text, silent), ()), **found}, _facts(*facts))


def _facts(clues: Any, linked: Any, doubtful: Any, *others: Any) -> Facts:
    """The facts; JSON has a list for each tuple."""
    return Facts(
        None if clues is None else tuple(_clue(*told) for told in clues),
        None if linked is None else tuple(map(_counts, linked)),
        None if doubtful is None else tuple(map(_number, doubtful)),
        *map(_plain_fact, others),
    )


def _clue(keys: Any, identifiers: Any, wording: Any, form: Any, tells: Any) -> Clue:
    named = tuple(map(_text, keys)), tuple(map(_text, identifiers))
    return Clue(*named, _text(wording), _form(*form), bool(tells))


def _form(text: Any, words: Any, letters: Any, is_cut: Any) -> Form:
    return Form(_text(text), tuple(map(_text, words)), _text(letters), bool(is_cut))


def _counts(value: Any) -> Mapping[str, int]:
    return {role: _number(count) for role, count in _dict(value).items()}


def _plain_fact(value: Any) -> Any:
    return None if value is None else _number(value)


def _number(value: Any) -> int:
    if isinstance(value, int):
        return value
    raise ValueError(f"no number: {value!r}")


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    raise ValueError(f"no text: {value!r}")


def _dict(value: Any) -> Mapping[str, Any]:
    if isinstance(value, dict):
        return value
    raise ValueError(f"no mapping: {value!r}")
