"""What lies around a README, with folders and a real git."""

import os
import subprocess

import pytest

from readme_tool.apps import history, repository, surroundings
from readme_tool.apps.history import later_headings
from readme_tool.apps.surroundings import Checkouts
from readme_tool.tree import parse


def git(folder, *arguments):
    environment = {name: value for name, value in os.environ.items() if name[:4] != "GIT_"}
    environment |= {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        **{
            f"GIT_{who}_{what}": "a@b.c"
            for who in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        },
    }
    subprocess.run(
        ["git", *arguments], cwd=folder, env=environment, check=True, capture_output=True
    )


def put(folder, name, text="# A\n"):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return str(path)


@pytest.fixture
def checkout(tmp_path):
    folder = tmp_path / "repo"
    (folder / ".git").mkdir(parents=True)
    put(folder, "README.md")
    put(folder, "docs/README.md")
    put(folder, "docs/Guide.md", "# One\n\n<a name='two'></a>\n\n## 📚 One\n")
    put(folder, "a b/后.md")
    put(tmp_path, "outside.md")
    (folder / "submodule").mkdir()
    (folder / "link.md").symlink_to("../outside.md")
    (folder / "linked").symlink_to("docs")
    return folder


@pytest.mark.parametrize(
    ("path", "there"),
    [
        ("Guide.md", True),
        ("./Guide.md", True),
        ("guide.md", False),
        ("missing.md", False),
        ("../README.md", True),
        ("..", True),
        ("../docs/", True),
        ("/docs/Guide.md", True),
        ("/Guide.md", False),
        ("../a b/后.md", True),
        ("../../outside.md", None),
        ("../../../../etc/passwd", None),
        ("../../repo-2/x", None),
        ("/../outside.md", None),
        ("../submodule/x.md", None),
        ("../submodule", True),
        ("../link.md", True),
        ("../linked/Guide.md", None),
        ("../.git/config", False),
        ("a\0b", None),
        ("", True),
    ],
)
def test_what_is_there(checkout, path, there):
    around = Checkouts().around(str(checkout / "docs" / "README.md"))
    assert around.exists(path) is there


def test_without_a_repository_nothing_is_known_to_be_missing(tmp_path):
    readme = put(tmp_path, "README.md")
    put(tmp_path, "other.md", "# Other\n")
    around = Checkouts().around(readme)
    assert around.exists("other.md") is True
    assert around.exists("missing.md") is None
    assert around.exists("/other.md") is None
    assert around.exists("../anything") is None
    assert around.anchors("other.md") == {"other"}
    assert around.repository() is None
    assert around.renamed("x") == ()


def test_a_partial_checkout_does_not_know_what_is_missing(checkout):
    put(checkout, ".git/config", "[core]\n\tsparseCheckout = true\n")
    around = Checkouts().around(str(checkout / "README.md"))
    assert around.exists("docs/Guide.md") is True
    assert around.exists("missing.md") is None


def test_the_anchors_of_other_pages(checkout):
    around = Checkouts().around(str(checkout / "README.md"))
    assert around.anchors("docs/Guide.md") == {"one", "-one", "two"}
    for unreadable in ("docs", "missing.md", "link.md", "../outside.md", "submodule/x.md"):
        assert around.anchors(unreadable) is None
    os.mkfifo(checkout / "pipe.md")
    assert Checkouts().around(str(checkout / "README.md")).anchors("pipe.md") is None


def test_a_page_is_read_once(checkout, monkeypatch):
    read = []
    monkeypatch.setattr(surroundings, "parse", lambda *page: read.append(page) or parse(*page))
    checkouts = Checkouts()
    for readme in ("README.md", "docs/README.md"):
        assert checkouts.around(str(checkout / readme)).anchors("/docs/Guide.md")
    assert len(read) == 1


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://github.com/Owner/My.Repo.git", "owner/my.repo"),
        ("https://github.com/owner/repo/", "owner/repo"),
        ("https://user:secret@github.com/owner/repo", "owner/repo"),
        ("git@github.com:owner/repo.git", "owner/repo"),
        ("ssh://git@github.com/owner/repo.git", "owner/repo"),
        ("ssh://git@ssh.github.com:443/owner/repo.git", "owner/repo"),
        ("git://github.com/owner/repo", "owner/repo"),
        ("https://gitlab.com/owner/repo", None),
        ("https://notgithub.com/owner/repo", None),
        ("https://github.com.evil.example/owner/repo", None),
        ("/srv/github.com/owner/repo", None),
        ("https://github.com/owner", None),
        ("https://github.com/owner/repo/more", None),
    ],
)
def test_the_repositorys_name(checkout, url, name):
    put(checkout, ".git/config", f'[remote "up"]\n url = x\n[remote "origin"]\n\turl = {url}\n')
    assert Checkouts().around(str(checkout / "docs" / "README.md")).repository() == name


