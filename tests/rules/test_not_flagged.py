"""What must not be found: sound pages of many hands, and what looks like a defect and is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from readme_tool.engine import Selection, check
from readme_tool.rules import Severity
from readme_tool.text import Source
from readme_tool.tree import parse

SOUND = sorted((Path(__file__).parents[2] / "fixtures/sound").glob("*.md"))


def found(source: Source, least: Severity = Severity.INFO) -> list[tuple[int, str, str]]:
    """The findings of the default rules from a severity on, by line."""
    return [
        (source.line_of(one.finding.span.start), one.rule.name, one.finding.message)
        for one in check(parse(source), Selection().rules())
        if one.severity >= least
    ]


@pytest.mark.parametrize("page", SOUND, ids=[page.stem for page in SOUND])
def test_sound_page_is_left_in_peace(page: Path) -> None:
    assert found(Source.from_bytes(page.read_bytes())) == []


def test_there_are_sound_pages() -> None:
    assert len(SOUND) >= 5


# What real lists do on purpose, or what shows as it should.
NO_DEFECTS = {
    "two-space-breaks": """
- **Lists that Last**  \n  *Jane Doe*  \n  [[Paper](https://arxiv.org/abs/2305.00001)]
- **Curation at Scale**  \n  *Joe Roe*  \n  [[Paper](https://arxiv.org/abs/2305.00002)]
""",
    "one-month-between-date-and-preprint": """
- (2023.06) Lists that Last [[Paper](https://arxiv.org/abs/2305.00001)]
- (2023.05) Curation at Scale [[Paper](https://arxiv.org/abs/2305.00002)]
- (2023.05) The Life of Links [[Paper](https://arxiv.org/abs/2305.00003)]
- (2023.05) Sorting by Hand [[Paper](https://arxiv.org/abs/2305.00004)]
- (2023.04) Names for Everything [[Paper](https://arxiv.org/abs/2304.00005)]
""",
    "december-and-january": """
- Lists that Last, arXiv 2023 [[Paper](https://arxiv.org/abs/2212.00001)]
- Curation at Scale, arXiv 2022 [[Paper](https://arxiv.org/abs/2301.00002)]
""",
    "hidden-comment-cells": """
| Title | Venue |
|---|---|
| [Lists that Last](https://arxiv.org/abs/2305.00001) | ICML 2024 |[//]: #05/23
| [Curation at Scale](https://arxiv.org/abs/2305.00002) | ACL 2024 |[//]: # (added by Jane)
""",
    "optional-end-tags": """
<table>
  <tr><th>Title<th>Venue
  <tr><td><a href="https://arxiv.org/abs/2305.00001">Lists that Last</a><td>ICML
  <tr><td><a href="https://arxiv.org/abs/2305.00002">Curation at Scale</a><td>ACL
</table>

<ul>
  <li>One
  <li>Two
</ul>

<p>A paragraph
<p>Another one
""",
    "mixed-bullets": """
- [Lists that Last](https://arxiv.org/abs/2305.00001)
- [Curation at Scale](https://arxiv.org/abs/2305.00002)

### More

* [The Life of Links](https://arxiv.org/abs/2305.00003)
* [Sorting by Hand](https://arxiv.org/abs/2305.00004)

### Most

1. [Names for Everything](https://arxiv.org/abs/2305.00005)
+ [Tidy Shelves](https://arxiv.org/abs/2305.00006)
""",
    "percent-encoded-blanks": """
- [Lists that Last](https://example.org/Lists%20that%20Last.pdf)
- [Curation at Scale](<https://example.org/Curation at Scale.pdf>)
""",
    "entries-in-a-comment": """
<!--
- [Title](url) [[Paper]()] [[Code](TODO)]
- [Lists that Last](https://arxiv.org/abs/2305.00001)
-->
- [Lists that Last](https://arxiv.org/abs/2305.00001)
""",
    "entries-in-a-fence": """
- [Lists that Last](https://arxiv.org/abs/2305.00001)

```markdown
- [Lists that Last](https://arxiv.org/abs/2305.00001) [Code]() (https://example.org)[x]
![](https://img.shields.io/badge/ICLR)
```

    - [indented](http://https://example.org)
""",
    "style": """
- [Lists that Last](https://arxiv.org/abs/2305.00001)
    - Deeply *indented*, with _two_ kinds of **emphasis** and __both__ of these
    -   and blanks behind the marker

* * *
Text with <b>raw</b> <i>HTML</i><br> and a very long line, as lists have them,
that goes on and on, and on, and on, and on
and a bare address, https://example.org/bare, and trailing punctuation!!!

#### A level left out #####

Words.

Setext, too
-----------
- [Curation at Scale](https://arxiv.org/abs/2305.00002)
""",
    "emoji-and-scripts-with-joiners": """
- [Lists for 👩‍💻 and 👨‍👩‍👧‍👦](https://arxiv.org/abs/2305.00001)
- [فهرست‌های می‌خوانیم](https://arxiv.org/abs/2305.00002)
- [क्‍ष and न्‍य](https://arxiv.org/abs/2305.00003)
""",
    "models-and-data-of-one-paper": """
| Model | Paper | Weights |
|---|---|---|
| Shelf-7B | [arXiv](https://arxiv.org/abs/2305.00001) | [HF](https://hf.example.org/shelf-7b) |
| Shelf-70B | [arXiv](https://arxiv.org/abs/2305.00001) | [HF](https://hf.example.org/shelf-70b) |
""",
    "parts-of-one-work": """
- Sorting by Hand, Part I [[Paper](https://arxiv.org/abs/2305.00001)]
- Sorting by Hand, Part II [[Paper](https://arxiv.org/abs/2305.00002)]
- Sorting by Hand 2.0 [[Paper](https://arxiv.org/abs/2305.00003)]
""",
    "a-page-of-a-paper-and-its-file": """
- Lists that Last [[Paper](https://arxiv.org/abs/2305.00001)] [[PDF](https://arxiv.org/pdf/2305.00001)]
- [Curation at Scale](https://arxiv.org/abs/2305.00002) [[Paper](https://arxiv.org/abs/2305.00002)]
""",
}


@pytest.mark.parametrize("text", NO_DEFECTS.values(), ids=NO_DEFECTS)
def test_no_defect_is_found(text: str) -> None:
    assert found(Source(f"# A List of Papers\n\n## The Papers\n{text}")) == []


def test_a_cross_listing_is_no_error() -> None:
    entry = "- Lists that Last [[Paper](https://arxiv.org/abs/2305.00001)]\n"
    source = Source(f"# Papers\n\n## Sorting\n\n{entry}\n## Tidying\n\n{entry}")
    assert [rule for _, rule, _ in found(source)] == ["cross-listed-paper"]
    assert found(source, Severity.WARNING) == []
