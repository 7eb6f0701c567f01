"""Whole entries, in the shapes that curators give them."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from readme_tool.tree import Entry, Shape, parse

PAPER = "https://arxiv.org/abs/2101.00001"
CODE = "https://github.com/a/b"


class Said(NamedTuple):
    """What an entry should say."""

    title: str | None = "Notes on Engines"
    name: str | None = None
    authors: str | None = None
    venue: str | None = None
    year: int | None = None
    month: int | None = None


def read(entry: Entry) -> Said:
    found = (entry.title, entry.name, entry.authors, entry.venue, entry.year, entry.month)
    return Said(*(field and field.value for field in found))  # type: ignore[arg-type]


PEOPLE = "Ada Lovelace, Charles Babbage"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            f"- Notes on Engines. {PEOPLE}. KDD 2021. [[paper]]({PAPER})",
            Said(authors=PEOPLE, venue="KDD", year=2021),
        ),
        (
            f"- [Notes on Engines]({PAPER}) - {PEOPLE}, KDD 2021",
            Said(authors=PEOPLE, venue="KDD", year=2021),
        ),
        (
            f"- Notes on Engines - {PEOPLE} - KDD 2021 - [pdf]({PAPER})",
            Said(authors=PEOPLE, venue="KDD", year=2021),
        ),
        (
            f"- `2021.05` **Notes on Engines**, Lovelace et al., [paper]({PAPER})",
            Said(authors="Lovelace et al.", year=2021, month=5),
        ),
        (f"- [2021/05] Notes on Engines [paper]({PAPER})", Said(year=2021, month=5)),
        (
            f"- **Language Models: A Guide to Engines**, KDD 2021 [paper]({PAPER})",
            Said("Language Models: A Guide to Engines", venue="KDD", year=2021),
        ),
        (f"- Tool-Star: Notes on Engines [paper]({PAPER})", Said("Tool-Star: Notes on Engines")),
        (f"- Model Code: [here]({CODE})", Said(None)),
        (
            f'- "DAC: Notes on Engines", 2021. [paper]({PAPER})',
            Said("DAC: Notes on Engines", year=2021),
        ),
        (f"- TaG: Notes on Engines [paper]({PAPER})", Said("TaG: Notes on Engines")),
        (f"- Tags: on Engines [paper]({PAPER})", Said(None)),
        (
            f"- **Notes (NoE): All on Engines**, KDD 2021 [paper]({PAPER})",
            Said("Notes (NoE): All on Engines", venue="KDD", year=2021),
        ),
        (
            f"- **Notes on Engines (KDD 2021)** [paper]({PAPER})",
            Said(venue="KDD", year=2021),
        ),
        (
            f"- 2021-05 | KDD | Notes on Engines | [paper]({PAPER})",
            Said(venue="KDD", year=2021, month=5),
        ),
        (
            f"- **NoE**: Notes on Engines (KDD'21) [paper]({PAPER})",
            Said(name="NoE", venue="KDD", year=2021),
        ),
        (
            f"- NoE (KDD 2021): Notes on Engines [paper]({PAPER})",
            Said(name="NoE", venue="KDD", year=2021),
        ),
        (
            f"- [KDD'21-NoE] Notes on Engines [paper]({PAPER})",
            Said(name="NoE", venue="KDD", year=2021),
        ),
        (
            f"- [arXiv 2021.05]({PAPER}), Notes on Engines, [code]({CODE})",
            Said(venue="arXiv", year=2021, month=5),
        ),
        (
            f'- "Notes on Engines", KDD 2021, {PEOPLE} [Paper]({PAPER})',
            Said(authors=PEOPLE, venue="KDD", year=2021),
        ),
        (
            f"- Notes on Engines [[paper]]({PAPER}) ![](https://img.shields.io/badge/KDD-2021-red)",
            Said(venue="KDD", year=2021),
        ),
        (
            f"1. **Notes on Engines** (2021), A. Lovelace [[pdf]]({PAPER})",
            Said(authors="A. Lovelace", year=2021),
        ),
        (
            f"1. **Notes on Engines.**\n\n   *{PEOPLE}.* [[abs]({PAPER})], 2021.5",
            Said(authors=PEOPLE, year=2021, month=5),
        ),
        (
            f"- Notes on\n  engines, KDD 2021 [[pdf]]({PAPER})",
            Said(title="Notes on engines", venue="KDD", year=2021),
        ),
        (
            f"- **Notes on Engines**\n  - 👥 {PEOPLE}\n  - 📅 May 3, 2021\n  - 📄 [Paper]({PAPER})",
            Said(authors=PEOPLE, year=2021, month=5),
        ),
        (
            f"- **Notes on Engines**\n  - Authors: {PEOPLE}\n  - Venue: KDD 2021"
            f"\n  - Links: [paper]({PAPER})",
            Said(authors=PEOPLE, venue="KDD", year=2021),
        ),
        (
            f"- Notes on Engines\n  - 作者：张三、李四\n  - 会议：KDD 2021\n  - 论文：{PAPER}",
            Said(authors="张三、李四", venue="KDD", year=2021),
        ),
        (
            f"- **Notes on Engines** (KDD 2021) [[paper]]({PAPER})"
            "\n  <details><summary>Abstract</summary>\n  Unlike ICML 2019.\n  </details>",
            Said(venue="KDD", year=2021),
        ),
        (
            f"- [Engine]({CODE}) - A machine, as CVPR 2019 has it in its many long talks.",
            Said(title="Engine"),
        ),
        (
            "- [Book on Engines](https://a.example) - Ada K. Lovelace 1999",
            Said(title="Book on Engines", authors="Ada K. Lovelace", year=1999),
        ),
    ],
)
def test_items(text: str, wanted: Said) -> None:
    (entry,) = parse(f"# List\n\n{text}\n").entries
    assert read(entry) == wanted
    assert entry.extent.end >= len(f"# List\n\n{text}")


TABLE = f"""\
# List

