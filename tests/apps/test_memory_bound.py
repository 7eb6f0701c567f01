"""Many READMEs take hardly more memory than one of them."""

import subprocess
import sys

import pytest

resource = pytest.importorskip("resource", reason="the peak of a process is known on POSIX only")

PEAK = """\
import gc, resource, sys
from readme_tool.apps import many_files
from readme_tool.apps.cli import main

gc.disable()  # as the program does
many_files.processes = lambda: 1
main(sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)
"""
COUNT = 60
# With one character beyond the BMP, Python keeps four bytes for each character of the text.
README = "# Papers 🎉\n\n- [Lost](#lost)\n\n" + "All of this is prose, and no entry. " * 4_000


def peak(folder, format_name):
    """The most KiB that a check of the folder held at once."""
    words = ["check", "--no-cache", "--quiet", "--output-format", format_name, str(folder)]
    done = subprocess.run([sys.executable, "-c", PEAK, *words], capture_output=True, check=False)
    assert done.stdout.count(b"broken-anchor") >= len(list(folder.iterdir()))
    unit = 1024 if sys.platform == "darwin" else 1
    return int(done.stderr.split()[-1]) // unit


@pytest.mark.parametrize("format_name", ["concise", "sarif"])
def test_texts_are_let_go_when_they_are_checked(tmp_path, format_name):
    for name, count in (("few", 2), ("many", COUNT)):
        for number in range(count):
            (tmp_path / name / str(number)).mkdir(parents=True)
            (tmp_path / name / str(number) / "README.md").write_text(README, "utf-8")
    texts = COUNT * len(README) * 4 // 1024
    assert peak(tmp_path / "many", format_name) - peak(tmp_path / "few", format_name) < texts / 4
