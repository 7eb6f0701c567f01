"""What every test may ask for: the shared truth, and how hard Hypothesis tries."""

import os
import signal
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

settings.register_profile("dev", max_examples=50, deadline=None)
settings.register_profile("ci", max_examples=200, deadline=None, derandomize=True)
settings.register_profile("night", max_examples=20_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))


# Nothing is remembered from one test to the next; those that test remembering name a folder.
os.environ["READMETOOL_CACHE_DIR"] = os.devnull

_SKIPS_FAIL = os.environ.get("READMETOOL_SKIPS") == "fail"


def pytest_configure() -> None:
    """Let programs that tests start be interrupted, though a shell in the background ignores it."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-reports",
        action="store_true",
        help="rewrite what tests compare with and programs can make; then read the diff",
    )


@pytest.fixture(scope="session")
def update(request: pytest.FixtureRequest) -> bool:
    """Whether to rewrite what was made by running, instead of comparing with it."""
    return bool(request.config.getoption("--update-reports"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of truth vectors and real READMEs next to the checkout; never shipped."""
    beside = Path(__file__).resolve().parents[2] / "shared"
    folder = Path(os.environ.get("READMETOOL_SHARED", beside))
    if not folder.is_dir():
        pytest.skip("needs ../shared (truth vectors and corpus)")
    return folder


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,  # noqa: ARG001
) -> Generator[None, Any, None]:
    """With READMETOOL_SKIPS=fail, as CI sets it, a test that would be skipped fails instead."""
    outcome = yield
    report: pytest.TestReport = outcome.get_result()
    if report.skipped and not hasattr(report, "wasxfail") and _SKIPS_FAIL:
        report.outcome = "failed"
        report.longrepr = f"skipped, and here nothing may be: {report.longrepr}"
