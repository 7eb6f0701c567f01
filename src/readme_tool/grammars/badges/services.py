"""The services besides shields.io that draw badges, and which of their addresses are badges.

Facts: the services' own documents, and the images of some 200 real lists. Charts of star histories,
pictures of contributors and buttons to donate are no badges.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from readme_tool.grammars.badges.address import Address
from readme_tool.grammars.badges.badge import Badge, Problem


class Service(NamedTuple):
    """A service by its host: its name and which paths are badges.

    A path may name its repository in the groups `owner` and `repo`, the GitHub route in `route`.
    """

    name: str
    badges: re.Pattern[str]
    problem: str | None = None


def read(address: Address) -> Badge | None:
    """The badge that another service than shields.io draws at an address; None if it is none."""
    host = address.host.removeprefix("www.")
    service = SERVICES.get(host)
    if service is None:
        return _by_its_name(address, host)
    match = service.badges.match(address.path)
    if match is None:
        return None
    groups = match.groupdict()
    owner, repository = groups.get("owner"), groups.get("repo")
    return Badge(
        address.url,
        service.name,
        broken=service.problem == _DEAD,
        problems=(Problem(service.problem),) if service.problem else (),
        route=groups.get("route"),
        repository=f"{owner}/{repository}".lower() if owner and repository else None,
    )


_DEAD = "dead-host"
_OWNER_REPO = r"(?P<owner>[\w-]+)/(?P<repo>[\w.-]+?)"
_ANY = re.compile(r"/.")
_IN_BADGE = re.compile(r"/badges?/.")
_BADGE_FILE = re.compile(r"(?:[^/]*+/)*+(?=[^/]*badge)[^/]*+(?<=\.svg|\.png)\Z")
_GITHUB = re.compile(
    rf"/{_OWNER_REPO}/(?:workflows/[^/]+|actions/workflows/[^/]+)/badge\.svg$"
    rf"|/[\w-]+/[\w.-]+/(?:raw|blob)/{_BADGE_FILE.pattern}"
)
_TRAVIS = re.compile(rf"/(?:github/)?{_OWNER_REPO}\.(?:svg|png)$")
_BADGEN = re.compile(rf"/(?:github/(?P<route>[\w-]+)/{_OWNER_REPO}(?:/|$)|.)")

_DRAWN_EVERYWHERE = """
    badge.fury.io badges.aleen42.com badges.gitter.im badge.gitter.im badges.greenkeeper.io
    badges.pufler.dev badges.frapsoft.com badges.toozhao.com badges.strrl.dev api.visitorbadge.io
    visitor-badge.laobi.icu visitor-badge.lithub.cc visitor-badge.imlete.cn visitcount.itsvg.in
    visitor-badge.one9x.com hits.sh hits.dwyl.com hits.dwyl.io hits.zkitefly.eu.org
    hits.deltapapa.io img.badgesize.io badgesize.io poser.pugx.org static.pepy.tech
    """
"""Hosts that draw nothing but badges."""

SERVICES: dict[str, Service] = {host: Service(host, _ANY) for host in _DRAWN_EVERYWHERE.split()}
SERVICES |= {
    host: Service(host, _ANY, _DEAD)
    for host in (
        "david-dm.org",
        "hits.seeyoufarm.com",
        "visitor-badge.glitch.me",
        "profile-counter.glitch.me",
        "pypip.in",
    )
}
SERVICES |= {
    host: Service(name, pattern)
    for name, pattern, hosts in (
        ("badgen", _BADGEN, "badgen.net flat.badgen.net"),
        ("awesome.re", re.compile(r"/(?:mentioned-)?badge[\w-]*\.svg$"), "awesome.re"),
        ("github", _GITHUB, "github.com"),
        ("travis", _TRAVIS, "travis-ci.com api.travis-ci.com app.travis-ci.com"),
        ("codecov", _BADGE_FILE, "codecov.io"),
        ("coveralls", _BADGE_FILE, "coveralls.io"),
        (
            "circleci",
            re.compile(r"/(?:gh|github|bb|status-badge)/"),
            "circleci.com dl.circleci.com",
        ),
        ("appveyor", re.compile(r"/api/projects/status/."), "ci.appveyor.com"),
        ("azure-pipelines", re.compile(r"/.*_apis/build/status"), "dev.azure.com"),
        ("gitlab", re.compile(r"/.*/-?/?badges/"), "gitlab.com"),
        ("codacy", re.compile(r"/project/badge/"), "app.codacy.com api.codacy.com codacy.com"),
        ("codeclimate", re.compile(r"/.*badges"), "codeclimate.com api.codeclimate.com"),
        ("snyk", _BADGE_FILE, "snyk.io"),
        ("scrutinizer", re.compile(r"/g/.*/badges/"), "scrutinizer-ci.com"),
        ("readthedocs", re.compile(r"/projects/[^/]+/badge"), "readthedocs.org readthedocs.com"),
        ("colab", _BADGE_FILE, "colab.research.google.com"),
        ("binder", re.compile(r"/badge\w*\.svg$"), "mybinder.org beta.mybinder.org"),
        ("zenodo", re.compile(r"/badge/"), "zenodo.org"),
        ("joss", re.compile(r"/papers/.*/status\.svg$"), "joss.theoj.org"),
        ("hugging-face", re.compile(r"/datasets/huggingface/badges/"), "huggingface.co hf.co"),
        ("kaggle", re.compile(r"/static/images/open-in-kaggle\.svg$"), "kaggle.com"),
        ("sagemaker", re.compile(r"/studiolab\.svg$"), "studiolab.sagemaker.aws"),
        ("replicate", re.compile(r"/[^/]+/[^/]+/badge$"), "replicate.com"),
        ("trendshift", re.compile(r"/api/badge/"), "trendshift.io"),
        ("producthunt", re.compile(r"/widgets/embed-image/"), "api.producthunt.com"),
        ("deepwiki", re.compile(r"/badge[\w-]*\.svg$"), "deepwiki.com"),
        ("komarev", re.compile(r"/ghpvc"), "komarev.com"),
        ("pepy", _IN_BADGE, "pepy.tech"),
        ("go", _IN_BADGE, "pkg.go.dev goreportcard.com"),
        ("godoc", re.compile(r"/.*"), "godoc.org"),
        ("docs.rs", re.compile(r"/[\w-]+/badge\.svg$"), "docs.rs"),
        ("anaconda", re.compile(r"/[^/]+/[^/]+/badges/"), "anaconda.org"),
        ("cirrus", re.compile(rf"/github/{_OWNER_REPO}\.svg$"), "api.cirrus-ci.com"),
        ("pre-commit.ci", re.compile(rf"/badge/github/{_OWNER_REPO}/"), "results.pre-commit.ci"),
        ("sonarcloud", re.compile(r"/api/project_badges/"), "sonarcloud.io"),
        (
            "openssf",
            re.compile(r"/projects/.*/(?:badge|baseline)$"),
            "bestpractices.dev bestpractices.coreinfrastructure.org api.scorecard.dev "
            "api.securityscorecards.dev",
        ),
        ("fossa", re.compile(r"/api/projects/.*\.svg$"), "app.fossa.com app.fossa.io"),
        ("netlify", re.compile(r"/api/v1/badges/"), "api.netlify.com"),
        ("isitmaintained", re.compile(r"/badge/"), "isitmaintained.com"),
        ("opencollective", _BADGE_FILE, "opencollective.com"),
        ("discord", re.compile(r"/api/guilds/.*\.png$"), "discord.com discordapp.com"),
        ("forthebadge", re.compile(r"/(?:images/)?badges/"), "forthebadge.com"),
        ("trackawesomelist", _BADGE_FILE, "trackawesomelist.com"),
        ("nodei", re.compile(r"/npm/.*\.png$"), "nodei.co"),
        ("licensebuttons", re.compile(r"/[lp]/"), "licensebuttons.net i.creativecommons.org"),
        ("wangchujiang", re.compile(r"/sb/(?!ico/)"), "jaywcjlove.github.io wangchujiang.com"),
        ("raw", _BADGE_FILE, "raw.githubusercontent.com cdn.jsdelivr.net"),
    )
    for host in hosts.split()
}
SERVICES |= {
    "travis-ci.org": Service("travis", _TRAVIS, _DEAD),
    "api.travis-ci.org": Service("travis", _TRAVIS, _DEAD),
    "secure.travis-ci.org": Service("travis", _TRAVIS, _DEAD),
}
SERVICES |= {
    host: Service("rawgit", _BADGE_FILE, "deprecated-host")
    for host in ("cdn.rawgit.com", "rawgit.com")
}
_NAMED_FOR_BADGES = re.compile(r"(?:visitor-)?badges?\.[\w.-]+")
_BADGE_SVG = re.compile(r"/(?:[^/]+/)*badge\.svg$")


def _by_its_name(address: Address, host: str) -> Badge | None:
    """A badge of an unlisted host: one named for badges, or a file named `badge.svg`."""
    if _NAMED_FOR_BADGES.fullmatch(host) or _BADGE_SVG.match(address.path):
        return Badge(address.url, host)
    return None
