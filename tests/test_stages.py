"""The benchmark of stages goes through all of them."""

from paper_list import paper_list
from stages import stages

from readme_tool.engine.configuration import Configuration


def test_every_stage_and_rule_is_timed():
    names = [name for name, _ in stages(paper_list(3_000).encode())]
    rules = [f"rule {one.rule.name}" for one in Configuration().terms("/README.md").rules]
    assert names[1:4] == ["blocks", "inlines", "tree"]
    assert names[4:-2] == rules
    assert names[-2] == "report"
