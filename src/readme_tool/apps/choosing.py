"""Which files of a folder are READMEs to look at."""

from __future__ import annotations

from readme_tool.apps.configuration import Configurations
from readme_tool.apps.ignored import Ignored
from readme_tool.apps.paths import slashed
from readme_tool.engine.configuration import Configuration


class Choice:
    """What is chosen from folders, by the configuration that holds in each."""

    def __init__(self, configurations: Configurations) -> None:
        self._configurations = configurations
        self._ignored = Ignored()

    def takes(self, path: str) -> bool:
        """Whether a file that is met in a folder is a README to look at."""
        held = self._configurations.of(path)
        return held.includes(slashed(path)) and not self._passes_over(held, path, False)

    def enters(self, folder: str) -> bool:
        """Whether a folder that is met in another is looked into."""
        return not self._passes_over(self._configurations.of(folder), folder, True)

    def takes_named(self, path: str) -> bool:
        """Whether a file that is named one by one is looked at."""
        return not self._configurations.of(path).excludes_named(slashed(path))

    def _passes_over(self, held: Configuration, path: str, is_folder: bool) -> bool:
        if held.excludes(slashed(path), is_folder):
            return True
        return held.respect_gitignore and self._ignored.names(path, is_folder)
