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
    show find conclude reckon boast complain lament joke quip exclaim shout yell cry whisper swear vow promise
    pledge threaten inform notify advise assure remind brief proclaim pronounce profess attest affirm reaffirm
    clarify specify confess opine muse speculate quote cite read rule assess judge deem interject scream bemoan
    adduce intone marvel wonder murmur echo recommend propose concur agree disagree signal convey communicate
    divulge detail describe narrate certify learn continue reason theorize theorise hypothesize postulate posit
    charge accuse chant recite scoff retweet
    """
)
"""Verbs whose clause, quotation or question is what somebody says."""

PLAIN = word_set(
    """
    echo counter retort shout testify confess muse boast complain lament predict promise vow mumble interject
    say tell add write note explain argue state announce report claim insist reply respond continue
    conclude warn ask tweet observe remark comment admit acknowledge declare quip joke exclaim stress point
    assert recount
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
    think believe feel fear hope expect doubt know understand notice figure calculate aim like love
    suspect assume realize realise recognize recognise consider regard
    view want wish desire prefer favor favour intend plan seek decide agree refuse decline worry wonder
    anticipate foresee remember conclude hate oppose support
    """
)
"""Verbs whose complement is what somebody holds or wants."""

ASK = word_set(
    """
    ask urge demand request order convince persuade instruct press plead beg appeal invite encourage tell command
    """
)
"""Verbs of asking: what is asked for is their content."""

OBJECT_CONTENT = word_set(
    """
    tweet confirm deny cite describe announce report claim allege acknowledge admit concede reveal disclose
    criticize criticise condemn denounce praise blame accuse reject dismiss dispute question defend endorse
    propose recommend predict promise pledge threaten demand request urge call quote mention note stress
    emphasize emphasise express explain welcome hail applaud slam blast decry lament oppose support favor
    favour discuss outline detail reiterate echo repeat declare characterize characterise portray label brand
    mock tout refute rebut contradict
    """
)
"""Verbs whose object, a noun phrase, is what is said: ``denied the charge``."""

NAMED_AS = word_set(
    """
    describe characterize characterise portray label brand call refer regard consider view see assess depict
    hail deem cast liken compare frame bill dub position present credit know remember
    """
)
"""Verbs that say what somebody calls something: ``described Ri as an expert``."""

JUDGE = word_set(
    """
    admonish applaud assail bash belittle bemoan berate blast castigate celebrate censure champion chastise
    cheer chide commend compliment condemn congratulate criticise criticize debunk decry defend denounce deplore
    deride disavow disown disparage dismiss dispute doubt downplay endorse excoriate extol extoll fault favor
    favour hail impugn knock lambaste laud malign minimize minimise mock oppose pillory praise promote question
    rap rebuff rebuke rebut refute reject renounce repudiate reprimand ridicule salute savage scold scorn second
    skewer slam spurn support thank tout vilify welcome hate prefer want seek fear
    anticipate attack back credit embrace expect recognize recognise remember insult ignore resist view rip flay
    pan lampoon trash boo trumpet herald nominate
    challenge protest accept rue
    admire adore appreciate cherish despise detest dislike distrust envy esteem like loathe love mistrust mourn
    regret relish resent respect revere treasure
    """
)
"""Verbs of judging and feeling (VerbNet 31.2, 33): their object is what is judged. They tell a stance, not words:
no claim rests on it."""

RAISE = word_set(
    """
    advocate answer articulate attribute authorize authorise broadcast coin discuss float forbid highlight identify
    invoke list mandate name order outline post prohibit recall retweet share spotlight trumpet reference unveil utter
    voice
    """
)
"""Verbs of bringing a thing up or of ruling on it (VerbNet 29.2, 37.7): their object is it; no claim rests on it."""

WITH_PARTICLE = {
    **dict.fromkeys(word_set("talk play"), word_set("up down")),
    **dict.fromkeys(word_set("lay spell single call"), frozenset({"out"})),
    **dict.fromkeys(word_set("brush shrug"), word_set("off aside")),
    "rule": frozenset({"out"}),
    "sum": frozenset({"up"}),
}
"""Verbs that judge or bring up only with a particle: ``played down the risk``, ``laid out her plans``."""

OBJECT_CONTENT = OBJECT_CONTENT | JUDGE | RAISE

DEEDS = word_set(
    """
    advise advocate back consider defend deny describe discuss endorse favor favour mention oppose propose recall
    recommend reject support suggest
    """
)
"""Verbs whose content may be a deed in -ing: ``supports raising the tax``."""

ABOUT = {
    **dict.fromkeys(
        word_set("talk speak complain boast brag joke warn worry wonder rant gush"), word_set("about of against")
    ),
    **dict.fromkeys(word_set("comment dwell elaborate"), frozenset({"on"})),
    **dict.fromkeys(word_set("refer allude point object"), frozenset({"to"})),
    **dict.fromkeys(word_set("push advocate argue lobby press vouch"), frozenset({"for"})),
    **dict.fromkeys(word_set("apologize apologise"), frozenset({"for"})),
    **dict.fromkeys(word_set("disagree agree"), word_set("with on to")),
    "respond": frozenset({"to"}),
    "hope": frozenset({"for"}),
    "campaign": word_set("for against"),
    "believe": frozenset({"in"}),
    "distance": frozenset({"from"}),
    **dict.fromkeys(word_set("write remind"), frozenset({"about"})),
    **dict.fromkeys(word_set("touch focus"), frozenset({"on"})),
    **dict.fromkeys(word_set("think speculate learn know"), word_set("about of on")),
    **dict.fromkeys(word_set("lash strike hit"), frozenset({"at"})),
    **dict.fromkeys(word_set("sympathize sympathise side identify"), frozenset({"with"})),
    **dict.fromkeys(word_set("opine weigh"), frozenset({"on"})),
    **dict.fromkeys(word_set("cheer root plead"), frozenset({"for"})),
    "call": word_set("for on upon"),
    "insist": frozenset({"on"}),
    "hint": frozenset({"at"}),
    "rail": frozenset({"against"}),
    **dict.fromkeys(word_set("balk bristle scoff"), frozenset({"at"})),
    **dict.fromkeys(word_set("pounce lecture"), frozenset({"on"})),
    "caution": frozenset({"against"}),
}
"""Verbs of speaking with a preposition before what they speak of."""

VERBS = frozenset(WITH_PARTICLE) | SAY | HOLD | ASK | OBJECT_CONTENT | NAMED_AS | frozenset(ABOUT)
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

RUMOURS = word_set("report rumor rumour allegation speculation suggestion claim accusation assertion gossip")
"""Of those, the ones that report a thing as hearsay where nobody is named: ``amid reports that``."""

STANCES = word_set(
    """
    accusation acknowledgment admission allegation announcement anger apology approval assessment
    assurance belief call claim comment complaint concern condemnation criticism critique defense denial demand
    description disagreement disapproval disavowal doubt embrace endorsement enthusiasm estimate explanation
    fear gratitude hope indictment invitation objection opinion outrage pledge praise
    promise proposal question rebuke refusal rejection remark request skepticism scepticism suggestion support
    threat view vow warning worry attack ambition aversion commitment congratulation condolence confidence contempt
    desire determination disdain dismay dissatisfaction distaste distrust faith goal hostility intent
    intention interest message mistrust offer order perception plan pledge plea
    reluctance reservation resolve respect sympathy thank thought unease willingness wish mention reference backing
    dislike assault interpretation
    """
)
"""Nouns for a stance: with a preposition before what it is about they attribute it to whose it is."""

STANCE_PREPOSITIONS = word_set("of for about on over against to toward towards with in at by")

LENDING = word_set(
    """
    make express have issue voice raise give release deliver reiterate repeat offer hold share take draw pose post
    publish send pledge announce declare show lend throw put write file feel harbor harbour lodge launch register
    air sound
    """
)
"""Verbs that lend their subject to a noun: ``made a promise``, ``voiced concern``."""

ADJECTIVES = word_set(
    """
    afraid angry anxious ashamed aware adamant bitter certain committed concerned confident convinced critical cynical
    determined disappointed dismayed dismissive distrustful doubtful eager enamored enthusiastic excited fearful
    frustrated furious glad grateful happy hesitant hopeful hostile impressed inclined indignant keen loath
    mistrustful nervous opposed optimistic outraged passionate pessimistic pleased proud relieved reluctant
    satisfied scared sceptical shocked skeptical sorry supportive sure surprised sympathetic terrified thankful
    unaware uneasy unhappy unimpressed unsure unwilling upset wary willing worried
    """
)
"""Adjectives of holding: what follows them is what their subject holds."""

DOCUMENTS = word_set(
    """
    report statement interview announcement study survey poll data document documents letter memo email
    affidavit complaint lawsuit indictment filing article story post tweet broadcast press release transcript
    testimony briefing dispatch book figure figures statistics record records file paper newspaper analysis
    footage website video account bulletin result research finding polling audit review inquiry census index
    forecast estimate ad advert advertisement headline timeline verdict ruling
    """
)
"""Nouns for what is published: they speak for whoever published them."""

PEOPLE = word_set(
    """
    activist administration adviser advisor advocate agency aide alliance ally analyst army association attorney
    audience author authority backer bank board body boss brother bureau business camp campaign candidate captain
    caucus chairman chairwoman champion chief child church citizen city coach coalition colleague commander
    commentator commission commissioner committee community company conservative consumer council country couple
    court critic crowd customer daughter delegate democrat department detective developer diplomat director doctor
    donor economist editor employee employer establishment executive expert family fan farmer father fighter firm
    firefighter founder friend government governor group guest head historian host household hunter husband insider
    investigator investor journalist judge jury justice king landlord lawmaker lawyer leader leadership lender
    lesbian liberal lobbyist majority maker man manager mayor member merchant military minister ministry minority
    moderator mother mourner movement nation neighbor neighbour nurse observer office officer official operative
    operator opponent opposition organizer organiser organization organisation organiser outlet owner panel panelist
    parent parish parliament participant partner party passenger patient pilot police politician pollster pope
    populace predecessor president priest prince prisoner producer professor progressive prosecutor protester public
    publisher quarter queen rabbi rebel refugee regime regulator relative reporter representative republican
    researcher resident respondent rival scholar school scientist secretary senator sister skeptic sceptic soldier
    son source specialist spokesman spokesperson spokeswoman staff staffer state stranger strategist student
    successor superdelegate supporter survivor suspect teacher team teenager tenant terrorist third town trader
    traveler traveller treasurer troop tribe tribunal union university user veteran victim villager visitor
    volunteer voter watchdog widow wife winner witness woman worker writer youth millennial
    """
)
"""Nouns for people and bodies of people."""

HEARSAY_ADVERBS = word_set("reportedly allegedly purportedly supposedly rumoredly ostensibly")

HEARSAY_PASSIVES = word_set(
    """
    believe think say report understand see rumor rumour allege presume consider regard view assume
    suspect fear expect estimate perceive hold credit accuse
    """
)
"""Verbs that in the passive without an agent report what nobody is named for: ``is believed to``."""

EVALUATIONS = word_set("see regard view consider perceive hold deem")
"""Of those, the ones that give an opinion about a thing (``is seen as a setback``)."""

STAGES = word_set("go continue keep begin start come proceed use hasten rush move try attempt")
"""Verbs that tell at what stage saying is: one cue with it, ``went on to say``."""

ASKED = word_set("ask question press")
"""Verbs of asking whose passive tells what somebody is asked: ``was asked about the raid``."""

SEEMING = word_set("seem appear sound")
"""Verbs of what things look like: whose impression it is stays untold. No claim rests on them."""

TOLD_BY_INFINITIVE = word_set("go continue seem appear begin come proceed use start quote hasten rush move")
"""Verbs above an infinitive of saying that leave it said: ``went on to say``, ``was quick to add``."""

WITHHELD = word_set("refrain decline refuse fail stop avoid")
"""Verbs of not speaking: ``refrained from disclosing``, ``declined to say`` attribute nothing."""

ACCOUNTS = word_set("word view opinion eye account telling estimate reckoning judgment judgement assessment")
"""Nouns that attribute after ``in`` or ``by``: ``in the words of one diplomat``, ``by his own account``."""

CITING = word_set("cite quote")
"""Verbs whose participle names whom a voice relies on: ``the paper reported, citing police``."""

WORRIES = word_set("anxiety concern doubt fear question skepticism scepticism suspicion unease worry")
"""Nouns that with ``about`` are somebody's even where nobody is named: ``amid growing concern about``."""

EXCHANGES = word_set("interview chat")
"""What people have with each other about a topic: nobody is the source."""

SURVEYS = word_set("poll survey polling")
"""What numbers are found in: ``52 percent in a poll``."""

ACCORDING = frozenset({"according to", "in the words of", "in the view of", "in the opinion of"})

REPORT_OUTLETS = word_set(
    """
    publish report release issue carry air broadcast print post conduct write obtain
    """
)
"""Participles that lead from a document to who stands behind it: ``an interview published by X``."""
