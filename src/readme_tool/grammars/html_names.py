"""The names of HTML's elements and attributes, and which of them GitHub keeps.

The names are those of the HTML standard ("Indices" and "Obsolete features"), of SVG 2 and of
MathML Core. What GitHub keeps is what its published sanitizer lets through (html-pipeline,
`sanitization_filter.rb`, versions 2.14.3 and 3.2.4), and what its Markdown writes as text is what
the GFM specification lists under "Disallowed Raw HTML".
"""

from __future__ import annotations

_KEPT = """
    a abbr b bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure
    h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp small source
    span strike strong sub summary sup table tbody td tfoot th thead time tr tt ul var wbr
"""
_FILTERED = "title textarea style xmp iframe noembed noframes script plaintext"
_OTHERS = """
    acronym address applet area article aside audio base basefont bdi bgsound big blink body button
    canvas center col colgroup data datalist dialog dir embed fieldset font footer form frame
    frameset head header hgroup html image input isindex keygen label legend link listing main map
    marquee menu menuitem meta meter multicol nav nextid nobr noscript object optgroup option output
    param portal progress rb rtc search section select selectedcontent slot spacer template track u
    video
"""
_DRAWN = """
    svg animate animatemotion animatetransform circle clippath defs desc ellipse feblend
    fecolormatrix fecomponenttransfer fecomposite feconvolvematrix fediffuselighting
    fedisplacementmap fedistantlight fedropshadow feflood fefunca fefuncb fefuncg fefuncr
    fegaussianblur feimage femerge femergenode femorphology feoffset fepointlight
    fespecularlighting fespotlight fetile feturbulence filter foreignobject g line lineargradient
    marker mask metadata mpath path pattern polygon polyline radialgradient rect set stop switch
    symbol text textpath tspan use view
    math annotation annotation-xml maction merror mfrac mi mmultiscripts mn mo mover mpadded
    mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr
    munder munderover none semantics
"""

# Elements that GitHub keeps, and with them their `id` and `name`; of all others only the content
# stays.
KEPT = frozenset(_KEPT.split())

# Elements whose tags GitHub shows as text.
FILTERED = frozenset(_FILTERED.split())

# Elements of pictures and formulas, which GitHub drops.
DRAWN = frozenset(_DRAWN.split())

ELEMENTS = KEPT | FILTERED | DRAWN | frozenset(_OTHERS.split())

# Elements without an end tag (HTML standard, 13.1.2 "Elements").
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())

# Elements whose end tag may be left out (HTML standard, 13.1.2.4 "Optional tags").
OPTIONAL_END = frozenset(
    """
    body caption colgroup dd dt head html li optgroup option p rp rt tbody td tfoot th thead tr
    """.split()
)

_EVERYWHERE = frozenset(
    """
    accesskey autocapitalize autofocus class contenteditable dir draggable enterkeyhint hidden id
    inert inputmode is itemid itemprop itemref itemscope itemtype lang name nonce popover role slot
    spellcheck style tabindex title translate
    """.split()
)
_CELL = (
    "abbr align axis bgcolor char charoff colspan headers height nowrap rowspan scope valign width"
)
_MEDIA = """
    autoplay controls controlslist crossorigin height loop muted playsinline poster preload src
    width
"""
_OWN = {
    "a": "charset coords download href hreflang ping referrerpolicy rel rev shape target type",
    "audio": _MEDIA,
    "blockquote": "cite",
    "br": "clear",
    "caption": "align",
    "col": "align char charoff span valign width",
    "colgroup": "align char charoff span valign width",
    "del": "cite datetime",
    "details": "open",
    "div": "align",
    "dl": "compact",
    "font": "color face size",
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "p"), "align"),
    "hr": "align color noshade size width",
    "iframe": """
        align allow allowfullscreen frameborder height loading longdesc marginheight marginwidth
        referrerpolicy sandbox scrolling src srcdoc width
    """,
    "img": """
        align alt border crossorigin decoding fetchpriority height hspace ismap loading longdesc
        lowsrc referrerpolicy sizes src srcset usemap vspace width
    """,
    "ins": "cite datetime",
    "li": "type value",
    "ol": "compact reversed start type",
    "pre": "width wrap",
    "q": "cite",
    "source": "height media sizes src srcset type width",
    "table": """
        align background bgcolor border bordercolor cellpadding cellspacing frame height rules
        summary width
    """,
    **dict.fromkeys(("tbody", "tfoot", "thead"), "align char charoff valign"),
    "td": _CELL,
    "th": _CELL,
    "time": "datetime",
    "tr": "align bgcolor char charoff height valign",
    "ul": "compact type",
    "video": _MEDIA,
}
_ATTRIBUTES = {element: frozenset(names.split()) for element, names in _OWN.items()}
_MARKUP_ONLY = frozenset(
    """
    abbr b bdi bdo center cite code dd dfn dt em figcaption figure i kbd mark picture rp rt ruby s
    samp small span strike strong sub summary sup tt u var wbr
    """.split()
)


def attributes(element: str) -> frozenset[str] | None:
    """The attributes that mean something on an element; None for one whose own are not known here.

    Those that belong to scripts (`on…`), to pages' own data (`data-…`) and to assistive technology
    (`aria-…`) are not among them.
    """
    if element in _MARKUP_ONLY:
        return _EVERYWHERE
    own = _ATTRIBUTES.get(element)
    return None if own is None else own | _EVERYWHERE