@pytest.mark.parametrize(
    ("config", "name"),
    [
        pytest.param("", None, id="no remote"),
        pytest.param('[remote "a"]\nurl = git@github.com:a/b', "a/b", id="the only one"),
        pytest.param(
            '[remote "a"]\nurl = git@github.com:a/b\n[remote "c"]\nurl = git@github.com:c/d',
            None,
            id="none is origin",
        ),
        pytest.param('[Remote  "origin" ]\n  URL="git@github.com:a/b"\n', "a/b", id="odd writing"),
        pytest.param('[branch "x"]\nurl = git@github.com:a/b\n', None, id="another section"),
        pytest.param("[remote\n\0\udcff garbage = =\n", None, id="garbage"),
    ],
)
def test_odd_settings(checkout, config, name):
    (checkout / ".git" / "config").write_bytes(config.encode("utf-8", "surrogateescape"))
    assert Checkouts().around(str(checkout / "README.md")).repository() == name


def test_a_worktree_and_a_submodule_know_their_repository(tmp_path):
    main = tmp_path / "main"
    main.mkdir()
    put(main, "README.md")
    git(main, "init", "-q")
    git(main, "remote", "add", "origin", "https://github.com/a/b.git")
    git(main, "add", ".")
    git(main, "commit", "-qm", "x")
    git(main, "worktree", "add", "-q", "../tree")
    readme = str(tmp_path / "tree" / "README.md")
    assert Checkouts().around(readme).repository() == "a/b"
    assert repository.place(readme) == "README.md"


def test_places_are_seen_from_the_root(checkout, monkeypatch, tmp_path):
    monkeypatch.chdir(checkout / "docs")
    assert repository.place("README.md") == "docs/README.md"
    assert repository.place("../README.md") == "README.md"
    assert repository.place(str(tmp_path / "outside.md")) == str(tmp_path / "outside.md")
    monkeypatch.chdir(tmp_path)
    assert repository.place("outside.md") == "outside.md"


@pytest.fixture
def storied(tmp_path):
    """A page whose headings were reworded, in a folder and under a name that changed too."""
    git(tmp_path, "init", "-q")
    versions = [
        ("list.md", "# Papers\n\ntext\n\n## Data\n"),
        ("list.md", "# Paper List\n\ntext\n\n## Data\n"),
        ("docs/README.md", "# Paper List\n\ntext\n\n## Data\n"),
        ("docs/README.md", "# 📖 Paper List\n\nother text\n\n## Datasets\n### More\n"),
    ]
    for name, text in versions:
        for old in ("list.md", "docs/README.md"):
            (tmp_path / old).unlink(missing_ok=True)
        put(tmp_path, name, text)
        git(tmp_path, "add", "-A")
        git(tmp_path, "commit", "-qm", "reword")
    return str(tmp_path / "docs" / "README.md")


def test_what_a_heading_was_called_since(storied):
    around = Checkouts().around(storied)
    assert around.renamed("papers") == ["-paper-list", "paper-list"]
    assert around.renamed("paper-list") == ["-paper-list"]
    assert around.renamed("datasets") == ()
    # Two headings came where one stood, so which of them it is now is not plain.
    assert around.renamed("data") == ()


def test_hooks_of_git_do_not_mislead_it(storied, monkeypatch):
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", "nowhere")
    assert later_headings(storied)["# Paper List"] == ["# 📖 Paper List"]


def test_history_runs_nothing_that_the_repository_chose(storied, tmp_path):
    marker = tmp_path / "ran"
    for setting in (
        "diff.external",
        "core.pager",
        "core.fsmonitor",
        "diff.x.textconv",
        "gpg.program",
    ):
        git(tmp_path, "config", setting, f"touch {marker}; false")
    git(tmp_path, "config", "log.showSignature", "true")
    put(tmp_path, ".gitattributes", "*.md diff=x\n")
    assert later_headings(storied)["# Papers"]
    assert not marker.exists()


@pytest.mark.parametrize("hindrance", ["no git", "slow", "not tracked"])
def test_without_history_nothing_is_said(storied, tmp_path, monkeypatch, hindrance):
    if hindrance == "not tracked":
        assert later_headings(put(tmp_path, "new.md")) == {}
        return
    programs = tmp_path / "programs"
    programs.mkdir()
    if hindrance == "slow":
        (programs / "git").write_text("#!/bin/sh\nexec sleep 60\n")
        (programs / "git").chmod(0o755)
        monkeypatch.setattr(history, "_SECONDS", 0.1)
        monkeypatch.setenv("PATH", f"{programs}:/bin:/usr/bin")
    else:
        monkeypatch.setenv("PATH", str(programs))
    assert later_headings(storied) == {}


@pytest.mark.parametrize("packed", [False, True], ids=["a file of its own", "packed"])
def test_the_commit_that_is_checked_out(tmp_path, packed):
    git(tmp_path, "init", "--initial-branch=main")
    assert repository.head(str(tmp_path)) is None
    put(tmp_path, "README.md")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "a")
    if packed:
        git(tmp_path, "pack-refs", "--all")
    commit = repository.head(str(tmp_path))
    git(tmp_path, "checkout", "--detach")
    assert commit is not None
    assert repository.head(str(tmp_path)) == commit
    git(tmp_path, "worktree", "add", "-b", "other", "beside")
    assert repository.head(str(tmp_path / "beside")) == commit
