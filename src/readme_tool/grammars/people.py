"""Lists of people, as citations name them: "Ada Lovelace, Charles Babbage", "Lovelace et al."."""

from __future__ import annotations

import re

from readme_tool.grammars import organisations


def are_people(text: str) -> bool:
    """Whether `text` names people, or one team, and nothing else."""
    text = _MARKS.sub("", text).strip(" .,;:*")
    if not text or len(text) > _LONGEST:
        return False
    if _OTHERS.search(text):
        return _is_person(_OTHERS.sub("", text).strip(" ,;.&")) or _all(text)
    return _all(text) or _TEAM.fullmatch(text) is not None


def are_several(text: str) -> bool:
    """Whether `text` names at least two people, or one "et al."; a lone name could be a title."""
    return (_OTHERS.search(text) is not None or _SEPARATOR.search(text) is not None) and are_people(
        text
    )


def _all(text: str) -> bool:
    names = [name.strip() for name in _SEPARATOR.split(_OTHERS.sub("", text)) if name.strip()]
    if not names or len(names) > 400:
        return False
    good = sum(1 for name in names if _is_person(name))
    # A list of lone words is no list of people: "BERT, RoBERTa, T5".
    in_full = sum(1 for name in names if " " in name or _CHINESE_NAME.fullmatch(name))
    if in_full * 4 < len(names):
        return False
    named_orgs = sum(1 for name in names if organisations.has_organisation(name))
    return good >= max(1, len(names) - len(names) // 8) and named_orgs <= len(names) // 8


def _is_person(name: str) -> bool:
    words = name.split()
    if not 1 <= len(words) <= 6:
        return _CHINESE_NAME.fullmatch(name) is not None
    if _CHINESE_NAME.fullmatch(name):
        return True
    if any(word.casefold().strip(".") in _NO_NAMES for word in words):
        return False
    return all(_NAME.fullmatch(word) or word.casefold() in _PARTICLES for word in words) and any(
        word[0].isupper() for word in words
    )


_LONGEST = 6000
_MARKS = re.compile(r"[*†‡§¶✉#∗⋆♠♣♥♦◇◆^\d¹²³⁴⁵⁶⁷⁸⁹⁰]+|\(\s*\)")
_OTHERS = re.compile(
    r"[,&]?\s*(?:\bet\.?\s*\.?al\b\.?|\band others\b|\.\.\.|…|等人?$)", re.IGNORECASE
)
_SEPARATOR = re.compile(r"\s*(?:[,，、;；·|]|\band\b|&)\s*")
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|['’‘`\-.‐‑·{}\\\"´])*\.?,?")
_CHINESE_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{2,6}·[\u4e00-\u9fff]{2,8}")
_TEAM = re.compile(
    r"(?:[A-Z][\w.\-]*\s+){1,4}(?:Team|team|Group|Authors|Contributors|Community|AI)"
)
_PARTICLES = frozenset(
    """
    van von der den de da di del della dos du la le el al bin ibn ter ten zu jr sr ii iii y st
    mc
    """.split()
)
_NO_NAMES = frozenset(
    """
    a an the of for in on with by to from and or is are as at via using towards toward learning
    network networks model models deep neural survey review analysis system systems based data
    language vision image video generation training large multi self code paper page project
    arxiv conference journal workshop international proceedings transactions press workshops new
    how what why we our this that benchmark dataset framework method approach robot robotics
    policy agent agents reasoning diffusion transformer transformers attention graph
    representation optimization reinforcement prediction detection segmentation recognition
    estimation classification retrieval tasks task evaluation keywords published accepted oral
    poster spotlight best award updated note link github website
    """.split()
)
