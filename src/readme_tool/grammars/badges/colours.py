"""The colours that shields.io knows.

Facts: npm badge-maker 6.0.0 (`lib/color.js`: its nine names and seven aliases), css-color-converter
2.0.0 (the functional forms), CSS Color Module Level 4 section 6.1 (the 148 names). Names are
case-sensitive; a hex number is not.
"""

from __future__ import annotations

from readme_tool.grammars import likeness
from readme_tool.text import Pattern


def canonical(color: str) -> str | None:
    """The colour as shields names it in its JSON; None for one that it does not know."""
    if color in NAMED:
        return color
    if color in _ALIASES:
        return _ALIASES[color]
    if _BARE_HEX.fullmatch(color):
        return "#" + color.lower()
    known = color.strip()
    if known in CSS_NAMES or any(form.fullmatch(known) for form in _CSS_FORMS):
        return color.lower()
    return None


def meant(color: str) -> str | None:
    """The one colour that an unknown one can only mean, as an address spells it; None if unclear.

    That is one in another case (`Red`), with a hyphen or space inside (`dark_red`), or a hex number
    of four or eight digits without its `#`; `2024` and `Face` may be words of the badge instead.
    """
    if _HEX_THAT_NEEDS_ITS_HASH.fullmatch(color):
        return None if color.isdecimal() or color.isalpha() else "%23" + color
    squeezed = _BETWEEN_WORDS.sub("", color).lower()
    return squeezed if squeezed and canonical(squeezed) is not None else None


def nearest(color: str) -> tuple[str, ...]:
    """At most three colours that an unknown one resembles, best first, spelt as in an address."""
    certain = meant(color)
    if certain is not None:
        return (certain,)
    if _SAME_DIGIT.fullmatch(color):
        return (color[0] * 6,)
    if _HEX_THAT_NEEDS_ITS_HASH.fullmatch(color):
        return ("%23" + color,)
    squeezed = _BETWEEN_WORDS.sub("", color).lower()
    if not 3 <= len(squeezed) <= _LONGEST_NAME * 2:
        return ()
    scored = [(_resemblance(squeezed, name), name) for name in _ALL_NAMES]
    best = sorted((s for s in scored if s[0] >= _ALIKE), key=lambda s: (-s[0], s[1]))
    return tuple(name for _, name in best[:3])


NAMED = frozenset("brightgreen green yellow yellowgreen orange red blue grey lightgrey".split())
CSS_NAMES = frozenset(
    """
    aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet
    brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan
    darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen
    darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey
    darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite
    forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew
    hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue
    lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon
    lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime
    limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple
    mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue
    mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid
    palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum
    powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen
    seashell sienna silver skyblue slateblue slategray slategrey snow springgreen steelblue tan teal
    thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen
    """.split()
)
_ALIASES = {
    "gray": "grey",
    "lightgray": "lightgrey",
    "critical": "red",
    "important": "orange",
    "success": "brightgreen",
    "informational": "blue",
    "inactive": "lightgrey",
}
_ALL_NAMES = sorted(NAMED | CSS_NAMES | _ALIASES.keys())
_LONGEST_NAME = max(map(len, _ALL_NAMES))
_ALIKE = 0.72

_ALPHA = r"(?:0|1|0?\.[0-9]+|[0-9]+%)"
_BARE_HEX = Pattern(r"(?:[0-9a-fA-F]{3}){1,2}")
_HEX_THAT_NEEDS_ITS_HASH = Pattern(r"[0-9a-fA-F]{4}(?:[0-9a-fA-F]{4})?")
_SAME_DIGIT = Pattern(r"([0-9a-fA-F])\1{4}(?:\1{2})?")
_BETWEEN_WORDS = Pattern(r"[\s_-]+")
_CSS_FORMS = (
    Pattern(r"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})"),
    Pattern(rf"rgba?\(\s*[0-9]+(?:\s*,\s*[0-9]+){{2}}(?:\s*,\s*{_ALPHA})?\s*\)"),
    Pattern(rf"rgba?\(\s*[0-9]+(?:\s+[0-9]+){{2}}(?:\s*/\s*{_ALPHA})?\s*\)"),
    Pattern(rf"rgba?\(\s*[0-9]+%(?:\s*,\s*[0-9]+%){{2}}(?:\s*,\s*{_ALPHA})?\s*\)"),
    Pattern(rf"rgba?\(\s*[0-9]+%(?:\s+[0-9]+%){{2}}(?:\s*/\s*{_ALPHA})?\s*\)"),
    Pattern(
        rf"hsla?\(\s*[0-9]+(?:deg|rad|grad|turn)?(?:\s*,\s*[0-9]+%){{2}}(?:\s*,\s*{_ALPHA})?\s*\)"
    ),
)


def _resemblance(text: str, name: str) -> float:
    """How near a name is, from 0 to 1; the name itself with something added beats a misspelling."""
    alike = likeness.ratio(text, name)
    if len(name) >= 3 and (text.startswith(name) or text.endswith(name)):
        alike += 0.1 if text.endswith(name) else 0.05
    return alike
