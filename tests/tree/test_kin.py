"""What becomes of anchors is told from headings of one kin as from all."""

from hypothesis import given
from hypothesis import strategies as st

from readme_tool.grammars import anchors
from readme_tool.tree import parse

WORDS = st.sampled_from(["a", "a 1", "a 1 1", "b", "b 2", "a b", "1", "A-1"])


@given(st.lists(WORDS, min_size=1, max_size=8), st.data())
def test_kin_tell_what_all_headings_tell(texts, data):
    place = data.draw(st.integers(0, len(texts) - 1))
    new = data.draw(WORDS)
    given_now = anchors.anchors(texts)
    links = "".join(f"[x](#{anchor})\n" for anchor in given_now)
    readme = parse("".join(f"# {text}\n\n" for text in texts) + links)
    assert list(readme.kin.texts) == texts
    after = anchors.anchors([*texts[:place], new, *texts[place + 1 :]])
    changed = zip(given_now, after, strict=True)
    assert readme.kin.moved({place: new}) == {one: other for one, other in changed if one != other}


def test_kin_that_no_link_leads_to_is_nobodys_matter():
    readme = parse("# a\n\n# a\n\n# b\n\n[x](#b)\n")
    assert readme.kin.moved({0: "c"}) == {}
    assert readme.kin.moved({2: "c"}) == {"b": "c"}
    assert readme.kin.moved({2: None}) == {"b": None}
