"""How Sphinx makes the site of these pages: `python -m sphinx -W docs OUT`."""

from importlib.metadata import version as version_of

project = "readme_tool"
author = "The readme_tool maintainers"
version = release = version_of("readme-tool")

extensions = ["myst_parser"]
exclude_patterns = ["readme-tool.1"]
myst_heading_anchors = 3
# What the rules find is broken on purpose, and then cannot be coloured.
suppress_warnings = ["misc.highlighting_failure"]

html_theme = "furo"
html_title = "readme_tool"
html_copy_source = False
html_show_copyright = False
