"""A citation block that BibTeX cannot read, or that names another work than it should.

Readers copy the block into their own bibliography. A comma that is missing there stops their paper, a
key that stands twice hides one of the two, and a wrong `eprint` cites somebody else.

~~~markdown bad
```bibtex
@article{doe2021lists,
  title={Lists that Last},
  author={Doe, Jane}
  journal={arXiv preprint arXiv:2105.01234},
  eprint={2105.04321},
}
@misc{doe2021lists,
  title={Sorted Lists,
  url={https://arxiv.org/abs/2113.01234}
}
```
~~~

~~~text report
4:20 a comma is missing behind this field
6:11 `eprint` names arxiv:2105.04321, `journal` arxiv:2105.01234
8:7 the key `doe2021lists` stands twice, so one of the two is never cited
9:9 the value of this field does not end
10:8 `url` names nothing that can be
~~~

~~~markdown fixed
```bibtex
@article{doe2021lists,
  title={Lists that Last},
  author={Doe, Jane},
  journal={arXiv preprint arXiv:2105.01234},
  eprint={2105.04321},
}
@misc{doe2021lists,
  title={Sorted Lists},
  url={https://arxiv.org/abs/2113.01234}
}
```
~~~

~~~markdown good
```bibtex
@article{doe2021lists,
  title   = {Lists that {Last}},
  author  = "Doe, Jane",
  journal = {arXiv preprint arXiv:2105.01234},
  doi     = {10.48550/arXiv.2105.01234},
  year    = 2021
}
```

```python
@decorated("@misc{")
def lists(): ...
```
~~~

Fix: a comma that is missing or too many and an equals sign have one place, so they are safe. Where a
bracket or quote is missing the likeliest place is an unsafe fix.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from readme_tool.grammars import titles
from readme_tool.grammars.identifiers import Identifier
from readme_tool.rules.base import Finding, Fix, NoOptions, Related, Safety, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Edit, Patch, Pattern
from readme_tool.tree import Document
from readme_tool.tree.works import identity, titled
from readme_tool.tree.works.citations import CitationBlock, citations

if TYPE_CHECKING:
    from readme_tool.grammars.bibtex import Entry, Fault

_FAULTS = {
    "blank-in-key": "a key has no blanks",
    "closed-early": "this bracket ends the entry, so the fields behind it are lost",
    "double-comma": "there is a comma too many",
    "no-comma": "a comma is missing behind this field",
    "no-equals-sign": "the name of a field is followed by `=`",
    "no-key": "this entry has no key, by which it is cited",
    "no-value": "this field has no value",
    "stray-text": "this is no field",
    "unclosed-entry": "this entry does not end",
    "unclosed-value": "the value of this field does not end",
}
_ONE_PLACE = frozenset(("no-comma", "double-comma", "no-equals-sign"))
_MARKUP = Pattern(r"[{}]|\\(?=\W)")


@rule(Severity.ERROR)
def malformed_bibtex(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find what is wrong in code blocks that hold BibTeX."""
    if "@" not in readme.source.text:
        return
    found = list(citations(readme))
    cited_titles = (_title(entry) for block in found for entry in block.bibliography.entries)
    linked = titled.titled(readme, cited_titles) if found else {}
    for block in found:
        for fault in block.bibliography.faults:
            yield _fault(block, fault)
        for entry in block.bibliography.entries:
            yield from _named(block, entry)
            yield from _against_page(linked, block, entry)
    yield from _twice(found)


def _fault(block: CitationBlock, fault: Fault) -> Finding:
    fix = None
    if fault.mend is not None:
        place, text = fault.mend
        safety = Safety.SAFE if fault.problem in _ONE_PLACE else Safety.UNSAFE
        title = f"Write {quoted(text)}" if text.strip() else "Take it out"
        fix = Fix(title, Patch.of(Edit(block.place(place), text)), safety)
    return Finding(block.place(fault.span), _FAULTS[fault.problem], fix)


def _named(block: CitationBlock, entry: Entry) -> Iterator[Finding]:
    """The fields that name nothing, or another work than an earlier one."""
    from readme_tool.grammars import cited

    for named in cited.named(entry):
        if named.reading.is_broken:
            message = f"`{named.field.name}` names nothing that can be"
            place = block.place(named.field.value_span)
            yield Finding(place, message, severity=Severity.WARNING)
    for one in cited.contradictions(entry):
        yield Finding(
            block.place(one.field.value_span),
            f"`{one.field.name}` names {one.identifier}, `{one.earlier.name}` {one.other}",
            related=(Related(block.place(one.earlier.value_span), "the other work"),),
            severity=Severity.WARNING,
        )


def _against_page(
    linked: Mapping[str, frozenset[Identifier]], block: CitationBlock, entry: Entry
) -> Iterator[Finding]:
    """The first field that names another paper than the one that the page links under the title."""
    from readme_tool.grammars import cited

    own = linked.get(titles.normal(_title(entry)), ())
    for named in cited.named(entry):
        for cite in named.reading.identifiers:
            others = [one for one in own if one.scheme == cite.scheme]
            pair = identity.rivals(others, [cite]) if len(others) == 1 else None
            if pair is not None:
                place = block.place(named.field.value_span)
                message = (
                    f"`{named.field.name}` names {cite._replace(version=None)}, but under this"
                )
                message += f" title the page links {pair[0]}"
                yield Finding(place, message, severity=Severity.WARNING)
                return


def _title(entry: Entry) -> str:
    """The title without BibTeX's braces and escapes; empty where there is none."""
    title = entry.field("title")
    return _MARKUP.sub("", title.value) if title else ""


def _twice(found: Sequence[CitationBlock]) -> Iterator[Finding]:
    """The keys of two entries, unless one merely repeats the other in a block of its own."""
    first: dict[str, tuple[CitationBlock, Entry]] = {}
    for block in found:
        for entry in block.bibliography.entries:
            if not entry.key:
                continue
            earlier, other = first.setdefault(entry.key.lower(), (block, entry))
            if other is entry or (earlier is not block and _said(other) == _said(entry)):
                continue
            message = f"the key {quoted(entry.key)} stands twice, so one of the two is never cited"
            place = Related(earlier.place(other.key_span), "the first of the two")
            severity = Severity.WARNING
            yield Finding(block.place(entry.key_span), message, None, (place,), severity=severity)


def _said(entry: Entry) -> list[tuple[str, str]]:
    return [(field.name, field.value) for field in entry.fields]
