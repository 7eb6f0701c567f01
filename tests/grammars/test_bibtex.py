"""The citation block's grammar, held against BibTeX's rules and against bibtexparser."""

import pytest
from bibtexparser import parse_string
from hypothesis import given
from hypothesis import strategies as st

from readme_tool.grammars.bibtex import read

SOUND = """\
Cite as:

@string{venue = "A Conference"}
@comment{never mind}
@inproceedings{doe2024lists,
  title     = {Lists of {BibTeX} Entries},
  author    = "Doe, Jane and M{\\"u}ller, Max",
  booktitle = venue # " 2024",
  year      = 2024,
}

@misc(roe2023, title = {Another (one)}, url={https://example.org/a,b})
"""

FAULTY = [
    ("@misc{title={A}}", ["no-key"], None),
    ("@misc{, title={A}}", ["no-key"], None),
    ("@misc{a b, title={A}}", ["blank-in-key"], None),
    ("@misc{a\n  title={A}}", ["no-comma"], "@misc{a,\n  title={A}}"),
    ("@misc{a, title={A}\n year=3}", ["no-comma"], "@misc{a, title={A},\n year=3}"),
    ("@misc{a, title={A},, year=3}", ["double-comma"], "@misc{a, title={A}, year=3}"),
    ("@misc{a, title {A}}", ["no-equals-sign"], "@misc{a, title = {A}}"),
    ("@misc{a, title, year=3}", ["no-equals-sign"], None),
    ("@misc{a, title=, year=3}", ["no-value"], None),
    ("@misc{a, title={A} and B, year=3}", ["stray-text"], None),
    (
        "@misc{a,\n title={A {B},\n year=3,\n url={c}}",
        ["unclosed-value"],
        "@misc{a,\n title={A {B}},\n year=3,\n url={c}}",
    ),
    (
        '@misc{a,\n title="A,\n url={c}}',
        ["unclosed-value"],
        '@misc{a,\n title="A",\n url={c}}',
    ),
    ("@misc{a, title={A},\n", ["unclosed-entry"], "@misc{a, title={A},}\n"),
    ("@misc{a, title={A}\n\n@misc{b}", ["unclosed-entry"], "@misc{a, title={A}}\n\n@misc{b}"),
    ("@misc{a, title={A}},\n year={3}\n}", ["closed-early"], "@misc{a, title={A},\n year={3}\n}"),
    ("@misc{a, title={A", ["unclosed-value"], None),
]


def test_sound_entries_are_read_as_bibtexparser_reads_them() -> None:
    ours = read(SOUND)
    theirs = parse_string(SOUND).entries
    assert not ours.faults
    assert [(e.kind, e.key) for e in ours.entries] == [(e.entry_type, e.key) for e in theirs]
    for mine, other in zip(ours.entries, theirs, strict=True):
        assert [f.name for f in mine.fields] == [f.key for f in other.fields]
    assert [f.value for f in ours.entries[0].fields] == [
        "Lists of {BibTeX} Entries",
        'Doe, Jane and M{\\"u}ller, Max',
        'venue # " 2024"',
        "2024",
    ]


@pytest.mark.parametrize(("text", "problems", "mended"), FAULTY, ids=str)
def test_faults(text: str, problems: list[str], mended: str | None) -> None:
    assert [fault.problem for fault in read(text).faults] == problems
    mends = [fault.mend for fault in read(text).faults]
    if mended is None:
        assert mends == [None]
        return
    (mend,) = mends
    assert mend is not None
    span, new = mend
    assert text[: span.start] + new + text[span.end :] == mended
    assert not read(mended).faults


@pytest.mark.parametrize(
    "text",
    ["", "no entry at all", "mail me@example.org {x}", "@ misc", "@article", "% @misc is a kind"],
)
def test_text_that_holds_no_entry(text: str) -> None:
    assert read(text).entries == ()
    assert read(text).faults == ()


NAMES = st.text("abcdefxyz", min_size=1, max_size=6)
VALUES = st.recursive(
    st.text("abc XYZ,=@#'é-", max_size=8),
    lambda inner: st.tuples(inner, inner).map(lambda two: f"{two[0]}{{{two[1]}}}"),
    max_leaves=4,
)
FIELDS = st.dictionaries(NAMES, VALUES, min_size=1, max_size=4)


@given(NAMES, FIELDS, st.sampled_from(["", ",", "\n"]))
def test_what_is_written_is_read(key: str, fields: dict[str, str], last: str) -> None:
    written = ", ".join(f"{name} = {{{value}}}" for name, value in fields.items())
    text = f"@misc{{{key}, {written}{last}}}"
    found = read(text)
    assert not found.faults
    (entry,) = found.entries
    assert (entry.key, text[slice(*entry.span)]) == (key, text)
    assert [(f.name, f.value) for f in entry.fields] == list(fields.items())
    theirs = parse_string(text).entries[0]
    assert [f.name for f in entry.fields] == [f.key for f in theirs.fields]


@given(st.text('@misc{},"=# \nab(', max_size=60))
def test_any_text_is_read_within_its_bounds(text: str) -> None:
    found = read(text)
    for entry in found.entries:
        assert text[entry.span.start] == "@"
        for field in entry.fields:
            assert entry.span.holds(field.value_span)
            assert text[slice(*field.name_span)].lower() == field.name
    for fault in found.faults:
        assert 0 <= fault.span.start <= fault.span.end <= len(text)
