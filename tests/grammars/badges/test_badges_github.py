import pytest

from readme_tool.grammars import badges

GITHUB = "https://img.shields.io/github/"


@pytest.mark.parametrize(
    ("path", "route", "repository"),
    [
        pytest.param("stars/Ada/Engine", "stars", "ada/engine", id="lower case"),
        pytest.param("stars/ada/engine.svg?style=social", "stars", "ada/engine", id="extension"),
        pytest.param("stars/ada/engine.js.svg", "stars", "ada/engine.js", id="dot in the name"),
        pytest.param("stars/ada_corp/engine", "stars", "ada_corp/engine", id="enterprise"),
        pytest.param("last-commit/ada/engine", "last-commit", "ada/engine", id="no branch"),
        pytest.param("last-commit/ada/engine/x/y", "last-commit", "ada/engine", id="branch"),
        pytest.param("issues-pr-raw/ada/engine", "issues-pr-raw", "ada/engine", id="variant"),
        pytest.param("commit-activity/4w/ada/engine", "commit-activity/4w", "ada/engine"),
        pytest.param("languages/top/ada/engine", "languages/top", "ada/engine", id="two segments"),
        pytest.param("v/release/ada/engine", "v/release", "ada/engine", id="release"),
        pytest.param(
            "actions/workflow/status/ada/engine/ci.yml?branch=x",
            "actions/workflow/status",
            "ada/engine",
            id="three segments",
        ),
    ],
)
def test_sound(path: str, route: str, repository: str) -> None:
    badge = badges.read(GITHUB + path)
    assert badge is not None
    assert (badge.kind, badge.route, badge.repository) == ("github", route, repository)
    assert (badge.broken, badge.problems) == (False, ())


@pytest.mark.parametrize(
    ("path", "problem", "mended", "repository"),
    [
        pytest.param("stars/a/b/", "trailing-slash", "stars/a/b", "a/b", id="slash"),
        pytest.param(
            "stars/a/b//?style=flat",
            "trailing-slash",
            "stars/a/b?style=flat",
            "a/b",
            id="two slashes",
        ),
        pytest.param("forks/a/b/tree/main", "extra-segment", "forks/a/b", "a/b", id="tree"),
        pytest.param("forks/a/b/x.svg", "extra-segment", "forks/a/b.svg", "a/b", id="extension"),
        pytest.param("stars//a/b", "empty-segment", "stars/a/b", "a/b", id="slash before"),
        pytest.param(
            "stars/http://github.com/a/b", "url-in-path", "stars/a/b", "a/b", id="address"
        ),
        pytest.param("stars/www.github.com/a/b", "url-in-path", "stars/a/b", "a/b", id="host"),
        pytest.param(
            "stars/https://github.com/a/b/tree/x/",
            "url-in-path",
            "stars/a/b",
            "a/b",
            id="all at once",
        ),
        pytest.param("stars/a/b.git", "git-suffix", "stars/a/b", "a/b", id="git"),
        pytest.param("stars/a/b.git/tree", "extra-segment", "stars/a/b", "a/b", id="git and tree"),
        pytest.param("Stars/a/b", "unknown-route", "stars/a/b", None, id="case"),
        pytest.param("stars/a/b.gif", "removed-format", "stars/a/b", "a/b", id="format"),
    ],
)
def test_broken_with_one_reading(
    path: str, problem: str, mended: str, repository: str | None
) -> None:
    badge = badges.read(GITHUB + path)
    assert badge is not None
    assert badge.broken
    found = badge.problem, badge.mended, badge.repository
    assert found == (problem, GITHUB + mended, repository)


@pytest.mark.parametrize(
    ("path", "problem", "guessed"),
    [
        pytest.param("forks/ada", "missing-repo", None, id="owner alone"),
        pytest.param("stars/ada/.svg", "missing-repo", None, id="empty name"),
        pytest.param("stars", "missing-repo", None, id="route alone"),
        pytest.param("stars/-ada/engine", "bad-owner", None, id="dash before"),
        pytest.param("stars/a.da/engine", "bad-owner", None, id="dot in an owner"),
        pytest.param("stars/USER/<REPO>", "bad-repo", None, id="placeholder"),
        pytest.param("labels/a/b", "missing-segment", None, id="nothing behind"),
        pytest.param("last-comit/a/b", "unknown-route", "last-commit/a/b", id="typo"),
        pytest.param(
            "workflow/status/a/b/Unit%20Tests/dev",
            "retired-route",
            "actions/workflow/status/a/b/unit-tests.yml?branch=dev",
            id="retired",
        ),
    ],
)
def test_broken_otherwise(path: str, problem: str, guessed: str | None) -> None:
    badge = badges.read(GITHUB + path)
    assert badge is not None
    assert badge.broken
    assert badge.mended is None
    assert (badge.problem, badge.guessed) == (problem, guessed and GITHUB + guessed)


def test_stars_of_an_owner_are_drawn() -> None:
    badge = badges.read(GITHUB + "stars/ada.svg")
    assert badge is not None
    assert (badge.problem, badge.broken, badge.repository) == ("missing-repo", False, None)


def test_route_in_the_wrong_case() -> None:
    badge = badges.read("https://img.shields.io/GitHub/stars/a/b")
    assert badge is not None
    assert (badge.problem, badge.mended) == ("unknown-route", GITHUB + "stars/a/b")


def test_unknown_route_is_not_judged() -> None:
    badge = badges.read(GITHUB + "sandwiches/a/b")
    assert badge is not None
    assert (badge.problem, badge.repository) == (None, None)


def test_options_of_the_service_are_not_judged() -> None:
    badge = badges.read(GITHUB + "v/release/a/b?include_prereleases&Style=social")
    assert badge is not None
    assert [(s.value, s.nearest) for s in badge.silent] == [("Style", ("style",))]
