"""GitHub's Markdown as blocks and inlines with exact places. Knows nothing of papers."""
