"""Hosts that serve over https whatever they served over http.

They are sites that lists of papers link to most, and that send visitors of `http` on to the same
path over `https` or are on the browsers' HSTS preload list; GitHub Pages serves every `github.io`
so (docs.github.com, "Securing your GitHub Pages site with HTTPS").
"""

from __future__ import annotations


def serves_https(host: str) -> bool:
    """Whether a lower-case host is known to serve https, or is in a domain that does."""
    if host.removeprefix("www.") in _HOSTS:
        return True
    while "." in host:
        if host in _DOMAINS:
            return True
        host = host.partition(".")[2]
    return False


_HOSTS = frozenset(
    """
    aaai.org ojs.aaai.org aclanthology.org aclanthology.info aclweb.org acm.org dl.acm.org
    cacm.acm.org doi.acm.org portal.acm.org biorxiv.org medrxiv.org cell.com cv-foundation.org
    openaccess.thecvf.com crossref.org dblp.org dblp.uni-trier.de doi.org dx.doi.org ecva.net
    elifesciences.org figshare.com frontiersin.org hal.science iclr.cc icml.cc ieee.org
    ieeexplore.ieee.org computer.org ijcai.org isca-archive.org jmlr.org jstor.org mdpi.com
    proceedings.mlr.press mlsys.org ncbi.nlm.nih.gov pubmed.ncbi.nlm.nih.gov neurips.cc nips.cc
    papers.nips.cc proceedings.neurips.cc openreview.net orcid.org osf.io academic.oup.com
    plos.org journals.plos.org pnas.org researchgate.net roboticsproceedings.org
    journals.sagepub.com science.org sciencemag.org sciencedirect.com semanticscholar.org
    api.semanticscholar.org
    epubs.siam.org ssrn.com papers.ssrn.com tandfonline.com usenix.org zenodo.org
    bitbucket.org codecov.io creativecommons.org docker.com hub.docker.com gitlab.com
    gist.github.com huggingface.co hf.co kaggle.com npmjs.com openai.com pypi.org pytorch.org
    paperswithcode.com readthedocs.org stackoverflow.com tensorflow.org w3.org
    bilibili.com facebook.com instagram.com linkedin.com reddit.com slideshare.net twitter.com
    vimeo.com x.com youtu.be zhihu.com apps.apple.com itunes.apple.com amazon.com nytimes.com
    awesome.re makeapullrequest.com badge.fury.io img.shields.io shields.io
    arxiv.org export.arxiv.org info.arxiv.org static.arxiv.org
    """.split()
)
_DOMAINS = frozenset(
    """
    blogspot.com github.com github.io githubusercontent.com gitlab.io google.com
    googleblog.com link.springer.com medium.com nature.com readthedocs.io springer.com
    stackexchange.com substack.com wikimedia.org wikipedia.org wiley.com wordpress.com youtube.com
    """.split()
)
