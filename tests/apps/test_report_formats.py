"""Every format against READMEs that want to be obeyed, and read back by its own kind of reader."""

import json
import re
import unicodedata
from xml.etree import ElementTree

import cmarkgfm
import jsonschema
import junitparser
import pytest
from hostile import HOSTILE, hostile_report
from hypothesis import given
from hypothesis import strategies as st
from reports import a_rule, checked, found, rendered, replacing

from readme_tool.apps.report import Look, Report, format_names
from readme_tool.apps.report.json_text import json_pieces, json_text
from readme_tool.rules import Safety, Severity

LINE_STARTS = re.compile(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
STEERING = {"Cc", "Cs", "Zl", "Zp"}
TURNING = {"RLO", "LRO", "RLE", "LRE", "PDF", "RLI", "LRI", "FSI", "PDI"}
OWN_COMMAND = re.compile(r"::(error|warning|notice) file=|##vso\[task\.logissue type=")
COMMAND = re.compile(r"^\s*::|##(vso)?\[", re.IGNORECASE)

WORDS = st.text(alphabet='a"\n\u2028#[\udc80', max_size=4)

hostile = pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)


def nested(inside: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(inside, max_size=3) | st.dictionaries(WORDS, inside, max_size=3)


@hostile
@pytest.mark.parametrize("name", format_names())
def test_nothing_steers_a_terminal_or_hides(name, text):
    out = rendered(name, hostile_report(text))
    out.encode("utf-8")
    characters = set(out) - {"\n"}
    assert {unicodedata.category(character) for character in characters}.isdisjoint(STEERING)
    assert {unicodedata.bidirectional(c) for c in characters}.isdisjoint(TURNING)


@hostile
@pytest.mark.parametrize("name", format_names())
def test_no_runner_obeys(name, text):
    for line in LINE_STARTS.split(rendered(name, hostile_report(text))):
        ours = OWN_COMMAND.match(line)
        rest = line[ours.end() :] if ours else line
        assert not COMMAND.search(rest)
        assert ours is None or name in ("github", "azure")


@pytest.mark.parametrize("name", ["text", "concise", "grouped"])
def test_at_a_terminal_no_runner_listens(name):
    report = hostile_report(HOSTILE["azure command"])
    assert "##vso[" in rendered(name, report, Look(guarded=False))


@hostile
@pytest.mark.parametrize("name", ["concise", "pylint", "json-lines", "github", "azure"])
def test_a_finding_is_one_line(name, text):
    lines = rendered(name, hostile_report(text), Look(verbosity=0)).splitlines()
    assert len(lines) == 3


@hostile
def test_json_gives_everything_back(text):
    report = hostile_report(text)
    document = json.loads(rendered("json", report))
    first, second, third = document["findings"]
    assert first["message"] == f"no `{text}` here"
    assert first["file"] == f"{text[:100]}.md"
    assert first["fix"]["edits"][0]["text"] == text
    assert first["candidates"] == [text, f"{text}2"]
    assert first["related"][0]["message"] == f"or {text}"
    assert [first["rule"], second["severity"], third["fix"]] == ["broken-anchor", "warning", None]
    assert document["version"] == 1
    assert document["unread"] == [{"file": f"{text[:100]}.md2", "message": f"because {text[:100]}"}]
    lines = rendered("json-lines", report).splitlines()
    assert [json.loads(line) for line in lines] == document["findings"]


def test_json_has_the_promised_shape():
    text = "# A\n\n- 🔥 [a](#b)\n"
    fix = replacing((13, 15), "#a")
    reported = found((13, 15), "no #b", fix=fix, related=[(2, 3, "near")], candidates=("#a",))
    document = json.loads(rendered("json", Report((checked(text, reported),))))
    assert document == {
        "version": 1,
        "findings": [
            {
                "rule": "broken-anchor",
                "severity": "error",
                "message": "no #b",
                "file": "README.md",
                "start": {"offset": 13, "line": 3, "column": 9},
                "end": {"offset": 15, "line": 3, "column": 11},
                "related": [
                    {
                        "message": "near",
                        "start": {"offset": 2, "line": 1, "column": 3},
                        "end": {"offset": 3, "line": 1, "column": 4},
                    }
                ],
                "fix": {
                    "title": "Mend it",
                    "safety": "safe",
                    "edits": [{"start": 13, "end": 15, "text": "#a"}],
                },
                "candidates": ["#a"],
            }
        ],
        "unread": [],
        "summary": {
            "files": 1,
            "findings": 1,
            "errors": 1,
            "warnings": 0,
            "infos": 0,
            "fixable": 1,
            "fixable_unsafely": 0,
            "suppressed": 0,
        },
    }


@pytest.mark.parametrize("value", ["\u2028\x85\ufeff", "\udc80", "##vso[x", {"a": ["##[b", 1.5]}])
def test_json_text_is_one_line_of_utf_8(value):
    text = json_text(value)
    assert json.loads(text) == value
    assert json.loads(text.encode()) == value
    assert text.splitlines() == [text]


@given(st.recursive(WORDS | st.integers() | st.none(), nested, max_leaves=12))
def test_json_comes_in_pieces_as_it_would_as_a_whole(value):
    assert "".join(json_pieces(value)) == json_text(value, indent=2)
    assert "".join(json_pieces({"all": iter([value, value])})) == json_text(
        {"all": [value, value]}, indent=2
    )


def test_an_array_is_asked_for_piece_by_piece():
    taken = []
    pieces = json_pieces(taken.append(number) or number for number in range(3))
    assert next(pieces) == "[\n  "
    assert taken == [0]


# What actions/runner undoes: src/Runner.Common/ActionCommand.cs.
def github_unescaped(text: str) -> str:
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, character)
    return text


