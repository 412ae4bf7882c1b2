"""Words that attribute: verbs, nouns and phrases of saying, writing, holding and wanting.

The classes follow PARC 3 (Pareti 2016) and PolNeAR (Newell et al. 2018): what counts is whether the
verb presents its complement as somebody's words, belief or intention. Tables of the language, drawn
from VerbNet's classes of communication (37) and from the training part of PolNeAR.
"""

from __future__ import annotations

from secondsource.text.wordset import word_set

SAY = word_set(
    """
    say tell state declare announce claim assert maintain insist argue contend allege report add explain note
    remark comment observe mention point write tweet post blog testify confirm deny acknowledge admit concede
    reveal disclose warn caution stress emphasize emphasise underline underscore reiterate repeat reply respond
    answer retort counter recall recount relate predict forecast estimate project suggest imply hint indicate
    show find conclude reckon boast complain lament joke quip exclaim shout yell cry whisper swear vow
    promise pledge threaten inform notify advise assure remind brief proclaim pronounce profess attest affirm
    reaffirm clarify specify confess caution opine muse speculate quote cite read rule assess judge deem
    interject scream murmur echo recommend propose concur agree disagree signal convey communicate divulge
    detail describe narrate certify learn continue reason theorize theorise hypothesize postulate posit
    charge accuse
    """
)
"""Verbs whose clause, quotation or question is what somebody says."""

PLAIN = word_set(
    """
    say tell add write note explain argue state announce report claim insist reply respond recall continue
    conclude warn ask tweet observe remark comment admit acknowledge declare quip joke exclaim stress point
    maintain assert recount
    """
)
"""Of those, the ones whose mere form attributes: a sentence that holds one beside a quotation or a clause is read
so even where the tree does not show it."""

EVIDENCE = word_set(
    """
    show find suggest indicate imply reveal prove signal determine demonstrate highlight underscore underline
    mean
    """
)
"""Verbs that things do as well as people: they attribute only where their subject can speak."""

HOLD = word_set(
    """
    think believe know feel fear hope expect doubt suspect assume realize
    realise recognize recognise consider regard see view want wish desire prefer favor favour intend plan seek
    decide agree refuse decline worry wonder anticipate foresee remember conclude
    hate oppose support
    """
)
"""Verbs whose complement is what somebody holds or wants."""

ASK = word_set(
    """
    ask urge demand request order instruct call press plead beg appeal invite encourage tell command
    """
)
"""Verbs of asking: what is asked for is their content."""

OBJECT_CONTENT = word_set(
    """
    confirm deny cite describe announce report claim allege acknowledge admit concede reveal disclose criticize
    criticise condemn denounce praise blame accuse reject dismiss dispute question defend endorse propose
    recommend predict promise pledge threaten demand request urge call quote mention note stress emphasize
    emphasise express recall explain welcome hail applaud slam blast decry lament oppose support back favor
    favour discuss outline detail reiterate echo repeat issue declare highlight characterize characterise
    portray label brand mock attack protest tout refute rebut contradict challenge
    """
)
"""Verbs whose object, a noun phrase, is what is said: ``denied the charge``."""

NAMED_AS = word_set(
    """
    describe characterize characterise portray label brand call refer regard consider view see assess depict
    hail
    """
)
"""Verbs that say what somebody calls something: ``described Ri as an expert``."""

VERBS = SAY | HOLD | ASK | OBJECT_CONTENT | NAMED_AS
"""All of them."""

WITH_QUOTATION = frozenset({"continue"})
"""Verbs that attribute only beside quoted words."""

NOUNS = word_set(
    """
    statement claim report allegation announcement suggestion assertion accusation assurance warning prediction
    view belief opinion idea notion argument complaint promise pledge vow threat denial confirmation admission
    confession estimate finding conclusion speculation rumor rumour fear hope concern suspicion news word
    testimony remark comment theory recommendation proposal demand request call order decision expectation
    indication sign acknowledgment charge assessment forecast reminder insistence contention declaration
    revelation disclosure message
    """
)
"""Nouns whose that-clause is what somebody says or holds."""

DOCUMENTS = word_set(
    """
    report statement interview announcement study survey poll data document documents letter memo email
    affidavit complaint lawsuit indictment filing article story post tweet broadcast press release transcript
    testimony briefing dispatch book figure figures statistics record records file paper newspaper analysis
    footage video website account bulletin
    """
)
"""Nouns for what is published: they speak for whoever published them."""

HEARSAY_ADVERBS = word_set("reportedly allegedly purportedly supposedly rumoredly ostensibly")

HEARSAY_PASSIVES = word_set(
    """
    believe think say report understand see rumor rumour allege presume suppose consider regard view assume
    suspect fear expect estimate perceive hold credit accuse
    """
)
"""Verbs that in the passive without an agent report what nobody is named for: ``is believed to``."""

EVALUATIONS = word_set("see regard view consider perceive hold deem")
"""Of those, the ones that give an opinion about a thing (``is seen as a setback``)."""

TOLD_BY_INFINITIVE = word_set("go continue seem appear begin come proceed use start quote hasten rush move")
"""Verbs above an infinitive of saying that leave it said: ``went on to say``, ``was quick to add``."""

NEGATIVE_SPEECH = word_set("refrain decline refuse fail stop avoid")
"""Verbs of not speaking: ``refrained from disclosing``, ``declined to say`` attribute nothing."""

ACCORDING = frozenset({"according to", "in the words of", "in the view of", "in the opinion of", "per"})

REPORT_OUTLETS = word_set(
    """
    publish report release issue carry air broadcast print post conduct write obtain
    """
)
"""Participles that lead from a document to who stands behind it: ``an interview published by X``."""
