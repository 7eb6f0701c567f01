import pytest
from hypothesis import given
from hypothesis import strategies as st

from readme_tool.grammars import badges


@pytest.mark.parametrize(
    ("url", "service", "kind"),
    [
        ("https://img.shields.io/badge/a-b-teal", "shields.io", "static"),
        ("//img.shields.io/badge/a-b-teal", "shields.io", "static"),
        ("https://img.shields.io/npm/v/left-pad", "shields.io", "other"),
        (
            "https://img.shields.io/badge/dynamic/toml?url=https://a.b&query=c",
            "shields.io",
            "dynamic",
        ),
        ("https://img.shields.io/badge/dynamic-typing-teal", "shields.io", "static"),
        ("https://badge.fury.io/js/left-pad.svg", "badge.fury.io", "other"),
        ("https://badgen.net/npm/v/left-pad", "badgen", "other"),
        ("https://awesome.re/mentioned-badge-flat.svg", "awesome.re", "other"),
        ("https://github.com/a/b/actions/workflows/ci.yml/badge.svg?x", "github", "other"),
        ("https://github.com/a/b/workflows/Unit%20Tests/badge.svg", "github", "other"),
        ("https://codecov.io/gh/a/b/branch/main/graph/badge.svg?token=1", "codecov", "other"),
        ("https://travis-ci.com/a/b.svg?branch=main", "travis", "other"),
        ("https://colab.research.google.com/assets/colab-badge.svg", "colab", "other"),
        ("https://zenodo.org/badge/DOI/10.5281/zenodo.1.svg", "zenodo", "other"),
        ("https://readthedocs.org/projects/a/badge/?version=stable", "readthedocs", "other"),
        ("https://trendshift.io/api/badge/repositories/1", "trendshift", "other"),
        ("https://hits.sh/github.com/a/b.svg", "hits.sh", "other"),
        ("https://www.trackawesomelist.com/badge.svg", "trackawesomelist", "other"),
        ("https://raw.githubusercontent.com/a/b/main/media/badge-flat.svg", "raw", "other"),
        ("https://ci.example.org/job/1/badge.svg", "ci.example.org", "other"),
        ("https://badges.example.org/1", "badges.example.org", "other"),
    ],
)
def test_is_badge(url: str, service: str, kind: str) -> None:
    badge = badges.read(url)
    assert badge is not None
    assert badges.is_badge(url)
    assert (badge.service, badge.kind, badge.problem) == (service, kind, None)


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("https://api.star-history.com/svg?repos=a/b&type=Date", id="star history"),
        pytest.param("https://starchart.cc/a/b.svg", id="star chart"),
        pytest.param("https://contrib.rocks/image?repo=a/b", id="contributors"),
        pytest.param("https://opencollective.com/a/backers.svg", id="backers"),
        pytest.param("https://avatars.githubusercontent.com/u/1", id="avatar"),
        pytest.param("https://github.com/a/b/raw/main/figures/badgers.jpg", id="figure"),
        pytest.param("https://codecov.io/gh/a/b/graphs/tree.svg", id="graph"),
        pytest.param("https://shields.io/badges/static-badge", id="page"),
        pytest.param("https://img.shields.io/", id="front page"),
        pytest.param("https://colab.research.google.com/drive/1", id="notebook"),
        pytest.param("assets/badge.svg", id="own file"),
        pytest.param("", id="nothing"),
    ],
)
def test_no_badge(url: str) -> None:
    assert badges.read(url) is None
    assert not badges.is_badge(url)


@pytest.mark.parametrize(
    ("url", "problem", "broken"),
    [
        ("https://travis-ci.org/a/b.png", "dead-host", True),
        ("https://cdn.rawgit.com/a/b/main/badge.svg", "deprecated-host", False),
    ],
)
def test_closed_service(url: str, problem: str, broken: bool) -> None:
    badge = badges.read(url)
    assert badge is not None
    assert (badge.problem, badge.broken) == (problem, broken)


