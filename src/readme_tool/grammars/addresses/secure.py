"""Hosts that are known to serve over https all that they served over http.

They are those that lists of papers link to most; each answers `http` with a redirect to the same
path over `https` or is on the HSTS preload list of browsers.
"""

from __future__ import annotations


def serves_https(host: str) -> bool:
    """Whether a lower-case host, or the one that it is a subdomain of, is known to serve https."""
    while "." in host:
        if host in _HOSTS:
            return True
        host = host.partition(".")[2]
    return False


_HOSTS = frozenset(
    """
    arxiv.org doi.org aclanthology.org aclweb.org acm.org ieee.org thecvf.com openreview.net
    proceedings.mlr.press mlr.press papers.nips.cc proceedings.neurips.cc neurips.cc nips.cc iclr.cc
    icml.cc jmlr.org ecva.net aaai.org ijcai.org usenix.org semanticscholar.org biorxiv.org
    medrxiv.org nature.com science.org sciencemag.org sciencedirect.com elsevier.com springer.com
    wiley.com tandfonline.com sagepub.com oup.com mit.edu stanford.edu mdpi.com frontiersin.org
    plos.org pnas.org cell.com aps.org acs.org siam.org jstor.org ncbi.nlm.nih.gov nih.gov
    researchgate.net ssrn.com osf.io zenodo.org figshare.com hal.science isca-archive.org
    dblp.org crossref.org orcid.org
    github.com github.io githubusercontent.com gitlab.com gitlab.io bitbucket.org huggingface.co
    hf.co kaggle.com paperswithcode.com pypi.org pytorch.org tensorflow.org readthedocs.io
    shields.io badge.fury.io awesome.re colab.research.google.com
    google.com youtube.com youtu.be goo.gl twitter.com x.com facebook.com linkedin.com reddit.com
    medium.com substack.com wordpress.com blogspot.com bilibili.com zhihu.com vimeo.com
    slideshare.net wikipedia.org wikimedia.org stackoverflow.com stackexchange.com
    creativecommons.org openai.com deepmind.com microsoft.com apple.com amazon.com nvidia.com
    mozilla.org w3.org npmjs.com docker.com travis-ci.com codecov.io
    """.split()
)
