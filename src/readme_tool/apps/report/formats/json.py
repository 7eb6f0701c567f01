"""One JSON document, for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from readme_tool.apps.report.finding_json import VERSION, finding_json, repairs_json
from readme_tool.apps.report.json_text import json_pieces
from readme_tool.apps.report.report import Look, Report


def render(report: Report, _: Look) -> Iterator[str]:
    """The findings in source order, file by file; what could not be read; and the counts.

    After `fix` also what was fixed.
    """
    document: dict[str, Any] = {
        "version": VERSION,
        "findings": (
            finding_json(checked, reported)
            for checked in report.files
            for reported in checked.found
        ),
        "unread": [{"file": unread.name, "message": unread.why} for unread in report.unread],
        "summary": report.tally._asdict(),
    }
    repaired = [(file.name, file.repaired) for file in report.files if file.repaired is not None]
    if repaired:
        document["applied"] = (one for pair in repaired for one in repairs_json(*pair))
    yield from json_pieces(document)
    yield "\n"
