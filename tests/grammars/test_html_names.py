"""The tables of HTML's names agree with one another, and with the recorded facts about GitHub."""

import json
from pathlib import Path

from readme_tool.grammars import html_names


def test_kept_and_filtered_are_apart():
    assert not html_names.KEPT & html_names.FILTERED
    assert not html_names.DRAWN & (html_names.KEPT | html_names.FILTERED)


def test_attributes_of_an_element_are_not_those_of_another():
    assert "src" in (html_names.attributes("img") or ())
    assert "src" not in (html_names.attributes("p") or ())
    assert "id" in (html_names.attributes("b") or ())
    assert html_names.attributes("creative") is None


def test_tables_agree_with_what_was_recorded(shared: Path):
    facts = json.loads((shared / "vectors/github_html.json").read_text("utf-8"))
    assert set(facts["agreed_elements"]) <= html_names.KEPT
    assert set(facts["tagfilter_escaped"]) == html_names.FILTERED
    dropped = {words.split()[0] for words in facts["removed_tag_text_kept"]}
    assert dropped <= html_names.ELEMENTS - html_names.KEPT - html_names.FILTERED
    image = {words.split()[0] for words in facts["img_attributes_kept"]}
    assert image <= (html_names.attributes("img") or set())
