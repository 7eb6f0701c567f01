"""The output formats, one a file. Each knows one reader, and what that reader must be kept from."""
