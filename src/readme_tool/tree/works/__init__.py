"""Which entries are one work, and how they differ."""
