"""The words that stand beside an emoji in headings and links of READMEs: "🔍 Search", "📝 Paper".

Own estimates, only for emoji that can lose a byte and have rivals then.
"""

from __future__ import annotations

from readme_tool.text import Pattern

_STEMS = {
    "🔍": "search find explor discover overview survey retriev analy inspect explain interpret",
    "🔝": "top back up",
    "🔐": "secur privacy private encrypt auth safe key access",
    "🔁": "repeat reproduc loop cycle",
    "📝": "note paper cit bib writ blog survey summar changelog licen contribut publi report"
    " article todo introduc abstract preprint document",
    "📍": "location map roadmap position milestone pin where",
    "📐": "math geometr design measur architect metric",
    "📁": "folder director file structur repositor",
    "🎓": "course tutorial educat learn universit thesis academ lecture school student",
    "👍": "like vote recommend upvote",
    "👏": "thank acknowledg applau welcome credit contribut",
    "🌐": "web site homepage project internet language multiling online browser page",
    "🌍": "world global earth environment",
    "🎮": "game gaming play",
    "🏮": "festival lantern",
    "🎬": "demo film movie teaser cinema",
    "🎥": "video record talk film",
    "🎨": "style design art paint generat draw colo",
    "🐛": "bug issue debug",
    "🏛": "institut museum govern universit history publi conference venue",
    "🏗": "build construct architect infrastruct",
    "🏁": "start finish benchmark race goal begin",
    "🏆": "award leaderboard win challenge competi benchmark best rank",
    "🐍": "python",
    "🐳": "docker container",
    "🐧": "linux ubuntu",
    "🏠": "home",
    "☁": "cloud",
    "❗": "important attention warn note caution",
}
_NEAR = {character: tuple(stems.split()) for character, stems in _STEMS.items()}
_WORD = Pattern(r"[a-z]+")


def are_near(character: str, following: str) -> bool:
    """Whether one of the first three words of `following` goes with this emoji."""
    stems = _NEAR.get(character)
    if stems is None:
        return False
    words = _WORD.findall(following.lower())[:3]
    return any(word.startswith(stems) for word in words)
