"""Diffs, and the marks in them."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readme_tool.apps.cli import main
from readme_tool.apps.diff import changed_lines, painted_diff
from readme_tool.apps.word_marks import marked
from readme_tool.text import Edit, Patch, Source, Span

LINES = st.text(alphabet="ab ,(\n", max_size=30)


@given(old=st.text(alphabet="ab ,(", max_size=20), new=st.text(alphabet="ab ,(", max_size=20))
def test_marks_change_no_text(old: str, new: str) -> None:
    before, after = marked(old, new)
    assert "".join(stretch.text for stretch in before) == old
    assert "".join(stretch.text for stretch in after) == new
    kept = ["".join(x.text for x in side if not x.changed) for side in (before, after)]
    assert kept[0] == kept[1] or not any(x.changed for x in (*before, *after))


@pytest.mark.parametrize(
    ("old", "new", "marks"),
    [
        pytest.param("a [b](#c)", "a [b](#d)", ["c", "d"], id="a word"),
        pytest.param("one two", "three", [], id="nothing in common"),
        pytest.param("word " * 2000, "word " * 2001, [], id="too long"),
    ],
)
def test_what_is_marked(old: str, new: str, marks: list[str]) -> None:
    sides = marked(old, new)
    assert [x.text for side in sides for x in side if x.changed] == marks


def test_a_diff_is_painted_line_by_line() -> None:
    lines = ["--- a/x\n", "+++ b/x\n", "@@ -1 +1,2 @@\n", "-a b\n", "+a c\n", "+d\n", " e\n"]
    assert list(painted_diff(lines, colour=False)) == lines
    painted = "".join(painted_diff(lines, colour=True))
    assert "\x1b[31m-\x1b[0m\x1b[31ma \x1b[0m\x1b[7;31mb\x1b[0m\n" in painted
    assert "\x1b[32m+\x1b[0m\x1b[32ma \x1b[0m\x1b[7;32mc\x1b[0m\n" in painted
    assert "\x1b[32m+d\n\x1b[0m" in painted


@given(text=LINES, data=st.data())
def test_changed_lines_tell_a_patch(text: str, data: st.DataObject) -> None:
    """Without the lines that it takes out, and those that it puts in, both texts are the same."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 4)))
    new = data.draw(st.text(alphabet="xy\n", max_size=4))
    patch = Patch.of(Edit(Span(start, end), new))
    lines = list(changed_lines(Source(text), patch, 0))
    gone = [line[1:-1] for line in lines if line[0] == "-"]
    come = [line[1:-1] for line in lines if line[0] == "+"]
    old, now = Counter(text.split("\n")), Counter(patch.apply(text).split("\n"))
    assert Counter(gone) <= old
    assert Counter(come) <= now
    assert old - Counter(gone) == now - Counter(come)


def test_changes_far_apart_are_shown_apart() -> None:
    text = "".join(f"line {number}\n" for number in range(30))
    edits = [
        Edit(Span(text.index(word), text.index(word) + 1), "L") for word in ("line 2\n", "line 20")
    ]
    lines = list(changed_lines(Source(text), Patch.of(*edits), 1))
    assert [line for line in lines if line[0] == "@"] == ["@@ line 2 @@\n", "@@ line 20 @@\n"]
    assert lines[1:5] == [" line 1\n", "-line 2\n", "+Line 2\n", " line 3\n"]


def test_json_tells_what_was_fixed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    readme = tmp_path / "README.md"
    text = "# A\n\n[x](#a\u200b)\n\n- Lists [[Paper]](https://arxiv.org/2105.01234)\n"
    readme.write_text(text, "utf-8")
    main(["fix", "--unsafe", "--isolated", "--output-format", "json", "-q", str(readme)])
    applied = json.loads(capsys.readouterr().out)["applied"]
    assert [one["rule"] for one in applied] == ["broken-anchor", "malformed-identifier"]
    last = applied[-1]
    assert last["file"] == str(readme)
    assert (last["safety"], last["title"]) == ("safe", "Write `https://arxiv.org/abs/2105.01234`")
    after = readme.read_text("utf-8")
    for one in applied:
        for edit in one["edits"]:
            assert text[edit["start"]["offset"] : edit["end"]["offset"]] == edit["before"]
            assert edit["after"] in after
    assert last["edits"][0]["start"]["line"] == 5


def test_json_of_check_tells_of_no_fixes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "README.md").write_text("# A\n", "utf-8")
    main(["check", "--isolated", "--output-format", "json", str(tmp_path)])
    assert "applied" not in json.loads(capsys.readouterr().out)


def test_a_fix_taken_back_is_named_with_what_to_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    readme = tmp_path / "README.md"
    text = "# A\n\n- Lists [[Paper]](https://arxiv.org/2105.01234)\n"
    readme.write_text(text, "utf-8")
    monkeypatch.setattr("readme_tool.engine.fixing.broken_promise", lambda *_: "it did harm")
    assert main(["fix", "--isolated", "-q", str(readme)]) == 1
    main(["fix", "--isolated", str(readme)])
    said = capsys.readouterr().err
    assert f"{readme}:3: a fix of `malformed-identifier` was taken back, since it did harm" in said
    assert "please report it" in said
    assert readme.read_text("utf-8") == text
