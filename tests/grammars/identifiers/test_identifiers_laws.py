import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readme_tool.grammars.identifiers import Identifier, read
from readme_tool.grammars.identifiers.hosts import DOMAINS, READERS, reader_of
from readme_tool.grammars.identifiers.misspelling import is_one_edit_off

KNOWN = sorted(READERS) + [f"x.{domain}" for domain in DOMAINS]
WORDS = (
    "abs pdf html doi paper papers content article articles document pii hash file v1 vol1 2019"
    " 2310.00042 2310.0042 10.1145 10.1101 1.2 forum rec virtual poster proceedings P18-1007 -"
    " 2020.acl-main.1 hep-th 9901001 .pdf v2 ] } ) %5D %20 https: datasets collections arXiv: x"
).split()

paths = st.lists(st.sampled_from(WORDS), max_size=7).flatmap(
    lambda words: st.lists(st.sampled_from(["/", "//", ""]), min_size=len(words)).map(
        lambda seams: "".join(s + w for s, w in zip(seams, words, strict=False))
    )
)
assembled = st.builds(
    "{}{}/{}{}".format,
    st.sampled_from(["https://", "http://", "//", "", "https:/", "ttps://", "http://https://"]),
    st.sampled_from(KNOWN),
    paths,
    st.sampled_from(["", "?id=Abcdefghij", "?arnumber=1", "#", "#x", "?", "?utm_source=x"]),
)


VECTORS = Path(__file__).parents[2] / "vectors" / "identifiers.json"
URLS = [row["url"] for row in json.loads(VECTORS.read_text("utf-8"))]


@st.composite
def misspelt(draw: st.DrawFn) -> str:
    """A known address with a stretch lost, a sign put in, or another address's end put on."""
    url: str = draw(st.sampled_from(URLS))
    at = draw(st.integers(0, len(url)))
    inserted = draw(st.sampled_from(["", *"/?#.:%-_()[]{}v1 0aAx）,;&=@", *URLS]))
    return url[:at] + inserted + url[at + draw(st.integers(0, 6)) :]


addresses = st.one_of(assembled, misspelt())


@given(st.one_of(st.text(max_size=60), addresses))
def test_any_text_is_read(text: str) -> None:
    reading = read(text)
    assert reading == read(text)
    assert reading.problem is None or not reading.identifiers


@given(addresses)
def test_what_is_mended_is_sound_and_names_the_same_ever_after(address: str) -> None:
    mended = read(address).mended
    if mended is not None:
        again = read(mended)
        assert not again.is_broken
        assert again.mended is None


@given(addresses)
def test_the_canonical_address_names_the_same(address: str) -> None:
    reading = read(address)
    if reading.identifiers and reading.canonical:
        again = read(reading.canonical)
        assert str(reading.identifiers[0]) in names(again.identifiers)
        assert again.canonical == reading.canonical or "doi-form" in reading.warnings


def names(identifiers: tuple[Identifier, ...]) -> set[str]:
    return {str(kin) for one in identifiers for kin in (one, *one.same_as)}


def form(pattern: str) -> st.SearchStrategy[str]:
    return st.from_regex(pattern, fullmatch=True)


def joined(
    pattern: str, *parts: st.SearchStrategy[str] | st.SearchStrategy[int]
) -> st.SearchStrategy[str]:
    return st.builds(pattern.format, *parts)


def arxiv_number(year: int, month: int, number: int) -> str:
    digits = 5 if year >= 15 else 4
    return f"{year:02}{month:02}.{number:0{digits}}"


arxiv_new = st.builds(arxiv_number, st.integers(8, 40), st.integers(1, 12), st.integers(1, 9999))
arxiv_old = joined(
    "{}/{:02}{:02}{:03}",
    st.sampled_from(["hep-th", "cs", "math", "cond-mat", "supr-con"]),
    st.one_of(st.integers(92, 99), st.integers(0, 6)),
    st.integers(1, 12),
    st.integers(1, 999),
)
number = st.integers(1, 10**8).map(str)
year = st.integers(2000, 2030).map(str)
word = form(r"[A-Za-z][A-Za-z0-9]{0,8}")
lower = form(r"q[a-z0-9]{0,8}")

