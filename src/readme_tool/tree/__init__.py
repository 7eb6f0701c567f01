"""The README as its curator means it: sections and entries. Knows nothing of what is wrong."""
