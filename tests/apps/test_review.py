"""`review` counts what a change does to a list, and says what it breaks, for a comment."""

import json
import re
from pathlib import Path

import pytest
from repositories import commit, git

from readme_tool.apps.cli import main
from readme_tool.apps.review_markdown import MARK, MOST

ONE = "- **Lists that Last: Fifty Years.** [[Paper](https://arxiv.org/abs/2305.00001)]\n"
TWO = "- **Curation at Scale by Hand.** [[Paper](https://arxiv.org/abs/2305.00002)]\n"
THREE = "- **The Half-Life of Links.** [[Paper](https://arxiv.org/abs/2305.00003)]\n"
FOUR = "- **Reading What Nobody Reads.** [[Paper](https://arxiv.org/abs/2305.00004)]\n"
OLD = f"# List\n\n## A\n\n{ONE}{TWO}\n## B\n\n{THREE}"
PAPER = "[[P](https://arxiv.org/abs/2305.00009)]"
NEW = f"# List\n\n## A\n\n{ONE.replace('[[P', 'ESEC 2024. [[P')}\n## B\n\n{TWO}{FOUR}\n[x](#gone)\n"
ROW = re.compile(r"^\| README\\.md \| (\d+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$", re.MULTILINE)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    commit(tmp_path, {"README.md": OLD})
    return tmp_path


def review(capsys, *arguments):
    """The status and the comment."""
    status = main(["review", "--select", "broken-anchor,anchor-case", *arguments])
    return status, capsys.readouterr().out


def counts(comment):
    """Added, moved, changed, removed, new findings."""
    return tuple(map(int, ROW.search(comment).groups()))


@pytest.mark.parametrize("words", ["HEAD~1..HEAD", "HEAD~1...HEAD", "HEAD~1.."])
def test_from_one_commit_to_another(folder, capsys, words):
    commit(folder, {"README.md": NEW})
    (folder / "README.md").write_text("# Nothing of this\n")
    status, comment = review(capsys, words)
    assert status == 1
    assert comment.startswith(MARK + "\n")
    assert counts(comment) == (1, 1, 1, 1, 1)
    assert "**added** Reading What Nobody Reads in *B*" in comment
    assert "**moved** Curation at Scale by Hand from *A* to *B*" in comment
    assert "**changed** Lists that Last\\: Fifty Years in *A*: venue, date" in comment
    assert "**removed** The Half\\-Life of Links in *B*" in comment
    assert "line 12, broken\\-anchor" in comment


def test_against_the_work_tree(folder, capsys):
    assert "No README changes" in review(capsys, "HEAD")[1]
    (folder / "README.md").write_text(OLD + FOUR)
    status, comment = review(capsys, "HEAD", "README.md")
    assert (status, counts(comment)) == (0, (1, 0, 0, 0, 0))
    assert counts(review(capsys, "HEAD", ".")[1])[0] == 1
    assert "No README changes" in review(capsys, "HEAD", "docs")[1]


def test_a_fix_is_suggested(folder, capsys):
    (folder / "README.md").write_text(OLD.replace("# List\n", "# List\n\n- [A](#A)\n"))
    _, comment = review(capsys, "HEAD")
    assert "  ```diff\n  -- [A](#A)\n  +- [A](#a)\n  ```\n" in comment


def test_text_of_a_readme_is_not_obeyed(folder, capsys):
    evil = f"- **`x` <img src=x> @ada fixes #1 <!-- ::error:: | ``` \x1b[31m** {PAPER}\n"
    (folder / "README.md").write_text(OLD + evil)
    _, comment = review(capsys, "HEAD")
    said = next(line for line in comment.split("\n") if "**added**" in line)
    assert not re.search(r"(?<!\\)[<`|]|@ada|#1|\x1b", said)


