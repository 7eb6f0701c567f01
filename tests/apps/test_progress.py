"""Progress is for people who wait."""

import contextlib
import io

import pytest

from readme_tool.apps import progress
from readme_tool.apps.progress import Progress


@pytest.fixture
def screen(monkeypatch):
    """A standard error that is a terminal, and a clock to move by hand."""
    screen = io.StringIO()
    screen.isatty = lambda: True
    screen.now = 0.0
    monkeypatch.setattr(progress.time, "monotonic", lambda: screen.now)
    return screen


def pass_through(names, seconds, screen, **options):
    with contextlib.redirect_stderr(screen):
        steps = Progress(len(names), **options)
        for name in names:
            with steps.step(name):
                screen.now += seconds
    return screen.getvalue()


def test_a_long_run_says_where_it_is_and_wipes_it_away(screen):
    said = pass_through(["a.md", "b\x1b.md", "c.md"], 0.9, screen)
    assert said == "\r\x1b[K3/3 c.md\r\x1b[K"
    assert "2/2 b\\x1b.md" in pass_through(["a.md", "b\x1b.md"], 5, screen)


@pytest.mark.parametrize(
    ("names", "seconds", "options"),
    [
        pytest.param(["a.md", "b.md"], 0.1, {}, id="a short run"),
        pytest.param(["a.md"], 9, {}, id="one file"),
        pytest.param(["a.md", "b.md"], 9, {"wanted": False}, id="not wanted"),
    ],
)
def test_nobody_else_is_told(screen, names, seconds, options):
    assert pass_through(names, seconds, screen, **options) == ""


def test_what_is_no_terminal_is_not_written_to(screen):
    screen.isatty = lambda: False
    assert pass_through(["a.md", "b.md"], 9, screen) == ""
