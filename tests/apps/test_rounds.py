"""READMEs that link to one another's headings are fixed the same in whatever order they come."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from readme_tool.apps.cli import main

# Mending a heading's letters changes its anchor, and the links of its own page along with it.
BROKEN, SOUND = "GÃ¶del and his lists", "Gödel and his lists"
BROKEN_ANCHOR, SOUND_ANCHOR = "gã¶del-and-his-lists", "gödel-and-his-lists"
FILES = {
    "README.md": f"# Lists\n\n## {BROKEN}\n\n- [Up](#{BROKEN_ANCHOR})\n- [On](other.md#last)\n",
    "other.md": f"# Other\n\n##Last\n\n- [Back](README.md#{BROKEN_ANCHOR})\n",
    "third.md": f"# Third\n\n## {BROKEN}\n\n- [There](README.md#{BROKEN_ANCHOR})\n"
    "- [Here](other.md#Last)\n",
}
FIXED = {
    name: text.replace(BROKEN, SOUND)
    .replace(BROKEN_ANCHOR, SOUND_ANCHOR)
    .replace("##Last", "## Last")
    .replace("#Last)", "#last)")
    for name, text in FILES.items()
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def texts(folder: Path) -> dict[str, str]:
    return {name: (folder / name).read_text("utf-8") for name in FILES}


@pytest.mark.parametrize("order", list(permutations(FILES)), ids="-".join)
@pytest.mark.parametrize("option", [[], ["--all-or-nothing"]], ids=["each", "all or nothing"])
def test_the_order_of_files_does_not_matter(
    folder: Path, order: tuple[str, ...], option: list[str]
) -> None:
    paths = [str(folder / name) for name in order]
    main(["fix", "-q", "--unsafe", "--no-cache", *option, *paths])
    assert texts(folder) == FIXED
    assert main(["fix", "-q", "--unsafe", "--no-cache", *option, *paths]) == 0
    assert texts(folder) == FIXED


def test_a_diff_shows_what_would_be_written(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["fix", "--diff", "--unsafe", "--no-cache", *(str(folder / name) for name in FILES)])
    shown = capsys.readouterr().out
    assert texts(folder) == FILES
    for name, text in FIXED.items():
        for line in set(text.splitlines()) - set(FILES[name].splitlines()):
            assert f"+{line}\n" in shown
