"""READMEs that link to one another's headings, fixed until none has to follow another."""

from __future__ import annotations

from collections.abc import Sequence

from readme_tool.apps.mending import Mended
from readme_tool.apps.surroundings import Around
from readme_tool.apps.unread import Unread
from readme_tool.errors import DivergentFixError

MOST_ROUNDS = 20


def settled(results: Sequence[Mended | Unread]) -> Sequence[Mended | Unread]:
    """The same READMEs, fixed again as long as headings change that others of them link to.

    In each round all of them see the others as the round before left them, so that it does not
    matter in which order they are given. Raises `DivergentFixError` if there is no end to it.
    """
    for _ in range(MOST_ROUNDS):
        others = [one for one in results if _is_other_than_seen(one)]
        if not others:
            return results
        results = [one.again() if isinstance(one, Mended) else one for one in results]
    raise DivergentFixError(
        "READMEs that link to one another's headings change one another without end; "
        "nothing was written"
    )


def _is_other_than_seen(result: Mended | Unread) -> bool:
    """Show the others a README as it is by now; whether that changes what they were told."""
    if not isinstance(result, Mended) or not result.changed:
        return False
    around = result.around
    return isinstance(around, Around) and around.rewritten(result.fixed.source)
