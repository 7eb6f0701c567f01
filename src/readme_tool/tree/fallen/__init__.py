"""What was to be an entry or a heading, and is none for GitHub."""
