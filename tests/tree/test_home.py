"""Which repository a page speaks of as its own."""

from __future__ import annotations

import pytest

from readme_tool.tree import home

OWN = "https://github.com/jdoe/lists"
OTHER = "https://github.com/roe/trees"


def files(most: int, kind: str = "tree", repository: str = OWN) -> str:
    return "".join(f"- [Part {n}]({repository}/{kind}/main/part{n})\n" for n in range(most))


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("", None),
        (f"[Tell us]({OWN}/issues)", None),
        (f"[Tell us]({OWN}/issues) or [help]({OWN}/pulls)", "jdoe/lists"),
        (f"[Tell us]({OWN}/issues) or [help]({OTHER}/pulls)", None),
        (files(11), None),
        (files(12), "jdoe/lists"),
        (files(12).replace("jdoe", "JDoe"), "jdoe/lists"),
        (files(6, "raw") + files(6, "blob"), "jdoe/lists"),
        (files(12) + files(4, repository=OTHER), None),
    ],
    ids="nothing once twice two few many case pictures rivals".split(),
)
def test_repository(text: str, own: str | None) -> None:
    assert home.repository(text) == own


@pytest.mark.parametrize("most", [10, 11, 12])
def test_a_copy_tells_nothing_new(most: int) -> None:
    text = files(most)
    copy = text[: text.index("\n")].replace(")", "/)")
    assert home.repository(text + copy) == home.repository(text)


def test_a_picture_may_be_the_file_or_the_page_about_it() -> None:
    assert home.repository(files(12, "raw")) == home.repository(files(12, "blob"))
