"""Work by the number of functions called, which no other work of the machine changes."""

import sys


class Counting:
    """Counts the Python functions called while it is entered."""

    def __init__(self) -> None:
        self.calls = 0

    def __enter__(self) -> "Counting":
        sys.setprofile(self._count)
        return self

    def __exit__(self, *_: object) -> None:
        sys.setprofile(None)

    def _count(self, _frame: object, event: str, _arg: object) -> None:
        self.calls += event == "call"
