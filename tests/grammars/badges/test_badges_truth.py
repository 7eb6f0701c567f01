import json
from pathlib import Path
from typing import Any

import pytest

from readme_tool.grammars import badges

# Rows that hold something else for broken than this grammar: `/github/stars/OWNER` is a route of
# its own (`github-total-star.service.js`), and a chart of stars is no badge.
DRAWN = {"missing-repo"}
NO_BADGES = ("https://api.star-history.com/",)


@pytest.fixture(scope="module")
def rows(shared: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((shared / "vectors/badges.json").read_text("utf-8"))
    return [r for r in found if r["kind"] != "badge-vs-link" and not r["url"].startswith(NO_BADGES)]


def test_kind_and_problem(rows: list[dict[str, Any]]) -> None:
    got = {r["url"]: badges.read(r["url"]) for r in rows}
    assert {u: b and (b.kind, b.problem) for u, b in got.items()} == {
        r["url"]: (r["kind"], r["problem"]) for r in rows
    }


def test_text_color_and_style(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        badge = badges.read(row["url"])
        for name in ("label", "message", "color", "style"):
            if name in row:
                assert getattr(badge, name) == row[name], (row["url"], name)


def test_repairs(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        badge = badges.read(row["url"])
        assert badge is not None
        assert (badge.mended or badge.guessed) == row["fixed"], row["url"]


def test_broken(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        badge = badges.read(row["url"])
        assert badge is not None
        if row.get("route_matches") is not None:
            assert badge.broken == (not row["route_matches"]), row["url"]
        elif row["problem"] not in DRAWN:
            assert badge.broken == (not row["valid"]), row["url"]


def test_logos(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        badge = badges.read(row["url"])
        assert badge is not None
        if "logo_known" in row:
            unknown = any(s.problem == "unknown-logo" for s in badge.silent)
            assert unknown != row["logo_known"], row["url"]


def test_slugs_are_those_that_are_shipped(shared: Path) -> None:
    from readme_tool.grammars.badges import logos

    slugs = (shared / "vectors/simple_icons_slugs.txt").read_text("utf-8").split()
    assert all(logos.is_known(slug) for slug in slugs)
    assert len(slugs) > 3000
