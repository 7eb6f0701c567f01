"""Where entries stand: lists, tables, paragraphs, raw HTML, headings; one module for each.

A container tells which lines are one entry and which are none; `tree.entry` reads what they say.
"""
