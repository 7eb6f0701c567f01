"""A curated list that nobody wrote, of any size, the same each time it is made.

It has what real lists have, in about the shares of `docs/architecture.md`: bullets with badges,
table rows, paragraphs, a table of contents, and here and there something that is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

_SUBJECTS = (
    *("Alignment", "Agents", "Retrieval", "Planning", "Robots", "Memory", "Vision", "Speech"),
    *("Reasoning", "Safety", "Diffusion", "Graphs", "Tables", "Code", "Proteins", "Maps"),
)
_WORDS = (
    *("learning", "to", "read", "long", "documents", "with", "sparse", "attention", "and", "few"),
    *("examples", "towards", "honest", "measures", "of", "what", "models", "know", "about", "us"),
    *("a", "survey", "from", "pixels", "words", "through", "time", "without", "labels", "again"),
)
_VENUES = ("ICLR", "NeurIPS", "ACL", "CVPR", "arXiv", "ICML", "EMNLP")


def paper_list(octets: int) -> str:
    """A README of about so many bytes."""
    sections: list[str] = []
    size = number = 0
    while size < octets:
        section = "".join(_section(number))
        sections.append(section)
        size += len(section.encode())
        number += 1
    contents = (f"- [{_heading(n)}](#{_anchor(n)})\n" for n in range(number))
    return "".join(("# Awesome papers\n\n", "A list of papers.\n\n", *contents, "\n", *sections))


def _section(number: int) -> Iterator[str]:
    yield f"## {_heading(number)}\n\n"
    shape = (_bullet, _bullet, _row, _paragraph)[number % 4]
    if shape is _row:
        yield "| Title | Venue | Year | Links |\n|---|---|---|---|\n"
    for place in range(12):
        yield shape(number * 12 + place)
    yield "\n"


def _heading(number: int) -> str:
    return f"{_SUBJECTS[number % len(_SUBJECTS)]} {number + 1}"


def _anchor(number: int) -> str:
    anchor = _heading(number).replace(" ", "-")
    return anchor if number % 10 == 9 else anchor.lower()


def _bullet(n: int) -> str:
    badge = f"https://img.shields.io/badge/arXiv-{_arxiv(n + (n % 97 == 0))}-b31b1b.svg"
    return (
        f"- **{_title(n)}** [[paper](https://arxiv.org/abs/{_arxiv(n)})] "
        f"[[code](https://github.com/lab-{n % 31}/project-{n})] "
        f"[![arXiv]({badge})](https://arxiv.org/abs/{_arxiv(n)})\n"
        f"  - *{_VENUES[n % 7]} {2018 + n % 8}*, A. Author, B. Writer and C. Reader\n"
    )


def _row(n: int) -> str:
    links = (
        f"[pdf](https://arxiv.org/pdf/{_arxiv(n)}) · [page](https://lab-{n % 31}.example.org/{n})"
    )
    return f"| {_title(n)} | {_VENUES[n % 7]} | {2018 + n % 8} | {links} |\n"


def _paragraph(n: int) -> str:
    return f"[{_title(n)}](https://openreview.net/forum?id=Id{n:08}), {2018 + n % 8}.\n\n"


def _title(n: int) -> str:
    words = [_WORDS[(n * step + step) % len(_WORDS)] for step in range(3, 10)]
    return f"Net{n}: {' '.join(words).capitalize()}"


def _arxiv(n: int) -> str:
    return f"{18 + n % 8}{1 + n % 12:02}.{10000 + n * 7 % 89999}"