@hostile
def test_github_reads_back_place_and_message(text):
    out = rendered("github", hostile_report(text))
    commands = re.findall(r"^::(error|warning|notice) (.*?)::(.*)$", out, re.MULTILINE)
    assert [command[0] for command in commands] == ["error", "warning", "notice"]
    for _, told, message in commands:
        properties = dict(pair.split("=", 1) for pair in told.split(","))
        properties = {key: github_unescaped(value) for key, value in properties.items()}
        assert list(properties)[:4] == ["file", "line", "endLine", "title"]
        assert properties["file"].endswith(".md")
        assert properties["line"] == "1"
        assert "%" not in re.sub("%25", "", message)


def test_github_has_no_columns_where_a_finding_spans_lines():
    out = rendered("github", Report((checked("a\nb\n", found((0, 3))),)))
    assert out == (
        "::error file=README.md,line=1,endLine=2,title=readme-tool%3A broken-anchor::"
        "no heading makes it\n"
    )


@hostile
def test_azure_reads_back_place_and_kind(text):
    lines = rendered("azure", hostile_report(text)).splitlines()
    for line, kind in zip(lines, ["error", "warning", "warning"], strict=True):
        match = re.fullmatch(r"##vso\[task\.logissue ([^\]]*)\](.*)", line)
        properties = dict(pair.split("=", 1) for pair in match[1].strip(";").split(";"))
        assert list(properties) == ["type", "sourcepath", "linenumber", "columnnumber", "code"]
        assert properties["type"] == kind
        assert properties["linenumber"] == "1"
        assert "%" not in re.sub("%(AZP25|3B|5D)", "", line)


@hostile
def test_gitlab_shows_every_finding(text):
    issues = json.loads(rendered("gitlab", hostile_report(text)))
    assert [issue["severity"] for issue in issues] == ["major", "minor", "info"]
    assert len({issue["fingerprint"] for issue in issues}) == 3
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["location"]["positions"]["begin"]["line"] == 1


def test_gitlab_tells_equal_findings_apart_and_knows_them_again():
    same = [found((0, 1)), found((2, 3)), found((5, 6))]
    before = json.loads(rendered("gitlab", Report((checked("ab d\nab d\n", *same),))))
    prints = [issue["fingerprint"] for issue in before]
    assert len(set(prints)) == 3
    moved = [found((span + 3, span + 4)) for span in (0, 2, 5)]
    after = json.loads(rendered("gitlab", Report((checked("x\n\nab d\nab d\n", *moved),))))
    assert [issue["fingerprint"] for issue in after] == prints


@hostile
def test_junit_is_read_by_others(text):
    out = rendered("junit", hostile_report(text))
    top = ElementTree.fromstring(out)
    assert [top.get(count) for count in ("tests", "failures", "errors")] == ["5", "2", "1"]
    suites = list(junitparser.JUnitXml.fromstring(out.encode()))
    assert [suite.tests for suite in suites] == [3, 1, 1]
    results = [[type(result).__name__ for result in case.result] for case in suites[0]]
    assert results == [["Failure"], ["Failure"], []]
    assert "no `" in next(iter(suites[0])).result[0].message
    assert [type(result).__name__ for result in next(iter(suites[2])).result] == ["Error"]


def test_junit_goes_by_the_failing_severity():
    report = hostile_report("x", Severity.ERROR)
    assert ElementTree.fromstring(rendered("junit", report)).get("failures") == "1"


# The rules of SARIF 2.1.0 that this format rests on, stated from the specification's text.
TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}}
REGION = {
    "type": "object",
    "required": ["startLine", "startColumn", "endLine", "endColumn"],
    "additionalProperties": {"type": "integer", "minimum": 1},
}
LOCATION = {
    "type": "object",
    "required": ["physicalLocation"],
    "properties": {
        "physicalLocation": {
            "type": "object",
            "required": ["artifactLocation", "region"],
            "properties": {
                "artifactLocation": {
                    "type": "object",
                    "properties": {"uri": {"type": "string", "pattern": "^[!-~]+$"}},
                },
                "region": REGION,
            },
        },
        "message": TEXT,
        "id": {"type": "integer", "minimum": 0},
    },
    "additionalProperties": False,
}
RESULT = {
    "type": "object",
    "required": ["ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"],
    "properties": {
        "level": {"enum": ["error", "warning", "note", "none"]},
        "message": TEXT,
        "locations": {"type": "array", "items": LOCATION, "minItems": 1, "maxItems": 1},
        "relatedLocations": {"type": "array", "items": LOCATION, "uniqueItems": True},
    },
}
OWN_SCHEMA = {
    "type": "object",
    "required": ["$schema", "version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool", "results", "columnKind"],
                "properties": {"results": {"type": "array", "items": RESULT}},
            },
        },
    },
}


