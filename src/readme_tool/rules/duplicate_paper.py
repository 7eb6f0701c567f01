"""A paper that stands twice in one part of the list.

Lists grow by many hands, and a second hand does not see what the first one added. Readers count the paper
twice, and of two copies one is sooner or later out of date. Copies are recognised by their identifiers, in
whatever form a link writes them, and by their titles.

~~~markdown bad
## Lists

- Sorting Long Lists by Hand [[Paper]](https://arxiv.org/abs/2101.01234) [[Code]](https://github.com/jdoe/lists)
- Tidy Shelves, Happy Readers [[Paper]](https://arxiv.org/abs/2102.04321)
- **Sorting long lists by hand.** [[PDF]](http://arxiv.org/pdf/2101.01234v2)
- Tidy Shelves, Happy Readers, ICML 2022 [[Paper]](https://aclanthology.org/2022.acl-long.356/)
~~~

~~~text report
5:5 `Sorting long lists by hand` is listed here already, on line 3; keep one
6:3 `Tidy Shelves, Happy Readers` is listed here already, on line 4; make one entry of both
~~~

~~~markdown fixed
## Lists

- Sorting Long Lists by Hand [[Paper]](https://arxiv.org/abs/2101.01234) [[Code]](https://github.com/jdoe/lists)
- Tidy Shelves, Happy Readers [[Paper]](https://arxiv.org/abs/2102.04321)
- Tidy Shelves, Happy Readers, ICML 2022 [[Paper]](https://aclanthology.org/2022.acl-long.356/)
~~~

~~~markdown good
## Lists

- Sorting Long Lists by Hand [[Paper]](https://arxiv.org/abs/2101.01234)
- Sorting Long Lists by Machine [[Paper]](https://arxiv.org/abs/2103.01234)

## Classics

- Sorting Long Lists by Hand [[Paper]](https://arxiv.org/abs/2101.01234)

| Model | Title | Paper |
|---|---|---|
| Shelf-7B | Shelf: Models that Tidy Up | [Paper](https://arxiv.org/abs/2102.04321) |
| Shelf-70B | Shelf: Models that Tidy Up | [Paper](https://arxiv.org/abs/2102.04321) |
~~~

Fix: unsafe, since an entry is taken out. It is offered where one of the two says nothing that the other
does not say too; otherwise somebody has to make one entry of both.
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.rules.base import Finding, Fix, NoOptions, Related, Safety, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.tree import Document, Entry, change
from readme_tool.tree.works import copies
from readme_tool.tree.works.repeats import Repeat


@rule(Severity.ERROR)
def duplicate_paper(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the entries that repeat an earlier one of their part of the list."""
    for repeat in readme.repeats:
        yield _finding(readme, repeat)


def _finding(readme: Document, repeat: Repeat) -> Finding:
    first, copy, is_next = repeat
    line = readme.source.line_of(first.extent.start)
    said = copy.title or first.title
    subject = quoted(said.value) if said else "this paper"
    fix = _without_one(readme, first, copy, is_next)
    todo = "keep one" if fix else "make one entry of both"
    return Finding(
        copy.title.span if copy.title else copy.extent,
        f"{subject} is listed here already, on line {line}; {todo}",
        fix,
        (Related(first.title.span if first.title else first.extent, "the first one"),),
    )


def _without_one(readme: Document, first: Entry, copy: Entry, is_next: bool) -> Fix | None:
    """What takes out the copy, else the first one, if the other says all that it says.

    Only its next copy is the first one then; any other would still be a copy.
    """
    for spare, other, title in (
        (copy, first, "Take out this copy"),
        (first, copy, "Take out the first one, which says less"),
    )[: 2 if is_next else 1]:
        if copies.adds_nothing(readme.source, spare, other):
            patch = change.remove(readme, spare)
            if patch is not None:
                return Fix(title, patch, Safety.UNSAFE)
    return None
