import gc
import re
from importlib import import_module
from pathlib import Path

import pytest

import readme_tool
from readme_tool.text import Pattern

PACKAGE = Path(readme_tool.__file__).parent

CALLS = {
    "match": lambda p: p.match("xab1", 1),
    "fullmatch": lambda p: p.fullmatch("xab12", 1, 4),
    "search": lambda p: p.search("-- AB1 --"),
    "finditer": lambda p: list(p.finditer("ab1 ab22 x", 2)),
    "findall": lambda p: p.findall("ab1 AB2", 0, 5),
    "split": lambda p: p.split("- ab1 - ab2 -", 1),
    "sub": lambda p: p.sub(lambda m: m[1] + "!", "ab1 ab2 ab3", count=2),
}


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_says_what_re_says_at_the_first_call_and_at_the_second(call):
    pattern = Pattern(r"ab(\d)", re.IGNORECASE)
    expected = told(call(re.compile(r"ab(\d)", re.IGNORECASE)))
    assert told(call(pattern)) == expected
    assert told(call(pattern)) == expected


def told(answer):
    """Matches compare by identity, and show their span and text."""
    return repr(answer)


def test_answers_with_the_compiled_patterns_own_methods_once_it_was_used():
    pattern = Pattern("a")
    pattern.search("a")
    assert pattern.match == re.compile("a").match


WRONG = Pattern("(")


def test_a_wrong_expression_is_told_when_it_is_used():
    with pytest.raises(re.error):
        WRONG.match("")


def test_shows_its_expression():
    assert repr(Pattern(r"a\b", re.MULTILINE)) == r"Pattern('a\\b', re.MULTILINE)"


def test_each_pattern_of_the_package_can_be_compiled():
    for file in PACKAGE.rglob("*.py"):
        if file.stem not in ("__init__", "__main__"):
            import_module(
                ".".join(("readme_tool", *file.relative_to(PACKAGE).with_suffix("").parts))
            )
    patterns = {thing for thing in gc.get_objects() if isinstance(thing, Pattern)} - {WRONG}
    assert len(patterns) > 100
    for pattern in patterns:
        pattern.compiled()
