"""What was found, said in the form that a reader wants. Knows no option and writes no file.

A format is one file in `formats`: its name, its docstring's first line in the help, and a function
`render(Report, Look)` that yields pieces of text.
"""

from readme_tool.apps.report.catalogue import Render, format_names, renderer
from readme_tool.apps.report.report import Checked, Look, Repaired, Report, Tally, Verbosity

__all__ = [
    "Checked",
    "Look",
    "Render",
    "Repaired",
    "Report",
    "Tally",
    "Verbosity",
    "format_names",
    "renderer",
]
