"""Allowances that are written: the findings pass, nobody sees them, and they come out again."""

import re

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options

from readme_tool.engine import Selection, check
from readme_tool.engine.adding_allowances import Added, add_allowances
from readme_tool.rules.catalogue import catalogue
from readme_tool.rules.page import examples
from readme_tool.text import Source
from readme_tool.tree import parse

RULES = Selection(select=("all",)).rules()
WRITTEN = re.compile(
    r"^<!-- readme-tool: allow [^>]*-->\r?\n| <!-- readme-tool: allow [^>]*-->", re.M
)
# A comment that is open to the end of the file would swallow any other.
UNALLOWABLE = "never ends with `-->`"


def every_bad_example():
    for rule in catalogue().values():
        for number, example in enumerate(examples(rule.page), 1):
            if not example.good and "readme-tool:" not in example.text:
                yield pytest.param(example.text, id=f"{rule.name}-{number}")


def added_to(text: str, reason: str | None = None) -> Added:
    readme = parse(Source(text))
    found = check(readme, RULES)
    return add_allowances(readme, RULES, found, found, reason)


def without_comments(text: str) -> str:
    return WRITTEN.sub("", text)


def shown(text: str) -> str:
    """The page as GitHub's own parser makes it, without comments and the blanks around them."""
    html = cmarkgfm.github_flavored_markdown_to_html(text, options=Options.CMARK_OPT_UNSAFE)
    html = re.sub(r"\s*<!-- readme-tool: allow [^>]*-->", "", html)
    return re.sub(r"\s+", " ", html).strip()


@pytest.mark.parametrize("text", list(every_bad_example()))
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_then_check_is_silent_and_the_page_is_what_it_was(text, newline):
    text = text.replace("\n", newline)
    added = added_to(text, "we know")
    if added.refused is not None:
        assert added.refused.rule.name == "conflict-markers"
        return
    after = added.patch.apply(text)
    left = check(parse(Source(after)), RULES)
    assert [one.finding.message for one in left] == [one.finding.message for one in added.left]
    assert all(UNALLOWABLE in one.finding.message for one in left)
    assert shown(after) == shown(text)
    assert without_comments(after) == text
    assert added_to(after).patch.edits == ()


# Real READMEs of four hands: bullets, tables, several lines an entry, CRLF.
REAL = (
    "DEEP-PolyU__Awesome-GraphRAG",
    "GT-RIPL__Awesome-LLM-Robotics",
    "Hannibal046__Awesome-LLM",
    "wenhao728__awesome-diffusion-v2v",
)


@pytest.mark.parametrize("name", REAL)
def test_so_it_is_of_real_lists(name, shared):
    rules = Selection().rules()
    source = Source.from_bytes((shared / f"corpus/{name}.md").read_bytes())
    readme = parse(source)
    found = check(readme, rules)
    after = add_allowances(readme, rules, found, found).patch.apply(source.text)
    assert found
    assert check(parse(Source(after, source.byte_order_mark)), rules) == ()
    assert shown(after) == shown(source.text)
    assert without_comments(after) == source.text


LIST = """\
# List

- [One](#gone) and more
  - note
- [Two](#gone) ends hard\\
  and goes on

| a | b |
|---|---|
| [x](#gone) | y |

[Three](#gone)

<p><a href="#gone">Four</a></p>
"""
ALLOWED = """\
# List

- [One](#gone) and more <!-- readme-tool: allow broken-anchor -- later -->
  - note
- [Two](#gone) ends hard <!-- readme-tool: allow broken-anchor -- later -->\\
  and goes on

| a | b |
|---|---|
| [x](#gone) | y <!-- readme-tool: allow broken-anchor -- later --> |

<!-- readme-tool: allow broken-anchor -- later -->
[Three](#gone)

<!-- readme-tool: allow broken-anchor -- later -->
<p><a href="#gone">Four</a></p>
"""


def allowed(text: str, *names: str, reason: str | None = None) -> str:
    rules = Selection(select=names).rules()
    readme = parse(Source(text))
    found = check(readme, rules)
    return add_allowances(readme, rules, found, found, reason).patch.apply(text)


def test_a_comment_stands_where_a_curator_would_put_it():
    assert allowed(LIST, "broken-anchor", reason="later") == ALLOWED


def test_rules_of_one_place_share_a_comment():
    line = "- [One](#gone) Ã©tude"
    both = "<!-- readme-tool: allow broken-anchor, mojibake -->"
    assert allowed(line, "broken-anchor", "mojibake") == f"{line} {both}"


@pytest.mark.parametrize("head", ["", "## Papers\n\n"], ids=["an item", "an entry"])
def test_a_comment_that_is_there_gets_another_name(head):
    paper = "[[Paper](https://arxiv.org/abs/2305.00001)]"
    line = f"- **Ã©tude** {paper} [up](#gone) <!-- readme-tool: allow mojibake -- as sung -->"
    meant = line.replace("allow mojibake", "allow mojibake, broken-anchor")
    assert allowed(head + line, "broken-anchor", "mojibake") == head + meant


@pytest.mark.parametrize(
    ("reason", "written"),
    [
        ("on purpose", " -- on purpose"),
        ("  two\n lines ", " -- two lines"),
        ("ends --> here", " -- ends → here"),
        ("a | b `c", " -- a / b 'c"),
        ("--", ""),
        ("", ""),
    ],
)
def test_no_reason_ends_the_comment(reason, written):
    after = allowed("- [One](#gone)\n", "broken-anchor", reason=reason)
    assert after == f"- [One](#gone) <!-- readme-tool: allow broken-anchor{written} -->\n"


def test_only_what_is_wanted_is_allowed():
    rules = Selection(select=("broken-anchor",)).rules()
    readme = parse(Source("- [One](#gone)\n- [Two](#away)\n"))
    found = check(readme, rules)
    after = add_allowances(readme, rules, found, found[1:]).patch.apply(readme.source.text)
    assert after.count("<!--") == 1
    assert after.startswith("- [One](#gone)\n")
