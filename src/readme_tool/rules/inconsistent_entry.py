"""An entry that is written otherwise than the entries around it.

Lists have a hand: titles in bold or not, `[[Paper]](…)` or `[Paper](…)`, a full stop at the end or none. What
at least four of five entries of a listing do is its norm, whatever it is, and an entry that does otherwise was
mostly pasted from elsewhere. Maintainers spend most of their repairs on this.

~~~markdown bad
- **Lists that Last for Years** [[Paper]](https://arxiv.org/abs/2311.00001) ![](https://img.shields.io/badge/ICML-2024-blue)
- **Curation of Lists at Scale** [[Paper]](https://arxiv.org/abs/2309.00002) ![](https://img.shields.io/badge/ACL-2024-blue)
- **The Long Life of Links** [[Paper](https://arxiv.org/abs/2308.00003)] ![](https://img.shields.io/badge/ACL-2023-blue)
- **Sorting Long Lists by Hand** [[paper]](https://arxiv.org/abs/2308.00004) ![](https://img.shields.io/badge/ICML-2023-blue)
- All Badges and their Meaning [[Paper]](https://arxiv.org/abs/2307.00005) ![](https://img.shields.io/badge/ICLR-2023-blue)
- **New Names for Everything** [[Paper]](https://arxiv.org/abs/2306.00006)
~~~

~~~text report
3:31 these brackets are `[[x](u)]`, where 5 of 6 here are `[[x]](u)`
4:36 `paper`, where 5 of 6 here are `Paper`
5:3 this title is plain, where 5 of 6 here are bold
6:5 this entry has no badge, where 5 of 6 here have one
~~~

~~~markdown fixed
- **Lists that Last for Years** [[Paper]](https://arxiv.org/abs/2311.00001) ![](https://img.shields.io/badge/ICML-2024-blue)
- **Curation of Lists at Scale** [[Paper]](https://arxiv.org/abs/2309.00002) ![](https://img.shields.io/badge/ACL-2024-blue)
- **The Long Life of Links** [[Paper]](https://arxiv.org/abs/2308.00003) ![](https://img.shields.io/badge/ACL-2023-blue)
- **Sorting Long Lists by Hand** [[Paper]](https://arxiv.org/abs/2308.00004) ![](https://img.shields.io/badge/ICML-2023-blue)
- All Badges and their Meaning [[Paper]](https://arxiv.org/abs/2307.00005) ![](https://img.shields.io/badge/ICLR-2023-blue)
- **New Names for Everything** [[Paper]](https://arxiv.org/abs/2306.00006)
~~~

~~~markdown good
- **Lists that Last for Years** [[Paper]](https://arxiv.org/abs/2311.00001)
- **Curation of Lists at Scale** [[Paper](https://arxiv.org/abs/2309.00002)]
- The Long Life of Links [[paper]](https://arxiv.org/abs/2308.00003)
- **Sorting Long Lists by Hand** [[paper](https://arxiv.org/abs/2308.00004)]
~~~

Titles, the dashes behind them, brackets, the letter case of labels, the final stop and static badges are
compared, each within one listing and only where at least six entries say something of the kind.

Fix: safe for brackets that show the same text, and where the link begins is all that changes. Unsafe where
something else shows: other brackets, another dash, a label in other letters, a stop. Titles and badges are left to you.
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Scope, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Patch, Span
from readme_tool.tree import Document
from readme_tool.tree.hands import bracketing
from readme_tool.tree.hands.hand import Oddity
from readme_tool.tree.hands.traits import WITH, Kind


@rule(Severity.INFO, scope=Scope.PASSAGE)
def inconsistent_entry(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find what single entries of a listing write otherwise than nearly all others."""
    for listing in readme.listings:
        for oddity in listing.hand.oddities:
            if oddity.trait.kind is not Kind.BADGE or oddity.habit.norm == WITH:
                yield Finding(oddity.trait.span, _message(oddity), _fix(readme, oddity))


def _message(oddity: Oddity) -> str:
    form, norm = oddity.trait.form, oddity.habit.norm
    most = f"{oddity.habit.most} of {oddity.habit.all} here"
    match oddity.trait.kind:
        case Kind.TITLE:
            return f"this title is {form}, where {most} are {norm}"
        case Kind.DASH:
            return f"the dash behind the title is `{form}`, where {most} are `{norm}`"
        case Kind.BRACKETS:
            return f"these brackets are `{form}`, where {most} are `{norm}`"
        case Kind.LABEL:
            return f"{quoted(form)}, where {most} are {quoted(norm)}"
        case Kind.STOP:
            return f"this entry ends {form} a full stop, where {most} end {norm} one"
        case Kind.BADGE:
            return f"this entry has no badge, where {most} have one"


def _fix(readme: Document, oddity: Oddity) -> Fix | None:
    trait, norm = oddity.trait, oddity.habit.norm
    match trait.kind:
        case Kind.BRACKETS if trait.link is not None:
            patch = Patch.of(bracketing.rewritten(readme.source, trait.link, norm))
            safe = bracketing.look_the_same(trait.form, norm)
            return Fix(f"Write `{norm}`", patch, Safety.SAFE if safe else Safety.UNSAFE)
        case Kind.DASH:
            return Fix.replacing(trait.span, norm, f"Write `{norm}`", Safety.UNSAFE)
        case Kind.LABEL:
            return Fix.replacing(trait.span, norm, f"Write {quoted(norm)}", Safety.UNSAFE)
        case Kind.STOP if norm == WITH:
            end = Span(trait.span.end, trait.span.end)
            return Fix.replacing(end, ".", "Add a full stop", Safety.UNSAFE)
        case Kind.STOP:
            return Fix.replacing(trait.span, "", "Take the full stop away", Safety.UNSAFE)
        case _:
            return None
