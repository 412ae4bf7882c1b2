"""Words that tell what a name or a noun stands for. Of the language, not of any story."""

from __future__ import annotations

from secondsource.text.wordset import word_set

FESTIVE = word_set(
    """
    house birthday dinner holiday christmas halloween pool block graduation wedding eve cocktail tea slumber garden
    bachelor bachelorette engagement farewell office launch dance beach frat fraternity search rescue
    """
)
"""Words before ``party`` that make it no organisation."""

TITLES = word_set(
    """
    mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady baron baroness rev rev. reverend
    pastor father sister brother rabbi imam sheikh shaikh ayatollah pope cardinal archbishop bishop king queen
    prince princess duke duchess emperor empress sultan emir president vice-president premier chancellor prime
    minister secretary undersecretary senator sen sen. rep rep. representative congressman congresswoman
    councilman councilwoman councilor councillor alderman mayor governor gov gov. ambassador consul counselor
    attorney judge justice magistrate prosecutor sheriff deputy constable detective det. inspector officer sgt
    sgt. sergeant lt lt. lieutenant capt capt. captain cpl cpl. corporal pvt. private maj maj. major col col.
    colonel gen gen. general brig. brigadier adm adm. admiral cmdr cmdr. commander commodore marshal chief
    superintendent supt. commissioner director chairman chairwoman chairperson chair leader spokesman
    spokeswoman spokesperson coach manager ceo analyst author actor actress singer lawmaker lawyer diplomat
    coroner trooper patrolman patrolwoman firefighter doctor nurse teacher journalist reporter editor
    correspondent candidate nominee mp m.p. msgr. monsignor comrade comandante señor señora herr frau monsieur
    madame first acting former ex late
    """
)
"""Words before a name that make it a person's."""

PERSON_NOUNS = word_set(
    """
    man woman boy girl child baby infant toddler teenager teen youth adult person mother father parent son
    daughter brother sister wife husband spouse widow widower uncle aunt cousin nephew niece grandmother
    grandfather grandson granddaughter friend girlfriend boyfriend fiance fiancee partner neighbor neighbour
    roommate relative resident citizen national villager victim suspect gunman shooter attacker assailant killer
    murderer robber burglar thief intruder driver passenger motorist pedestrian cyclist witness bystander
    onlooker survivor hostage captive prisoner inmate detainee defendant plaintiff convict accomplice fugitive
    student pupil teacher professor lecturer principal coach player athlete worker employee employer boss owner
    manager executive director chairman chairwoman chairperson president vice-president premier chancellor
    secretary minister undersecretary lawmaker legislator senator congressman congresswoman representative
    deputy mayor governor councilor councillor alderman commissioner ambassador envoy diplomat consul counselor
    attache official officer spokesman spokeswoman spokesperson aide adviser advisor assistant strategist
    pollster candidate nominee contender challenger incumbent politician leader chief head commander general
    colonel major captain lieutenant sergeant corporal soldier marine sailor pilot trooper policeman policewoman
    cop detective investigator inspector sheriff constable marshal agent spy defector dissident activist
    protester protestor demonstrator rioter rebel insurgent militant terrorist fighter guerrilla lawyer attorney
    prosecutor judge justice magistrate juror coroner paramedic medic doctor physician surgeon nurse patient
    scientist researcher analyst expert economist historian scholar author writer novelist poet journalist
    reporter editor columnist correspondent blogger anchor host publisher photographer artist actor actress
    singer musician rapper composer comedian dancer model designer engineer architect builder farmer fisherman
    trader banker broker investor entrepreneur businessman businesswoman tycoon billionaire millionaire
    shareholder customer client shopper tourist visitor traveler traveller migrant refugee immigrant emigrant
    asylum-seeker exile veteran retiree pensioner priest pastor bishop cardinal pope imam rabbi monk nun cleric
    worshipper king queen prince princess monarch emperor dictator successor predecessor colleague counterpart
    member supporter opponent critic fan voter donor volunteer caller dispatcher firefighter guard bodyguard
    lookout gardener housekeeper bartender waiter waitress chef cook clerk cashier teller janitor barber
    hairdresser mechanic plumber electrician technician operator programmer developer founder co-founder
    inventor pioneer winner loser champion insider outsider whistleblower informant source crew crewman
    crewmember somebody someone
    """
)
"""Nouns that stand for persons."""

ORG_NOUNS = word_set(
    """
    ministry agency service embassy consulate mission department bureau office court tribunal police force army
    navy military government administration cabinet parliament congress senate legislature assembly council
    committee commission board party coalition opposition union league alliance federation association society
    institute institution university college school academy hospital clinic church mosque synagogue temple
    company corporation firm bank group organization organisation foundation charity newspaper paper daily
    tabloid magazine broadcaster network station channel outlet publisher studio airline carrier automaker
    carmaker manufacturer maker retailer supplier contractor operator regulator watchdog prosecution team club
    squad regime junta militia gang cartel startup campaign taskforce secretariat directorate authority utility
    insurer brewer drugmaker developer conglomerate subsidiary affiliate website intelligence judiciary treasury
    pentagon kremlin jury panel regiment battalion brigade franchise
    """
)
"""Nouns that stand for organisations."""

