"""What a configuration may say, and what holds when several say something."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

import jsonschema
import msgspec
import pytest

import readme_tool
from readme_tool.engine import selection
from readme_tool.engine.configuration import Configuration, ConfigurationError
from readme_tool.engine.configuration_schema import schema
from readme_tool.engine.configuration_table import layer, options_type
from readme_tool.engine.layer import Layer
from readme_tool.engine.selection import Selection
from readme_tool.errors import OutsideError
from readme_tool.rules import Rule, Severity
from readme_tool.rules.catalogue import catalogue

SCHEMA = Path(readme_tool.__file__).with_name("readme-tool.schema.json")


@dataclass(frozen=True)
class Options:
    most: Annotated[int, msgspec.Meta(ge=1)] = 3
    form: Literal["abs", "pdf"] = "abs"
    known_names: frozenset[str] = frozenset({"b", "a"})
    pair: tuple[int, str] = (1, "x")
    ratio: float = 0.5

    def __post_init__(self) -> None:
        if self.form == "pdf" and self.most > 10:
            raise ValueError("`pdf` goes with at most 10")


@pytest.fixture
def with_options(monkeypatch):
    """A catalogue with a rule that takes options and was formerly called otherwise."""
    rule = Rule("long-list", lambda *_: (), Severity.INFO, "A list.", Options, former=("big-list",))
    rules = {**catalogue(), rule.name: rule}
    monkeypatch.setattr(selection, "catalogue", lambda: rules)
    return rule


def said(table, folder="/r", origin="readme-tool.toml"):
    return layer(table, origin, folder)


def holding(*tables):
    return Configuration(tuple(said(table) for table in tables))


def running(configuration, path="/r/README.md"):
    return [chosen.rule.name for chosen in configuration.terms(path).rules]


def test_nothing_said_is_what_holds_by_default():
    configuration = Configuration()
    assert configuration.terms("/r/README.md") == (
        Selection().rules(),
        Severity.WARNING,
        None,
    )
    assert configuration.fail_on is Severity.WARNING
    assert configuration.respect_gitignore
    assert not configuration.force_exclude
    assert configuration.suppressions is None
    assert said({}) == Layer(origin="readme-tool.toml", folder="/r")


@pytest.mark.parametrize(
    ("tables", "names"),
    [
        ([{"select": ["mojibake", "empty-link"]}], ["empty-link", "mojibake"]),
        ([{"select": ["mojibake"], "ignore": ["mojibake"]}], []),
        ([{"select": ["mojibake"], "extend-select": ["empty-link"]}], ["empty-link", "mojibake"]),
        ([{"select": ["mojibake"]}, {"select": ["empty-link"]}], ["empty-link"]),
        ([{"select": ["mojibake"]}, {"extend-select": ["empty-link"]}], ["empty-link", "mojibake"]),
        ([{"ignore": ["mojibake"]}, {"select": ["mojibake"]}], ["mojibake"]),
        (
            [{"select": ["mojibake", "empty-link"]}, {"ignore": ["mojibake"]}],
            ["empty-link"],
        ),
        (
            [{"select": ["empty-link"], "ignore": ["mojibake"]}, {"extend-select": ["mojibake"]}],
            ["empty-link", "mojibake"],
        ),
        (
            [{"select": ["mojibake"], "ignore": ["empty-link"]}, {"extend-select": ["all"]}],
            list(catalogue()),
        ),
        ([{"select": []}], []),
    ],
)
def test_selections_lie_on_one_another_as_those_of_ruff(tables, names):
    assert running(holding(*tables)) == names


def test_a_later_key_replaces_an_earlier_one_and_tables_are_joined():
    configuration = holding(
        {
            "fail-on": "error",
            "respect-gitignore": False,
            "suppressions": "old.json",
            "severities": {"mojibake": "error", "empty-link": "info"},
            "per-file-ignores": {"a.md": ["mojibake"], "b.md": ["mojibake"]},
        },
        {
            "fail-on": "info",
            "suppressions": "../new.json",
            "severities": {"empty-link": "error"},
            "per-file-ignores": {"b.md": ["empty-link"]},
        },
    )
    assert configuration.fail_on is Severity.INFO
    assert configuration.respect_gitignore is False
    assert configuration.suppressions == "/new.json"
    weights = {c.rule.name: c.severity for c in configuration.terms("/r/c.md").rules}
    assert weights["mojibake"] is weights["empty-link"] is Severity.ERROR
    assert "mojibake" not in running(configuration, "/r/a.md")
    assert "mojibake" in running(configuration, "/r/b.md")
    assert "empty-link" not in running(configuration, "/r/b.md")


def test_rules_are_left_out_on_some_files():
    configuration = holding(
        {
            "select": ["mojibake", "empty-link", "broken-anchor"],
            "per-file-ignores": {
                "archive/": ["mojibake"],
                "!/README.md": ["broken-anchor"],
                "*.zh-CN.md": ["all"],
            },
        }
    )
    assert running(configuration, "/r/README.md") == ["broken-anchor", "empty-link", "mojibake"]
    assert running(configuration, "/r/docs/README.md") == ["empty-link", "mojibake"]
    assert running(configuration, "/r/archive/2020/README.md") == ["empty-link"]
    assert running(configuration, "/r/README.zh-CN.md") == []


def test_what_is_a_readme():
    configuration = Configuration()
    for name in ("README.md", "readme_zh.MD", "ReadMe-fr.markdown", "a.zh-CN.md", "a.zh_hant.md"):
        assert configuration.includes(f"/r/{name}")
    for name in ("notes.md", "README.txt", "old.README.md", "x.tar.md", "README"):
        assert not configuration.includes(f"/r/{name}")
    more = holding({"extend-include": ["papers/*.md"]})
    assert more.includes("/r/papers/Vision.md")
    assert more.includes("/elsewhere/README.md")
    other = holding({"extend-include": ["x.md"]}, {"include": ["papers/*.md", "!TEMPLATE.md"]})
    assert other.includes("/r/papers/Vision.md")
    assert not other.includes("/r/papers/TEMPLATE.md")
    assert not other.includes("/r/README.md")
    assert not other.includes("/r/x.md")


def test_what_is_passed_over():
    configuration = Configuration(
        (said({"exclude": ["old/", "*.ja-JP.md"]}), said({"extend-exclude": ["/x.md"]}, "/r/docs"))
    )
    assert configuration.excludes("/r/a/old", is_folder=True)
    assert configuration.excludes("/r/guide.ja-JP.md")
    assert configuration.excludes("/r/docs/x.md")
    assert not configuration.excludes("/r/x.md")
    assert not configuration.excludes_named("/r/guide.ja-JP.md")
    forced = holding({"exclude": ["old/"], "force-exclude": True})
    assert forced.excludes_named("/r/old/README.md")
    assert not forced.excludes_named("/r/README.md")
    assert not holding({"exclude": ["a"]}, {"exclude": ["b"]}).excludes("/r/a")


def test_options_are_joined_and_checked(with_options):
    configuration = holding(
        {"rules": {"big-list": {"most": 5, "known-names": ["x"]}}},
        {"rules": {"long-list": {"ratio": 1, "pair": [2, "y"]}}},
    )
    (chosen,) = [c for c in configuration.terms("/r/a.md").rules if c.rule is with_options]
    assert chosen.options == Options(5, "abs", frozenset({"x"}), (2, "y"), 1.0)


@pytest.mark.usefixtures("with_options")
def test_layers_that_contradict_each_other_only_together():
    configuration = holding(
        {"rules": {"long-list": {"most": 11}}}, {"rules": {"long-list": {"form": "pdf"}}}
    )
    with pytest.raises(OutsideError, match=r"^rules.long-list: `pdf` goes with at most 10$"):
        configuration.terms("/r/a.md")


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"most": 0}, "rules.long-list.most: expected a whole number >= 1"),
        ({"most": "3"}, "rules.long-list.most: expected a whole number, got a string"),
        ({"most": True}, "rules.long-list.most: expected a whole number, got true or false"),
        ({"form": "pfd"}, "rules.long-list.form: unknown word `pfd`, did you mean `pdf`?"),
        ({"form": "x"}, "rules.long-list.form: unknown word `x`; it is abs, pdf"),
        (
            {"known-names": "a"},
            'rules.long-list.known-names: expected a list, got a string; write ["a"]',
        ),
        (
            {"known-names": ["a", 1]},
            "rules.long-list.known-names[1]: expected a string, got a whole number",
        ),
        ({"pair": [1]}, "rules.long-list.pair: expected a list of length 2, got 1"),
        ({"pair": [1, 2]}, "rules.long-list.pair[1]: expected a string, got a whole number"),
        ({"mots": 1}, "rules.long-list: unknown option `mots`, did you mean `most`?"),
        (
            {"zzz": 1},
            "rules.long-list: unknown option `zzz`; "
            "its options are most, form, known-names, pair, ratio",
        ),
        ({"form": "pdf", "most": 11}, "rules.long-list: `pdf` goes with at most 10"),
    ],
)
@pytest.mark.usefixtures("with_options")
def test_wrong_options_are_named(table, message):
    with pytest.raises(ConfigurationError) as told:
        said({"rules": {"long-list": table}})
    assert str(told.value) == message


def test_the_schema_knows_options(with_options):
    made = schema()
    table = made["definitions"]["long-list"]
    assert table["properties"]["known-names"]["default"] == ["a", "b"]
    assert table["properties"]["most"] == {"type": "integer", "minimum": 1, "default": 3}
    assert "big-list" in made["definitions"]["rule"]["enum"]
    valid = jsonschema.Draft7Validator(made)
    assert valid.is_valid({"rules": {with_options.name: {"pair": [1, "x"], "form": "pdf"}}})
    for wrong in ({"pair": ["x", 1]}, {"form": "x"}, {"mots": 1}, {"known-names": "a"}):
        assert not valid.is_valid({"rules": {with_options.name: wrong}})
    assert options_type(with_options) is options_type(with_options)


def test_the_shipped_schema_is_fresh(update):
    made = json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
    if update:
        SCHEMA.write_text(made, "utf-8")
    assert SCHEMA.read_text("utf-8") == made, "pytest --update-reports makes it anew"


def test_the_page_tells_of_every_key():
    page = (Path(__file__).parents[2] / "docs/configuration.md").read_text("utf-8")
    table = "".join(line.split("|")[1] for line in page.splitlines() if line.startswith("| `"))
    assert set(re.findall(r"`([\w-]+)`", table)) == set(schema()["properties"])


def test_the_schema_is_one():
    jsonschema.Draft7Validator.check_schema(schema())


@pytest.mark.parametrize(
    "table",
    [
        {},
        {"select": ["all"], "extend-select": ["mojibake"], "ignore": []},
        {"severities": {"mojibake": "info"}, "fail-on": "error"},
        {"per-file-ignores": {"*.md": ["mojibake"]}, "include": ["*.md"], "exclude": ["x"]},
        {"extend": "../x.toml", "respect-gitignore": False, "suppressions": "x.json"},
        {"selct": []},
        {"select": ["mojibak"]},
        {"select": "mojibake"},
        {"severities": {"mojibake": "fatal"}},
        {"severities": {"mojibak": "info"}},
        {"fail-on": 3},
        {"rules": {"mojibak": {}}},
        {"rules": {"mojibake": {"x": 1}}},
        {"per-file-ignores": {"*.md": ["mojibak"]}},
        {"force-exclude": "yes"},
    ],
    ids=str,
)
def test_schema_and_decoding_agree(table):
    try:
        said(table)
    except ConfigurationError:
        accepted = False
    else:
        accepted = True
    assert jsonschema.Draft7Validator(schema()).is_valid(table) is accepted


def test_a_selection_knows_former_names(with_options):
    earlier = Selection(select=("long-list",), ignore=("big-list",))
    assert [c.rule for c in earlier.then(Selection(extend_select=("long-list",))).rules()] == [
        with_options
    ]
    with pytest.raises(selection.UnknownRuleError):
        earlier.then(Selection(extend_select=("nope",)))
