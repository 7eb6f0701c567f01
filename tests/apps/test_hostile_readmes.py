"""READMEs that want to be obeyed, from their bytes to the report of each format."""

import re
import unicodedata

import pytest

from readme_tool.apps.cli import main
from readme_tool.apps.report import format_names

HOSTILE = {
    "a workflow command": "::error file=x::gone",
    "a command anywhere in a line": "x ##vso[task.complete]y ##[group]z",
    "escaped by the sender": "%0A::error::gone%0D",
    "the end of character data": "]]><failure message='x'>&",
    "an escape": "\x1b[2J\x1b]0;title\x07\x9b31m",
    "bidi": "abc\u202efed\u2066ihg\u2069",
    "nul": "a\0b\x01c",
    "line separators": "a\u2028::error::b\u2029c\u0085::error::d",
    "carriage returns": "a\r::error::b\r",
    "a megabyte": "x" * 1_000_000,
    "a mention": "@everybody #1 <script>alert(1)</script> | `x",
}
STEERING = {"Cc", "Cs", "Zl", "Zp"}
TURNING = {"RLO", "LRO", "RLE", "LRE", "PDF", "RLI", "LRI", "FSI", "PDI"}
OWN_COMMAND = re.compile(r"::(error|warning|notice) file=|##vso\[task\.logissue type=")
COMMAND = re.compile(r"^\s*::|##(vso)?\[", re.IGNORECASE)


def page(text: str) -> bytes:
    """The text where rules see it: in an anchor, a heading, a title, an address, a badge."""
    entry = f"- **{text} and more.** [[Paper](https://arxiv.org/abs/2401.123)] ICLR 2024"
    return (
        f"[z](#nowhere)\n\n# {text}\n\n- [{text}](#{text})\n- [x](<{text}.md>)\n\n## {text}\n\n"
        f"{entry}\n{entry}\n- [y]({text})![]({text})\n\n![](https://img.shields.io/badge/{text})\n"
        f"\n| a |\n| - |\n| {text} | b |\n\n</{text}>\n\n{text} Ã©\n"
    ).encode()


@pytest.fixture(scope="module", params=HOSTILE.values(), ids=HOSTILE)
def reports(request, tmp_path_factory):
    """What each format says of such a README, whose name is hostile too; they share one run."""
    folder = tmp_path_factory.mktemp("hostile")
    name = re.sub("[/\0]", "", request.param[:60])
    readme = folder / f"{name}.md"
    readme.write_bytes(page(request.param))
    files = {name: folder / f"{number}.out" for number, name in enumerate(format_names())}
    formats = [f"--output-format={name}:{file}" for name, file in files.items()]
    assert main(["check", "--select=all", "--no-cache", *formats, str(readme)]) == 1
    return {name: file.read_bytes().decode("utf-8") for name, file in files.items()}


def test_nothing_steers_a_terminal_or_hides(reports):
    for name, said in reports.items():
        characters = set(said) - {"\n"}
        steering = {c for c in characters if unicodedata.category(c) in STEERING}
        turning = {c for c in characters if unicodedata.bidirectional(c) in TURNING}
        assert (name, steering | turning) == (name, set())


def test_no_runner_obeys(reports):
    for name, said in reports.items():
        for line in said.split("\n"):
            ours = OWN_COMMAND.match(line)
            assert not COMMAND.search(line[ours.end() :] if ours else line)
            assert ours is None or name in ("github", "azure")


def test_every_format_tells_of_it(reports):
    # Markdown has a backslash before the dash.
    silent = [name for name, said in reports.items() if not re.search(r"broken\\?-anchor", said)]
    assert silent == []