| Year | Venue | Title | Links |
|---|---|---|---|
| 2021 | KDD | **Notes on Engines** | [Paper]({PAPER}) / [Code]({CODE}) |

| 序号 | 论文标题 | 作者 | 会议 | 时间 | 链接 |
|---|---|---|---|---|---|
| 1 | Notes on Engines | 张三, 李四 | KDD 2021 | 2021年5月 | [论文]({PAPER}) |

| Dataset | Task | Paper |
|---|---|---|
| Notes on Engines | none | [[KDD 2021]]({PAPER}) |

| Title | Date |
|---|---|
| [Notes on Engines]({PAPER}) <br> {PEOPLE} | 2021.05 |
"""


def test_rows() -> None:
    entries = parse(TABLE).entries
    assert [read(entry) for entry in entries] == [
        Said(venue="KDD", year=2021),
        Said(authors="张三, 李四", venue="KDD", year=2021, month=5),
        Said(venue="KDD", year=2021),
        Said(authors=PEOPLE, year=2021, month=5),
    ]
    assert {entry.shape for entry in entries} == {Shape.TABLE_ROW}


HTML = f"""\
<table>
<tr><th>Title</th><th>Venue</th><th>Links</th></tr>
<tr>
<td>Notes on Engines</td>
<td>KDD 2021</td>
<td><a href="{PAPER}">Paper</a> | <a href="{CODE}">Code</a></td>
</tr>
<tr>
<td><a href="{PAPER}">Notes on Engines</a></td>
<td>KDD 2021</td>
<td></td>
</tr>
</table>

<ul>
<li><a href="{PAPER}">Notes on Engines</a>, {PEOPLE}, ACL 2021</li>
<li><b>Notes on Engines</b>, <i>ACL 2021</i> [<a href="{PAPER}">pdf</a>]</li>
</ul>
"""


def test_raw_html() -> None:
    assert [read(entry) for entry in parse(HTML).entries] == [
        Said(venue="KDD", year=2021),
        Said(venue="KDD", year=2021),
        Said(authors=PEOPLE, venue="ACL", year=2021),
        Said(venue="ACL", year=2021),
    ]


PARAGRAPHS = f"""\
# List

## Works

**Notes on Engines** \\
*{PEOPLE}* \\
KDD 2021. [[Paper]({PAPER})] [[Code]({CODE})] \\
5 May 2021

**Notes on Engines**
{PEOPLE}
*KDD 2021*
[[Paper]]({PAPER})

## Headings

### 1. Notes on Engines [KDD 2021]

**Authors**: {PEOPLE}

[📄 Paper]({PAPER}) | [💻 Code]()

### 2. Notes on Engines [KDD 2021]

**Authors**: {PEOPLE}

[📄 Paper]({PAPER})
"""


def test_paragraphs_and_headings() -> None:
    entries = parse(PARAGRAPHS).entries
    assert [read(entry) for entry in entries] == [
        Said(authors=PEOPLE, venue="KDD", year=2021, month=5),
        Said(authors=PEOPLE, venue="KDD", year=2021),
        Said(authors=PEOPLE, venue="KDD", year=2021),
        Said(authors=PEOPLE, venue="KDD", year=2021),
    ]
    assert [entry.shape for entry in entries] == [Shape.PARAGRAPH] * 2 + [Shape.HEADING] * 2


def test_paragraph_tags_of_one_block_are_entries_of_their_own() -> None:
    line = f'<p><b>Notes on Engines</b><br>{PEOPLE}<br>KDD 2021 [<a href="{PAPER}">paper</a>]</p>\n'
    entries = parse(line * 2).entries
    assert [read(entry) for entry in entries] == [Said(authors=PEOPLE, venue="KDD", year=2021)] * 2
    assert [len(entry.links) for entry in entries] == [1, 1]


def test_people_on_hosts_of_social_networks_write_blogs() -> None:
    text = "- [On Engines](https://ai.facebook.com/blog/on-engines/) and [more](https://x.com/a)\n"
    (entry,) = parse(text).entries
    assert [link.role.value for link in entry.links] == ["blog", "other"]
