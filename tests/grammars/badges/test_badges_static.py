import pytest
from hypothesis import given
from hypothesis import strategies as st

from readme_tool.grammars import badges
from readme_tool.grammars.badges import Badge

STATIC = "https://img.shields.io/badge/"


def badge(url: str) -> Badge:
    found = badges.read(url)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("content", "label", "message", "color"),
    [
        pytest.param("Blog-post-teal", "Blog", "post", "teal", id="three parts"),
        pytest.param("Blog-teal", "", "Blog", "teal", id="two parts"),
        pytest.param("-Blog-teal", "", "Blog", "teal", id="empty label"),
        pytest.param("ECML--PKDD-2021-teal", "ECML-PKDD", "2021", "teal", id="doubled dash"),
        pytest.param("on__off-a_b-teal", "on_off", "a b", "teal", id="underscores"),
        pytest.param("x-y-TEA1ED", "x", "y", None, id="no hex after all"),
        pytest.param("x-y-C0FFEE", "x", "y", "#c0ffee", id="hex"),
        pytest.param("x-y-%23C0Fe", "x", "y", "#c0fe", id="hex with its hash"),
        pytest.param("x-y-critical", "x", "y", "red", id="alias"),
        pytest.param("x-y-teal.svg", "x", "y", "teal", id="extension"),
        pytest.param("x-y-teal?color=0f0", "x", "y", "#0f0", id="colour of the query"),
        pytest.param("x-y-teal?colorB=plum", "x", "y", "plum", id="its old name"),
        pytest.param("x-y-nix?color=plum", "x", "y", "plum", id="an unknown one that is covered"),
        pytest.param("x-y-teal?label=two+words", "two words", "y", "teal", id="label of the query"),
        pytest.param("x-y-teal?label=", "", "y", "teal", id="label taken away"),
        pytest.param("95%-x-teal", "95%", "x", "teal", id="lone percent sign"),
        pytest.param("ICML'20(Oral)-yes-teal", "ICML'20(Oral)", "yes", "teal", id="punctuation"),
    ],
)
def test_what_it_shows(content: str, label: str, message: str, color: str | None) -> None:
    found = badge(STATIC + content)
    assert (found.label, found.message, found.color) == (label, message, color)
    assert not found.broken
    assert found.kind == "static"


@pytest.mark.parametrize(
    ("content", "problem", "mended"),
    [
        pytest.param("ECML-PKDD-2021-teal", "too-many-dashes", "ECML--PKDD-2021-teal", id="venue"),
        pytest.param("seen-2024-11-30-teal", "too-many-dashes", "seen-2024--11--30-teal", id="day"),
        pytest.param("Paper-S-T-2021-teal", "too-many-dashes", "Paper-S--T--2021-teal", id="paper"),
        pytest.param("T%2DREX-yes-teal", "too-many-dashes", "T--REX-yes-teal", id="encoded dash"),
        pytest.param("a%2Db%2Dc-teal", "too-many-dashes", "a--b--c-teal", id="only those"),
        pytest.param("x-y-#c0ffee", "hash-in-color", "x-y-c0ffee", id="raw hash"),
        pytest.param("x-y-#c0fe.svg?a=b", "hash-in-color", "x-y-%23c0fe.svg?a=b", id="hash, alpha"),
        pytest.param("x-y-teal.svg.png", "dot-in-color", "x-y-teal.png", id="two extensions"),
        pytest.param("x-y-teal.webp", "dot-in-color", "x-y-teal", id="unknown extension"),
        pytest.param("x-y-teal.", "dot-in-color", "x-y-teal", id="full stop"),
        pytest.param("x-y-hsla(1,2%25,3%25,.25)", "dot-in-color", "x-y-hsla(1,2%25,3%25,25%25)"),
        pytest.param("x-y-teal.gif", "removed-format", "x-y-teal", id="GIF"),
        pytest.param("x-y-teal.jpg?style=flat", "removed-format", "x-y-teal?style=flat", id="JPEG"),
        pytest.param("why?-so-teal", "raw-question-mark", "why%3F-so-teal", id="question mark"),
        pytest.param("T-REX-2021-teal.gif", "removed-format", "T--REX-2021-teal", id="two faults"),
    ],
)
def test_broken_with_one_reading(content: str, problem: str, mended: str) -> None:
    found = badge(STATIC + content)
    assert found.broken
    assert (found.problem, found.mended, found.guessed) == (problem, STATIC + mended, None)
    assert (found.label, found.message, found.color, found.style) == (None,) * 4


