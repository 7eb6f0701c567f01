"""Lists of contents, and how they and the headings of a page fit together."""