def test_a_comment_is_never_too_long(folder, capsys):
    many = "".join(
        f"- **Paper {n} 🔥 {'of many words ' * 5}.** [[P](https://arxiv.org/abs/2305.{n:05})]\n"
        for n in range(100, 2000)
    )
    (folder / "README.md").write_text(OLD + many)
    _, comment = review(capsys, "HEAD")
    assert MOST - 500 < len(comment.encode("utf-16-le")) // 2 <= MOST
    assert counts(comment)[0] == 1900
    left = int(re.search(r"… and (\d+) more lines that this comment has no room for", comment)[1])
    assert comment.count("**added**") + left == 1900


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ([], "no revision given"),
        (["nope"], "`nope` names no commit here"),
        (["HEAD..nope"], "`nope` names no commit here"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_mistakes(capsys, arguments, complaint):
    assert main(["review", *arguments]) == 2
    assert complaint in capsys.readouterr().err


def test_a_new_readme_is_new_as_a_whole(folder, capsys):
    commit(folder, {"docs/README.md": f"# More\n\n{FOUR}"})
    _, comment = review(capsys, "HEAD~1..HEAD")
    assert "| docs\\/README\\.md | 1 | 0 | 0 | 0 | 0 |" in comment
    git(folder, "rm", "--quiet", "docs/README.md")
    assert "| docs\\/README\\.md | 0 | 0 | 0 | 1 | 0 |" in review(capsys, "HEAD")[1]


@pytest.mark.parametrize("words", ["HEAD~1..HEAD", "HEAD~1"])
def test_a_readme_with_another_name_is_the_same_list(folder, capsys, words):
    (folder / "docs").mkdir()
    git(folder, "mv", "README.md", "docs/README.md")
    commit(folder, {"docs/README.md": f"{OLD}{FOUR}\n[a](#gone)\n"})
    _, comment = review(capsys, words)
    assert "| docs\\/README\\.md, formerly README\\.md | 1 | 0 | 0 | 0 | 1 |" in comment
    assert comment.count("README\\.md |") == 1


@pytest.mark.parametrize("words", ["HEAD", "HEAD~1..HEAD"])
def test_a_link_to_a_readme_is_no_other_readme(folder, capsys, words):
    (folder / "README.zh-CN.md").symlink_to("README.md")
    (folder / "README.fr-FR.md").symlink_to("README.fr-FR.md")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=Link")
    assert "No README changes" in review(capsys, words)[1]


def test_one_that_comes_back_under_its_old_name_is_seen(folder, capsys):
    git(folder, "mv", "README.md", "README.old.md")
    (folder / "README.md").write_text(f"# Anew\n\n## A\n\n{FOUR}")
    _, comment = review(capsys, "HEAD")
    assert "README\\.old\\.md, formerly README\\.md | 0 | 0 | 0 | 0 | 0 |" in comment
    assert "| README\\.md | 1 | 0 | 0 | 3 | 0 |" in comment


# Edits of one entry that leave it the paper that it was.
_SAME_PAPER = {
    "link/badge added to existing entry",
    "venue update (arXiv -> conference)",
    "date/number changed",
    "same paper id, URL form normalised (abs/pdf/vN)",
    "badge URL changed",
}
_PAGES = (
    "DEEP-PolyU__Awesome-GraphRAG",
    "NiuTrans__ABigSurveyOfLLMs",
    "RUC-NLPIR__LLM4IR-Survey",
    "YanjieZe__awesome-humanoid-robot-learning",
    "hindupuravinash__the-gan-zoo",
    "pliang279__awesome-multimodal-ml",
    "thunlp__PLMpapers",
    "thunlp__TAADpapers",
    "weimingwill__awesome-federated-learning",
    "zjunlp__Prompt4ReasoningPapers",
)


@pytest.mark.parametrize("repo", _PAGES)
def test_what_maintainers_did(folder, capsys, shared, repo):
    """Each edit whose outcome still stands is taken back, and every tenth entry taken out."""
    page = (shared / f"corpus/{repo}.md").read_bytes().decode()
    base, edited = _taken_back(page, _edits(shared, repo))
    base, added = _without_some(base, page)
    commit(folder, {"README.md": base})
    page = f"{page}\n\n## Added by a test\n\n{FOUR}"
    (folder / "README.md").write_bytes(page.encode())
    assert edited
    found = counts(review(capsys, "HEAD", "--select=broken-anchor")[1])
    assert found[:4] == (added + 1, 0, edited, 0)


def _without_some(base, page):
    """The page without each tenth entry of one line among others, of those that nobody edited."""
    lines, same = base.split("\n"), set(page.split("\n"))
    papers = [
        number
        for number, line in enumerate(lines[:-1])
        if line in same
        and lines.count(line) == 1
        and re.match(r"[-*] (?!\*\*\d).*arxiv\.org/", line)
        and {lines[number - 1][:2], lines[number + 1][:2]} == {line[:2]}
    ]
    gone = papers[::10]
    left = [line for number, line in enumerate(lines) if number not in gone]
    return "\n".join(left), len(gone)


def _edits(shared: Path, repo: str):
    for line in (shared / "corpus/maintainer_edits.jsonl").read_bytes().splitlines():
        edit = json.loads(line)
        # Longer lines are cut in the record.
        whole = max(len(edit["before"]), len(edit["after"])) < 200
        if edit["repo"] == repo and edit["cls"] in _SAME_PAPER and whole:
            yield edit["before"], edit["after"]


def _taken_back(page, edits):
    lines, edited = page.split("\n"), set()
    for before, after in edits:
        # Both begin as entries do, so that the line was one before too.
        if lines.count(after) == 1 and before[:1] == after[:1] and not before[:1].isalpha():
            edited.add(lines.index(after))
            lines[lines.index(after)] = before
    return "\n".join(lines), len(edited)