ORG_PLURALS = frozenset(["police", "authorities", "officials", "prosecutors", "investigators"])

ORG_HEADS = word_set(
    """
    ministry agency service services embassy consulate department dept dept. bureau office court tribunal police
    force forces army navy guard guards corps marines parliament congress senate assembly council committee
    commission board party coalition union league alliance federation confederation association assn assn.
    society institute institution university univ. college school academy hospital clinic church company co co.
    corporation corp corp. inc inc. ltd ltd. llc plc ag gmbh sa bank group holdings industries organization
    organisation foundation fund trust newspaper times post tribune herald gazette journal chronicle guardian
    telegraph observer examiner inquirer enquirer courier dispatch sentinel register news press daily weekly
    today ilbo shimbun zeitung broadcasting network radio television tv channel media magazine review airlines
    airways air motors systems technologies labs laboratory laboratories energy petroleum oil electric
    pharmaceuticals partners associates brothers bros bros. club fc team administration authority center centre
    command directorate secretariat treasury cabinet brigade regiment battalion division squad unit militia
    front movement brotherhood initiative project program programme campaign museum library theater theatre
    orchestra enterprises records studios pictures entertainment international universities state-run
    intelligence nations
    """
)
"""Last words of organisations' names."""

ORG_BEFORE_OF = word_set(
    """
    ministry department bank university college institute bureau board house court church office council
    committee commission league organization organisation association academy museum library school center
    centre federation union society party army chamber sons daughters knights order
    """
)
PLACE_BEFORE_OF = word_set(
    """
    republic state states kingdom gulf bay cape city town county province isle strait sea commonwealth port
    district sultanate emirate region valley mount lake
    """
)
PLACE_HEADS = word_set(
    """
    avenue ave ave. street st st. road rd rd. boulevard blvd blvd. drive lane highway hwy route expressway
    parkway freeway bridge tunnel square plaza park county city town village township borough district province
    state prefecture region river lake sea ocean bay gulf strait channel canal island islands isle peninsula
    mountain mountains mount mt. hills hill valley desert forest beach coast airport station harbor harbour port
    territory heights apartments terrace court place palace prison jail tower stadium arena cemetery mall
    embankment hotel
    """
)
EVENT_HEADS = word_set(
    """
    war wars battle olympics games cup championship championships festival conference summit revolution uprising
    massacre hurricane typhoon storm earthquake marathon tour open prix award awards day convention crisis
    pandemic election holocaust
    """
)
WORK_NOUNS = word_set(
    """
    report statement interview announcement study survey poll data document documents letter memo email
    affidavit complaint lawsuit indictment filing article story post tweet broadcast press release transcript
    testimony briefing dispatch book
    """
)
"""Nouns for what is published or put on record: they stand as sources."""

PLACE_NOUNS = word_set(
    """
    country nation state city town village capital province county region district island neighborhood
    neighbourhood
    """
)
VESSEL_NOUNS = word_set(
    """
    ship vessel tanker freighter boat ferry submarine destroyer frigate cruiser carrier trawler yacht warship
    liner cutter barge corvette schooner lifeboat
    """
)
VESSEL_PREFIXES = word_set("mv m/v mt ss s.s. uss u.s.s. hms h.m.s. rms ins rv fv")

NAME_PARTICLES = word_set(
    """
    al el bin ibn bint ben abu abd von van der den de da di del della dos das du la le lo ter ten af av zu y e
    st. san santa
    """
)
TIME_NAMES = word_set(
    """
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. jan
    feb mar apr jun jul aug sept sep oct nov dec mon. tue. tues. wed. thu. thurs. fri. sat. sun. christmas
    easter ramadan thanksgiving gmt est edt pst pdt cst cdt utc bst kst
    """
)
NO_NAMES = word_set("no. nos. vol. fig. ch. mr mr. mrs mrs. ms ms. vs vs. v. a.m. p.m. ph.d. i.e. e.g. etc. q a b c")
"""Capitalised or not, these name nothing by themselves."""

NOT_ORGANISATIONS = word_set(
    """
    tv dna hiv aids covid usd eur gbp ceo cfo coo mp mps pm am phd md ii iii iv vi ok id gps suv lgbt lgbtq faq
    dui er icu i a it q&a rv atv vip dj mc hq pr ad bc ce bce cpr ied iq diy
    """
)
"""Acronyms that name no organisation."""

SURNAMES_FIRST = word_set(
    """
    kim lee park pak choi choe jung jeong chung chong kang cho jo yoon yun jang chang lim im rim han oh o seo
    suh shin sin kwon hwang ahn an song ryu yoo yu hong jeon chun ko koh go moon mun yang ryang son sohn bae
    baek paik heo hur nam noh roh no ri rhee yi li thae tae hyon hyun ryom pang bang byun pyon cha chu joo ju do
    to eom ok woo u won wang zhang liu chen zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang zheng
    xie tang feng dong pan yuan cai jiang du ye cheng wei su lu ding ren shen yao lau wong chan cheung leung
    tsang tam ng nguyen tran le pham hoang phan vu vo dang bui ngo duong ly mao deng xi
    """
)
"""Family names that stand first (Korean, Chinese, Vietnamese), in the common romanisations."""
