"""Keeping the text of a README from being obeyed by what reads a report.

A CI runner reads the log of a job and obeys lines that start with `::` (GitHub,
https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands), and on Azure and
GitHub `##vso[` and `##[` wherever in a line they stand
(https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands).
"""

from __future__ import annotations

import re

_WORD_JOINER = "\u2060"
_COMMAND = re.compile(r"^(?=[^\S\n]*::)|(?<=##)(?=vso\[|\[)", re.MULTILINE | re.IGNORECASE)


def guarded(lines: str) -> str:
    """The lines, where a runner may read them: a joiner without width breaks what it would obey."""
    return _COMMAND.sub(_WORD_JOINER, lines)
