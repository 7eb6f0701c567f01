import pytest

from readme_tool.grammars import badges


def contradiction(path: str, *identifiers: str) -> str | None:
    badge = badges.read(f"https://img.shields.io/{path}")
    assert badge is not None
    return badges.contradiction(badge, identifiers)


@pytest.mark.parametrize(
    ("content", "identifier"),
    [
        pytest.param("arXiv-2107.01234", "arxiv:2107.01234", id="same number"),
        pytest.param("arXiv-2107.01234", "arxiv:2107.01234v2", id="a version"),
        pytest.param("arXiv-2107.01234", "doi:10.48550/arxiv.2107.01234", id="as DOI"),
        pytest.param("arXiv-2021.07", "arxiv:2107.01234", id="same month"),
        pytest.param("arXiv-2021.08", "arxiv:2107.01234", id="a month later"),
        pytest.param("arXiv-2021.06", "arxiv:2107.01234", id="a month earlier"),
        pytest.param("arXiv-2020.12", "arxiv:2101.01234", id="over New Year"),
        pytest.param("arXiv-2020", "arxiv:2101.01234", id="year over New Year"),
        pytest.param("UAI-2021", "arxiv:1907.01234", id="preprint years before"),
        pytest.param("UAI-2021.07", "arxiv:1907.01234", id="preprint long before"),
        pytest.param("pdf-2021", "arxiv:1907.01234", id="published years after"),
        pytest.param("arXiv-1999", "arxiv:math/9905123", id="old identifier"),
        pytest.param("ACL-2021", "acl:2021.acl-long.1", id="anthology"),
        pytest.param("Findings_of_ACL-2021", "acl:2021.findings-acl.1", id="findings"),
        pytest.param("ACL-2015", "acl:P15-1001", id="old anthology"),
        pytest.param("IJCNLP-2015", "acl:P15-1001", id="held together"),
        pytest.param("EMNLP_Workshop-2021", "acl:2021.insights-1.1", id="workshop"),
        pytest.param("CVPR-2021", "cvf:CVPR/2021/X_Y", id="CVF"),
        pytest.param("CVPR_Workshop-2021", "cvf:CVPRW/2021/X_Y", id="CVF workshop"),
        pytest.param("NIPS-2017", "neurips:2017/" + "0" * 32, id="older name"),
        pytest.param("ICML-2021", "pmlr:v139/ada21a", id="PMLR"),
        pytest.param("CoRL-2021", "pmlr:v164/ada22a", id="printed a year later"),
        pytest.param("PMLR-v164", "pmlr:v164/ada22a", id="volume"),
        pytest.param("OpenReview-AbCdEf1234", "openreview:AbCdEf1234", id="OpenReview"),
        pytest.param("OpenReview-Discussion", "openreview:AbCdEf1234", id="a word"),
        pytest.param("IEEE_TSP-2021", "ieee:123", id="a number that tells nothing"),
        pytest.param("Paper-Link", "arxiv:2107.01234", id="no claim"),
        pytest.param("arXiv-2107.01234", "github:ada/engine", id="not a paper"),
        pytest.param("arXiv-2107.01234", "s2:" + "0" * 40, id="a mirror"),
    ],
)
def test_consistent(content: str, identifier: str) -> None:
    assert contradiction(f"badge/{content}-teal", identifier) is None


@pytest.mark.parametrize(
    ("content", "identifier", "words"),
    [
        pytest.param("arXiv-2107.01234", "arxiv:2107.01235", "2107.01235", id="number"),
        pytest.param("arXiv-2107.01234", "acl:2021.acl-long.1", "ACL Anthology", id="publisher"),
        pytest.param("Paper-arXiv", "openreview:AbCdEf1234", "OpenReview", id="OpenReview"),
        pytest.param("arXiv-2021.07", "arxiv:2105.01234", "2021-05", id="two months later"),
        pytest.param("arXiv-2021.07", "arxiv:2109.01234", "2021-09", id="two months earlier"),
        pytest.param("pdf-2021.07", "arxiv:2007.01234", "2020-07", id="a year off"),
        pytest.param("arXiv-2021", "arxiv:2202.01234", "2022-02", id="year before"),
        pytest.param("arXiv-2021", "arxiv:2011.01234", "2020-11", id="year after"),
        pytest.param("UAI-2021", "arxiv:2202.01234", "2022-02", id="venue before the preprint"),
        pytest.param("UAI-2021.07", "arxiv:2202.01234", "2022-02", id="its month before"),
        pytest.param("ACL-2020", "acl:2021.acl-long.1", "2021", id="anthology's year"),
        pytest.param("ACL-2021", "acl:2021.emnlp-main.1", "EMNLP", id="anthology's venue"),
        pytest.param("NAACL-2019", "acl:D19-1001", "EMNLP 2019", id="old anthology"),
        pytest.param("ECCV-2021", "cvf:ICCV/2021/X_Y", "ICCV 2021", id="CVF"),
        pytest.param("ICML-2017", "neurips:2017/" + "0" * 32, "NEURIPS", id="NeurIPS"),
        pytest.param("ICML-2022", "pmlr:v139/ada21a", "2021", id="PMLR"),
        pytest.param("ICML-2021", "pmlr:v162/ada22a", "2022", id="PMLR, a year later"),
        pytest.param("PMLR-v139", "pmlr:v164/ada22a", "164", id="volume"),
        pytest.param("OpenReview-AbCdEf1234", "openreview:AbCdEf9999", "AbCdEf9999", id="id"),
    ],
)
def test_contradicted(content: str, identifier: str, words: str) -> None:
    said = contradiction(f"badge/{content}-teal", identifier)
    assert said is not None
    assert words in said


@pytest.mark.parametrize(
    ("path", "identifier", "contradicted"),
    [
        pytest.param("github/stars/Ada/Engine", "github:ada/engine", False, id="same"),
        pytest.param("github/stars/Ada/Engine", "github:ada/loom", True, id="another"),
        pytest.param("github/stars/Ada/Engine", "github:ada", False, id="an owner"),
        pytest.param("github/forks/ada/engine", "github:bob/engine", True, id="other route"),
        pytest.param("github/stars/ada/engine", "arxiv:2107.01234", False, id="a paper"),
        pytest.param("github/stars/ada/engine/tree/x", "github:bob/engine", True, id="broken"),
        pytest.param("github/stars/ada", "github:bob/engine", False, id="no repository"),
    ],
)
def test_repository(path: str, identifier: str, contradicted: bool) -> None:
    assert (contradiction(path, identifier) is not None) == contradicted


def test_one_that_agrees_is_enough() -> None:
    assert contradiction("github/stars/a/b", "github:c/d", "github:a/b") is None
    assert contradiction("github/stars/a/b", "github:c/d", "github:e/f") is not None
    assert contradiction("github/stars/a/b") is None
