"""What earlier runs found, kept in the user's cache folder. Believes no file as it stands.

`folder` keeps entries and trusts none; `program` tells which program made one; `runs` remembers
whole runs, `findings` what was found in one README.
"""
