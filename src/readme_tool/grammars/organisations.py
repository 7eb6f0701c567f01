"""Names of organisations that lists put beside their works: firms, laboratories, universities."""

from __future__ import annotations

import re

from readme_tool.text import Pattern


def is_organisation(text: str) -> bool:
    """Whether `text` names organisations and nothing else ("MIT", "Google + CMU", "清华大学")."""
    parts = [part.strip() for part in _BETWEEN.split(text) if part.strip()]
    return bool(parts) and len(parts) <= 8 and all(_is_one(part) for part in parts)


def is_firm(text: str) -> bool:
    """Whether `text` is one organisation: a known one, or one that ends in what such are called."""
    name = " ".join(text.split())
    return name.casefold() in _KNOWN or _ENDS.search(name, len(name) - _LONGEST_END) is not None


def names_some(text: str) -> bool:
    """Whether organisations are among those that `text` names."""
    return has_organisation(text) or any(is_firm(part.strip()) for part in _BETWEEN.split(text))


def has_organisation(text: str) -> bool:
    """Whether some word of `text` is one that only organisations have in their names."""
    plain = text.casefold()
    if plain.isascii():
        begins = _ASCII_BEGINS.findall(plain)
    elif _CHINESE.search(text) is not None:
        return True
    else:
        begins = _BEGINS.findall(plain)
    return not _FIRST_LETTERS.isdisjoint(begins) and _WORD.search(text) is not None


def _is_one(name: str) -> bool:
    plain = " ".join(name.strip(".*'\"“”").split()).casefold()
    if plain in _KNOWN or plain.removeprefix("the ") in _KNOWN:
        return True
    return len(name) <= 60 and has_organisation(name)


_BETWEEN = Pattern(r"[,，、;/+|&]|\band\b|\bx\b(?=\s)")
_WORD = Pattern(
    r"\b(?:univ(?:ersit\w*|\.)?|institut\w*|inst\.|colleges?|academ(?:y|ia)|laborator\w*|labs?|inc|"
    r"ltd|corp(?:oration)?|gmbh|compan(?:y|ies)|technolog(?:y|ies)|hospital|school|centers?|centre|"
    r"department|dept|foundation|polytechnic\w*|groups?|"
    r"research (?:lab|center|centre|group|institute)\w*|"
    r"faculty|politecnico|universit[àäé]\w*|hochschule|école|ecole|tech|ai lab|studio|clinic)\b",
    re.IGNORECASE,
)
# The first three letters of words, by which most texts are told to have none of those.
_BEGINS = Pattern(r"([^\W\d_]{3})[^\W\d_]*")
_ASCII_BEGINS = Pattern(r"([a-z]{3})[a-z]*")
_FIRST_LETTERS = frozenset(
    """
    uni ins col aca lab inc ltd cor gmb com tec hos sch cen dep fou pol gro res fac hoc éco eco
    stu cli
    """.split()
)
_ENDS = Pattern(r"\b(?:University|Institute|Inc\.?|Labs?|Ltd\.?|Corp\.?|College|Research)\Z|大学\Z")
_LONGEST_END = len("University")
_CHINESE = Pattern("大学|学院|研究院|研究所|实验室|公司|科技|集团|中科院")

_KNOWN = frozenset(
    name.strip()
    for name in """
    google; google brain; google deepmind; deepmind; google research; google ai; meta; meta ai;
    facebook; facebook ai; fair; microsoft; msra; msr; openai; anthropic; apple; amazon; aws;
    nvidia; ibm; intel; adobe; salesforce; huawei; noah's ark; tencent; alibaba; alibaba damo;
    damo; baidu; bytedance; tiktok; kuaishou; meituan; jd; jd.com; didi; netease; xiaomi; oppo;
    vivo; sensetime; megvii; yitu; iflytek; shanghai ai lab; shanghai ai laboratory; baai;
    zhipu; zhipu ai; moonshot; moonshot ai; deepseek; qwen; minimax;
    stepfun; 01.ai; baichuan; mistral; mistral ai; cohere; stability ai; stability;
    hugging face; huggingface; eleutherai; allen ai; ai2; allenai; laion; together; together ai;
    databricks; mosaicml; xai; tesla; waymo; uber; lyft; airbnb; netflix; spotify; twitter;
    linkedin; pinterest; snap; snapchat; samsung; sony; lg; naver; kakao; line; rakuten; yandex;
    sap; bosch; siemens; qualcomm; amd; arm; toyota; toyota research; honda; boston dynamics;
    agility; figure; unitree; physical intelligence; skild; 1x; covariant; nasa; jpl; mit; cmu;
    stanford; berkeley; uc berkeley; ucb; princeton; harvard; yale; cornell; caltech; columbia;
    nyu; upenn; penn; ucla; ucsd; ucsb; uci; ucsc; uiuc; umich; umd; ut austin; uw; gatech;
    georgia tech; usc; jhu; purdue; brown; duke; rice; rutgers; psu; asu; osu; tamu; uwaterloo;
    toronto; mila; mcgill; ubc; oxford; cambridge; imperial; ucl; edinburgh; kcl; eth; ethz;
    eth zurich; epfl; tum; mpi; max planck; inria; cnrs; kaust; mbzuai; technion; tau; tel aviv;
    weizmann; tsinghua; thu; pku; peking; sjtu; zju; zhejiang; ustc; fudan; nju; nanjing; hit;
    buaa; bit; ruc; renmin; bupt; xjtu; hust; whu; sysu; scut; uestc; cas; ucas; casia; ict;
    hku; hkust; cuhk; cityu; polyu; ntu; nus; smu; a*star; astar; kaist; snu; postech; yonsei;
    tokyo; utokyo; kyoto; riken; iit; iisc; iiit; monash; anu; unsw; uts; sydney; adelaide;
    data61; csiro; westlake; shanghaitech; nankai; academia; stanford university;
    the university of sydney
    """.replace("\n", " ").split(";")
)
