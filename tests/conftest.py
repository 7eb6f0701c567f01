"""What every test may ask for: the shared truth, and how hard Hypothesis tries."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("dev", max_examples=50, deadline=None)
settings.register_profile("ci", max_examples=200, deadline=None, derandomize=True)
settings.register_profile("night", max_examples=20_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of truth vectors and real READMEs next to the checkout; never shipped."""
    beside = Path(__file__).resolve().parents[2] / "shared"
    folder = Path(os.environ.get("READMETOOL_SHARED", beside))
    if not folder.is_dir():
        pytest.skip("needs ../shared (truth vectors and corpus)")
    return folder
