"""An excerpt speaks of places as the whole source does."""

from hypothesis import given
from hypothesis import strategies as st

from readme_tool.text import Excerpt, Source, Span

TEXTS = st.text(alphabet="ab\u00e9\U0001f600 \t\n\r", max_size=40)


@given(TEXTS, st.data())
def test_every_place_is_where_it_is_in_the_source(text, data):
    source = Source(text)
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    excerpt = Excerpt.of(source, [span])
    for offset in span:
        line = source.line_of(offset)
        assert excerpt.line_of(offset) == line
        assert excerpt.position(offset) == source.position(offset)
        assert excerpt.lines[line] == source[source.line(line)]
        assert excerpt.lines[line].startswith(excerpt.before(offset).rstrip("\r\n"))


def test_lines_that_no_span_touches_are_let_go():
    source = Source("one\ntwo\nthree\nfour\n")
    assert Excerpt.of(source, [Span(4, 13)]).lines == {2: "two", 3: "three"}
