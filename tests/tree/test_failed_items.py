"""Lines that were to be list items: a run is told of once, and stands where it says."""

from hypothesis import given

from readme_tool.tree import parse
from readme_tool.tree.fallen.failed_items import Why, runs
from readme_tool.tree.fallen.fallen_lines import fallen
from strategies import readmes


@given(readmes())
def test_markers_stand_in_the_text_and_in_order(text: str) -> None:
    readme = parse(text)
    found = [failed for run in runs(readme.page.blocks, readme.source) for failed in run]
    assert len({failed.marker for failed in found}) == len(found)
    for failed in found:
        assert readme.source[failed.marker].endswith(failed.sign)
        assert failed.why is not Why.INTERRUPTING or not failed.opens


@given(readmes())
def test_fallen_lines_stand_behind_their_item(text: str) -> None:
    readme = parse(text)
    for entries in fallen(readme):
        for one in entries:
            assert one.indent < one.wanted
            assert all(one.entry.extent.holds(line) for line in one.lines)
            assert one.marker.end <= one.lines[0].start
