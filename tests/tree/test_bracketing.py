"""Brackets around labels: rewriting keeps label, marks and address, and can be undone."""

from __future__ import annotations

from itertools import product

import pytest

from readme_tool.text import Patch
from readme_tool.tree import parse
from readme_tool.tree.hands import bracketing

FORMS = {
    "[x](u)": "[{}]({})",
    "[[x]](u)": "[[{}]]({})",
    "[[x](u)]": "[[{}]({})]",
    r"[\[x\]](u)": r"[\[{}\]]({})",
    r"\[[x](u)\]": r"\[[{}]({})\]",
    "([x](u))": "([{}]({}))",
    "【[x](u)】": "【[{}]({})】",
}
LABELS = ["Paper", "**Paper**", "`code`", "_Project page_"]
ADDRESS = 'https://example.org/a_(b)?c=x "Title (u)"'


@pytest.mark.parametrize(("one", "other"), list(product(FORMS, FORMS)))
@pytest.mark.parametrize("label", LABELS)
def test_rewritten(one: str, other: str, label: str) -> None:
    before = f"- Sorting Long Lists {FORMS[one].format(label, ADDRESS)} and more\n"
    after = f"- Sorting Long Lists {FORMS[other].format(label, ADDRESS)} and more\n"
    readme = parse(before)
    [link] = readme.links
    assert bracketing.form(readme.source, link) == one
    assert Patch.of(bracketing.rewritten(readme.source, link, other)).apply(before) == after
    [again] = parse(after).links
    assert bracketing.form(parse(after).source, again) == other
    assert again.address.value == link.address.value


@pytest.mark.parametrize(
    "text",
    [
        "- Lists ([Paper](https://example.org), [Code](https://example.org))\n",
        "- Lists [Paper](https://example.org) / [Code](https://example.org)\n",
        "- Lists [[Paper](https://example.org)\n",
        "- Lists [Paper](https://example.org)]\n",
        "- Lists \\[[Paper](https://example.org)]\n",
        "- Lists [(Paper)](https://example.org)\n",
    ],
)
def test_shared_and_broken_brackets_have_no_form(text: str) -> None:
    readme = parse(text)
    assert [bracketing.form(readme.source, link) for link in readme.links] == [None] * len(
        readme.links
    )


def test_what_looks_the_same() -> None:
    assert bracketing.look_the_same("[[x]](u)", r"\[[x](u)\]")
    assert not bracketing.look_the_same("[[x]](u)", "([x](u))")