VALUES = {
    "acl": form(r"[A-Z][0-9]{2}-[0-9]{4}|20[0-9]{2}\.[a-z]{1,9}-[a-z0-9]{1,5}\.[0-9]{1,4}"),
    "arxiv": st.one_of(arxiv_new, arxiv_old),
    "biorxiv": form(r"10\.(1101|64898)/20[0-9]{2}\.0[1-9]\.[0-2][0-9]\.[0-9]{6}"),
    "cvf": joined("CVPR/{}/{}", st.integers(2019, 2030), form(r"[A-Z][a-z]+(_[A-Z][a-z-]*)+")),
    "dblp": joined("conf/{}/{}", lower, word),
    "dl-acm-legacy": number,
    "doi": form(r"10\.1[0-9]{3,8}/[a-z]([a-z0-9._;:<>&%#?-]|/[a-z]|\([a-z]\)){0,9}[a-z0-9]"),
    "ecva": joined("ECCV/{}/{}", year, number.filter(lambda value: len(value) < 9)),
    "gist": form(r"[0-9a-f]{20}|[0-9a-f]{32}"),
    "github": joined(
        "{}/{}", form(r"q[a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,2}"), form(r"[a-z0-9._-]{0,9}q")
    ),
    "gitlab": joined("{}/{}/{}", lower, lower, lower),
    "hal": form(r"(hal|tel|inria)-[0-9]{8}"),
    "hf-dataset": joined("{}/{}", word, word),
    "hf-model": joined("Q{}/{}", word, word),
    "hf-space": joined("{}/{}", word, word),
    "ieee": number,
    "ijcai": joined("{}/{}", year, number),
    "isca": joined("interspeech_{}/{}", year, lower),
    "jmlr": joined("v{}/{}", number, lower),
    "mdpi": joined("1234-567X/{}/{}/{}", number, number, number),
    "neurips": joined("{}/{}", st.integers(1987, 2020), form(r"[0-9a-f]{32}")),
    "openreview": form(r"[A-Za-z0-9_-]{6,13}Q"),
    "pii": form(r"S[0-9]{7}[0-9X][0-9]{7}[0-9X]"),
    "pmcid": number.map("PMC{}".format),
    "pmid": number,
    "pmlr": joined("v{}/{}", number, form(r"q[a-z]{1,6}[0-9]{2}[a-z]?")),
    "pvldb": joined("vol{}/p{}-{}", number, number, lower),
    "pwc": form(r"[a-z]{1,6}(-[a-z0-9]{1,6}){0,3}"),
    "rss": joined("rss{}/p{}", number, number),
    "s2": st.one_of(form(r"[0-9a-f]{40}"), number.map("CorpusID:{}".format)),
    "ssrn": number,
    "usenix": joined("{}/{}", lower, lower),
    "zenodo": number,
}


@pytest.mark.parametrize("scheme", VALUES)
def test_the_canonical_address_of_an_identifier_names_it(scheme: str) -> None:
    @given(VALUES[scheme])
    def holds(value: str) -> None:
        identifier = Identifier(scheme, value)
        assert identifier.url is not None
        assert str(identifier) in names(read(identifier.url).identifiers)

    holds()


@given(st.sampled_from(sorted(VALUES)), st.data())
def test_kinship_goes_both_ways(scheme: str, data: st.DataObject) -> None:
    identifier = Identifier(scheme, data.draw(VALUES[scheme]))
    for other in identifier.same_as:
        assert str(identifier) in {str(back) for back in other.same_as}


@given(st.text("abc", max_size=5), st.text("abc", max_size=5))
def test_one_edit_is_an_edit_in_either_direction(left: str, right: str) -> None:
    assert is_one_edit_off(left, right) == is_one_edit_off(right, left)


@given(st.text("abcd", min_size=1, max_size=6), st.data())
def test_a_lost_letter_is_one_edit(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text) - 1))
    assert is_one_edit_off(text, text[:at] + text[at + 1 :])


@pytest.mark.parametrize("host", KNOWN)
def test_every_host_has_its_reader(host: str) -> None:
    assert callable(reader_of(host))
    assert reader_of(f"www.{host}") is reader_of(host)


LONG = 200_000
HOSTILE = {
    "slashes": "/" * LONG,
    "views": "10.1000/a" + "/pdf" * LONG,
    "junk": "2310.00042" + ")" * LONG + "a",
    "escapes": "2310.00042" + "%5D" * LONG,
    "broken escapes": "%ff" * LONG,
    "placeholder": "x" * LONG + "!",
    "digits": "2310." + "1" * LONG,
    "dashes": "a-" * LONG + "!",
    "dots": "a." * LONG + "!",
    "underscores": "content/CVPR2020/html/" + "A_CVPR_2020_" * (LONG // 10),
    "versions": "2310.00042" + "v1" * LONG,
    "nested": "https://arxiv.org/abs/" * LONG,
    "brackets": "10.1000/a" + "(" * LONG,
    "letters": "a" * LONG,
}
BEFORE = ("", "https://", "http:", "https://arxiv.org", "git@github.com:", "arXiv:", "10.1000/")


@pytest.mark.timeout(120)
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_long_texts_are_read_in_one_go(text: str) -> None:
    for start in BEFORE:
        assert read(start + text) == read(start + text)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_reader_goes_back_and_forth(text: str) -> None:
    for reader_host in {reader: host for host, reader in READERS.items()}.values():
        reading = read(f"https://{reader_host}/{text}")
        assert reading.problem is None or not reading.identifiers
