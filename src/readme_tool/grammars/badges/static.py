"""A static badge: what it shows, and what of it shields.io takes otherwise than it was meant."""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.grammars import dates
from readme_tool.grammars.badges import colours, lettering, options
from readme_tool.grammars.badges.address import Address, Decoded
from readme_tool.grammars.badges.badge import Badge, Problem, Repair, Silent, never_drawn
from readme_tool.grammars.badges.lettering import FALLBACK_COLOR, Content
from readme_tool.grammars.badges.options import Look
from readme_tool.text import Pattern, Span

KIND = "static"


def read(address: Address, content: Decoded, service: str) -> Badge:
    """The badge of a path in which `content` follows `/badge/`."""
    parts = lettering.split(content.text)
    if parts is None:
        from readme_tool.grammars.badges.faults import fault

        return never_drawn(Badge(address.url, service, KIND), fault(address, content))
    look = options.look(address)
    color = content.text[slice(*parts.color)] if look.color is None else look.color.value
    ignored = _ignored_color(content, parts, look)
    silent = (*((ignored,) if ignored else ()), *look.silent)
    problems = (
        *options.problems(silent),
        *(_lost_label(address, content, parts) if ignored else _no_message(content, parts)),
        *_markdown_problems(address),
    )
    return Badge(
        address.url,
        service,
        KIND,
        label=_text(content, parts.label) if look.label is None else look.label,
        message=_text(content, parts.message),
        color=colours.canonical(color),
        style=look.style,
        logo=look.logo,
        problems=problems,
        silent=silent,
    )


_JUNK = " \t\r\n)]}>,;:!'\"`*\u3000）】］，。；、》"
_SPACES = Pattern(r"[ \t\n\r\f\v]")
_PARENTHESIS = Pattern(r"[()]")


def _text(content: Decoded, span: Span) -> str:
    return lettering.unescape(content.text[slice(*span)])


def _ignored_color(content: Decoded, parts: Content, look: Look) -> Silent | None:
    """The colour, if shields knows none of that name and draws bright green instead."""
    if look.color is not None:
        if colours.canonical(look.color.value) is not None:
            return None
        return options.unknown_color_option(look.color)
    color = content.text[slice(*parts.color)]
    if colours.canonical(color) is not None:
        return None
    span = content.span(*parts.color)
    for word, around in (("trailing-slash", "/"), ("trailing-junk", _JUNK)):
        bare = color.rstrip(around)
        if colours.canonical(bare) is not None:
            junk = content.span(parts.color.start + len(bare), parts.color.end)
            return Silent(word, span, color, (bare,), Repair(junk, "", True))
    if not _is_text(color, parts):
        return options.unknown_color(color, span)
    dashes = "--" if parts.label.length and parts.message.length else "-"
    widened = Span(content.places[parts.color.start - 1], span.end)
    text = f"{dashes}{content.raw(*parts.color)}-{FALLBACK_COLOR}"
    return Silent("unknown-color", span, color, (), Repair(widened, text, False))


def _is_text(color: str, parts: Content) -> bool:
    """Whether what stands last was meant to be read, so that the colour was forgotten."""
    if dates.read(color) is not None:
        return True
    if colours.meant(color) is not None:
        return False
    in_two_parts = not parts.label.length or not parts.message.length
    is_word_or_number = color[:1].isupper() or color.isdecimal() or not colours.nearest(color)
    return in_two_parts and is_word_or_number


def _no_message(content: Decoded, parts: Content) -> Iterator[Problem]:
    """The problem of a badge that shows a label and nothing else."""
    if parts.label.length and not parts.message.length:
        dashes = content.span(parts.label.end, parts.color.start)
        yield Problem("empty-message", (Repair(dashes, "-", False),))


def _lost_label(address: Address, content: Decoded, parts: Content) -> Iterator[Problem]:
    """The query's label, moved to the front of a text that was taken for a label and a colour."""
    label = next((option for option in address.options() if option.name == "label"), None)
    if label is None or not label.value or parts.message.length or not parts.label.length:
        return
    front = Span(content.places[0], content.places[0])
    moved = Repair(front, lettering.escape(lettering.trim(label.value)) + "-", False)
    yield Problem("unknown-color", (moved, Repair(options.with_mark(label), "", False)))


def _markdown_problems(address: Address) -> Iterator[Problem]:
    """What Markdown would make of the address, though shields takes it."""
    spaces = [Span(*m.span()) for m in _SPACES.finditer(address.url)]
    if spaces:
        yield Problem("raw-space", tuple(Repair(span, "%20", True) for span in spaces))
    unbalanced = _unbalanced(address.url)
    if unbalanced:
        yield Problem(
            "unbalanced-paren",
            tuple(
                Repair(Span(at, at + 1), lettering.percent(address.url[at]), True)
                for at in unbalanced
            ),
        )


def _unbalanced(url: str) -> list[int]:
    """Where the parentheses stand that have no partner."""
    opened: list[int] = []
    stray = []
    for match in _PARENTHESIS.finditer(url):
        if match[0] == "(":
            opened.append(match.start())
        elif opened:
            opened.pop()
        else:
            stray.append(match.start())
    return sorted(stray + opened)
