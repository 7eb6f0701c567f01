"""The query of a shields badge: what each option says, and which are ignored without a word.

Facts: badges/shields `core/base-service/coalesce-badge.js` and `cache-headers.js`, shields#11092
(`logoWidth` and `logoPosition` went in 2025). What shields does not know it ignores in silence.
"""

from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple

from readme_tool.grammars import likeness
from readme_tool.grammars.badges import colours, lettering
from readme_tool.grammars.badges.address import Address, Option
from readme_tool.grammars.badges.badge import Problem, Repair, Silent
from readme_tool.text import Span

STYLES = ("flat", "flat-square", "plastic", "for-the-badge", "social")
_OLD_STYLES = {"popout": "flat", "popout-square": "flat-square"}
KNOWN = frozenset(
    """
    label color labelColor style logo logoColor logoSize link cacheSeconds colorA colorB maxAge
    """.split()
)
_REMOVED = frozenset(("logoWidth", "logoPosition", "longCache"))
_BY_THEIR_LETTERS = {name.lower(): name for name in sorted(KNOWN)}
_ALIKE = 0.75
_LONGEST = 40


class Look(NamedTuple):
    """How the query makes a badge look; None where it leaves that to the badge.

    `color` is what the query writes, known or not.
    """

    label: str | None
    color: Option | None
    style: str
    logo: str | None
    silent: tuple[Silent, ...]


def look(address: Address, own: Collection[str] = (), *, strict: bool = True) -> Look:
    """What the query of a badge says; `own` are the options that only this kind of badge has.

    Where the badge is not `strict`, it may have more, and a name is judged only if it is plainly
    meant for one of shields' own.
    """
    options = address.options()
    given = {option.name: option for option in options}
    silent = [
        ignored
        for option in options
        if option.name not in own and (ignored := _ignored(option, strict)) is not None
    ]
    label = given.get("label")
    logo = given.get("logo")
    return Look(
        None if label is None else lettering.trim(label.value),
        given.get("color") or given.get("colorB"),
        _style(given.get("style")),
        logo.value if logo is not None and logo.value else None,
        tuple(silent),
    )


def problems(silent: Iterable[Silent]) -> list[Problem]:
    """The options ignored as problems; a style that merely has a new name comes last."""
    found = [Problem(s.problem, (s.repair,) if s.repair else ()) for s in silent]
    return sorted(found, key=lambda problem: problem.word == "deprecated-style")


def with_mark(option: Option) -> Span:
    """The option and the mark that it needs no longer: the `&` behind, else that or `?` before."""
    start, end = option.span
    return Span(start, end + 1) if option.is_followed else Span(start - 1, end)


def unknown_color_option(option: Option) -> Silent:
    """The finding that an option names no colour; an empty one covers the badge's own."""
    if option.value:
        return unknown_color(option.value, option.value_span)
    return Silent("unknown-color", option.span, "", (), Repair(with_mark(option), "", False))


def unknown_color(color: str, span: Span) -> Silent:
    """The finding that a colour is unknown, with the names that resemble it."""
    names = colours.nearest(color)
    certain = colours.meant(color) is not None
    repair = Repair(span, names[0] if names else lettering.FALLBACK_COLOR, certain)
    return Silent("unknown-color", span, color, names, repair)


def _style(option: Option | None) -> str:
    """The style that the badge has in the end."""
    style = "flat" if option is None else option.value
    style = _OLD_STYLES.get(style, style)
    return style if style in STYLES else "flat"


def _ignored(option: Option, strict: bool) -> Silent | None:
    judge = _JUDGES.get(option.name)
    if judge is not None:
        return judge(option) if option.value else None
    if option.name in KNOWN:
        return None
    return _ignored_name(option, strict)


def _ignored_name(option: Option, strict: bool) -> Silent | None:
    """An option of a name that shields does not have, or no longer has."""
    name, span = option.name, option.name_span
    if not name:
        return None
    if name in _REMOVED:
        return Silent("removed-param", span, name, (), Repair(with_mark(option), "", True))
    letters = name.lower().replace("colour", "color").replace("-", "").replace("_", "")
    meant = _BY_THEIR_LETTERS.get(letters)
    if meant is not None:
        return Silent("unknown-param", span, name, (meant,), Repair(span, meant, True))
    if not strict:
        return None
    near = _nearest(name, KNOWN)
    repair = Repair(span, near[0], False) if near else Repair(with_mark(option), "", False)
    return Silent("unknown-param", span, name, near, repair)


def _judge_style(option: Option) -> Silent | None:
    style, span = option.value, option.value_span
    if style in STYLES:
        return None
    if style in _OLD_STYLES:
        now = _OLD_STYLES[style]
        return Silent("deprecated-style", span, style, (now,), Repair(span, now, True))
    plain = style.lower().replace("_", "-").replace(" ", "-")
    if plain in STYLES:
        return Silent("unknown-style", span, style, (plain,), Repair(span, plain, True))
    near = _nearest(plain, STYLES)
    return Silent("unknown-style", span, style, near, Repair(span, [*near, "flat"][0], False))


def _nearest(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """At most three names that a text resembles or begins with, best first."""
    if len(text) > _LONGEST:
        text = text[:_LONGEST]
    scored = [
        (2.0 if text.startswith(name) else likeness.ratio(text, name), len(name), name)
        for name in names
    ]
    best = sorted((s for s in scored if s[0] >= _ALIKE), reverse=True)
    return tuple(name for *_, name in best[:3])


def _judge_logo(option: Option) -> Silent | None:
    from readme_tool.grammars.badges import logos

    if logos.is_known(option.value):
        return None
    near, span = logos.nearest(option.value), option.value_span
    repair = Repair(span, near[0], False) if near else Repair(with_mark(option), "", False)
    return Silent("unknown-logo", span, option.value, near, repair)


def _judge_other_color(option: Option) -> Silent | None:
    """The colour of the label or the logo; that of the badge itself is judged with its path."""
    if colours.canonical(option.value) is not None:
        return None
    return unknown_color_option(option)


def _judge_logo_size(option: Option) -> Silent | None:
    if option.value == "auto":
        return None
    return _ignored_value(option, "auto")


def _judge_seconds(option: Option) -> Silent | None:
    if option.value.isascii() and option.value.isdigit():
        return None
    return _ignored_value(option)


def _ignored_value(option: Option, *nearest: str) -> Silent:
    span = option.value_span
    repair = Repair(span, nearest[0], False) if nearest else None
    return Silent("ignored-value", span, option.value, nearest, repair)


_JUDGES: dict[str, Callable[[Option], Silent | None]] = {
    "style": _judge_style,
    "logo": _judge_logo,
    "labelColor": _judge_other_color,
    "colorA": _judge_other_color,
    "logoColor": _judge_other_color,
    "logoSize": _judge_logo_size,
    "cacheSeconds": _judge_seconds,
}
