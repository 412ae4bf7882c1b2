"""Irregular forms of English verbs, nouns and comparisons, as in any school grammar."""

from __future__ import annotations

from secondsource.text.wordset import word_set

_VERBS = """
be am is are was were been being 'm 're ’m ’re; have has had having 've ’ve; do does did done; go goes went
gone; say said; make made; get got gotten; know knew known; think thought; take took taken; see saw seen; come
came; give gave given; find found; tell told; become became; leave left; feel felt; put; bring brought; begin
began begun; keep kept; hold held; write wrote written; stand stood; hear heard; let; mean meant; set; meet met;
run ran; pay paid; sit sat; speak spoke spoken; lie lay lain lying; lead led; read; grow grew grown; lose lost;
fall fell fallen; send sent; build built; understand understood; draw drew drawn; break broke broken; spend
spent; cut; rise rose risen; drive drove driven; buy bought; wear wore worn; choose chose chosen; seek sought;
throw threw thrown; catch caught; deal dealt; win won; forget forgot forgotten; fight fought; teach taught; eat
ate eaten; sell sold; fly flew flown; strike struck stricken; hit; shoot shot; flee fled; steal stole stolen;
sing sang sung; ring rang rung; sink sank sunk; swim swam swum; drink drank drunk; shake shook shaken; wake woke
woken; bear bore borne; tear tore torn; swear swore sworn; freeze froze frozen; hide hid hidden; ride rode
ridden; bite bit bitten; beat beaten; forbid forbade forbidden; forgive forgave forgiven; overcome overcame;
undergo underwent undergone; withdraw withdrew withdrawn; undertake undertook undertaken; overtake overtook
overtaken; mistake mistook mistaken; foresee foresaw foreseen; oversee oversaw overseen; overthrow overthrew
overthrown; uphold upheld; withhold withheld; withstand withstood; rebuild rebuilt; resell resold; retell
retold; foretell foretold; mislead misled; misread; misunderstand misunderstood; overhear overheard; rewrite
rewrote rewritten; undo undid undone; redo redid redone; lay laid laid; bind bound; bleed bled; blow blew blown;
breed bred; burn burnt; burst; cast; broadcast; forecast; cling clung; cost; creep crept; dig dug; dive dove;
dream dreamt; dwell dwelt; feed fed; fling flung; grind ground; hang hung; hurt; kneel knelt; lean leant; leap
leapt; learn learnt; lend lent; light lit; quit; rid; saw sawn; sew sewn; shed; shine shone; show shown; shrink
shrank shrunk; shut; sleep slept; slide slid; sling slung; slit; sow sown; speed sped; spell spelt; spill spilt;
spin spun; spit spat; split; spoil spoilt; spread; spring sprang sprung; stick stuck; sting stung; stink stank
stunk; stride strode; string strung; strive strove striven; sweep swept; swell swollen; swing swung; thrust;
tread trod trodden; weave wove woven; weep wept; wind wound; wring wrung; arise arose arisen; awake awoke
awoken; behold beheld; beset; bend bent; bet; bid bade; cater; lose losing; die dying dies died; tie tying; vie
vying; plead pled; prove proven; slay slew slain; sneak snuck; outdo outdid outdone; panic panicked panicking;
mimic mimicked mimicking; traffic trafficked trafficking; picnic picnicked; frolic frolicked;
"""
_AUX = {
    "'s": "be", "’s": "be", "'d": "would", "’d": "would", "'ll": "will", "’ll": "will", "wo": "will", "ca": "can",
    "sha": "shall", "would": "would", "could": "could", "should": "should", "might": "might", "ai": "be", "'ve": "have",
    "’ve": "have", "has": "have", "had": "have", "does": "do", "did": "do", "done": "do", "'m": "be", "’m": "be",
    "'re": "be", "’re": "be", "am": "be", "is": "be", "are": "be", "was": "be", "were": "be", "been": "be",
    "being": "be", "having": "have", "got": "get", "getting": "get", "gets": "get", "n't": "not", "n’t": "not",
}  # fmt: skip
_NOUNS = """
man men; woman women; child children; person persons; foot feet; tooth teeth; goose geese; mouse mice; ox oxen;
wife wives; life lives; knife knives; wolf wolves; half halves; self selves; leaf leaves; thief thieves; shelf
shelves; calf calves; loaf loaves; hoof hooves; scarf scarves; crisis crises; analysis analyses; basis bases;
thesis theses; hypothesis hypotheses; diagnosis diagnoses; oasis oases; phenomenon phenomena; criterion
criteria; bacterium bacteria; nucleus nuclei; alumnus alumni; stimulus stimuli; fungus fungi; index indices;
matrix matrices; appendix appendices; serviceman servicemen; policeman policemen; policewoman policewomen;
spokesman spokesmen; spokeswoman spokeswomen; congressman congressmen; congresswoman congresswomen; lawmaker
lawmakers; fisherman fishermen; businessman businessmen; businesswoman businesswomen; gunman gunmen; chairman
chairmen; fireman firemen; crewman crewmen; militiaman militiamen; councilman councilmen; grandchild
grandchildren; axe axes; movie movies; cookie cookies; zombie zombies; rookie rookies; lie lies; tie ties; pie
pies; shoe shoes; toe toes; foe foes; canoe canoes; hero heroes; potato potatoes; tomato tomatoes; echo echoes;
veto vetoes; torpedo torpedoes; embargo embargoes; mosquito mosquitoes; volcano volcanoes; cargo cargoes; bus
buses; gas gases; lens lenses; virus viruses; census censuses; campus campuses; bonus bonuses; status statuses;
caucus caucuses; chorus choruses; plus pluses; atlas atlases; alias aliases; bias biases; canvas canvases; quiz
quizzes; cache caches; ache aches; headache headaches; house houses; base bases; case cases; database databases;
phase phases; purchase purchases; release releases; lease leases; cause causes; clause clauses; pause pauses;
nurse nurses; horse horses; course courses; purse purses; corpse corpses; response responses; expense expenses;
license licenses; licence licences; defense defenses; offense offenses; sense senses; use uses; excuse excuses;
ruse ruses; abuse abuses; refuse refuses; nose noses; rose roses; hose hoses; purpose purposes; dose doses;
noise noises; premise premises; promise promises; rise rises; exercise exercises; enterprise enterprises;
franchise franchises; surprise surprises; size sizes; prize prizes; breeze breezes; disease diseases; axis axes;
"""
UNINFLECTED = word_set(
    """
    news politics economics mathematics physics series species means headquarters police people cattle sheep
    deer fish aircraft spacecraft hovercraft offspring athletics gymnastics ethics statistics analytics
    logistics genetics diabetes measles rabies chess lens gas bus virus status crisis analysis basis thesis
    press access process success congress progress business princess witness illness fitness darkness address
    loss boss class glass pass mass cross dress stress distress fortress campus bonus census focus corps gross
    bias chaos alias canvas christmas always perhaps thus plus this his its us yes as is was has does less
    unless miss kiss abyss mess guess chassis debris apparatus consensus minus surplus genius radius nucleus
    cactus prospectus exodus tennis pancreas overseas whereas clothes thanks
    """
)
"""Nouns in -s that are no plurals, and plurals that have no other singular."""


def _forms(table: str) -> dict[str, str]:
    out: dict[str, str] = {}
    for group in table.replace("\n", " ").split(";"):
        words = group.split()
        for form in words[1:]:
            out.setdefault(form, words[0])
    return out


VERB_FORMS = _forms(_VERBS)
"""Form to lemma."""
INVARIANT_VERBS = frozenset(words[0] for group in _VERBS.replace("\n", " ").split(";") if (words := group.split()))
"""Lemmas of irregular verbs: a form that is one of them is its own lemma."""
AUXILIARY_FORMS = _AUX
NOUN_FORMS = _forms(_NOUNS)
COMPARED = {"better": "good", "best": "good", "worse": "bad", "worst": "bad", "further": "far", "farther": "far",
            "furthest": "far", "farthest": "far", "less": "little", "least": "little"}  # fmt: skip
