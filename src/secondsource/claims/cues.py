"""Words that attribute: verbs, nouns and phrases of saying, writing, holding and wanting.

The classes follow PARC 3 (Pareti 2016) and PolNeAR (Newell et al. 2018): what counts is whether the
verb presents its complement as somebody's words, belief or intention. Tables of the language, drawn
from VerbNet's classes of communication (37) and from the training part of PolNeAR.
"""

from __future__ import annotations

SAY = frozenset(
    "say tell state declare announce claim assert maintain insist argue contend allege report add explain note "
    "remark comment observe mention point write tweet post blog testify confirm deny acknowledge admit concede "
    "reveal disclose warn caution stress emphasize emphasise underline underscore reiterate repeat reply respond answer "
    "retort counter recall recount relate predict forecast estimate project suggest imply hint indicate show find conclude "
    "determine reckon boast complain lament joke quip exclaim shout yell cry whisper swear vow promise pledge threaten "
    "inform notify advise assure remind brief proclaim pronounce profess attest affirm reaffirm clarify specify confess "
    "caution opine muse speculate quote cite read rule assess judge deem interject scream murmur echo recommend "
    "propose concur agree disagree signal convey communicate divulge detail describe narrate certify learn hear continue "
    "reason theorize theorise hypothesize postulate posit charge accuse".split()
)
"""Verbs whose clause, quotation or question is what somebody says."""

PLAIN = frozenset(
    "say tell add write note explain argue state announce report claim insist reply respond recall continue conclude warn ask "
    "tweet observe remark comment admit acknowledge declare quip joke exclaim stress point maintain assert recount".split()
)
"""Of those, the ones whose mere form attributes: a sentence that holds one beside a quotation or a clause is read
so even where the tree does not show it."""

EVIDENCE = frozenset("show find suggest indicate imply reveal prove signal determine demonstrate highlight underscore underline mean".split())
"""Verbs that things do as well as people: they attribute only where their subject can speak."""

HOLD = frozenset(
    "think believe know feel fear hope expect doubt suspect assume suppose imagine guess understand realize realise recognize "
    "recognise consider regard see view want wish desire prefer favor favour intend plan seek aim decide agree refuse decline "
    "worry wonder anticipate trust foresee remember forget dream mean conclude like love hate oppose support".split()
)
"""Verbs whose complement is what somebody holds or wants."""

ASK = frozenset(
    "ask urge demand request order instruct call press plead beg appeal invite encourage tell require command".split()
)
"""Verbs of asking: what is asked for is their content."""

OBJECT_CONTENT = frozenset(
    "confirm deny cite describe announce report claim allege acknowledge admit concede reveal disclose criticize criticise "
    "condemn denounce praise blame accuse reject dismiss dispute question defend endorse propose recommend predict promise "
    "pledge threaten demand request urge call quote mention note stress emphasize emphasise express recall explain "
    "welcome hail applaud slam blast decry lament oppose support back favor favour discuss outline detail reiterate echo "
    "repeat issue declare highlight characterize characterise portray label brand mock attack protest tout "
    "refute rebut contradict challenge".split()
)
"""Verbs whose object, a noun phrase, is what is said: ``denied the charge``."""

NAMED_AS = frozenset(
    "describe characterize characterise portray label brand call refer regard consider view see assess depict hail".split()
)
"""Verbs that say what somebody calls something: ``described Ri as an expert``."""

NOUNS = frozenset(
    "statement claim report allegation announcement suggestion assertion accusation assurance warning prediction view belief "
    "opinion idea notion argument complaint promise pledge vow threat denial confirmation admission confession estimate "
    "finding conclusion speculation rumor rumour fear hope concern suspicion news word testimony remark comment theory "
    "recommendation proposal demand request call order decision expectation indication sign acknowledgment charge "
    "assessment forecast reminder insistence contention declaration revelation disclosure message".split()
)
"""Nouns whose that-clause is what somebody says or holds."""

DOCUMENTS = frozenset(
    "report statement interview announcement study survey poll data document documents letter memo email affidavit complaint "
    "lawsuit indictment filing article story post tweet broadcast press release transcript testimony briefing dispatch book "
    "figure figures statistics record records file paper newspaper analysis footage video website account bulletin".split()
)
"""Nouns for what is published: they speak for whoever published them."""

HEARSAY_ADVERBS = frozenset("reportedly allegedly purportedly supposedly rumoredly ostensibly".split())

HEARSAY_PASSIVES = frozenset(
    "believe think say report understand see rumor rumour allege presume suppose consider regard view assume suspect "
    "fear expect estimate perceive hold credit accuse".split()
)
"""Verbs that in the passive without an agent report what nobody is named for: ``is believed to``."""

EVALUATIONS = frozenset("see regard view consider perceive hold deem".split())
"""Of those, the ones that give an opinion about a thing (``is seen as a setback``)."""

NEGATIVE_SPEECH = frozenset("refrain decline refuse fail stop avoid".split())
"""Verbs of not speaking: ``refrained from disclosing``, ``declined to say`` attribute nothing."""

ACCORDING = frozenset({"according to", "in the words of", "in the view of", "in the opinion of", "per"})

REPORT_OUTLETS = frozenset("publish report release issue carry air broadcast print post conduct write obtain".split())
"""Participles that lead from a document to who stands behind it: ``an interview published by X``."""
