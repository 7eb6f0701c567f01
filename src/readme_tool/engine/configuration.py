"""What holds for a README: what configuration files and the command line say, laid together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from posixpath import join, normpath
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from readme_tool.engine.selection import Chosen, Foreign, Selection, named
from readme_tool.errors import OutsideError
from readme_tool.rules import Rule, Severity

if TYPE_CHECKING:
    from readme_tool.engine.layer import Layer
    from readme_tool.engine.patterns import Patterns

T = TypeVar("T")

# What a folder is searched for; letter case does not matter.
DEFAULT_INCLUDE = (
    "README*.md",
    "README*.markdown",
    "*.[a-z][a-z][-_][a-z][a-z].md",
    "*.[a-z][a-z][-_]han[st].md",
)
DEFAULT_FAIL_ON = Severity.WARNING


class ConfigurationError(OutsideError):
    """Something that a configuration may not say; the message names the key."""


class Terms(NamedTuple):
    """What a README is held to.

    The rules that run on it, the lightest severity that fails, and the file of its old findings;
    None stands for the usual place.
    """

    rules: tuple[Chosen, ...] = ()
    failing: Severity = DEFAULT_FAIL_ON
    suppressions: str | None = None


class PerFile(NamedTuple):
    """Rules that do not run on some files: those meant, or with `others` all but those."""

    patterns: "Patterns"
    others: bool
    rules: tuple[str, ...]

    def holds(self, path: str) -> bool:
        """Whether they do not run on this file."""
        return self.patterns.mean(path) is not self.others


@dataclass(frozen=True)
class Configuration:
    """What holds, laid together from layers of which each goes over the one before.

    A key replaces the same key of a layer below; tables are joined key by key; `ignore` and keys
    that begin with `extend-` add up. All paths that are asked about are absolute, with slashes.
    `foreign` are the rules of the plugins that it allows.
    """

    layers: "tuple[Layer, ...]" = ()
    foreign: Foreign = ()

    @cached_property
    def selection(self) -> Selection:
        """The rules that run where no pattern excepts them; raises `OutsideError`."""
        found = Selection(foreign=self.foreign)
        for layer in self.layers:
            found = found.then(layer.selection)
        return found._replace(options=dict(self._options()))

    @cached_property
    def fail_on(self) -> Severity:
        """The lightest severity that fails."""
        return self._last([layer.fail_on for layer in self.layers], DEFAULT_FAIL_ON)

    @cached_property
    def respect_gitignore(self) -> bool:
        """Whether what git ignores is passed over in folders."""
        return self._last([layer.respect_gitignore for layer in self.layers], True)

    @cached_property
    def force_exclude(self) -> bool:
        """Whether `exclude` holds for files that are named one by one too."""
        return self._last([layer.force_exclude for layer in self.layers], False)

    @cached_property
    def suppressions(self) -> str | None:
        """Where old findings are written down, an absolute path; None for the usual place."""
        places = [
            normpath(join(layer.folder, layer.suppressions))
            for layer in self.layers
            if layer.suppressions is not None
        ]
        return places[-1] if places else None

    @cached_property
    def per_file_ignores(self) -> tuple[PerFile, ...]:
        """The rules that some files are excepted from."""
        said: dict[str, PerFile] = {}
        for layer in self.layers:
            for pattern, rules in layer.per_file_ignores.items():
                others = pattern.startswith("!")
                (patterns,) = _patterns([(layer.folder, None, (pattern[others:],))])
                said[pattern] = PerFile(patterns, others, rules)
        return tuple(said.values())

    def terms(self, path: str) -> Terms:
        """What a file is held to; raises `OutsideError`."""
        gone = [name for one in self.per_file_ignores if one.holds(path) for name in one.rules]
        left = self.selection._replace(ignore=(*self.selection.ignore, *gone))
        return Terms(left.rules(), self.fail_on, self.suppressions)

    def includes(self, path: str) -> bool:
        """Whether a file that is met in a folder is a README."""
        return any(patterns.mean(path) for patterns in self._include)

    def excludes(self, path: str, is_folder: bool = False) -> bool:
        """Whether a file or folder that is met in a folder is passed over."""
        return any(patterns.verdict(path, is_folder) for patterns in self._exclude)

    def excludes_named(self, path: str) -> bool:
        """Whether a file that is named one by one is passed over, for itself or for its folder."""
        return self.force_exclude and any(patterns.mean(path) for patterns in self._exclude)

    @cached_property
    def _include(self) -> "tuple[Patterns, ...]":
        said = [(one.folder, one.include, one.extend_include) for one in self.layers]
        return tuple(_patterns([("", DEFAULT_INCLUDE, ()), *said], any_case=True))

    @cached_property
    def _exclude(self) -> "tuple[Patterns, ...]":
        said = [(one.folder, one.exclude, one.extend_exclude) for one in self.layers]
        return tuple(_patterns(said))

    def _options(self) -> Iterator[tuple[str, Any]]:
        said: dict[str, dict[str, Any]] = {}
        for layer in self.layers:
            for rule, options in layer.options.items():
                said.setdefault(rule, {}).update(options)
        for rule, options in said.items():
            yield rule, made(named(rule, self.foreign), options)

    @staticmethod
    def _last(said: Sequence[T | None], otherwise: T) -> T:
        return next((one for one in reversed(said) if one is not None), otherwise)


def made(rule: Rule, options: Mapping[str, Any]) -> Any:
    """The options of a rule; raises `ConfigurationError` for values that it refuses."""
    try:
        return rule.options(**options)
    except ValueError as error:
        raise ConfigurationError(f"rules.{rule.name}: {error}") from error


def _patterns(
    said: Sequence[tuple[str, tuple[str, ...] | None, tuple[str, ...]]], any_case: bool = False
) -> "Iterator[Patterns]":
    """The patterns from the last layer that replaces them, and all that were added since.

    Of each layer its folder, what replaces, and what is added.
    """
    from readme_tool.engine.patterns import Patterns

    start = max((n for n, (_, own, _) in enumerate(said) if own is not None), default=0)
    for folder, own, more in said[start:]:
        yield Patterns.of(folder, (*(own or ()), *more), any_case=any_case)
