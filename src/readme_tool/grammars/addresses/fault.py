"""What can be wrong with an address."""

from typing import Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal["placeholder", "two", "malformed"]
"""It waits to be filled in, it holds two addresses, or no browser gets anywhere with it."""


class Fault(NamedTuple):
    """What is wrong with an address.

    `problem` is `placeholder`; `link-in-link` or `glued`; or one of `scheme`, `stray-beginning`,
    `no-scheme`, `no-mailto`, `bare-identifier`, `own-computer`, `host`. `meant` are the addresses
    that could be meant, the likeliest first; `certain` says that only the first can be.
    """

    kind: Kind
    problem: str
    meant: tuple[str, ...] = ()
    certain: bool = False
