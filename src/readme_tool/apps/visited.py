"""A README of a run, as it was read."""

from typing import NamedTuple

from readme_tool.apps import repository
from readme_tool.apps.files import Readme
from readme_tool.apps.paths import shown
from readme_tool.engine.configuration import Terms
from readme_tool.text import Source
from readme_tool.tree import Surroundings


class Visited(NamedTuple):
    """A README that was read: its bytes, its text, what lies around it, what it is held to."""

    readme: Readme
    data: bytes
    source: Source
    around: Surroundings
    terms: Terms

    @property
    def name(self) -> str:
        """What reports call it."""
        return self.readme.name

    @property
    def place(self) -> str:
        """What services that show its repository call it."""
        path = self.readme.path
        return self.name if path is None else shown(repository.place(path))
