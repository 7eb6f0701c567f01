"""The readings held to the shared truth, where it is there."""

import json
from pathlib import Path
from typing import Any

import pytest

from readme_tool.grammars.identifiers import Identifier, Reading, read

# Where a row and its neighbours say different things, or more than an address can tell.
# A row of `warnings` often names one oddity of several: those rows must be among ours.
DISAGREED = {
    ("i077", "warnings"): "`future` depends on the day; `submitted` tells a rule what it needs",
    ("i443", "warnings"): "`case` depends on how the owner writes the name",
    ("i453", "problem"): "the site's front page is no defect, so it shares the word of the others",
    ("i202", "same_as"): "other rows write the DOI out as the value of `biorxiv`",
    ("i204", "same_as"): "not derivable by rule, as the row itself says",
    ("i348", "same_as"): "a pattern, not an identifier",
    ("i350", "same_as"): "a pattern, not an identifier",
    ("i351", "same_as"): "a pattern, not an identifier",
}
MORE_WARNINGS = frozenset("i022 i023 i026 i256 i273 i313 i328 i413 i415".split())


@pytest.fixture(scope="module")
def rows(shared: Path) -> list[dict[str, Any]]:
    found = json.loads((shared / "vectors" / "identifiers.json").read_text("utf-8"))
    assert found
    return list(found)


def named(row: dict[str, Any]) -> str | None:
    return f"{row['scheme']}:{row['id']}" if row["id"] else None


def disagreements(row: dict[str, Any], reading: Reading) -> list[str]:
    first = reading.identifiers[0] if reading.identifiers else None
    wanted, got = row.get("warnings") or [], reading.warnings
    more = row["seq"] in MORE_WARNINGS and set(wanted) < set(got)
    version = None if row["version"] is None else str(row["version"])
    held = {
        "id": named(row) == (str(first) if first else None),
        "version": version == (first.version if first else None),
        "canonical_url": row["canonical_url"] == reading.canonical,
        "problem": row["problem"] == reading.problem,
        "warnings": more or sorted(wanted) == sorted(got),
        "first_submitted": row.get("first_submitted") == month(first),
        "same_as": set(row.get("same_as") or ()) <= kin(reading),
    }
    return [name for name, holds in held.items() if not holds]


def month(identifier: Identifier | None) -> str | None:
    submitted = identifier.submitted if identifier else None
    return "{:04}-{:02}".format(*submitted) if submitted else None


def kin(reading: Reading) -> set[str]:
    return {str(other) for one in reading.identifiers for other in (one, *one.same_as)}


def test_valid_rows_are_named_and_others_are_not(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        reading = read(row["url"])
        if row["valid"] and row["id"]:
            assert named(row) in map(str, reading.identifiers), row["seq"]
        if not row["valid"]:
            assert reading.problem is not None, row["seq"]
            assert not reading.identifiers, row["seq"]


def test_every_field_is_the_same_but_for_those_disagreed(rows: list[dict[str, Any]]) -> None:
    found = {
        (row["seq"], field)
        for row in rows
        for field in disagreements(row, read(row["url"]))
        if row["valid"] or field == "problem"
    }
    known = {(row["seq"], field) for row in rows for field in row}
    assert found == DISAGREED.keys() & known
