"""English words one letter apart that are both right, so that neither misspells the other.

Own list, for words of paper titles; in the spelling that `wording.words` gives them. A word that
no other one can be mistaken for, or that starts or ends differently, need not stand here.
"""

from __future__ import annotations

_WORDS = """
    ability adaptation adapted adapting adaptive adapts addiction addictive addition
    additive adopted adopting adoption adoptive adopts agility angel angels angle angles angular
    annular backing baking barking based bases batter bending better biased biases binding
    bitter blacking blinding blocking board boasting bonding boosting booting brain brian
    bridging bringing broad butter caching captain caption carol cases casting casual casualty
    catching causal causality causes certain chance chanced change changed changes charge
    charged charges cheating clapping clarify clarity clipping cloned cloning closed closing
    cluster clutter coarse coarser coastal coasting collected collection collision collusion
    colour commutation commuting competition complement completion compliment computation
    computing concert connected connection consent conservation constriction construction
    content contention contents contest context contexts contextual contract contracts contrast
    contrasts convection convent convention converge convergence conversation converse
    conversion convert coral corrected correction costal costing counting course courting covert
    crating creating curtain dairy decent deception defective defector deletion density
    depletion descent desert dessert detection detective detector detention device devize diary
    discreet discrete diver diverge divers diverse diversify diversity driver drivers editing
    effect effects exert exiting expand expansion expend expensive expert explanation explode
    exploration explore explosion export extensive falling falter farming feeding feeling
    felling filing filling filter finding fining firming fission flow flowing form formal format
    former formerly forming framing from function funding fusion generic generics genes genetic
    genetics genus gliding grasping groping grouping guiding heading healing hearing heating
    hidden hiding human humane identify identity imagine imaging immersion incentive incite
    indent insert inset intensify intensity intent intention interception interpretation
    invasion invent invention inventive inversion invert invest invite landing lasting latent
    later latest latter leading leaking leaning leaping learning lending letter lifting
    lightening lighting lightning lining linking listing literacy literary litter loading
    looking looming looping lost lots macro macroscale macroscopic making marching marital
    marking martial masking massage massive master matching matter mature medal meeting melding
    melting mental mentor message metal micro microscale microscopic miming mining missing
    missive mistral mixing mixtral modal modality modals model models moral morality mortal
    mortality multimodal multimodel muster naive native natural nature neural neutral optic
    optical optimal packet packing painting paints panting parent parking parsing partial
    passing pasting pasture patent patient pausing perception perfect perfection phase phases
    phrase phrases picking planed planet planing planned planner planning planted planter
    planting plating pocket pointing points poison police policy polling pooling portion posting
    posture potion preceding precision prediction prefect premize preposition prevision primacy
    primary printing prints prior prison probing proceeding producing production projecting
    projection projective promize promoting prompting proposal propose proposition protecting
    protection protective proving pulling purpose quality quantify quantity quiet quite racking
    radial radical ranking rational reagent reception recourse refutation regent relating
    relational relaying report reputation resolution resort resource retaining retort retraining
    returning revolution rooting rousing routing ruining running sacred salt sample sampler
    samples sampling scalar scaled scaler scaling scanning scared scaring scoping scoring
    scraping scrapping screaming sealed sealing seating section seeing seeking selection sensor
    sensory server setting sever severe shaking shaping sharing shaving shipping shopping silver
    simple simpler simulate simulated simulating simulation single singly slacking slat sleeping
    solver spanning spare sparse spatial special spilt spinning split sports spots stable
    stacking staged stages staple stated states stationary stationery statue statute steaming
    steeping stepping sticking stimulate stimulated stimulating stimulation stitching stocking
    stopping streaming stricture structure suction sweeping switching tabular taming tasting
    teaming tenor tensor testing texting textual textural there thinking thinning three tiling
    timing tired tires topical traces tracing tracks trades trading trail trailed trailing
    trails trained training trains traits transition translation trial trials tried tries
    tropical truing tubular tuning turing turning typical unite united universal university
    unmarked unmasked untie untied valuation variable variation vector version viable victor
    vision waiting waking walking warming warning weighed weighing weighted weighting writing
"""
LOOKALIKES = frozenset(_WORDS.split())
