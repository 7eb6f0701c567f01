"""The names of venues, in lower case: those that 203 lists name, and those of CORE and CCF.

`NAMES` are names that are one word, `PHRASES` names of several words. `ORDINARY` names are words
too, `GENERIC` phrases also what works are about. `COMPANIONS` are words that stand beside a
name and belong to it.
"""

NAMES = frozenset(
    """
    arxiv corr biorxiv medrxiv chemrxiv psyarxiv techrxiv ssrn hal openreview preprint preprints
    researchsquare axriv arixv arxiv.org neurips nips icml iclr aistats uai colt aaai ijcai ecai
    ijcnn acml ecml ecml-pkdd pkdd ecmlpkdd automl colm conll log tmlr jmlr dmlr neco nn tnn
    tnnls esann icann iconip midl mlsys sysml clear l4dc alt isit mlhc chil mlcad icmla
    ieee-sds xai faact facct fat* fat aies satml csai ipmi pricai aamas icaps kr ruleml sum
    pakdd kdd sigkdd icdm sdm wsdm www thewebconf webconf cikm sigir ecir ictir recsys chiir
    trec clef umap jcdl tois tkde tkdd tist tweb dasfaa vldb pvldb sigmod pods icde edbt ssdbm
    cidr kais ppopp acl emnlp naacl naacl-hlt eacl aacl aacl-ijcnlp ijcnlp coling lrec
    lrec-coling tacl cl semeval *sem starsem inlg sigdial wmt iwslt interspeech icassp asru slt
    eusipco waspaa ismir tallip taslp ranlp nodalida blackboxnlp bionlp repl4nlp bea argmining
    wnut fever mrqa w-nut ieee-acm emnlp-findings acl-findings findings-acl findings-emnlp alta
    paclic nlpcc ccl cscl taslpro acl-ijcnlp emnlp-ijcnlp coling-acl spl tsp jstsp dsp cvpr iccv
    eccv wacv bmvc accv 3dv icpr icip icme icmr mm acmmm acm-mm mmasia mmm mmsys cvprw iccvw
    eccvw wacvw accvw icmlw iclrw neuripsw nipsw aaaiw emnlpw aclw icraw cvmp fg prcv gcpr dagm
    scia caip iciap cgi siggraph siggraphasia siggraph-asia sig tog tvcg cgf eg eurographics pg
    sgp egsr i3d hpg sca vr ismar vis ieeevis infovis vast pacificvis eurovis uist chi cscw iui
    imx ubicomp imwut dis tei tpami pami ijcv tip tcsvt tmm cviu pr prl ivc spic jvcir tomm
    tomccap mia media tmi tbme jbhi jbi miccai isbi embc spie ieee-isbi mlmi mmbia wbir bvm
    ipmi-miccai jamia amia smi mlhealth npj radiology neuroimage jdi cmpb cmig cbm ijcars
    neurocomputing cogsci icra iros rss corl humanoids ral ra-l tro t-ro ijrr ro-man roman hri
    case iser isrr wafr icar robio biorob robosoft icdl icdl-epirob lars aim mrs dars arso t-ase
    tase t-mech tmech jfr ram ra-magazine icorr cdc acc ecc ifac itsc iv tits t-its tiv t-iv tvt
    tac lcss l-css aurobots autonrobots icuas ecmr smc tcyb tsmc tie tii tcst ra ccs oakland s&p
    sp usenix ndss raid acsac asiaccs eurosp euros&p eurosys dsn esorics pets popets tdsc tifs
    codaspy crypto eurocrypt asiacrypt tcc ches imc nsdi osdi sosp atc usenix-atc fast asplos
    isca micro hpca pact cgo dac date iccad fpga fccm fpl aspdac isscc vlsi sc ics ipdps hpdc
    ppopp icpp cluster ccgrid socc middleware podc spaa icdcs infocom sigcomm conext hotnets
    hotos hotstorage mobicom mobisys sensys sensor secon ton jsac tmc twc tcom globecom icc wcnc
    vtc pimrc iot iotj tpds tc tcad trets taco tecs tosn toit tos tocs cal jpdc tsc tcc-cloud
    icse fse esec/fse esec ase issta saner icsme icpc msr ease esem icst iccq issre models re
    refsq apsec compsac sosr tse tosem emse jss ist tr pldi popl oopsla icfp ecoop esop cc vmcai
    cav tacas fm ijcar cade fmcad splash onward haskell stoc focs soda icalp itcs colt-alt ec
    wine approx esa stacs mfcs cp sat cpaior gecco cec ppsn foga evostar tevc tec cim tfs icaart
    icpram sigcse iticse edm lak aied its l@s icalt jedm nature science cell pnas joss elife
    patterns iscience bioinformatics gigascience nar plos plosone cogn jneurosci neuron brain
    lancet nejm bmj jama jmir nc ncomms natcommun natmi science-robotics scirob scirep
    npjdigitalmed tcbb bib recomb ismb bibm psb jcim jctc jmedchem jcp jacs chemsci pccp
    acscentsci joc prl-phys prx pre prb apj mnras jgr grl james rse isprs tgrs grsl jstars grsm
    igarss remotesensing geoinf acsac-gis sigspatial gis giscience nsr scis fcs jcst cvm csur
    cacm computer jair aij mlj ml dami dmkd jmlc eswa knosys kbs asoc eaai ins inffus if ijar
    ipm ipl tcs jacm sicomp entropy sensors access frontiers mdpi heliyon jaccess
    appliedsciences spaai tai tetci tcds tg cog fdg aiide jogs icwsm asonam complexnet tcss tbd
    tnse tase-e tem ejor or ijoc trb trc tre trd trr itsj aap ieee acm elsevier springer
    mit-press cvf isca-speech eurips icaif icail jurix
    """.split()
)

