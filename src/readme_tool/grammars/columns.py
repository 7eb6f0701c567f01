"""The names that curators give to fields: in a table's header, and before a colon.

`| Title & Authors | Venue |`, `- Publisher: …`, `📅 Date: …`, `标题`. The words are those of 203
hand-written lists.
"""

from __future__ import annotations

import enum
from functools import lru_cache

from readme_tool.text import Pattern


class Column(enum.Enum):
    """What stands in a column, or behind a label."""

    TITLE = "title"
    NAME = "name"  # what a work, a tool or a data set is called
    WORK = "work"  # a title or a link to one: "Paper"
    AUTHORS = "authors"
    ORGANISATION = "organisation"
    VENUE = "venue"
    DATE = "date"
    LINKS = "links"
    TAGS = "tags"
    NUMBER = "number"
    NOTE = "note"


@lru_cache(maxsize=1024)
def read(name: str) -> Column | None:
    """What the field called `name` holds, or None where the name is not known.

    A name of several words that are all known is read as the first of them: "Title & Authors" is a
    title.
    """
    words = " ".join(_WORD.findall(name.casefold()))
    if not words or len(words) > 40:
        return None
    return _known(words) or _compound(words.split())


def is_name(words: str) -> bool:
    """Whether these words together are a field's name, and not only each of them."""
    return _known(" ".join(_WORD.findall(words.casefold()))) is not None


def read_label(name: str) -> Column | None:
    """What a field called `name` before a colon holds, or None where that is no known name.

    "Code-Star: …" begins a title with what a work is called: names that a hyphen joins are known
    as a whole or not at all. An aside in brackets, a number behind and a Chinese "and" make no
    difference: "代码（即将开源）", "Paper 2", "代码和数据集"; "Rank1" is a work's name.
    """
    if _JOINED.fullmatch(name.strip()):
        return _known(" ".join(_WORD.findall(name.casefold())))
    known = read(name)
    trimmed = _TRIMMED_ASCII if name.isascii() else _TRIMMED
    if known is not None or trimmed.search(name) is None:
        return known
    return read(trimmed.sub(" ", name))


def _known(words: str) -> Column | None:
    return _NAMES.get(words) or _NAMES.get(words.rstrip("s"))


def _compound(words: list[str]) -> Column | None:
    if _EMPTY.issuperset(words):
        return None
    told = [_known(word) for word in words if word not in _EMPTY]
    if None not in told:
        return min((c for c in told if c is not None), key=_WEIGHT.__getitem__)
    # What a thing is called stands last: "Model Name", "Dataset Name", "Benchmark name".
    return Column.NAME if words[-1] in {"name", "名称"} else None


_WORD = Pattern(r"[^\W_]+")
_TRIMMED = Pattern(
    r"[（(][^（）()]*[）)]|(?:(?<=[\u4e00-\u9fff])|(?<=[^\W\d_])\s)\d\s*\Z|(?<=[\u4e00-\u9fff])[和与及]"
)
# The same for names without a Chinese character, a range of which takes long to compile.
_TRIMMED_ASCII = Pattern(r"\([^()]*\)|(?<=[^\W\d_])\s\d\s*\Z")
_JOINED = Pattern(r"[^\W_]+(?:-[^\W_]+)+")
_EMPTY = frozenset(
    """
    the of in and or a an to by with main first last all full official on at
    """.split()
)

