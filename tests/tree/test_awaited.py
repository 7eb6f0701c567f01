"""Links that wait for a line to become the heading that it was meant as."""

from __future__ import annotations

from readme_tool.tree import parse
from readme_tool.tree.fallen.awaited import awaited


def waiting(text: str) -> dict[str, list[str]]:
    readme = parse(text)
    return {
        readme.source[readme.source.line(readme.source.line_of(place.start))]: [
            link.address.value for link in links
        ]
        for place, links in awaited(readme).items()
    }


def test_what_the_heading_will_reach_waits_for_it() -> None:
    links = "[a](#our-lists) [b](#Our-Lists) [c](#user-content-our-lists) [d](#our_lists)\n\n"
    assert waiting(f"{links}##Our Lists\n") == {
        "##Our Lists": ["#our-lists", "#Our-Lists", "#user-content-our-lists"]
    }


def test_what_reaches_something_waits_for_nothing() -> None:
    assert (
        waiting("[a](#lists) [b](#trees)\n\n##Lists\n\n# Lists\n\n##Trees\n\n<a id=trees>\n") == {}
    )


def test_of_two_lines_of_one_text_the_first_is_meant() -> None:
    assert waiting("[a](#lists)\n\n###Lists\n\n##Lists\n") == {"###Lists": ["#lists"]}
