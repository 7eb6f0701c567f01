"""Lines in the hands of many curators: what each says of its work."""

from __future__ import annotations

import pytest

from readme_tool.tree import Entry, Role, parse

PAPER = "https://arxiv.org/abs/2301.00001"
TITLE = "Sorting Long Lists by Hand"
Said = dict[str, object]


def read(line: str) -> Entry:
    """The entry that a line is, on a page with another like it."""
    other = "- [Keeping Links Alive](https://arxiv.org/abs/2301.00002)\n"
    mark = "" if line.startswith(("- ", "* ")) else "- "
    return parse(f"# Lists\n\n## Papers\n\n{mark}{line}\n{other}").entries[0]


def told(entry: Entry) -> Said:
    """The fields that an entry has."""
    names = ("title", "name", "authors", "venue", "year", "month")
    fields = {name: getattr(entry, name) for name in names}
    return {name: field.value for name, field in fields.items() if field is not None}


LEADS = [
    pytest.param(f"SIGMOD 2019, [{TITLE}]({PAPER})", "SIGMOD", id="venue and comma"),
    pytest.param(f"SIGMOD-19 [{TITLE}]({PAPER})", "SIGMOD", id="short year"),
    pytest.param(f"Euro-Lists 2019, [{TITLE}]({PAPER})", "Euro-Lists", id="unknown venue"),
    pytest.param(
        f"Annals of Sorted Lists 2019: [{TITLE}]({PAPER})", "Annals of Sorted Lists", id="annals"
    ),
    pytest.param(f"2019 [{TITLE}]({PAPER})", None, id="year alone"),
]


@pytest.mark.parametrize(("line", "venue"), LEADS)
def test_where_and_when_before_a_linked_title(line: str, venue: str | None) -> None:
    said = told(read(line))
    assert said == {"title": TITLE, "year": 2019} | ({"venue": venue} if venue else {})


