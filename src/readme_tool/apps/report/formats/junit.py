"""JUnit's XML, a test suite a file and a test case a finding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from readme_tool.apps.report.report import Checked, Look, Report
from readme_tool.apps.report.wording import advice
from readme_tool.engine import Reported
from readme_tool.grammars.characters import visible
from readme_tool.text import Pattern

# XML 1.0 has no way to write these, not even as references (https://www.w3.org/TR/xml/#charsets).
_NOT_XML = Pattern("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_RUNNER_COMMAND = Pattern(r"(?<=#)#(?=vso\[|\[)", re.IGNORECASE)


def render(report: Report, _: Look) -> Iterator[str]:
    """A finding that fails the build is a failure; a lighter one passes and says what it found.

    A file without findings is one test case that passes, one that could not be read an error.
    """
    suites = [_suite(checked) for checked in report.files]
    suites += [_unread(unread.name, unread.why) for unread in report.unread]
    top = ElementTree.Element("testsuites", {"name": "readme-tool", **_sums(suites)})
    top.extend(suites)
    ElementTree.indent(top)
    text = ElementTree.tostring(top, encoding="unicode")
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    yield _RUNNER_COMMAND.sub("&#35;", text) + "\n"


def _suite(checked: Checked) -> ElementTree.Element:
    name = _text(checked.place)
    suite = ElementTree.Element("testsuite", name=name)
    for reported in checked.found:
        suite.append(_case(checked, reported))
    if not checked.found:
        ElementTree.SubElement(suite, "testcase", name="nothing found", classname=name)
    return _with_sums(suite)


def _case(checked: Checked, reported: Reported) -> ElementTree.Element:
    line, column = checked.excerpt.position(reported.finding.span.start)
    place = f"{checked.place}:{line}:{column}"
    message = f"{place}: {reported.severity.word} {reported.rule.name}: {reported.finding.message}"
    case = ElementTree.Element(
        "testcase",
        name=f"{reported.rule.name} at {line}:{column}",
        classname=_text(checked.place),
        file=_text(checked.place),
        line=str(line),
    )
    body = "; ".join((_text(message), *map(_text, advice(reported.finding))))
    if checked.fails(reported):
        said = _text(reported.finding.message)
        ElementTree.SubElement(case, "failure", message=said, type=reported.rule.name).text = body
    else:
        ElementTree.SubElement(case, "system-out").text = body
    return case


def _unread(name: str, why: str) -> ElementTree.Element:
    suite = ElementTree.Element("testsuite", name=_text(name))
    case = ElementTree.SubElement(suite, "testcase", name="read", classname=_text(name))
    ElementTree.SubElement(case, "error", message=_text(why), type="unread")
    return _with_sums(suite)


def _with_sums(suite: ElementTree.Element) -> ElementTree.Element:
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("errors", str(len(suite.findall("testcase/error"))))
    return suite


def _sums(suites: list[ElementTree.Element]) -> dict[str, str]:
    return {
        count: str(sum(int(suite.get(count, "0")) for suite in suites))
        for count in ("tests", "failures", "errors")
    }


def _text(text: str) -> str:
    return _NOT_XML.sub("\ufffd", visible(text))
