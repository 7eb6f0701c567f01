"""The reader by markdown-it-py's tokens, for what our own is not sure of.

`parser.py` makes tokens that know where they stand, `blocks.py` and `inlines.py` make the page of
them. markdown-it-py costs more to import than the rest of the package together, so whoever reads
with it imports this folder late.
"""
