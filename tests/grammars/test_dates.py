import pytest
from hypothesis import given
from hypothesis import strategies as st

from readme_tool.grammars import dates
from readme_tool.grammars.dates import Date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2019", (2019,)),
        ("[2019]", (2019,)),
        ("（2019）", (2019,)),
        ("2019.07", (2019, 7)),
        ("2019-7", (2019, 7)),
        ("2019/07", (2019, 7)),
        ("07/2019", (2019, 7)),
        ("07.2019", (2019, 7)),
        ("2019.07.31", (2019, 7, 31)),
        ("2019-07-31,", (2019, 7, 31)),
        ("31/07/2019", (2019, 7, 31)),
        ("07/31/2019", (2019, 7, 31)),
        ("07/07/2019", (2019, 7, 7)),
        ("July 2019", (2019, 7)),
        ("Jul., 2019", (2019, 7)),
        ("Jul-2019", (2019, 7)),
        ("JULY 2019", (2019, 7)),
        ("Sept 2019", (2019, 9)),
        ("2019 Jul", (2019, 7)),
        ("2019-Jul-31", (2019, 7, 31)),
        ("31 July 2019", (2019, 7, 31)),
        ("July 31st, 2019", (2019, 7, 31)),
        ("Jul_31,_2019", (2019, 7, 31)),
        ("Jul '19", (2019, 7)),
        ("Jul’97", (1997, 7)),
        ("2019年", (2019,)),
        ("2019年7月", (2019, 7)),
        ("2019 年 7 月 31 日", (2019, 7, 31)),
        ("２０１９年７月", (2019, 7)),
        ("２０１９．０７", (2019, 7)),
    ],
)
def test_read(text: str, date: tuple[int, ...]) -> None:
    assert dates.read(text) == Date(*date)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("1949", id="too early"),
        pytest.param("2036", id="too late"),
        pytest.param("2019.13", id="no thirteenth month"),
        pytest.param("2019.00", id="no month zero"),
        pytest.param("2019-07-32", id="no 32nd"),
        pytest.param("1907.01234", id="arXiv identifier"),
        pytest.param("2012.01234", id="arXiv identifier that begins like a year"),
        pytest.param("2019-2021", id="range of years"),
        pytest.param("2019–21", id="short range"),
        pytest.param("2019/2020", id="season"),
        pytest.param("Jul 2019 - May 2020", id="range of months"),
        pytest.param("May-July 2019", id="months of one year"),
        pytest.param("2019 to 2021", id="range in words"),
        pytest.param("v2019.07", id="version"),
        pytest.param("1990s", id="decade"),
        pytest.param("2,019", id="thousands"),
        pytest.param("$2019", id="money"),
        pytest.param("2019%", id="percent"),
        pytest.param("UAI'19", id="more than a date"),
        pytest.param("'19", id="a short year of nothing"),
        pytest.param("Marchers 2019", id="not quite a month"),
    ],
)
def test_no_single_date(text: str) -> None:
    assert dates.read(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("A paper, UAI 2019", [("2019", "year", 2019, None)], id="year"),
        pytest.param("UAI2019 oral", [("2019", "year", 2019, None)], id="glued"),
        pytest.param("(arXiv 2019.07)", [("2019.07", "year-month", 2019, 7)], id="month"),
        pytest.param(
            "UAI'19, MLSys' 20",
            [("'19", "short-year", 2019, None), ("' 20", "short-year", 2020, None)],
        ),
        pytest.param("Authors' 20 rules", [], id="a plural"),
        pytest.param("in 2019. Later", [("2019", "year", 2019, None)], id="end of a sentence"),
        pytest.param(
            "UAI 2019/ICML 2020", [("2019", "year", 2019, None), ("2020", "year", 2020, None)]
        ),
        pytest.param("from 2018 to 2020, then 2021", [("2021", "year", 2021, None)], id="range"),
        pytest.param(
            "1 Jul 2019, 2020-02",
            [("1 Jul 2019", "day", 2019, 7), ("2020-02", "year-month", 2020, 2)],
        ),
        pytest.param("06/07/2019", [("06/07/2019", "year", 2019, None)], id="day or month"),
        pytest.param("June/July 2019", [("2019", "year", 2019, None)], id="two months"),
        pytest.param("it may be 2019", [("2019", "year", 2019, None)], id="a verb"),
        pytest.param("发表于2019年7月。", [("2019年7月", "year-month", 2019, 7)], id="Chinese"),
        pytest.param("2000 tasks, 3000 steps", [("2000", "year", 2000, None)], id="plausible"),
    ],
)
def test_find(text: str, found: list[tuple[str, str, int, int | None]]) -> None:
    got = [(text[d.start : d.end], d.kind, d.year, d.month) for d in dates.find(text)]
    assert got == found


def test_find_bare_short_years() -> None:
    found = list(dates.find_bare("CVPR 24, UAI25 and ICML-26 but Paper 24, R2D2 and GPT 99x"))
    assert [(d.year, d.kind) for d in found] == [
        (year, "short-year") for year in (2024, 2025, 2026)
    ]


years = st.integers(dates.EARLIEST_YEAR, dates.LATEST_YEAR)
months = st.integers(1, 12)
forms = st.sampled_from(["{0}.{1:02}", "{0}-{1:02}", "{0}/{1}", "{1:02}/{0}", "{0}年{1}月"])


@given(
    years, months, forms, st.sampled_from(["", "(", "a, ", "，"]), st.sampled_from(["", ")", ", b"])
)
def test_what_is_written_is_found(
    year: int, month: int, form: str, before: str, behind: str
) -> None:
    written = form.format(year, month)
    found = list(dates.find(before + written + behind))
    assert [(d.start, d.end, d.date) for d in found] == [
        (len(before), len(before) + len(written), Date(year, month))
    ]
    assert dates.read(written) == Date(year, month)


@given(st.text(st.one_of(st.sampled_from("2019'-./ MayJul年月日"), st.characters()), max_size=40))
def test_what_is_found_is_in_order_and_plausible(text: str) -> None:
    end = 0
    for date in dates.find(text):
        assert end <= date.start < date.end <= len(text)
        assert dates.EARLIEST_YEAR <= date.year <= dates.LATEST_YEAR
        assert date.month is None or 1 <= date.month <= 12
        assert (date.kind == "day") == (date.day is not None)
        end = date.end