@pytest.mark.parametrize(
    ("url", "problem", "mended", "guessed"),
    [
        pytest.param("static/v1?label=a&message=b", None, None, None, id="no colour"),
        pytest.param("static/v1.svg?message=b&color=teal", None, None, None, id="no label"),
        pytest.param(
            "static/v1?label=a-b&color=teal",
            "missing-message",
            None,
            "badge/a--b-teal",
            id="message",
        ),
        pytest.param("static/v1/?message=b", "trailing-slash", "static/v1?message=b", None),
        pytest.param("endpoint?url=https://a.b/c.json", None, None, None, id="endpoint"),
        pytest.param("endpoint?style=flat", "endpoint-no-url", None, None, id="no address"),
        pytest.param("endpoint?url=a.b", "endpoint-bad-url", None, None, id="no web address"),
        pytest.param(
            "endpoint?url=http%3A%2F%2Fa.b",
            "endpoint-not-https",
            "endpoint?url=https%3A%2F%2Fa.b",
            None,
            id="http",
        ),
        pytest.param(
            "endpoint?url=https%3A%2F%2Fgithub.com%2Fa%2Fb%2Fblob%2Fmain%2Fc.json",
            "endpoint-blocked-domain",
            "endpoint?url=https%3A%2F%2Fraw.githubusercontent.com%2Fa%2Fb%2Fmain%2Fc.json",
            None,
            id="page on GitHub",
        ),
        pytest.param(
            "endpoint?url=https://gist.github.com/a/1", "endpoint-blocked-domain", None, None
        ),
        pytest.param("badge/dynamic/json?query=$.x", "dynamic-no-url", None, None, id="dynamic"),
        pytest.param("x-y-teal", "unknown-route", "badge/x-y-teal", None, id="no route"),
        pytest.param("x-y-mystery", "unknown-route", None, "badge/x-y-blue", id="no colour either"),
        pytest.param("BADGE/x-y-teal", "unknown-route", "badge/x-y-teal", None, id="case"),
        pytest.param("badges/x-y-teal", "unknown-route", "badge/x-y-teal", None, id="plural"),
        pytest.param("Static/v1?message=b", "unknown-route", "static/v1?message=b", None),
    ],
)
def test_other_routes_of_shields(
    url: str, problem: str | None, mended: str | None, guessed: str | None
) -> None:
    host = "https://img.shields.io/"
    badge = badges.read(host + url)
    assert badge is not None
    assert (badge.problem, badge.broken) == (problem, problem is not None)
    assert (badge.mended, badge.guessed) == (mended and host + mended, guessed and host + guessed)


def test_text_of_the_query() -> None:
    badge = badges.read("https://img.shields.io/static/v1?label=a+b&message=c&color=gray")
    assert badge is not None
    assert (badge.label, badge.message, badge.color) == ("a b", "c", "grey")
    bare = badges.read("https://img.shields.io/static/v1?message=c")
    assert bare is not None
    assert (bare.label, bare.message, bare.color) == ("static", "c", "lightgrey")


def test_insecure_scheme_comes_last() -> None:
    badge = badges.read("http://img.shields.io/badge/x-y-Teal")
    assert badge is not None
    assert badge.problem == "unknown-color"
    assert badge.mended == "https://img.shields.io/badge/x-y-teal"
    plain = badges.read("http://img.shields.io/badge/x-y-teal")
    assert plain is not None
    assert (plain.problem, plain.broken) == ("insecure-scheme", False)


@pytest.mark.parametrize(
    "host", ["img.sheilds.io", "img.shield.io", "imgs.shields.io", "shileds.io"]
)
def test_misspelt_host(host: str) -> None:
    badge = badges.read(f"https://{host}/badge/x-y-teal")
    assert badge is not None
    assert (badge.problem, badge.broken) == ("unknown-host", True)
    assert badge.mended == "https://img.shields.io/badge/x-y-teal"


def test_other_hosts_of_like_letters_are_let_alone() -> None:
    assert badges.read("https://shells.io/logo.png") is None


hosts = st.sampled_from(
    ["img.shields.io", "shields.io", "github.com", "codecov.io", "badgen.net", "gitlab.com", "a.b"]
)
paths = st.text(st.one_of(st.sampled_from("/?#&=%-_.:() a1é\udc80"), st.characters()), max_size=30)
routes = st.sampled_from(
    ["", "badge/", "github/stars/", "github/", "endpoint?url=", "static/v1?", ":"]
)


@given(hosts, routes, paths)
def test_never_raises(host: str, route: str, path: str) -> None:
    badge = badges.read(f"https://{host}/{route}{path}")
    if badge is not None:
        badges.meaning(badge)
        badges.contradiction(badge, [path, "github:" + path, "arxiv:" + path, "acl:" + path])
        assert (badge.mended is None) or (badge.guessed is None)
        assert badge.broken <= (badge.problem is not None)


@given(st.text(st.characters(exclude_categories=())))
def test_never_raises_for_any_text(text: str) -> None:
    assert badges.is_badge(text) == (badges.read(text) is not None)


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("https://img.shields.io/badge/" + "a-" * 20_000, id="single dashes"),
        pytest.param("https://img.shields.io/badge/" + "a--" * 20_000 + "teal", id="double dashes"),
        pytest.param("https://img.shields.io/badge/" + "_" * 40_001 + "-x-teal", id="underscores"),
        pytest.param("https://img.shields.io/badge/a-b-rgb(" + " " * 40_000, id="open function"),
        pytest.param("https://img.shields.io/badge/arxiv" + " " * 40_000 + "x-teal", id="spaces"),
        pytest.param("https://img.shields.io/badge/a-b-teal?style=" + "f" * 40_000, id="style"),
        pytest.param("https://img.shields.io/github/stars/" + "a/" * 20_000, id="segments"),
        pytest.param("https://codecov.io/" + "badge" * 10_000, id="badge after badge"),
        pytest.param("https://github.com/a/b/raw/" + "badge/" * 10_000, id="folders"),
    ],
)
def test_hostile_addresses_are_read_in_one_go(url: str) -> None:
    """A quadratic reading of these would not end before the suite's time limit."""
    badge = badges.read(url)
    if badge is not None:
        badges.meaning(badge)
        assert badges.contradiction(badge, ["arxiv:2107.01234"]) is None
