"""Addresses that no browser can follow, and those that only look so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readme_tool.grammars import addresses, identifiers
from readme_tool.grammars.addresses import Fault


def fault(address: str) -> Fault | None:
    return addresses.fault(address, identifiers.read(address))


SOUND = """
https://example.org
https://example.org/a_(b)/c?d=e#f
http://localhost:8080/demo
http://192.168.0.1/x
mailto:jdoe@example.org
#top
./paper.pdf
LICENSE
docs/notes.md
notes.v2.pdf
survey@v1.pdf
setup.py
https://xxx.lanl.gov/abs/2105.01234
https://github.com/jdoe/your_music
https://github.com/jdoe/httpsomething
https://web.archive.org/web/2020/https://example.org/x
https://login.example.org/casa?target=https://example.org/y
https://example.org/nullable/nonesuch
""".split()

FAULTY = [
    ("[https://a.org](https://b.org)", "link-in-link", ("https://b.org", "https://a.org"), False),
    ("[https://a.org/](https://a.org)", "link-in-link", ("https://a.org",), True),
    ("[paper](https://b.org)", "link-in-link", ("https://b.org",), True),
    ("https://a.org/xhttps://b.org/y", "glued", ("https://a.org/x", "https://b.org/y"), False),
    ("https://a.org/x%20https://a.org/x", "glued", ("https://a.org/x", "https://a.org/x"), True),
    ("GITHUB_LINK", "placeholder", (), False),
    ("PDF链接", "placeholder", (), False),
    ("TODO", "placeholder", (), False),
    ("https://github.com/your-name/your-repo", "placeholder", (), False),
    ("https://arxiv.org/abs/2105.XXXXX", "placeholder", (), False),
    ("http://https://example.org", "scheme", ("https://example.org",), True),
    ("htps://example.org/a", "scheme", ("https://example.org/a",), True),
    ("https:/example.org/a", "scheme", ("https://example.org/a",), True),
    ("[https://example.org/a", "stray-beginning", ("https://example.org/a",), True),
    ("%20https://example.org/a", "stray-beginning", ("https://example.org/a",), True),
    ("github.com/jdoe/lists", "no-scheme", ("https://github.com/jdoe/lists",), True),
    ("www.jdoe.example", "no-scheme", ("https://www.jdoe.example",), False),
    ("jdoe@example.org", "no-mailto", ("mailto:jdoe@example.org",), True),
    ("2105.01234v2", "bare-identifier", ("https://arxiv.org/abs/2105.01234v2",), True),
    ("10.1000/182", "bare-identifier", ("https://doi.org/10.1000/182",), True),
    ("chrome-extension://abc/x.pdf", "own-computer", (), False),
    ("C:\\papers\\x.pdf", "own-computer", (), False),
    ("https://arxiv,org/abs/2105.01234", "host", ("https://arxiv.org/abs/2105.01234",), True),
    ("https://arxiv/abs/2105.01234", "host", (), False),
]


@pytest.mark.parametrize("address", SOUND)
def test_sound_addresses(address: str) -> None:
    assert fault(address) is None


@pytest.mark.parametrize(
    ("address", "problem", "meant", "certain"), FAULTY, ids=[row[0] for row in FAULTY]
)
def test_faults(address: str, problem: str, meant: tuple[str, ...], certain: bool) -> None:
    found = fault(address)
    assert found is not None
    assert found[1:] == (problem, meant, certain)


@pytest.mark.parametrize("row", [row for row in FAULTY if row[3]], ids=lambda row: row[0])
def test_what_can_only_be_meant_is_sound(row: tuple[str, str, tuple[str, ...], bool]) -> None:
    assert fault(row[2][0]) is None


@given(st.text("htps:/.[](), @#?=xXaorg1%0\\你", max_size=40))
def test_any_text_is_judged(address: str) -> None:
    found = fault(address)
    assert found is None or not found.certain or found.meant


@pytest.mark.parametrize(
    ("address", "meant", "certain"),
    [
        ("https://www.arxiv.org/abs/2105.01234", "https://arxiv.org/abs/2105.01234", True),
        ("http://dx.doi.org/10.1000/182", "http://doi.org/10.1000/182", True),
        ("https://GitHub.com/JDoe/Lists", "https://github.com/JDoe/Lists", True),
        ("https://link.zhihu.com/?target=https%3A//a.org/b", "https://a.org/b", False),
        ("https://dl-acm-org.ezproxy.b.edu/doi/1", "https://dl.acm.org/doi/1", False),
    ],
)
def test_addresses_by_another_name(address: str, meant: str, certain: bool) -> None:
    found = addresses.preferred(address)
    assert found is not None
    assert (found.address, found.certain) == (meant, certain)
    assert addresses.preferred(meant) is None


@pytest.mark.parametrize(
    "address",
    [
        "https://arxiv.org/abs/2105.01234",
        "https://export.arxiv.org/api/query?id_list=2105.01234",
        "https://www.google.com/search?q=https",
        "https://proxy.example.com/x",
        "https://a.org/www.arxiv.org",
    ],
)
def test_addresses_under_their_own_name(address: str) -> None:
    assert addresses.preferred(address) is None


@pytest.mark.parametrize(
    ("address", "without"),
    [
        ("https://a.org/x?utm_source=b&c=d&utm_medium=e#f", "https://a.org/x?c=d#f"),
        ("https://a.org/x?fbclid=b", "https://a.org/x"),
        ("https://youtu.be/abc?si=d&t=42", "https://youtu.be/abc?t=42"),
        ("https://a.org/x?si=d", None),
        ("https://openreview.net/forum?id=abc", None),
    ],
)
def test_tracking_parameters(address: str, without: str | None) -> None:
    found = addresses.tracked(address)
    assert (found.without if found else None) == without
    assert without is None or addresses.tracked(without) is None


@pytest.mark.parametrize(
    ("address", "host", "closed"),
    [
        ("https://cdn.rawgit.com/a/b/c/d.svg", "cdn.rawgit.com", True),
        ("https://api.travis-ci.org/a/b.svg", "api.travis-ci.org", True),
        ("https://visitor-badge.glitch.me/badge?page_id=a.b", "visitor-badge.glitch.me", True),
        ("https://bit.ly/abc", "bit.ly", False),
    ],
)
def test_retired_services(address: str, host: str, closed: bool) -> None:
    found = addresses.retired(address)
    assert found is not None
    assert (found.host, found.closed) == (host, closed)
    assert found.successor is None or addresses.retired(found.successor) is None


def test_services_that_go_on() -> None:
    for address in (
        "https://maps.app.goo.gl/a",
        "https://travis-ci.com/a",
        "https://a.bit.lyon.fr",
    ):
        assert addresses.retired(address) is None


def test_hosts_that_serve_https() -> None:
    assert all(map(addresses.serves_https, ("arxiv.org", "www.nature.com", "jdoe.github.io")))
    assert not any(map(addresses.serves_https, ("example.org", "arxiv.org.example", "org")))
