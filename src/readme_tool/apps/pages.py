"""The rules' pages as documentation: `python -m readme_tool.apps.pages docs/rules [--check]`.

Each page is its rule's docstring, so that nothing about a rule is written twice. With `--check`
nothing is written, and the exit status is 1 when a file is missing, stale or of no rule.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from readme_tool.rules import Rule
from readme_tool.rules.catalogue import catalogue
from readme_tool.text import Pattern

_FENCE = Pattern(r"^(~{3,})(\w+) ([^\n]*)$", re.MULTILINE)
_CAPTIONS = {
    "markdown bad": "What is found:",
    "text report": "What is said of it, by line and column:",
    "markdown fixed": "After the fix:",
    "markdown good": "What is not found:",
    "text files": "With these files beside it:",
    "text renamed": "When the history tells of these headings:",
}


def page(rule: Rule) -> str:
    """The page of one rule, as Markdown with a heading."""
    kind = f"{rule.severity.word}{', opt-in' if rule.opt_in else ''}"
    former = f" Formerly {', '.join(f'`{name}`' for name in rule.former)}." if rule.former else ""
    body = _FENCE.sub(_captioned, rule.page.strip())
    whose = "" if rule.origin is None else f", of {rule.origin}"
    return f"# {rule.name}\n\n*{kind}{whose}.*{former}\n\n{body}\n"


def _captioned(fence: re.Match[str]) -> str:
    """A fence with a sentence before it in the place of the words that only tests read."""
    tildes, language, words = fence.groups()
    first, *flags = words.split()
    caption = _CAPTIONS.get(f"{language} {first}", "")
    options = [flag for flag in flags if "=" in flag]
    if options:
        caption = f"{caption[:-1]}, with {', '.join(f'`{option}`' for option in options)}:"
    return f"{caption}\n\n{tildes}{language}"


def pages() -> Mapping[str, str]:
    """All pages by file name, the index among them."""
    rules = catalogue().values()
    rows = "".join(
        f"| [{rule.name}]({rule.name}.md) | {rule.severity.word}"
        f"{', opt-in' if rule.opt_in else ''} | {rule.summary} |\n"
        for rule in rules
    )
    index = f"# Rules\n\n| rule | severity | what it finds |\n|---|---|---|\n{rows}"
    return {"index.md": index} | {f"{rule.name}.md": page(rule) for rule in rules}


def main(argv: Sequence[str]) -> int:
    """Write the pages into a folder, or say which are stale."""
    folder = Path(next(argument for argument in argv if not argument.startswith("-")))
    wanted = pages()
    there = {file.name: file.read_text("utf-8") for file in folder.glob("*.md")}
    stale = sorted(
        name for name in wanted.keys() | there.keys() if wanted.get(name) != there.get(name)
    )
    if "--check" in argv:
        for name in stale:
            print(f"{folder / name} is stale", file=sys.stderr)
        return 1 if stale else 0
    folder.mkdir(parents=True, exist_ok=True)
    for name in stale:
        if name in wanted:
            (folder / name).write_text(wanted[name], encoding="utf-8")
        else:
            (folder / name).unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
