"""What this package raises: problems of the outside world, and bugs of its own.

What is wrong with a README is never an exception, it is a finding.

    ReadmeToolError
    ├── OutsideError         a file, an option or a configuration that cannot be used
    └── OwnBugError          a promise of this package that its own code broke
        ├── OverlapError     edits of one patch that overlap
        └── DivergentFixError  fixes that undo one another for ever
"""


class ReadmeToolError(Exception):
    """The root of every exception that this package raises on purpose."""


class OutsideError(ReadmeToolError):
    """A file, an option or a configuration that cannot be used; the message is one line."""


class OwnBugError(ReadmeToolError):
    """A promise of this package that its own code broke."""


class OverlapError(OwnBugError):
    """Edits of one patch that overlap, so that their order would decide the outcome."""


class DivergentFixError(OwnBugError):
    """Fixes that undo one another for ever; the text was left as it was."""
