"""`python -m readme_tool`."""

from readme_tool.apps.cli import script

if __name__ == "__main__":
    script()
