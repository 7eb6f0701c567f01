"""Words that stand where entries are to come."""

from __future__ import annotations

import pytest

from readme_tool.grammars.pending import is_pending


@pytest.mark.parametrize(
    "text",
    [
        "to be updated",
        "To be continued...",
        "(Coming soon!)",
        "More papers coming soon",
        "Will be updated soon.",
        "TBD",
        "TODO",
        "🚧 Work in progress 🚧",
        "Stay tuned",
        "待更新",
        "持续更新中……",
        "敬请期待",
    ],
)
def test_what_is_yet_to_come(text: str) -> None:
    assert is_pending(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "To Be or Not to Be",
        "Learning to Update",
        "TODO: Lists that Last",
        "Coming Soon: A Survey of Lists",
        "How to be Continued",
        "更新检测",
    ],
)
def test_what_may_be_a_title(text: str) -> None:
    assert not is_pending(text)
