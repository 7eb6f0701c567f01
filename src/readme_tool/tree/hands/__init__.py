"""How entries are written: the hand of a listing, and its order."""
