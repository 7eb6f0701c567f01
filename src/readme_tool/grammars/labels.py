"""The words that curators put on links, and what each promises: `[[PDF]]`, `[Project Page]`, 代码.

A label is made of nothing but such words. "Paper", "official code (PyTorch)" and "论文链接" are
labels; the title of a work, which happens to hold one of the words, is none. The words are those
of 203 hand-written lists.
"""

import enum
from functools import lru_cache
from typing import NamedTuple

from readme_tool.text import Pattern


class Role(enum.Enum):
    """What a link gives to somebody who follows it."""

    PAPER = "paper"
    CODE = "code"
    PROJECT = "project"
    DATA = "data"
    MODEL = "model"
    DEMO = "demo"
    VIDEO = "video"
    SLIDES = "slides"
    BLOG = "blog"
    OTHER = "other"


class Label(NamedTuple):
    """A label; `role` is None where the words say nothing of the target, such as "link"."""

    role: Role | None


@lru_cache(maxsize=4096)
def read(text: str) -> Label | None:
    """What `text` says as the label of a link, or None where it is no label."""
    if len(text) > _LONGEST:
        return None
    words = _words(text)
    if not words or len(words) > _MOST_WORDS:
        return None
    told: list[Role] = []
    for word in map(_plural, words):
        role = _ROLES.get(word)
        if role is not None:
            told.append(role)
        elif word not in _NEUTRAL and not word.isdigit():
            return None
    return Label(min(told, key=_WEIGHT.__getitem__) if told else None)


def _words(text: str) -> list[str]:
    whole = text.casefold()
    bare = whole if _OPENING.isdisjoint(whole) else _aside(whole).sub(" ", whole)
    if bare != whole and not _WORD.search(bare):
        bare = whole
    if not bare.isascii():
        bare = _CHINESE.sub(r" \g<0> ", bare)
    words: list[str] = _WORD.findall(bare)
    return words


def _aside(text: str) -> Pattern:
    return _ASCII_ASIDE if text.isascii() else _ASIDE


def _plural(word: str) -> str:
    """A word in the form that the lists have."""
    return word if word in _ROLES or word in _NEUTRAL else word.rstrip("s0123456789")


_LONGEST = 48
_MOST_WORDS = 5
_OPENING = frozenset("([（")
_ASCII_ASIDE = Pattern(r"[(\[][^()\[\]]*[)\]]")
_ASIDE = Pattern(r"[(\[（][^()\[\]（）]*[)\]）]")
_WORD = Pattern(r"[\w+#]+")

_WORDS = {
    Role.PAPER: """
        paper pdf arxiv abs abstract preprint manuscript publication openreview doi acl cvf ieee
        ieeexplore acm springer elsevier sciencedirect nature biorxiv medrxiv chemrxiv pubmed
        pmlr ssrn thesis dissertation report techreport proceeding proceedings anthology aclweb
        whitepaper alphaxiv semanticscholar article dblp paperlink hal 论文 論文 原文 文章
        论文链接 論文連結 文献 论文地址 預印本
    """,
    Role.CODE: """
        code git github gitlab gitee bitbucket repo repository source implementation impl
        pytorch torch tensorflow tf tf2 keras jax flax caffe caffe2 mxnet gluon paddle
        paddlepaddle mindspore theano chainer matlab codebase codelink python julia c++ cpp cuda
        notebook jupyter star githubstar sourcecode reimplementation lua scala toolkit package
        library sdk pypi npm lasagne dgl pyg 代码 代碼 源码 源代码 代码链接 代码地址 仓库
        开源代码 實作 实现 コード
    """,
    Role.PROJECT: """
        project page website webpage homepage web site home projectpage projectwebsite www
        workshop challenge 项目 主页 项目主页 官网 项目页 项目页面 网站 項目 首页 官方网站
        项目地址 项目网站 網站 專案
    """,
    Role.DATA: """
        dataset data benchmark corpus corpora kaggle datacard databank 数据集 数据 資料集
        数据链接 数据集链接 评测集 データ
    """,
    Role.MODEL: """
        model weight checkpoint ckpt modelzoo modelscope pretrained modelcard hfmodel adapter
        模型 权重 模型权重 模型链接 预训练模型 魔搭
    """,
    Role.DEMO: """
        demo colab space playground app spaces huggingfacespace replicate webdemo tryit gradio
        演示 在线体验 试用 体验 デモ
    """,
    Role.VIDEO: """
        video youtube talk bilibili recording vimeo teaser trailer lecture 视频 影片 讲解视频
        演讲 動画 b站
    """,
    Role.SLIDES: "slide ppt pptx slideshare slidedeck deck keynote 幻灯片 课件 投影片 スライド",
    Role.BLOG: """
        blog post blogpost news zhihu wechat medium weixin csdn press interview explainer notes
        tutorial substack mediapost newsletter 知乎 微信 公众号 解读 解析 博客 报道 文章解读
        论文解读 中文解读 笔记 新闻 推文 微信公众号 机器之心 ブログ
    """,
    Role.OTHER: """
        twitter tweet poster bib bibtex cite citation supp suppl supplement supplementary
        supplemental appendix leaderboard doc documentation wiki slack discord reddit review
        thread linkedin mastodon license facebook telegram weibo supmat appstore changelog
        readme errata forum scholar 海报 附录 补充材料 引用 文档 推特
    """,
}
_ROLES = {word: role for role, words in _WORDS.items() for word in words.split()}

# Of several words the first of these roles tells what the link is: a "project page" is a project,
# "code & data" is code, a "demo video" a video, "Github Page" a page; so "paper" comes last but
# for "page", which says least.
_ORDER = (
    Role.OTHER, Role.BLOG, Role.SLIDES, Role.VIDEO, Role.DEMO, Role.CODE, Role.DATA, Role.MODEL,
    Role.PAPER, Role.PROJECT,
)  # fmt: skip
_WEIGHT = {role: weight for weight, role in enumerate(_ORDER)}

_NEUTRAL = frozenset(
    """
    link here url official unofficial the this full short new old extended and or for of in by
    detail info more information version ver v author authors our original third party 3rd open
    access official_code x hf huggingface hugging face download online live try it available
    material resource resources long conference journal early camera ready latest updated
    english chinese en cn zh 中文 英文 链接 地址 鏈接 官方 点击 下载 中文版 英文版 リンク read
    view visit get see an a to coming soon tba on software
    """.split()
)

_CHINESE = Pattern("|".join(sorted(
    (word for words in _WORDS.values() for word in words.split() if ord(word[0]) > 0x2E7F),
    key=len, reverse=True,
)))  # fmt: skip