@hostile
def test_sarif_keeps_to_its_schema(text):
    log = json.loads(rendered("sarif", hostile_report(text)))
    jsonschema.validate(log, OWN_SCHEMA)
    (run,) = log["runs"]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note"]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[r["ruleIndex"]]["id"] for r in run["results"]] == [
        result["ruleId"] for result in run["results"]
    ]
    hashes = [r["partialFingerprints"]["primaryLocationLineHash"] for r in run["results"]]
    assert len(set(hashes)) == 3
    assert run["invocations"][0]["executionSuccessful"] is False
    assert "](" not in run["results"][0]["message"]["text"]
    assert ("fixes" in run["results"][0]) == (not re.search("[\ud800-\udfff]", text))


def test_a_wrong_sarif_would_be_noticed():
    log = json.loads(rendered("sarif", hostile_report("x")))
    log["runs"][0]["results"][0]["level"] = "fatal"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(log, OWN_SCHEMA)


def test_sarif_leaves_out_what_github_refuses():
    many = [found((0, 1), rule=a_rule()) for _ in range(25_001)]
    (run,) = json.loads(rendered("sarif", Report((checked("x", *many),))))["runs"]
    assert len(run["results"]) == 25_000
    (note,) = run["invocations"][0]["toolExecutionNotifications"]
    assert note["message"]["text"] == "only the first 25000 of 25001 findings are in this log"


@hostile
def test_rdjson_has_its_fields(text):
    report = hostile_report(text)
    result = json.loads(rendered("rdjson", report))
    first, second, third = result["diagnostics"]
    severities = [first["severity"], second["severity"], third["severity"]]
    assert severities == ["ERROR", "WARNING", "INFO"]
    assert third["location"]["range"] == {
        "start": {"line": 1, "column": 1},
        "end": {"line": 1, "column": 3},
    }
    assert ("suggestions" in first) == (not re.search("[\ud800-\udfff]", text))


def test_rdjson_columns_count_bytes():
    report = Report((checked("a𐐀b\n", found((2, 3))),))
    (diagnostic,) = json.loads(rendered("rdjson", report))["diagnostics"]
    assert diagnostic["location"]["range"]["start"] == {"line": 1, "column": 6}


@hostile
def test_markdown_says_only_what_it_says(text):
    """GitHub's own parser sees a heading, a table and text: no link, mark or tag of theirs."""
    out = rendered("markdown", hostile_report(text[:10_000]))
    html = cmarkgfm.github_flavored_markdown_to_html(out)
    tags = set(re.findall(r"<(\w+)", html))
    assert tags <= {"h3", "p", "strong", "table", "thead", "tbody", "tr", "th", "td", "br"}
    assert html.count("<tr>") == 4
    assert not re.search(r"[@#]\w", re.sub(r"&#\d+;", "", html))


def test_statistics_count_by_rule():
    report = Report(
        (
            checked(
                "abc",
                found((0, 1), fix=replacing((0, 1), "x")),
                found((1, 2), fix=replacing((1, 2), "x", Safety.UNSAFE)),
                found((2, 3), rule=a_rule("mojibake", Severity.WARNING)),
            ),
        )
    )
    assert rendered("statistics", report).splitlines() == [
        "     2  error    broken-anchor  (fixes: 1 safe, 1 unsafe)",
        "     1  warning  mojibake",
        "3 findings (2 errors, 1 warning) in 1 file",
        "1 fixable with `fix`, 1 more with `fix --unsafe`",
    ]


def test_grouped_stands_below_its_file():
    report = Report((checked("abc\n" * 12, found((0, 1)), found((40, 41))), checked("x")))
    assert rendered("grouped", report).splitlines()[:3] == [
        "README.md",
        "  1:1   error broken-anchor: no heading makes it",
        "  11:1  error broken-anchor: no heading makes it",
    ]


def test_a_report_of_nothing_is_whole():
    empty = Report(())
    assert json.loads(rendered("json", empty))["findings"] == []
    assert json.loads(rendered("gitlab", empty)) == []
    assert json.loads(rendered("sarif", empty))["runs"][0]["results"] == []
    assert json.loads(rendered("rdjson", empty))["diagnostics"] == []
    assert ElementTree.fromstring(rendered("junit", empty)).get("tests") == "0"
    assert [rendered(name, empty) for name in ("text", "concise", "github", "pylint")] == [""] * 4
