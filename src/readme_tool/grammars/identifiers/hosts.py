"""Which reader knows which host.

A family of hosts is loaded when the first address of one is read: a list that links to arXiv and
GitHub does not pay for the rest.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module

from readme_tool.grammars.identifiers.address import Address
from readme_tool.grammars.identifiers.identifier import Reading

Reader = Callable[[Address], Reading]


def reader_of(host: str) -> Reader | None:
    """The reader of a lower-case host, `www.` before it or not; None for a host not known."""
    bare = host.removeprefix("www.")
    name = READERS.get(bare)
    if name is None and bare not in _OTHER_SITES:
        domain = bare.partition(".")[2]
        name = DOMAINS.get(domain)
    return _loaded(name) if name else None


@cache
def _loaded(name: str) -> Reader:
    module, _, function = name.partition(".")
    reader: Reader = getattr(import_module(f"{__package__}.{module}"), function)
    return reader


# `www.` before a host needs no entry of its own.
_HOSTS = {
    "aaai.read_aaai": "ojs.aaai.org aaai.org",
    "aaai.read_ijcai": "ijcai.org",
    "anthology.read_anthology": "aclanthology.org aclweb.org aclanthology.info"
    " aclanthology.coli.uni-saarland.de preview.aclanthology.org",
    "articles.read_elsevier": "sciencedirect.com linkinghub.elsevier.com reader.elsevier.com",
    "articles.read_ieee": "ieeexplore.ieee.org",
    "articles.read_mdpi": "mdpi.com",
    "articles.read_printed_pii": "cell.com thelancet.com",
    "arxiv.read_arxiv": "arxiv.org xxx.lanl.gov lanl.arxiv.org",
    "arxiv.read_bibcode": "ui.adsabs.harvard.edu adsabs.harvard.edu",
    "arxiv.read_shown": "ar5iv.org ar5iv.labs.arxiv.org alphaxiv.org arxiv-vanity.com scirate.com"
    " inspirehep.net papers.cool",
    "doi.read_doi": "doi.org dx.doi.org doi.acm.org doi.ieeecomputersociety.org",
    "forges.read_forge": "codeberg.org bitbucket.org gitee.com",
    "forges.read_gist": "gist.github.com gist.githubusercontent.com",
    "forges.read_github": "github.com",
    "forges.read_gitlab": "gitlab.com",
    "forges.read_raw": "raw.githubusercontent.com raw.github.com",
    "hub.read_hub": "huggingface.co hf.co",
    "indexes.read_dblp": "dblp.org dblp.uni-trier.de dblp.dagstuhl.de",
    "indexes.read_europe_pmc": "europepmc.org",
    "indexes.read_ncbi": "ncbi.nlm.nih.gov",
    "indexes.read_papers_with_code": "paperswithcode.com",
    "indexes.read_pmc": "pmc.ncbi.nlm.nih.gov",
    "indexes.read_pubmed": "pubmed.ncbi.nlm.nih.gov pubmed.gov",
    "indexes.read_s2_api": "api.semanticscholar.org",
    "indexes.read_s2_pdf": "pdfs.semanticscholar.org",
    "indexes.read_semantic_scholar": "semanticscholar.org",
    "neurips.read_neurips": "proceedings.neurips.cc papers.nips.cc papers.neurips.cc"
    " proceedings.nips.cc books.nips.cc datasets-benchmarks-proceedings.neurips.cc"
    " proceedings.iclr.cc proceedings.mlsys.org",
    "neurips.read_virtual": "neurips.cc nips.cc iclr.cc icml.cc cvpr.thecvf.com iccv.thecvf.com"
    " eccv.ecva.net mlsys.org virtual.aistats.org",
    "openreview.read_openreview": "openreview.net api.openreview.net api2.openreview.net",
    "preprints.read_hal": "hal.science hal.archives-ouvertes.fr hal.inria.fr"
    " hal-lirmm.ccsd.cnrs.fr",
    "preprints.read_osf": "osf.io",
    "preprints.read_rxiv": "biorxiv.org medrxiv.org",
    "preprints.read_ssrn": "papers.ssrn.com ssrn.com",
    "preprints.read_zenodo": "zenodo.org",
    "proceedings.read_isca": "isca-archive.org isca-speech.org",
    "proceedings.read_jmlr": "jmlr.org jmlr.csail.mit.edu",
    "proceedings.read_pmlr": "proceedings.mlr.press",
    "proceedings.read_rss": "roboticsproceedings.org",
    "proceedings.read_usenix": "usenix.org",
    "proceedings.read_vldb": "vldb.org",
    "publishers.read_acm": "dl.acm.org portal.acm.org",
    "publishers.read_nature": "nature.com",
    "publishers.read_science": "science.org",
    "publishers.read_publisher": "link.springer.com onlinelibrary.wiley.com link.aps.org"
    " journals.aps.org tandfonline.com pubs.acs.org pnas.org iopscience.iop.org academic.oup.com"
    " journals.plos.org plosone.org frontiersin.org epubs.siam.org direct.mit.edu"
    " mitpressjournals.org journals.sagepub.com emerald.com worldscientific.com annualreviews.org"
    " royalsocietypublishing.org nejm.org pubs.rsna.org pubsonline.informs.org psycnet.apa.org"
    " techrxiv.org drops.dagstuhl.de liebertpub.com ahajournals.org computer.org"
    " spiedigitallibrary.org",
    "vision.read_cvf": "openaccess.thecvf.com cv-foundation.org",
    "vision.read_ecva": "ecva.net",
}
# Hosts whose subdomains are read alike: mirrors, portals, journals, people's pages.
DOMAINS = {
    "arxiv.org": "arxiv.read_arxiv",
    "hal.science": "preprints.read_hal",
    "archives-ouvertes.fr": "preprints.read_hal",
    "onlinelibrary.wiley.com": "publishers.read_publisher",
    "sciencemag.org": "publishers.read_science",
    "github.io": "forges.read_pages",
}
_OTHER_SITES = frozenset("info.arxiv.org blog.arxiv.org static.arxiv.org status.arxiv.org".split())
READERS = {host: reader for reader, hosts in _HOSTS.items() for host in hosts.split()}
