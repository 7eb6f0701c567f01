"""The logos that shields.io knows: those of simple-icons.

`simple_icons.txt` beside this module is the list of slugs of npm simple-icons 16.37.0, whose data
is in the public domain (CC0 1.0, https://github.com/simple-icons/simple-icons). shields may run
another version, so a logo that is not in it is unlikely rather than impossible.
"""

from __future__ import annotations

import functools
import re
import unicodedata

from readme_tool.grammars import likeness
from readme_tool.text import Pattern


def is_known(logo: str) -> bool:
    """Whether shields draws this logo: a slug, a title or a hyphenated title, or an own image."""
    lower = logo.lower()
    slugs = _slugs()
    return lower in slugs or (_ALIASES.get(lower) or _slug(logo)) in slugs or _is_image(logo)


def nearest(logo: str) -> tuple[str, ...]:
    """At most three slugs that an unknown logo may mean, best first."""
    slug = _slug(logo)
    if slug in _SUCCESSORS:
        return (_SUCCESSORS[slug],)
    if slug in _REMOVED or not 3 <= len(slug) <= _LONGEST:
        return ()
    model = likeness.Model.of(slug)
    scored = [(model.ratio(known), known) for known in _slugs() if abs(len(known) - len(slug)) < 5]
    best = sorted((s for s in scored if s[0] >= _ALIKE), key=lambda s: (-s[0], s[1]))
    return tuple(known for _, known in best[:3])


# badges/shields lib/logos.js, "for backwards-compatibility with deleted logos"; each with its slug.
_ALIASES = {
    "eclipse": "eclipseide",
    "gitter-white": "gitter",
    "scrutinizer": "scrutinizerci",
    "travis": "travisci",
}
_SUCCESSORS = {"twitter": "x"}
# In simple-icons once and no longer there: what now resembles their names is something else.
_REMOVED = frozenset(
    """
    adobe amazon amazonaws amazonwebservices azuredevops heroku java linkedin microsoft
    microsoftazure openai oracle skype slack visualstudiocode vscode windows yahoo
    """.split()
)
_ALIKE = 0.8
_LONGEST = 40
_IMAGE = Pattern(r"(?:data:)?image/[\w.+-]+;[\w=;-]+,.", re.IGNORECASE)
# simple-icons sdk, `titleToSlug`: what is spelt out before all but letters and digits is dropped.
_SPELT_OUT = str.maketrans(
    {
        "+": "plus",
        ".": "dot",
        "&": "and",
        "đ": "d",
        "ħ": "h",
        "ı": "i",
        "ĸ": "k",
        "ŀ": "l",
        "ł": "l",
        "ß": "ss",
        "ŧ": "t",
        "ø": "o",
    }
)
_NOT_IN_A_SLUG = Pattern(r"[^a-z0-9]")


@functools.cache
def _slugs() -> frozenset[str]:
    """Every slug of the list; read when first needed, for most badges have no logo."""
    # `importlib.resources` would X for it.
    from pkgutil import get_data

    text = (get_data(__package__, "simple_icons.txt") or b"").decode()
    return frozenset(line for line in text.split("\n") if line and not line.startswith("#"))


def _slug(title: str) -> str:
    spelt = unicodedata.normalize("NFD", title.lower().translate(_SPELT_OUT))
    return _NOT_IN_A_SLUG.sub("", spelt)


def _is_image(logo: str) -> bool:
    """Whether the logo is drawn from the address itself, `data:` being optional."""
    return _IMAGE.match(logo) is not None
