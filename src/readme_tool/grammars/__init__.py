"""The little languages inside a README, each a pure function of a string.

Knows nothing of where a string stood. Each grammar is imported by itself
(`from readme_tool.grammars import anchors`), so that one does not load them all.
"""
