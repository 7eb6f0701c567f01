"""Reads a curated README as its curator means it: sections and entries."""

__version__ = "0.1.0"
