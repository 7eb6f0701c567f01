"""American spelling for British."""

from __future__ import annotations

from readme_tool.text import Pattern


def american(text: str) -> str:
    """The text, in lower case, with the British spellings that titles have made American.

    Words that look British and are not (`noise`) change too, but the same way wherever they
    stand, so that comparisons hold.
    """
    for needle, british, replacement in _SPELLINGS:
        if needle in text:
            text = british.sub(replacement, text)
    return text


# A letter sequence that must be there, the British ending or stem, the American one.
_SPELLINGS = tuple(
    (needle, Pattern(british), replacement)
    for needle, british, replacement in (
        ("practis", r"\bpractis(?=e|ing)", "practic"),
        ("is", r"is(?=(?:e[ds]?|ers?|ing|able|ation(?:s|al)?)\b)(?<=[a-z]is)", "iz"),
        ("ys", r"ys(?=(?:e[ds]?|ers?|ing)\b)(?<=[a-z]ys)", "yz"),
        (
            "our",
            r"\b((?:arm|behavi|col|endeav|fav|flav|harb|hon|hum|lab|neighb|od|rum|sav|splend|tum"
            r"|val|vap|vig)o)u(?=r)",
            r"\1",
        ),
        (
            "ell",
            r"\b((?:re|un|mis)?(?:cance|channe|counse|fue|jewe|labe|leve|marve|mode|pane|trave"
            r"|tunne|unrave)l)l(?=ed\b|ers?\b|ings?\b)",
            r"\1",
        ),
        ("signall", "signall", "signal"),
        ("tre", r"\b((?:kilo|milli|centi|nano)?(?:cent|lit|lust|met|theat))re(s?)\b", r"\1er\2"),
        ("bre", r"\b(calib|fib)re(s?)\b", r"\1er\2"),
        ("ards", r"\b(to|after|back|for|up|down|in|out)wards\b", r"\1ward"),
        ("ogue", r"\b(anal|catal|dial|monol)ogue", r"\1og"),
        ("ence", r"\b(def|off|lic)ence", r"\1ense"),
        ("programme", r"\bprogramme(?=s?\b)", "program"),
        ("gement", r"(?<=judg|ledg)ement", "ment"),
        ("adaption", r"\badaption", "adaptation"),
        ("amongst", r"\bamongst\b", "among"),
        ("whilst", r"\bwhilst\b", "while"),
        ("grey", r"\bgrey", "gray"),
        ("artefact", r"\bartefact", "artifact"),
        ("ageing", r"\bageing\b", "aging"),
        ("learnt", r"\blearnt\b", "learned"),
        ("focuss", r"\bfocuss(?=e|i)", "focus"),
        ("scept", r"\bscept(?=ic)", "skept"),
        ("sulph", r"\bsulph", "sulf"),
        ("mould", r"\bmould", "mold"),
        ("manoeuvr", r"\bmanoeuvr(?:e\b)?", "maneuver"),
        ("aed", r"(?<=p)aed", "ed"),
        ("aem", r"(?<=[a-z])aem", "em"),
        ("naesth", "naesth", "nesth"),
        ("oed", r"\boed(?=em)", "ed"),
        ("oes", r"\boes(?=oph|tr)", "es"),
        ("foet", r"\bfoet", "fet"),
    )
)  # fmt: skip
