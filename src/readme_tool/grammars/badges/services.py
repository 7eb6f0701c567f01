"""The services besides shields.io that draw badges, and which of their addresses are badges.

Facts: the services' own documents, and the images of some 200 real lists. Charts of star histories,
pictures of contributors and buttons to donate are no badges.
"""

from typing import NamedTuple

from readme_tool.grammars.badges.address import Address
from readme_tool.grammars.badges.badge import Badge, Problem
from readme_tool.text import Pattern


class Service(NamedTuple):
    """A service by its host: its name and which paths are badges.

    A path may name its repository in the groups `owner` and `repo`, the GitHub route in `route`.
    """

    name: str
    badges: Pattern
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
_ANY = Pattern(r"/.")
_IN_BADGE = Pattern(r"/badges?/.")
_BADGE_FILE = Pattern(r"(?:[^/]*+/)*+(?=[^/]*badge)[^/]*+(?<=\.svg|\.png)\Z")
_GITHUB = Pattern(
    rf"/{_OWNER_REPO}/(?:workflows/[^/]+|actions/workflows/[^/]+)/badge\.svg$"
    rf"|/[\w-]+/[\w.-]+/(?:raw|blob)/{_BADGE_FILE.pattern}"
)
_TRAVIS = Pattern(rf"/(?:github/)?{_OWNER_REPO}\.(?:svg|png)$")
_BADGEN = Pattern(rf"/(?:github/(?P<route>[\w-]+)/{_OWNER_REPO}(?:/|$)|.)")

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
        ("awesome.re", Pattern(r"/(?:mentioned-)?badge[\w-]*\.svg$"), "awesome.re"),
        ("github", _GITHUB, "github.com"),
        ("travis", _TRAVIS, "travis-ci.com api.travis-ci.com app.travis-ci.com"),
        ("codecov", _BADGE_FILE, "codecov.io"),
        ("coveralls", _BADGE_FILE, "coveralls.io"),
        (
            "circleci",
            Pattern(r"/(?:gh|github|bb|status-badge)/"),
            "circleci.com dl.circleci.com",
        ),
        ("appveyor", Pattern(r"/api/projects/status/."), "ci.appveyor.com"),
        ("azure-pipelines", Pattern(r"/.*_apis/build/status"), "dev.azure.com"),
        ("gitlab", Pattern(r"/.*/-?/?badges/"), "gitlab.com"),
        ("codacy", Pattern(r"/project/badge/"), "app.codacy.com api.codacy.com codacy.com"),
        ("codeclimate", Pattern(r"/.*badges"), "codeclimate.com api.codeclimate.com"),
        ("snyk", _BADGE_FILE, "snyk.io"),
        ("scrutinizer", Pattern(r"/g/.*/badges/"), "scrutinizer-ci.com"),
        ("readthedocs", Pattern(r"/projects/[^/]+/badge"), "readthedocs.org readthedocs.com"),
        ("colab", _BADGE_FILE, "colab.research.google.com"),
        ("binder", Pattern(r"/badge\w*\.svg$"), "mybinder.org beta.mybinder.org"),
        ("zenodo", Pattern(r"/badge/"), "zenodo.org"),
        ("joss", Pattern(r"/papers/.*/status\.svg$"), "joss.theoj.org"),
        ("hugging-face", Pattern(r"/datasets/huggingface/badges/"), "huggingface.co hf.co"),
        ("kaggle", Pattern(r"/static/images/open-in-kaggle\.svg$"), "kaggle.com"),
        ("sagemaker", Pattern(r"/studiolab\.svg$"), "studiolab.sagemaker.aws"),
        ("replicate", Pattern(r"/[^/]+/[^/]+/badge$"), "replicate.com"),
        ("trendshift", Pattern(r"/api/badge/"), "trendshift.io"),
        ("producthunt", Pattern(r"/widgets/embed-image/"), "api.producthunt.com"),
        ("deepwiki", Pattern(r"/badge[\w-]*\.svg$"), "deepwiki.com"),
        ("komarev", Pattern(r"/ghpvc"), "komarev.com"),
        ("pepy", _IN_BADGE, "pepy.tech"),
        ("go", _IN_BADGE, "pkg.go.dev goreportcard.com"),
        ("godoc", Pattern(r"/.*"), "godoc.org"),
        ("docs.rs", Pattern(r"/[\w-]+/badge\.svg$"), "docs.rs"),
        ("anaconda", Pattern(r"/[^/]+/[^/]+/badges/"), "anaconda.org"),
        ("cirrus", Pattern(rf"/github/{_OWNER_REPO}\.svg$"), "api.cirrus-ci.com"),
        ("pre-commit.ci", Pattern(rf"/badge/github/{_OWNER_REPO}/"), "results.pre-commit.ci"),
        ("sonarcloud", Pattern(r"/api/project_badges/"), "sonarcloud.io"),
        (
            "openssf",
            Pattern(r"/projects/.*/(?:badge|baseline)$"),
            "bestpractices.dev bestpractices.coreinfrastructure.org api.scorecard.dev "
            "api.securityscorecards.dev",
        ),
        ("fossa", Pattern(r"/api/projects/.*\.svg$"), "app.fossa.com app.fossa.io"),
        ("netlify", Pattern(r"/api/v1/badges/"), "api.netlify.com"),
        ("isitmaintained", Pattern(r"/badge/"), "isitmaintained.com"),
        ("opencollective", _BADGE_FILE, "opencollective.com"),
        ("discord", Pattern(r"/api/guilds/.*\.png$"), "discord.com discordapp.com"),
        ("forthebadge", Pattern(r"/(?:images/)?badges/"), "forthebadge.com"),
        ("trackawesomelist", _BADGE_FILE, "trackawesomelist.com"),
        ("nodei", Pattern(r"/npm/.*\.png$"), "nodei.co"),
        ("licensebuttons", Pattern(r"/[lp]/"), "licensebuttons.net i.creativecommons.org"),
        ("wangchujiang", Pattern(r"/sb/(?!ico/)"), "jaywcjlove.github.io wangchujiang.com"),
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
_NAMED_FOR_BADGES = Pattern(r"(?:visitor-)?badges?\.[\w.-]+")
_BADGE_SVG = Pattern(r"/(?:[^/]+/)*badge\.svg$")


def _by_its_name(address: Address, host: str) -> Badge | None:
    """A badge of an unlisted host: one named for badges, or a file named `badge.svg`."""
    if _NAMED_FOR_BADGES.fullmatch(host) or _BADGE_SVG.match(address.path):
        return Badge(address.url, host)
    return None