@pytest.mark.parametrize(
    ("content", "problem", "guessed"),
    [
        pytest.param("Demo", "no-color", "Demo-blue", id="no dash"),
        pytest.param("Demo.svg?style=flat", "no-color", "Demo-blue.svg?style=flat", id="extension"),
        pytest.param("", "no-color", None, id="nothing at all"),
        pytest.param("Demo-live-", "empty-color", "Demo-live-blue", id="nothing behind the dash"),
        pytest.param("python-3.12", "dot-in-color", "python-3.12-blue", id="a version, no colour"),
        pytest.param("My-Own-Page-teal", "too-many-dashes", "My-Own--Page-teal", id="any dash"),
        pytest.param("a-b-c-d", "too-many-dashes", None, id="any dash, no colour"),
        pytest.param("x-y-rgb(0,-1,0)", "too-many-dashes", "x-y-rgb(0,0,0)", id="negative"),
    ],
)
def test_broken_with_several_readings(content: str, problem: str, guessed: str | None) -> None:
    found = badge(STATIC + content)
    assert found.broken
    assert found.mended is None
    assert (found.problem, found.guessed) == (problem, guessed and STATIC + guessed)


@pytest.mark.parametrize(
    ("content", "problem", "ignored", "nearest", "repaired"),
    [
        pytest.param("x-y-Teal", "unknown-color", "Teal", ("teal",), "x-y-teal", id="case"),
        pytest.param("x-y-bright_green", "unknown-color", "bright_green", None, "x-y-brightgreen"),
        pytest.param("x-y-c0fe", "unknown-color", "c0fe", ("%23c0fe",), "x-y-%23c0fe", id="hex"),
        pytest.param("x-y-turquois", "unknown-color", "turquois", None, "x-y-turquoise", id="typo"),
        pytest.param("x-y-11111", "unknown-color", "11111", ("111111",), "x-y-111111", id="digit"),
        pytest.param("x-y-wobbly", "unknown-color", "wobbly", (), "x-y-blue", id="no idea"),
        pytest.param("Venue-RSS", "unknown-color", "RSS", (), "Venue-RSS-blue", id="forgotten"),
        pytest.param(
            "Hello-Face", "unknown-color", "Face", (), "Hello-Face-blue", id="a word in hex"
        ),
        pytest.param("Papers-1234", "unknown-color", "1234", (), "Papers-1234-blue", id="a number"),
        pytest.param(
            "x-y-1234", "unknown-color", "1234", ("%231234",), "x-y-%231234", id="in third"
        ),
        pytest.param("Demo-Teal", "unknown-color", "Teal", ("teal",), "Demo-teal", id="two parts"),
        pytest.param("UAI-2020", "unknown-color", "2020", (), "UAI-2020-blue", id="a year"),
        pytest.param("a-b-2020", "unknown-color", "2020", (), "a-b--2020-blue", id="third a year"),
        pytest.param("x-y-teal/", "trailing-slash", "teal/", ("teal",), "x-y-teal", id="slash"),
        pytest.param(
            "x-y-teal%5D)", "trailing-junk", "teal])", ("teal",), "x-y-teal", id="brackets"
        ),
        pytest.param("x-y-teal?color=Plum", "unknown-color", "Plum", None, "x-y-teal?color=plum"),
        pytest.param("x-y-teal?labelColor=grean", "unknown-color", "grean", None, None, id="left"),
        pytest.param("x-y-teal?style=Flat", "unknown-style", "Flat", ("flat",), None, id="style"),
        pytest.param("x-y-teal?style=popout", "deprecated-style", "popout", ("flat",), None),
        pytest.param("x-y-teal?logo=pythn", "unknown-logo", "pythn", None, "x-y-teal?logo=python"),
        pytest.param("x-y-teal?logo=slack", "unknown-logo", "slack", (), "x-y-teal", id="gone"),
        pytest.param("x-y-teal?logo=zip&tab=1", "unknown-param", "tab", (), None, id="unknown"),
        pytest.param("x-y-teal?lable=a", "unknown-param", "lable", ("label",), "x-y-teal?label=a"),
        pytest.param(
            "x-y-teal?logo-color=red", "unknown-param", "logo-color", ("logoColor",), None
        ),
        pytest.param("x-y-teal?logoWidth=9&link=a", "removed-param", "logoWidth", (), None),
        pytest.param("x-y-teal?logoSize=big", "ignored-value", "big", ("auto",), None, id="size"),
        pytest.param("x-y-teal?cacheSeconds=1h", "ignored-value", "1h", (), None, id="seconds"),
    ],
)
def test_silently_ignored(
    content: str,
    problem: str,
    ignored: str,
    nearest: tuple[str, ...] | None,
    repaired: str | None,
) -> None:
    url = STATIC + content
    found = badge(url)
    assert not found.broken
    silent = next(s for s in found.silent if s.value == ignored)
    assert silent.problem == problem
    assert nearest is None or silent.nearest == nearest
    written = url[slice(*silent.span)]
    assert written.replace("%5D", "]") == ignored
    if repaired is not None:
        assert (found.mended or found.guessed) == STATIC + repaired


