"""What a link's host and path tell of its target, where its label is silent.

Hosts are those that 203 hand-written lists link to most. A host stands for its subdomains too.
"""

from __future__ import annotations

import re

from readme_tool.grammars.labels import Role
from readme_tool.text import Pattern


def role(address: str) -> Role | None:
    """What an absolute http address gives, or None where its host and path do not tell."""
    parts = _ADDRESS.match(address)
    if parts is None:
        return None
    host, path = parts["host"].casefold(), parts["path"].casefold()
    if _PICTURE.search(path):
        return Role.OTHER
    told = _by_path(host, path) or _by_host(host)
    if told is Role.BLOG and path.endswith(".pdf"):
        return Role.PAPER  # A file that is kept where posts are.
    if told not in (None, Role.OTHER):
        return told
    posts = _BLOG_PATH if told is None else _COMPANY_BLOG_PATH
    if host.partition(".")[0] in _BLOG_SUBDOMAINS or posts.match(path):
        return Role.BLOG
    return told or (Role.PAPER if _PAPER_PATH.search(path) else None)


def is_paper_host(address: str) -> bool:
    """Whether a publisher, an archive or a proceedings site holds what `address` names."""
    parts = _ADDRESS.match(address)
    return parts is not None and _by_host(parts["host"].casefold()) is Role.PAPER


def _by_path(host: str, path: str) -> Role | None:
    for start, told in _PATHS.get(host.removeprefix("www."), ()):
        if path.startswith(start):
            return told
    return None


def _by_host(host: str) -> Role | None:
    while host:
        told = _HOSTS.get(host)
        if told is not None:
            return told
        host = host.partition(".")[2]
    return None


_ADDRESS = Pattern(
    r"(?:https?:|ftp:)?//(?:[^/?#@\s]*@)?(?P<host>[^/?#:\s]+)(?::\d+)?(?P<path>\S*)", re.IGNORECASE
)
_PICTURE = Pattern(r"\.(?:png|jpe?g|gif|svg|webp)(?:[?#]|\Z)")
_PAPER_PATH = Pattern(r"\.pdf(?:[?#]|\Z)|/e-?prints?/|/viewcontent\.cgi\?")
_BLOG_SUBDOMAINS = frozenset("blog blogs engineering eng tech news techblog ai-blog".split())
_COMPANY_BLOG_PATH = Pattern(r"/(?:[^/]+/)?blogs?/")
_BLOG_PATH = Pattern(r"/(?:[^/]+/)?(?:blogs?|posts?|news|articles?)/")

_HUGGING_FACE = (
    ("/papers/", Role.PAPER),
    ("/datasets/", Role.DATA),
    ("/spaces/", Role.DEMO),
    ("/blog/", Role.BLOG),
    ("/posts/", Role.BLOG),
    ("/", Role.MODEL),
)
_PATHS = {
    "huggingface.co": _HUGGING_FACE,
    "hf.co": _HUGGING_FACE,
    "hf-mirror.com": _HUGGING_FACE,
    "modelscope.cn": (("/datasets/", Role.DATA), ("/studios/", Role.DEMO), ("/", Role.MODEL)),
    "kaggle.com": (("/code/", Role.CODE), ("/", Role.DATA)),
    "docs.google.com": (("/presentation/", Role.SLIDES),),
    "sourceforge.net": (("/", Role.CODE),),
    "neurips.cc": (("/paper", Role.PAPER), ("/virtual/", Role.PAPER)),
    "nips.cc": (("/paper", Role.PAPER), ("/virtual/", Role.PAPER)),
    "openai.com": (("/blog/", Role.BLOG), ("/index/", Role.BLOG), ("/research/", Role.BLOG)),
}

