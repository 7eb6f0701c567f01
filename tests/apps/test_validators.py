"""Reports of hostile READMEs, held to other people's validators of their formats."""

import json
import subprocess

import jsonschema
import pytest
from hostile import HOSTILE, hostile_report
from reports import rendered

import fetch_validators
from fetch_validators import MULTITOOL, RDFORMAT, SARIF_SCHEMA
from readme_tool.apps.report import Report

pytestmark = pytest.mark.skipif(
    not fetch_validators.installed(), reason="run tests/fetch_validators.py, which wants npm"
)


@pytest.fixture(scope="module")
def sarif_schema():
    return json.loads(SARIF_SCHEMA.read_text("utf-8-sig"))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_sarif_keeps_to_the_official_schema(text, sarif_schema):
    jsonschema.validate(json.loads(rendered("sarif", hostile_report(text))), sarif_schema)


def test_the_official_schema_refuses_a_wrong_sarif(sarif_schema):
    log = json.loads(rendered("sarif", hostile_report("x")))
    log["runs"][0]["results"][0]["level"] = "fatal"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(log, sarif_schema)


# This project has no page on the web whose address could be given.
NO_PAGE = "SARIF2005"


def complaints(folder, log):
    """What Microsoft's multitool says of a SARIF log by the rules of SARIF and of GitHub.

    Its exit status is 0 whatever it says, so its own log is read, which is SARIF too.
    """
    path, said = folder / "log.sarif", folder / "said.sarif"
    path.write_text(log, "utf-8")
    subprocess.run(
        [MULTITOOL, "validate", path, "--rule-kind", "Sarif;Ghas", "-o", said],
        env={"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        capture_output=True,
        check=True,
    )
    (run,) = json.loads(said.read_text("utf-8-sig"))["runs"]
    assert run["invocations"][0]["executionSuccessful"]
    return {result["ruleId"] for result in run["results"]}


def test_sarif_satisfies_github(tmp_path):
    reports = [hostile_report(text[:10_000]) for text in HOSTILE.values()]
    files = tuple(file for report in reports for file in report.files)
    unread = tuple(one for report in reports for one in report.unread)
    assert complaints(tmp_path, rendered("sarif", Report(files, unread))) <= {NO_PAGE}


def test_github_refuses_a_wrong_sarif(tmp_path):
    log = json.loads(rendered("sarif", hostile_report("x")))
    del log["runs"][0]["results"][0]["message"]["text"]
    assert "GH1015" in complaints(tmp_path, json.dumps(log))


def rdformat(*paths):
    command = [RDFORMAT, "--strict", "--no-extra-fields", "--format", "json", *paths]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, json.loads(done.stdout)


def test_rdjson_satisfies_its_specification(tmp_path):
    paths = []
    for number, text in enumerate(HOSTILE.values()):
        paths.append(tmp_path / f"{number}.json")
        paths[-1].write_text(rendered("rdjson", hostile_report(text)), "utf-8")
    status, said = rdformat(*paths)
    assert (status, said["validFiles"]) == (0, len(HOSTILE))
    assert said["totalErrors"] == said["totalWarnings"] == 0


def test_a_wrong_rdjson_would_be_noticed(tmp_path):
    report = json.loads(rendered("rdjson", hostile_report("x")))
    report["diagnostics"][0]["severity"] = "FATAL"
    wrong = tmp_path / "wrong.json"
    wrong.write_text(json.dumps(report), "utf-8")
    assert rdformat(wrong)[0] == 1
