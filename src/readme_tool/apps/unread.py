"""What a run was asked to work on and could not."""

from typing import NamedTuple


class Unread(NamedTuple):
    """Something named that could not be worked on, and why, in one line."""

    name: str
    why: str
