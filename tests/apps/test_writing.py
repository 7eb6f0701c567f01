"""New bytes come whole or not at all."""

import os
import resource
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from readme_tool.apps import writing
from readme_tool.errors import OutsideError

OLD, NEW = b"old\r\n\xff", b"new\r\n\xff and more"


@pytest.fixture
def readme(tmp_path):
    path = tmp_path / "README.md"
    path.write_bytes(OLD)
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def refused(path: Path) -> str:
    """The refusal's words; nothing of the folder may have changed by then."""
    before = names(path.parent)
    with pytest.raises(OutsideError) as caught:
        writing.replace(str(path), OLD, NEW)
    assert names(path.parent) == before
    return str(caught.value)


def test_the_bytes_are_replaced(readme):
    writing.replace(str(readme), OLD, NEW)
    assert readme.read_bytes() == NEW
    assert names(readme.parent) == ["README.md"]


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664, 0o755])
def test_the_mode_stays(readme, mode):
    readme.chmod(mode)
    writing.replace(str(readme), OLD, NEW)
    assert stat.S_IMODE(readme.stat().st_mode) == mode


def test_the_owner_stays(readme, monkeypatch):
    given = []
    monkeypatch.setattr(os, "chown", lambda _, *owner: given.append(owner))
    writing.replace(str(readme), OLD, NEW)
    assert given == [(readme.stat().st_uid, readme.stat().st_gid)]


def test_an_owner_that_cannot_stay_is_no_hindrance(readme, monkeypatch):
    def forbidden(*_):
        raise PermissionError

    monkeypatch.setattr(os, "chown", forbidden)
    writing.replace(str(readme), OLD, NEW)
    assert readme.read_bytes() == NEW


def test_a_link_stays_a_link(readme, tmp_path):
    (tmp_path / "docs").mkdir()
    link = tmp_path / "docs" / "README.md"
    link.symlink_to("../README.md")
    writing.replace(str(link), OLD, NEW)
    assert link.readlink() == Path("../README.md")
    assert readme.read_bytes() == NEW
    assert names(tmp_path / "docs") == ["README.md"]


def test_a_dangling_link_is_not_followed(tmp_path):
    link = tmp_path / "README.md"
    link.symlink_to("nothing.md")
    assert refused(link).startswith("no such file or directory")
    assert not (tmp_path / "nothing.md").exists()


def test_somebody_elses_change_is_not_overwritten(readme):
    readme.write_bytes(b"somebody else's")
    assert refused(readme) == "the file has changed since it was read; nothing was written"
    assert readme.read_bytes() == b"somebody else's"


def test_a_change_while_the_draft_lies_ready_counts_too(readme):
    draft = writing.drafted(str(readme), OLD, NEW)
    readme.write_bytes(b"somebody else's")
    with pytest.raises(OutsideError, match="has changed"):
        writing.publish(draft)
    writing.discard(draft)
    assert names(readme.parent) == ["README.md"]


def test_a_file_that_vanished_is_not_made_anew(readme):
    draft = writing.drafted(str(readme), OLD, NEW)
    readme.unlink()
    with pytest.raises(OutsideError, match="no such file"):
        writing.publish(draft)
    writing.discard(draft)
    assert names(readme.parent) == []


def test_a_read_only_file_stays_as_it_is(readme, monkeypatch):
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write everywhere
    assert refused(readme) == "the file is read-only"


def test_what_is_no_file_is_not_written(tmp_path):
    os.mkfifo(tmp_path / "README.md")
    assert refused(tmp_path / "README.md") == "not a regular file, so it cannot be written"


@pytest.mark.parametrize("step", ["fsync", "chmod", "replace"])
def test_whatever_fails_the_old_file_is_intact(readme, monkeypatch, step):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, step, full)
    assert refused(readme) == "no space left on device; the file was left as it was"
    assert readme.read_bytes() == OLD


def test_a_folder_that_is_read_only_is_said(readme, monkeypatch):
    def forbidden(*_):  # as it is for everybody but root
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", forbidden)
    assert refused(readme) == "permission denied; the file was left as it was"


def test_a_full_disk(tmp_path):
    """A limit on the size of files stands in for the disk: the system itself refuses to write."""
    readme = tmp_path / "README.md"
    readme.write_bytes(OLD)
    code = (
        "import sys; from readme_tool.apps import writing\n"
        f"try: writing.replace({str(readme)!r}, {OLD!r}, b'x' * 100_000)\n"
        "except Exception as error: print(type(error).__name__, error)"
    )

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

    done = subprocess.run(
        [sys.executable, "-B", "-c", code],
        capture_output=True,
        text=True,
        preexec_fn=limit,
        check=True,
    )
    assert done.stdout == "OutsideError file too large; the file was left as it was\n"
    assert readme.read_bytes() == OLD
    assert names(tmp_path) == ["README.md"]


def test_what_a_killed_run_left_is_removed(readme):
    code = (
        "import os, signal; from readme_tool.apps import writing\n"
        f"draft = writing.drafted({str(readme)!r}, {OLD!r}, {NEW!r})\n"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False)
    assert done.returncode == -signal.SIGKILL
    assert len(names(readme.parent)) == 2
    (readme.parent / "README.md.readme-tool").touch()
    (readme.parent / ".other.md.0123456789ab.readme-tool").touch()
    writing.remove_abandoned(str(readme))
    assert names(readme.parent) == [
        ".other.md.0123456789ab.readme-tool",
        "README.md",
        "README.md.readme-tool",
    ]
    assert readme.read_bytes() == OLD


def test_what_a_living_run_works_on_stays(readme):
    draft = writing.drafted(str(readme), OLD, NEW)
    writing.remove_abandoned(str(readme))
    writing.publish(draft)
    writing.discard(draft)
    assert readme.read_bytes() == NEW


def test_odd_names_are_no_hindrance(tmp_path):
    for name in ("x" * 251 + ".md", "后" * 80 + ".md", "a\nb.md", "-.md"):
        path = tmp_path / name
        path.write_bytes(OLD)
        writing.replace(str(path), OLD, NEW)
        assert path.read_bytes() == NEW
