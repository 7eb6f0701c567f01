"""What a citation block names, and where its fields contradict one another."""

import pytest

from readme_tool.grammars import bibtex, cited

CASES = [
    ("eprint={2105.01234}, archivePrefix={arXiv}", ["arxiv:2105.01234"], []),
    (
        "eprint={2105.01234}, url={https://arxiv.org/abs/2105.04321}",
        ["arxiv:2105.01234", "arxiv:2105.04321"],
        [("url", "eprint")],
    ),
    (
        "eprint={2105.01234v1}, url={https://arxiv.org/pdf/2105.01234}",
        ["arxiv:2105.01234", "arxiv:2105.01234"],
        [],
    ),
    (
        "journal={CoRR}, volume={abs/2105.01234}, eprint={2105.01235}",
        ["arxiv:2105.01234", "arxiv:2105.01235"],
        [("eprint", "volume")],
    ),
    (
        "doi={10.1000/182}, url={https://doi.org/10.1000/183}",
        ["doi:10.1000/182", "doi:10.1000/183"],
        [("url", "doi")],
    ),
    (
        "doi={10.1000/182}, url={https://arxiv.org/abs/2105.01234}",
        ["doi:10.1000/182", "arxiv:2105.01234"],
        [],
    ),
    ("archivePrefix={hal}, eprint={hal-0123}, year={2105}", [], []),
    ("eprint={to appear}, url={}, doi={}", [], []),
    (r"howpublished={\url{https://github.com/jdoe/lists}}", [], []),
]


@pytest.mark.parametrize(("fields", "named", "contradictions"), CASES, ids=[c[0] for c in CASES])
def test_named(fields: str, named: list[str], contradictions: list[tuple[str, str]]) -> None:
    (entry,) = bibtex.read(f"@misc{{a, {fields}}}").entries
    found = [
        str(i._replace(version=None)) for n in cited.named(entry) for i in n.reading.identifiers
    ]
    assert found == named
    found = [(c.field.name, c.earlier.name) for c in cited.contradictions(entry)]
    assert found == contradictions


@pytest.mark.parametrize(
    "fields", ["eprint={2113.01234}", "journal={arXiv preprint arXiv:2105.0123}", "doi={10.1/x}"]
)
def test_what_names_nothing(fields: str) -> None:
    (entry,) = bibtex.read(f"@misc{{a, {fields}}}").entries
    (one,) = cited.named(entry)
    assert one.reading.is_broken
