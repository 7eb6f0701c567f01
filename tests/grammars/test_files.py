"""Which file of its own repository an address names."""

import pytest

from readme_tool.grammars import files
from readme_tool.grammars.files import File

OURS = "https://github.com/JDoe/Lists"


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        pytest.param("docs/a.md", File("docs/a.md"), id="relative"),
        pytest.param("/LICENSE", File("/LICENSE"), id="from the top"),
        pytest.param(
            "./a%20b.md?plain=1#L3", File("./a b.md", "L3"), id="encoded, with a fragment"
        ),
        pytest.param("a.md#", File("a.md", ""), id="an empty fragment"),
        pytest.param("a:b.md", None, id="a scheme"),
        pytest.param("#a", None, id="a fragment"),
        pytest.param("?tab=readme", None, id="a query"),
        pytest.param("//example.org/a", None, id="a host"),
        pytest.param("", None, id="nothing"),
        pytest.param("a%ZZ", None, id="badly encoded"),
        pytest.param(f"{OURS}/blob/main/docs/a.md#b", File("/docs/a.md", "b"), id="a page of ours"),
        pytest.param(f"{OURS}/tree/master/docs", File("/docs"), id="a folder of ours"),
        pytest.param(f"{OURS}/tree/main", File("/"), id="our top"),
        pytest.param(f"{OURS}#b", File("/", "b"), id="our front page"),
        pytest.param(f"{OURS}.git", File("/"), id="with .git"),
        pytest.param(f"{OURS}/blob/dev/a.md", None, id="another branch"),
        pytest.param(f"{OURS}/mainly/a.md", None, id="no page of a file"),
        pytest.param(f"{OURS}/issues", None, id="issues"),
        pytest.param(f"{OURS}-2/blob/main/a.md", None, id="another repository"),
        pytest.param(
            "https://raw.githubusercontent.com/jdoe/lists/refs/heads/main/a.png",
            File("/a.png"),
            id="raw",
        ),
    ],
)
def test_named(address: str, wanted: File | None) -> None:
    assert files.named(address, "jdoe/lists") == wanted


def test_without_a_repository_only_paths_name_files():
    assert files.named(f"{OURS}/blob/main/a.md") is None
    assert files.named("a.md") == File("a.md")