PHRASES = frozenset(
    " ".join(phrase.split())
    for phrase in """
    technical report; tech report; tech. report; tech rep; phd thesis; ph.d thesis;
    ph.d. thesis; master thesis; master's thesis; thesis; white paper; whitepaper;
    web conference; the web conference; acm multimedia; acm mm;
    acm computing surveys; acm surveys; computing surveys; nature communications;
    nature machine intelligence; nature methods; nature medicine; nature biotechnology;
    nature computational science; nature biomedical engineering; nature protocols;
    nature human behaviour; nature chemistry; nature physics; nature reviews;
    nature neuroscience; nature genetics; nature materials; scientific reports; scientific data;
    science advances; science robotics; science immunology; science translational medicine;
    cell systems; cell reports; cell reports methods; plos one; plos comput biol;
    plos computational biology; pattern recognition; pattern recognition letters;
    neural networks; neural computation; neurocomputing; neuro computing; information fusion;
    information sciences; information processing & management;
    information processing and management; expert systems with applications;
    knowledge-based systems; knowledge based systems; machine learning; artificial intelligence;
    artificial intelligence review; ai open; ai magazine; ai review;
    engineering applications of artificial intelligence; applied soft computing;
    applied intelligence; applied sciences; remote sensing; medical image analysis;
    med image anal; medical physics; med phys; briefings in bioinformatics; brief bioinform;
    genome biology; genome research; nucleic acids research; nucleic acids res;
    chemical science; chem sci; molecular informatics; research; the innovation;
    the visual computer; visual computer; computers & graphics; computer graphics forum;
    computer vision and image understanding; autonomous robots; robotics and autonomous systems;
    soft robotics; advanced intelligent systems; intelligent computing;
    image and vision computing; multimedia tools and applications; signal processing;
    speech communication; computer speech & language; computer speech and language;
    natural language engineering; language resources and evaluation;
    data mining and knowledge discovery; world wide web; social networks; sensors; entropy;
    electronics; mathematics; information; algorithms; applied energy; big data; ieee access;
    ieee network; ieee software; ieee computer; ieee intelligent systems; ieee vr; ieee vis;
    ieee s&p; ieee sp; ieee big data; ieee bigdata; bigdata; nvidia gtc; google research;
    hot chips; usenix security; usenix sec; usenix atc; security and privacy;
    computers & security; robotics science and systems; robotics: science and systems;
    learning for dynamics and control; image analysis;
    findings of the association for computational linguistics;
    international conference on machine learning; national science review;
    science china information sciences; fundamental research; communications of the acm;
    proceedings of the ieee; proc. ieee; proc ieee; foundations and trends; digital discovery;
    annual reviews; radiology: artificial intelligence; radiology ai; npj digital medicine;
    npj digit med; the lancet; lancet digital health; lancet oncology; jama network open;
    bmc bioinformatics; bmc medical informatics and decision making; ieee spectrum; distill;
    distill.pub; under review; machine intelligence research;
    transactions on machine learning research; human-computer interaction
    """.split(";")
)

# Names that are words too, so that they name a venue only beside a year or where venues stand.
ORDINARY = frozenset(
    """
    access aim approx as case cell clear cluster cog computer crypto date dis electronics entropy
    fast frontiers haskell history iot is james joss lancet lars log media micro middleware models
    nature neuron onward or patterns pods radiology re research sat science sensor sensors soda
    splash sum tbd tei tip tr trends vast visual wine work world
    """.split()
)
GENERIC = frozenset(
    " ".join(phrase.split())
    for phrase in """
    algorithms; applied energy; applied intelligence; applied sciences; artificial intelligence;
    big data; bigdata; blog post; computer graphics; distill; electronics; entropy; information;
    information fusion; machine intelligence; machine learning; mathematics; neural computation;
    neural networks; pattern recognition; remote sensing; research; sensors; signal processing;
    social networks; the innovation; thesis; world wide web; security and privacy; cloud computing
    """.split(";")
)
COMPANIONS = frozenset(
    """
    ieee acm ieee/cvf ieee/rsj ieee/acm cvf rsj aaai acl usenix siam spie ifip eurographics
    findings finding main long short industry demo demos demonstration demonstrations track
    tracks workshop workshops wksp ws w proceedings proc proc. companion asia europe north
    pacific nordic d&b d&amp; d&b d&amp;b db datasets dataset benchmarks benchmark and & student
    srw abstract special issue preprint preprints eprint e-print papers paper conference conf
    conf. conference: journal late-breaking transactions trans trans. letters magazine systems
    security ai ml research international multimedia symposium tutorial competition challenge
    doctoral consortium resource resources short-paper full applied science communications x &&
    + submission submitted sub note notes technical reports report conditionally emerging spring
    fall summer winter tiny blogpost blogposts blog position
    """.split()
)
