"""The scorers of the shared truth, which know this program by its command line alone."""

import re
import subprocess
import sys

import pytest

MISS = re.compile(r"^  (\w+):", re.MULTILINE)
SCORE = re.compile(r"^(\S+) (\d+)/(\d+)", re.MULTILINE)
# Text alone does not tell them: a name that is a word of its own, and a paper's two versions.
BEYOND_TEXT = {"t098", "t105"}


def scored(shared, tool, *words):
    command = [sys.executable, str(shared / "tools" / tool), *words, "--python", sys.executable]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert not done.stderr
    return done.stdout


@pytest.mark.parametrize("name", ["slugs", "fragments", "badges", "identifiers", "title_pairs"])
def test_vectors_are_met_on_the_command_line(shared, name):
    out = scored(shared, "score_vectors.py", name)
    assert set(MISS.findall(out)) <= BEYOND_TEXT
    ((_, right, total),) = SCORE.findall(out)
    assert int(right) >= int(total) - len(BEYOND_TEXT)


def test_labelled_entries_are_read_as_labelled(shared):
    corpus = shared / "corpus"
    out = scored(shared, "score_entries.py", str(corpus / "entries.jsonl"), "--corpus", str(corpus))
    scores = {name: (int(right), int(total)) for name, right, total in SCORE.findall(out)}
    assert scores.keys() >= {"extent", "title", "links", "roles", "no-entry", "authors"}
    assert {name: pair for name, pair in scores.items() if pair[0] != pair[1]} == {}