_WORDS = {
    Column.TITLE: """
        title; paper title; article title; titles; title of paper; title of the paper; article;
        publication title; survey title; 标题; 题目; 论文标题; 论文题目; 论文名称; 论文名; 文章;
        paper name; papers title; topic of paper; work title; タイトル
    """,
    Column.NAME: """
        name; method; methods; model; model name; dataset; datasets; dataset name; benchmark;
        benchmarks; tool; tools; project name; project; system; framework; algorithm; approach;
        abbreviation; abbr; acronym; short name; nickname; alias; library; simulator; package;
        software; course; course name; competition; challenge; challenge name; company;
        repository name; repo name; application; app; agent; product; platform; resource name;
        项目名称; 方法; 模型; 名称; 数据集; 项目; 工具; 简称; 框架; 算法; 模型名称; 数据集名称;
        課程; 课程
    """,
    Column.WORK: """
        paper; papers; work; works; reference; references; ref; survey; surveys; publication s;
        literature; book; blog; 论文; 文献; 参考文献; 論文
    """,
    Column.AUTHORS: """
        author; authors; author s; authors list; author list; first author; firstauthor; team;
        teams; by; writer; writers; creator; creators; speaker; speakers; lecturer; instructor;
        instructors; presenter; researcher; researchers; 作者; 第一作者; 团队; 讲师; 主讲人;
        著者
    """,
    Column.ORGANISATION: """
        institution; institutions; institute; institutes; affiliation; affiliations;
        organization; organizations; organisation; organisations; org; orgs; lab; university;
        universities; provider; developer; developers; vendor; owner; publisher org; school;
        group; 机构; 单位; 组织; 发布机构; 公司; 研究机构; 学校; 所属机构; 机构名称
    """,
    Column.VENUE: """
        venue; venues; publication; published in; published at; published; publish; publisher;
        conference; conf; journal; conference journal; source; pub; publ; pubs; proceedings;
        where; publication venue; published venue; venue name; where published; accepted;
        accepted by; conferences; accepted at; published on; 会议; 期刊; 来源; 发表; 会议期刊;
        出处; 发表期刊; 发表会议; 刊物; 发表于; 出版
    """,
    Column.DATE: """
        date; dates; year; years; month; time; day; release date; publication date;
        publish date; published date; date published; release; released; release time;
        publish time; date of publication; submission date; submitted; year month; pub date;
        date released; publication year; arxiv date; first release; yyyy mm; added; date added;
        when; created; 日期; 时间; 年份; 发布时间; 发表时间; 发布日期; 年; 更新时间; 提交日期;
        日時
    """,
    Column.LINKS: """
        link; links; url; urls; resource; resources; code; codes; github; repo; repos;
        repository; website; homepage; page; web; site; demo; video; videos; slides; slide;
        project page; project website; supplement; supplementary; code link; paper link;
        paper url; data; pdf; arxiv; weights; checkpoints; model weights; download; downloads;
        hugging face; huggingface; hf; demo page; implementation; implementations;
        official code; stars; star; open source; opensource; source code; code available;
        paper code; dataset link; data link; codebase; colab; poster; bib; bibtex; doi; access;
        available; availability; github link; github repo; project link; model link; 链接; 地址;
        代码; 项目主页; 主页; 论文链接; 代码链接; 开源; 开源地址; 下载; 下载地址; 项目地址;
        项目链接; 开源代码; 官网; 网址; 数据; github地址; 资源; 視頻; 视频; リンク; 下载链接;
        论文下载; 论文下载链接; 论文地址; 代码地址; 数据集链接; 解读; 论文解读; 中文解读; demo视频;
        演示视频; 项目
    """,
    Column.TAGS: """
        tag; tags; keyword; keywords; key words; key; keys; type; types; category; categories;
        task; tasks; topic; topics; field; area; areas; domain; domains; modality; modalities;
        env; focus; language; languages; license; licence; class; scenario; theme;
        类型; 类别; 任务; 关键词; 标签; 领域; 方向; 分类; 主题; 模态; 场景
    """,
    Column.NUMBER: """
        no; number; id; idx; index; rank; num; serial; sn; nr; 序号; 编号; 排名; 番号
    """,
    Column.NOTE: """
        description; descriptions; desc; introduction; intro; summary; summaries; comment;
        comments; note; notes; abstract; tl dr; tldr; tl; dr; highlight; highlights;
        contribution; contributions; key contribution; remark; remarks; details; detail;
        overview; idea; key idea; main idea; features; feature; key features; about;
        explanation; brief; brief introduction; motivation; takeaway; takeaways; content;
        contents; figure; figures; image; teaser; picture; preview; what; why; experiment;
        experiments; exp; expenv; result; results; metric; metrics; 简介; 描述; 备注; 说明;
        摘要; 简述; 介绍; 概述; 总结; 亮点; 特点; 功能; 内容; 说明文字
    """,
}
_NAMES = {
    name.strip(): column
    for column, names in _WORDS.items()
    for name in names.split(";")
    if name.strip()
}

# Of a compound name ("Venue & Date", "Paper/Project/Code") the weightiest word tells what is there.
_ORDER = (
    Column.TITLE, Column.AUTHORS, Column.VENUE, Column.DATE, Column.ORGANISATION, Column.LINKS,
    Column.TAGS, Column.NOTE, Column.NAME, Column.WORK, Column.NUMBER,
)  # fmt: skip
_WEIGHT = {column: weight for weight, column in enumerate(_ORDER)}
