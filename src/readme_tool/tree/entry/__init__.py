"""How one entry is read: what a curator wrote, piece by piece.

`wording` is the text that a reader sees, with the place of every character; `units` are what marks
and brackets set apart in it. Each further module reads one kind of evidence from units.
"""