_PAPER_HOSTS = """
    aaai.org academic.oup.com acl-bg.org aclanthology.info aclanthology.org aclweb.org acm.org
    agupubs.onlinelibrary.wiley.com aimsciences.org alphaxiv.org annualreviews.org arxiv.org
    arxiv-vanity.com asmedigitalcollection.asme.org bioinformatics.oxfordjournals.org
    biorxiv.org bmj.com bmva-archive.org.uk bmva.org bmvc2022.mpi-inf.mpg.de cell.com
    ceur-ws.org chemrxiv.org cidrdb.org citeseerx.ist.psu.edu computer.org core.ac.uk deepai.org
    direct.mit.edu dl.acm.org doi.org dx.doi.org ecva.net eccv2018.org eccv.ecva.net
    elifesciences.org embopress.org emerald.com emnlp2014.org eprint.iacr.org europepmc.org
    frontiersin.org hal.archives-ouvertes.fr hal.inria.fr hal.science hindawi.com ieee.org
    ieeecomputersociety.org ieeexplore.ieee.org igi-global.com ijcai.org ijcai-18.org
    informs.org interscience.wiley.com iopscience.iop.org isca-archive.org isca-speech.org
    ismir.net jair.org jamanetwork.com jmir.org jmlr.org jmlr.csail.mit.edu jneurosci.org
    jstor.org karger.com koreascience.or.kr liebertpub.com link.springer.com lrec-conf.org
    mdpi.com medrxiv.org mitpressjournals.org mlr.press mlsys.org nature.com ncbi.nlm.nih.gov
    ndss-symposium.org nejm.org nowpublishers.com onlinelibrary.wiley.com openaccess.thecvf.com
    openreview.net opg.optica.org osapublishing.org osf.io papers.nips.cc peerj.com pnas.org
    preprints.org proceedings.mlr.press proceedings.neurips.cc psyarxiv.com
    pubmed.ncbi.nlm.nih.gov pubs.acs.org pubs.aip.org pubs.rsc.org pure.mpg.de ras.papercept.net
    rdcu.be researchgate.net researchsquare.com roboticsproceedings.org
    royalsocietypublishing.org rss2019.org journals.aps.org journals.plos.org
    journals.sagepub.com sagepub.com science.org sciencedirect.com sciencemag.org scitepress.org
    semanticscholar.org siam.org siggraph.org spiedigitallibrary.org springer.com
    springeropen.com ssrn.com tandfonline.com techrxiv.org thelancet.com transacl.org
    ui.adsabs.harvard.edu usenix.org vldb.org webofscience.com wiley.com worldscientific.com
"""
_OTHER_HOSTS = {
    Role.CODE: """
        github.com gitlab.com gitee.com bitbucket.org codeberg.org sr.ht
        code.google.com pypi.org npmjs.com crates.io nbviewer.org anonymous.4open.science
        git.sr.ht gitcode.com savannah.gnu.org launchpad.net nbviewer.jupyter.org
    """,
    Role.DATA: """
        zenodo.org figshare.com dataverse.org physionet.org grand-challenge.org openslr.org
        data.mendeley.com datahub.io academictorrents.com ldc.upenn.edu catalog.ldc.upenn.edu
        synapse.org commoncrawl.org opendatalab.com
    """,
    Role.DEMO: "colab.research.google.com replicate.com streamlit.app gradio.app gradio.live",
    Role.VIDEO: """
        youtube.com youtu.be bilibili.com vimeo.com slideslive.com videolectures.net b23.tv
    """,
    Role.SLIDES: "slideshare.net speakerdeck.com",
    Role.BLOG: """
        medium.com towardsdatascience.com substack.com zhihu.com mp.weixin.qq.com csdn.net
        jianshu.com juejin.cn wordpress.com blogspot.com blogger.com ghost.io hackernoon.com
        dev.to theverge.com techcrunch.com wired.com nytimes.com theguardian.com bbc.com
        forbes.com venturebeat.com lilianweng.github.io karpathy.github.io distill.pub
        thegradient.pub ruder.io offconvex.org lesswrong.com alignmentforum.org kdnuggets.com
        analyticsvidhya.com infoq.com machinelearningmastery.com googleblog.com
        ai.googleblog.com research.googleblog.com jiqizhixin.com 36kr.com sohu.com toutiao.com
        leiphone.com notion.site
    """,
    Role.OTHER: """
        twitter.com x.com t.co linkedin.com facebook.com reddit.com discord.gg discord.com t.me
        apps.apple.com itunes.apple.com play.google.com shields.io star-history.com awesome.re
        scholar.google.com creativecommons.org makeapullrequest.com
    """,
}
_HOSTS = dict.fromkeys(_PAPER_HOSTS.split(), Role.PAPER) | {
    host: told for told, hosts in _OTHER_HOSTS.items() for host in hosts.split()
}
