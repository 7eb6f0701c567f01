"""The command line: a module a command, and what the commands share."""

from readme_tool.apps.cli.main import main, script

__all__ = ["main", "script"]