PEOPLE = [
    pytest.param(
        f"<[{TITLE}]({PAPER})> by Ada Byron, Bo Chen, and Cy Dale, 2019.",
        "Ada Byron, Bo Chen, and Cy Dale", id="by, title in angle brackets",
    ),
    pytest.param(f"<[{TITLE}]({PAPER})>by Ada Byron, 2019", "Ada Byron", id="by one"),
    pytest.param(
        f"[{TITLE}]({PAPER}) by Byron A, Chen B, Dale C. ICML, 2019.",
        "Byron A, Chen B, Dale C.", id="initials before a venue",
    ),
    pytest.param(
        f"{TITLE} *Ada Byron et al. ICML 2019* [[paper]({PAPER})]",
        "Ada Byron et al.", id="italics without a mark before",
    ),
    pytest.param(
        f"**{TITLE}.** *Ada Byron (Lists Lab, London) et al. ICML 2019.* [[paper]({PAPER})]",
        "Ada Byron (Lists Lab, London) et al.", id="affiliation",
    ),
    pytest.param(
        f"**{TITLE}.** *Ada Byron et al. ICML 2019. *[[paper]({PAPER})]",
        "Ada Byron et al.", id="italics that failed",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("line", "authors"), PEOPLE)
def test_people(line: str, authors: str) -> None:
    said = told(read(line))
    assert said.pop("venue", "ICML") == "ICML"
    assert said == {"title": TITLE, "authors": authors, "year": 2019}


VENUES = [
    pytest.param(f"{TITLE} （KDD 2019) [[paper]({PAPER})]", "KDD", id="brackets of two widths"),
    pytest.param(
        f"{TITLE} (IEEE Transactions on Lists) 2019 [[paper]({PAPER})]",
        "IEEE Transactions on Lists", id="periodical in brackets",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("line", "venue"), VENUES)
def test_venues(line: str, venue: str) -> None:
    assert told(read(line)) == {"title": TITLE, "venue": venue, "year": 2019}


def test_a_name_that_is_a_venue_too() -> None:
    said = told(read(f"TIE: {TITLE} [[paper]({PAPER})]"))
    assert said == {"title": f"TIE: {TITLE}"}


CHINESE = [
    pytest.param(f"最有名的综述是[{TITLE}]({PAPER})，值得一读。", {}, id="sentence"),
    pytest.param(
        f"2019 一篇关于列表的综述：[{TITLE}]({PAPER})", {"year": 2019}, id="year and colon"
    ),
    pytest.param(f"清华大学的[{TITLE}]({PAPER})", {}, id="whose"),
]


@pytest.mark.parametrize(("line", "others"), CHINESE)
def test_chinese_words_before_a_linked_title(line: str, others: Said) -> None:
    said = told(read(line))
    assert said | others == {"title": TITLE} | others


def test_works_in_groups_of_groups() -> None:
    text = (
        "## Papers\n\n- Theory:\n\n  - Three papers that everybody cites:\n"
        f"    - ICML-10 [{TITLE}]({PAPER})\n    - KDD-12 [Keeping Links]({PAPER}2)\n"
    )
    entries = parse(text).entries
    assert [entry.title and entry.title.value for entry in entries] == [TITLE, "Keeping Links"]
    assert entries[0].group == ("Theory:", "Three papers that everybody cites:")


CITED = "In Proceedings of the 9th Conference on Lists and Links (pp. 1-9)."


@pytest.mark.parametrize(
    ("people", "behind"),
    [
        pytest.param("Byron, A., Chen, B., & Dale, C. D.", "*ICML*.", id="italic venue"),
        pytest.param("Byron, A., & Chen, B.", f"In *{CITED[3:-13]}* (pp. 1-9).", id="proceedings"),
        pytest.param("Byron, A., & Rogers, B.", CITED, id="plain proceedings"),
    ],
)
def test_a_citation_that_is_a_link(people: str, behind: str) -> None:
    said = told(read(f"[{people} (2019). {TITLE}. {behind}]({PAPER})"))
    assert (said["title"], said["authors"], said["year"]) == (TITLE, people, 2019)


ENDS = [
    pytest.param(f"[{TITLE} (Published in ICML 2019)]({PAPER})", id="published in"),
    pytest.param(f"[{TITLE} [ICML'19]]({PAPER})", id="square brackets"),
    pytest.param(f"[{TITLE}, ICML 2019]({PAPER})", id="comma"),
]


@pytest.mark.parametrize("line", ENDS)
def test_where_and_when_at_the_end_of_a_linked_title(line: str) -> None:
    assert told(read(line)) == {"title": TITLE, "venue": "ICML", "year": 2019}


def test_brackets_of_a_linked_title_that_tell_nothing() -> None:
    for title in (f"{TITLE} (and by Heart)", f"{TITLE}, Part 19"):
        assert told(read(f"[{title}]({PAPER})"))["title"] == title


NAMED = [
    pytest.param("**SortNet** [Google] 2019.05\n  ", id="organisation and date"),
    pytest.param("**SortNet** (2019.05)\n  ", id="date"),
]


@pytest.mark.parametrize("above", NAMED)
def test_a_name_on_the_line_above_the_title(above: str) -> None:
    said = told(read(f"{above}{TITLE} [[paper]({PAPER})]"))
    assert said == {"title": TITLE, "name": "SortNet", "year": 2019, "month": 5}


def test_no_title_on_the_line_below_a_short_one() -> None:
    line = f"**SortNet** 2019.05\n  Ada Byron, Bo Chen, Cy Dale [[paper]({PAPER})]"
    assert told(read(line))["title"] == "SortNet"


def test_the_key_of_a_citation_is_no_venue() -> None:
    assert told(read(f"[LBC23] {TITLE} [[paper]({PAPER})]")) == {"title": TITLE}


def test_a_month_behind_a_comma() -> None:
    said = told(read(f"{TITLE}, arXiv 2019,05 [[paper]({PAPER})]"))
    assert (said["title"], said["year"], said["month"]) == (TITLE, 2019, 5)


SECTIONS = """\
# Lists

## 2019

### Sorting Long Lists by Hand

* 📄 **Paper**: [arXiv:2301.00001](https://arxiv.org/abs/2301.00001)
* 👥 **Authors**: Lists Team
* 📝 **Description**: Sorts lists.

***

### Keeping the Links of Lists Alive

* 📄 **Paper**: [ICML 2019](https://example.org/links)
* ✨ **Key Ideas**:
  * Asks every host.
"""


def test_headings_with_fields_in_bold_below_are_works() -> None:
    readme = parse(SECTIONS)
    first, second = readme.entries
    assert told(first) == {"title": TITLE, "authors": "Lists Team"}
    assert told(second)["title"] == "Keeping the Links of Lists Alive"
    assert readme.source[second.extent].endswith("Asks every host.")


def test_a_remark_behind_the_links_is_nobody() -> None:
    line = f"**{TITLE}** [[paper]({PAPER})][[code](https://github.com/ada/sort)] *Sorted Lists*"
    assert told(read(line)) == {"title": TITLE}


ROLES = [
    pytest.param("https://lists.files.wordpress.com/2019/sorting.pdf", Role.PAPER, id="file"),
    pytest.param("https://lists.wordpress.com/2019/sorting", Role.BLOG, id="post"),
    pytest.param("ftp://example.org/papers/sorting.pdf", Role.PAPER, id="ftp"),
    pytest.param("https://example.edu/cgi/viewcontent.cgi?article=2", Role.PAPER, id="cgi"),
]


@pytest.mark.parametrize(("address", "role"), ROLES)
def test_roles_of_unlabelled_links(address: str, role: Role) -> None:
    assert read(f"[{TITLE}]({address})").links[0].role is role


def test_a_column_of_projects_that_are_the_works() -> None:
    table = (
        "## Tools\n\n| Project | Year |\n|---|---|\n"
        "| [SortList](https://github.com/ada/sort) | 2019 |\n"
    )
    assert parse(table).entries[0].links[0].role is Role.CODE


def test_the_column_of_venues_goes_before_the_text_of_a_citation() -> None:
    cited = f"[Byron, A., & Chen, B. (2019). {TITLE}. *Annals of Lists*.]({PAPER})"
    table = f"## Papers\n\n| Paper | Venue |\n|---|---|\n| {cited} | KDD |\n"
    assert told(parse(table).entries[0])["venue"] == "KDD"
