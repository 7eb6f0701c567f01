"""READMEs that want to be obeyed by whatever shows a report of them."""

from reports import a_rule, checked, found, replacing

from readme_tool.apps.report import Report
from readme_tool.apps.unread import Unread
from readme_tool.rules import Safety, Severity

HOSTILE = {
    "github command": "::error file=a,line=1::gone",
    "indented command": "  ::set-output name=x::y",
    "old command": "x ##[add-mask]y ##[group]",
    "azure command": "x ##vso[task.setvariable variable=x]y ##VSO[task.complete]",
    "percent": "100% %0A::error::x %3A %25",
    "new lines": "a\n::error::b\r\n::error::c\r::error::d",
    "end of character data": "]]><x a='\"'>&amp;<!-- --><![CDATA[",
    "escape": "\x1b[2J\x1b]0;title\x07\x9b31m",
    "back space": "abc\b\b\bxyz\x7f",
    "bidi": "a\u202eb\u2066c\u2069\u200f\u061c",
    "nul": "a\0b\x01\x0b\x0c",
    "lone surrogates": "a\udc80b\udcff\udce2",
    "separators": "a\u2028::error::b\u2029c\u0085d",
    "noncharacters": "a\ufffeb\uffffc\ufeff",
    "markdown": "a `b` | **c** [d](http://e.example) @someone #12 <b>x</b> http://f.example\\",
    "json": '"}],"x":[{"\\u0041',
    "properties": "a:b,c;d]e=f",
    "emoji": "🔥 👨‍👩‍👧 后训练 \U0010ffff",
    "braces": "{0} {{1}} ${x} $(y) %s",
    "a megabyte": "x" * 1_000_000 + " ::error::y",
}


def hostile_report(text: str, failing: Severity = Severity.WARNING) -> Report:
    """The text wherever text of a README, or of its name, can come to stand in a report."""
    line = f"- {text} end\n"
    end = len(line) - 1
    findings = (
        found(
            (2, end),
            f"no `{text}` here",
            fix=replacing((2, end), text, Safety.UNSAFE, f"Write `{text}`"),
            related=[(0, 1, f"or {text}")],
            candidates=(text, f"{text}2"),
        ),
        found((2, end), text, rule=a_rule("mojibake", Severity.WARNING)),
        found((0, 2), text, rule=a_rule("cross-listed-paper", Severity.INFO)),
    )
    name = f"{text[:100]}.md"
    return Report(
        (checked(line, *findings, name=name, failing=failing), checked("fine\n", name="fine.md")),
        (Unread(f"{name}2", f"because {text[:100]}"),),
    )