@pytest.mark.parametrize(
    ("url", "problem", "repaired"),
    [
        pytest.param("badge/x--teal", "empty-message", "badge/x-teal", id="label only"),
        pytest.param("badge/a b-c-teal", "raw-space", "badge/a%20b-c-teal", id="space"),
        pytest.param("badge/a)-c-teal", "unbalanced-paren", "badge/a%29-c-teal", id="closing"),
        pytest.param(":x-y-teal", "deprecated-route", "badge/x-y-teal", id="colon"),
    ],
)
def test_drawn_all_the_same(url: str, problem: str, repaired: str) -> None:
    found = badge("https://img.shields.io/" + url)
    assert not found.broken
    assert found.problem == problem
    assert (found.mended or found.guessed) == "https://img.shields.io/" + repaired


@pytest.mark.parametrize(
    ("query", "style"),
    [
        ("", "flat"),
        ("?style=social", "social"),
        ("?style=popout-square", "flat-square"),
        ("?style=Social", "flat"),
        ("?style=", "flat"),
    ],
)
def test_style(query: str, style: str) -> None:
    assert badge(STATIC + "x-y-teal" + query).style == style


@pytest.mark.parametrize(
    "logo",
    [
        "python",
        "Python",
        "Google%20Scholar",
        "google-scholar",
        "Node.js",
        "travis",
        "C%2B%2B",
        "data:image/png;base64,iVBO",
        "image/svg%2Bxml;base64,PHN2",
        "",
    ],
)
def test_known_logo(logo: str) -> None:
    assert badge(f"{STATIC}x-y-teal?logo={logo}").silent == ()


pieces = [
    "a",
    "-",
    "--",
    "_",
    ".",
    "teal",
    "2024",
    "CVPR",
    "?",
    "#",
    "&",
    "=",
    "style=",
    "%2D",
    "%",
]
urls = st.lists(
    st.sampled_from([*pieces, "logo=", "color=", ".svg", ".gif", "/", "(", " ", "中"]), max_size=9
)


@given(urls)
def test_the_mended_is_sound(parts: list[str]) -> None:
    found = badges.read(STATIC + "x" + "".join(parts))
    assert found is not None
    if found.mended is not None:
        assert not badge(found.mended).broken


@given(urls)
def test_what_is_ignored_stands_where_it_says(parts: list[str]) -> None:
    url = STATIC + "x-y" + "".join(parts)
    found = badges.read(url)
    assert found is not None
    for silent in found.silent:
        assert url[: silent.span.start].startswith(STATIC)
        assert silent.span.start < silent.span.end <= len(url)
