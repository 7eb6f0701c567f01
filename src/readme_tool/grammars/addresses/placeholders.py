"""Addresses that somebody meant to fill in: `GITHUB_LINK`, `TODO`, `https://github.com/XXX`.

The words are those of some 200 hand-written lists and of the templates that they grew from.
"""

from __future__ import annotations

import re

from readme_tool.grammars.addresses.fault import Fault
from readme_tool.grammars.identifiers import Reading
from readme_tool.text import Pattern


def placeholder(address: str, reading: Reading) -> Fault | None:
    """The fault of an address that is a placeholder, or has one for a part of its path."""
    plain = address.strip().lower()
    if plain in _WORDS or _FILL_IN.fullmatch(plain) or reading.problem == "placeholder":
        return _PLACEHOLDER
    if _WEB.match(address) and any(map(_PART.fullmatch, _BETWEEN.split(address[8:]))):
        return _PLACEHOLDER
    return None


def may_hold_one(address: str) -> bool:
    """A quick look: whether a part of a web address may be a placeholder."""
    return _SIGN.search(address.lower()) is not None


_PLACEHOLDER = Fault("placeholder", "placeholder")
_WORDS = frozenset(
    """
    url link links href address todo tbd tba none null nil nan n/a n.a. na undefined empty blank
    unknown placeholder ... … - -- ? ?? xx xxx xxxx pending coming-soon comingsoon coming_soon soon
    to-be-added to_be_added to-be-released not-available 待补充 待更新 待添加 待公开 待定 暂无 链接
    http https http: https: http:// https:// javascript:; javascript:void(0) javascript:void(0);
    """.split()
) | frozenset(("coming soon", "to be added", "to be released", "link here", "not available"))
_YOURS = (
    r"your(?:[_ -]?(?:github|hf|project|paper|code))?[_ -]?"
    r"(?:user[_-]?)?(?:name|account|handle|id|org|organi[sz]ation|repo|repository|link|url|project|paper)"
)
_FILL_IN = Pattern(
    r"[a-z]{1,12}(?:[_ -][a-z]{1,12})?[_ -](?:link|url)(?:[_ -]here)?|(?:link|url)[_ -]here"
    r"|[^\s/.]{1,12}(?:链接|地址|网址)|(?:insert|paste|put)[_ -][\w -]{1,40}"
    rf"|{_YOURS}"
    r"|<[^<>/]{1,40}>|\{[^{}/]{1,40}\}|\[[^\[\]/]{1,40}\]|x{2,}[./_-]x{2,}"
)
_WEB = Pattern(r"https?://", re.IGNORECASE)
_BETWEEN = Pattern(r"[/?=&#]")
_PART = Pattern(
    rf"x{{3,}}|X{{2,}}|\.{{3}}|…|(?i:{_YOURS})"
    r"|user[_-]?name|USER[_-]?NAME|OWNER|REPO(?:SITORY)?(?:[_-]?NAME)?|PLACEHOLDER|placeholder"
    r"|TODO|TBD|<[^<>]{1,30}>|\{[^{}]{1,30}\}|%3C[^%]{1,30}%3E|(?:[A-Z]{1,12}_){1,3}(?:LINK|URL)"
)
_SIGN = Pattern(
    r"[<{…]|xx|\.\.\.|nnnn|\?\?|\*\*|##|your|user[-_]?name|owner|placeholder|todo|tbd|%3c"
    r"|_link|_url|n(?:ull|one)"
)
