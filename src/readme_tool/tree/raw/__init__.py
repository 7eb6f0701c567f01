"""Raw HTML in a page."""
