import pytest

from readme_tool.grammars.badges import colours


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        pytest.param("brightgreen", "brightgreen", id="shields' own"),
        pytest.param("gray", "grey", id="alias"),
        pytest.param("papayawhip", "papayawhip", id="CSS"),
        pytest.param("PapayaWhip", None, id="CSS, other case"),
        pytest.param("BLUE", None, id="own, other case"),
        pytest.param("AbC", "#abc", id="three digits"),
        pytest.param("12345F", "#12345f", id="six digits"),
        pytest.param("abcd", None, id="four digits"),
        pytest.param("#ABCD", "#abcd", id="four digits and hash"),
        pytest.param("#abcde", None, id="five digits and hash"),
        pytest.param("#12345678", "#12345678", id="eight digits and hash"),
        pytest.param("rgb(1,2,3)", "rgb(1,2,3)", id="rgb"),
        pytest.param("rgb(1 2 3 / 50%)", "rgb(1 2 3 / 50%)", id="rgb with spaces"),
        pytest.param("rgba(1%, 2%, 3%, .5)", "rgba(1%, 2%, 3%, .5)", id="percent"),
        pytest.param("rgb(1%,2,3)", None, id="mixed"),
        pytest.param("rgb(1,2)", None, id="two numbers"),
        pytest.param("rgb(1.5,2,3)", None, id="fraction"),
        pytest.param("RGB(1,2,3)", None, id="function, other case"),
        pytest.param("hsl(120deg,1%,2%)", "hsl(120deg,1%,2%)", id="hsl"),
        pytest.param("hsl(120,1,2)", None, id="hsl without percent"),
        pytest.param(" teal ", " teal ", id="spaces around"),
        pytest.param("", None, id="nothing"),
        pytest.param("none", None, id="a word"),
    ],
)
def test_canonical(written: str, canonical: str | None) -> None:
    assert colours.canonical(written) == canonical


def test_every_name_is_known_and_nearest_to_itself() -> None:
    assert len(colours.CSS_NAMES) == 148
    for name in colours.CSS_NAMES | colours.NAMED:
        assert colours.canonical(name) is not None
        assert colours.nearest(name.upper()) == (name,)


@pytest.mark.parametrize(
    ("written", "first"),
    [
        ("purpel", "purple"),
        ("brigthgreen", "brightgreen"),
        ("informative", "informational"),
        ("teal1", "teal"),
        ("myblue", "blue"),
        ("light-grey", "lightgrey"),
        ("abcdabcd", "%23abcdabcd"),
    ],
)
def test_nearest(written: str, first: str) -> None:
    assert colours.nearest(written)[0] == first


@pytest.mark.parametrize("written", ["", "xy", "qwertz", "Transformers", "x" * 99, "123456789"])
def test_nothing_near(written: str) -> None:
    assert colours.nearest(written) == ()
