"""What a section's title says: whether works are listed there, or the list is spoken of."""

from __future__ import annotations

from functools import lru_cache

from readme_tool.text import Pattern


@lru_cache(maxsize=1024)
def lists_nothing(title: str) -> bool:
    """Whether a section of that title lists no works: contents, news, how to contribute, thanks."""
    words = _WORD.findall(title.casefold())
    if not words or len(words) > 9:
        return False
    text = " ".join(words)
    if any(start in f" {text} " for start in _PHRASES):
        return True
    return _TELLING.intersection(words) != set() and all(
        word in _TELLING or word in _FILLING or word.isdigit() for word in words
    )


def tells_news(title: str) -> bool:
    """Whether a section of that title, which lists no works, tells what has happened when."""
    words = _WORD.findall(title.casefold())
    text = f" {' '.join(words)} "
    return not _NEWS.isdisjoint(words) or any(phrase in text for phrase in _NEWS_PHRASES)


@lru_cache(maxsize=1024)
def lists_data(title: str) -> bool:
    """Whether a section of that title lists data sets."""
    words = _WORD.findall(title.casefold())
    return bool(words) and len(words) <= 6 and not _DATA.isdisjoint(words)


_WORD = Pattern(r"[^\W_]+(?:['’][^\W_]+)?")
_DATA = frozenset("dataset datasets corpus corpora 数据集 数据 資料集".split())

_TELLING = frozenset(
    """
    contents toc catalogue catalog news updates update changelog
    changelogs log logs announcement announcements announce history contributing contribution
    contributions contribute contributor contributors contributers citation citations cite
    citing bibtex reference license licence licensing copyright acknowledgement acknowledgements
    acknowledgment acknowledgments acknowledge thanks credits credit contact contacts feedback
    purpose
    todo roadmap disclaimer maintainers maintainer sponsors sponsor sponsorship donate donation
    support stargazers faq motivation license 目录 新闻 更新 更新日志 日志 贡献 引用 许可 许可证
    致谢 联系 联系我们 联系方式 贡献者 最新动态 动态 贡献指南 参与贡献 赞助 声明 免责声明 目次
    交流群 版权
    """.split()
)
_NEWS = frozenset(
    """
    news updates update changelog changelogs log logs announcement announcements announce history
    新闻 更新 更新日志 日志 最新动态 动态
    """.split()
)
_FILLING = frozenset(
    """
    the a of and our your this for to in on what's new latest recent main table content star
    stars recently how list repo repository us me s readme paper survey guidelines guideline
    guide policy info information development quick please it work if you find is useful note
    notes major latest_news 最新 及 与 和 我们 project authors author change
    """.split()
)
_PHRASES = (
    " table of content", " star history", " how to contribut", " how to cite", " what's new ",
    " what s new ", " contribution guid", " contributing guid", " want to contribute",
    " star trend", " to do list ", " stargazers over time", " quick links ",
    " change log ", " update log ", " release notes ", " code of conduct ",
)  # fmt: skip
_NEWS_PHRASES = (" what's new ", " what s new ", " release notes ")
