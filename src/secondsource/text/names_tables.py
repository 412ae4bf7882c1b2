"""Titles, suffixes, particles and short forms of English-language names: words of the language."""

from __future__ import annotations

from secondsource.text.wordset import word_set

TITLES = word_set(
    "mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness count countess duke duchess prince "
    "princess king queen emperor empress sultan sheikh sheik shaikh emir ayatollah imam mullah maulana rabbi pope "
    "cardinal archbishop bishop father fr sister brother rev reverend pastor deacon monsignor saint st president "
    "vice-president premier chancellor minister secretary governor gov lieutenant lt mayor senator sen "
    "representative rep congressman congresswoman congressperson mp mep assemblyman assemblywoman councilman "
    "councilwoman councillor councilor alderman delegate deputy ambassador envoy consul attorney prosecutor judge "
    "justice magistrate sheriff marshal chief commissioner superintendent inspector detective det constable "
    "officer sergeant sgt corporal cpl private pvt captain capt major maj colonel col general gen admiral adm "
    "commander cmdr commodore brigadier brig marshal trooper agent spokesman spokeswoman spokesperson chairman "
    "chairwoman chair director coach manager comrade ceo cfo former ex acting interim late then incoming outgoing "
    "undersecretary speaker leader lawmaker foreign prime first lady supreme leader vice deputy assistant warrant "
    "field crown citizen engineer doctor nurse coroner pastor herr frau monsieur madame mme señor señora don doña "
    "haji hajji hojjatoleslam senior vice-senior lieutenant-general major-general brigadier-general vice-admiral "
    "rear-admiral rear lt-gen maj-gen brig-gen gen-col"
)
"""Words before a name that are not part of it, lower case without full stop."""

POSTS = word_set(
    "ceo cfo coo cto president vice-president chairman chairwoman chief director minister secretary governor "
    "senator mayor spokesman spokeswoman spokesperson leader coach manager editor founder ambassador premier "
    "chancellor commander sheriff sergeant lieutenant captain detective officer"
)
"""Posts that may stand inside a mention, after the name of what they are posts of."""

SUFFIXES = word_set("jr sr ii iii iv v esq phd md mp mbe obe cbe kbe kc qc dds rn cpa ret")

PARTICLES = word_set(
    "de da do dos das del della delle di du des la le las los van von der den ter ten zu zum zur af av bin bint "
    "ibn ben abu al el ul ud ur und mac mc st san santa"
)
"""Small words within family names, and the Arabic article."""

_SHORT = """
abigail abby; albert al bert; alexander alex sandy alec sasha; alexandra alex sandra sasha; alfred alf fred; amanda
mandy; andrew andy drew; anthony tony ant; antonio tony; arthur art; barbara barb babs; benjamin ben benny; bernard
bernie; bradley brad; cameron cam; catherine cathy kate katie; charles charlie chuck chas; charlotte charlie lottie;
christina chris tina; christine chris chrissy; christopher chris kit; cynthia cindy; daniel dan danny; david dave
davey; deborah deb debbie; dennis denny; dmitry dima; donald don donny; dorothy dot dottie; douglas doug; edward ed
eddie ted ned; edwin ed; eleanor ellie nell; elizabeth liz beth betty lizzie eliza betsy; emily em; eugene gene;
evgeny zhenya; frances fran; francis frank; franklin frank; frederick fred freddie; gabriel gabe; gerald gerry
jerry; gerard gerry; gilbert gil; gregory greg; harold harry hal; harrison harry; helen nell; henry hank harry;
herbert herb; irving irv; isaac ike; ivan vanya; jacob jake; jacqueline jackie; james jim jimmy jamie; janet jan;
jeffrey jeff; jennifer jen jenny; jeremiah jerry; jeremy jerry; jessica jess jessie; john jack johnny; jonathan jon;
joseph joe joey; joshua josh; judith judy; julian jules; katherine kathy kate katie; kathleen kathy kate; kenneth
ken kenny; kimberly kim; konstantin kostya; lawrence larry; leonard len lenny leo; leonid lyonya; louis lou; louise
lou; lucas luke; madeline maddie; margaret maggie meg peggy marge; maria masha; martin marty; matthew matt; maxwell
max; megan meg; melissa missy; michael mike mikey mick; mikhail misha; milton milt; mitchell mitch; nancy nan;
natalia natasha; nathan nate nat; nathaniel nate nat; nicholas nick nicky; nikolai kolya; norman norm; oliver ollie;
pamela pam; patricia pat patty trish; patrick pat paddy; pavel pasha; peter pete; philip phil; phillip phil; rachel
rach; raymond ray; rebecca becky becca; reginald reg reggie; richard rick dick ricky rich richie; robert bob bobby
rob robbie bert; roderick rod; rodney rod; roger rog; ronald ron ronny ronnie; rosemary rose rosie; russell russ;
samantha sam; samuel sam sammy; sandra sandy; sarah sally; sebastian seb; sergei seryozha; seymour sy; stanley stan;
stephanie steph; stephen steve; steven steve; stewart stew; stuart stu; susan sue susie suzy; suzanne sue; sylvester
sly; terence terry; teresa terry tess; theodore ted teddy theo; thomas tom tommy; timothy tim timmy; tobias toby;
valerie val; vasily vasya; victor vic; victoria vicky tori; vincent vince vinny; virginia ginny; vladimir vova
volodya; walter walt wally; wilfred wilf; william bill billy will willie liam; winston win; yuri yura; zachary zach
zack; josephine jo; joanna jo; muhammad mo; francisco paco; jose pepe; ignacio nacho; guadalupe lupe; enrique kike;
roberto beto; eduardo lalo; fernando nando; rafael rafa; manuel manny manolo
"""

WOMENS_NAMES = word_set(
    "abigail alexandra alice alicia amanda amy andrea angela anita anna anne ann annie barbara beatrice bernice "
    "beth betty brenda camille carol carolina caroline catherine charlotte christina christine claire claudia "
    "cynthia deborah debra denise diana diane donna dorothy edith eileen elaine eleanor elena elizabeth ellen "
    "emily emma erica esther eva evelyn fatima florence frances gabriela georgia gloria grace hannah heather "
    "heidi helen hillary ingrid irene isabel jacqueline jane janet janice jean jennifer jessica joan joanna "
    "josephine joyce judith julia julie karen katherine kathleen kathryn katie kimberly laura lauren linda lisa "
    "louise lucia lucy lydia marcia margaret maria marie marilyn martha mary maureen megan melissa michelle "
    "mildred miriam monica nancy natalia natalie natasha nicole nina olga olivia pamela patricia paula pauline "
    "phyllis priscilla rachel rebecca regina rosa rosemary ruth samantha sandra sara sarah sharon sheila shirley "
    "sofia sophia sophie stephanie susan suzanne sylvia tatiana teresa theresa tiffany ursula valentina valerie "
    "vanessa vera veronica victoria virginia wendy yolanda yvonne"
)
"""Given names that are women's in nearly all use."""

MENS_NAMES = word_set(
    "aaron abdul abraham adam ahmed alan albert alejandro alexander alfred andreas andrew anthony antonio arthur "
    "benjamin bernard bradley brandon brian bruce carl carlos charles christopher clarence craig daniel david "
    "dennis derek diego dmitry donald douglas edgar eduardo edward edwin enrique eric ernest eugene felipe "
    "fernando francisco franklin frederick gary george gerald giovanni giuseppe gregory guillermo gustavo hans "
    "harold harry hassan henry herbert howard hugo ibrahim igor isaac ivan jack jacob james jeffrey jeremy jerome "
    "jesus joel john jonathan jorge jose joseph joshua juan julio justin keith kenneth kevin khalid klaus kurt "
    "larry lawrence leonard louis luis manuel marco marcus mario mark martin matthew maurice michael miguel "
    "mikhail mohamed mohammed muhammad mustafa nathan nathaniel neil nicholas nikolai norman oliver omar oscar "
    "pablo patrick paul pedro peter philip pierre ralph ramon raymond ricardo richard robert roberto rodney roger "
    "roland ronald rodrigo samuel scott sebastian sergei seth simon stanley stefan stephen steven stuart theodore "
    "thomas timothy todd vernon victor vincent vladimir walter wayne william yusuf zachary"
)
"""Given names that are men's in nearly all use."""

SHORT_FORMS: dict[str, frozenset[str]] = {}
"""A given name's short forms and those whose short form it is."""
for _entry in _SHORT.replace("\n", " ").split(";"):
    _full, *_others = _entry.split()
    for _other in _others:
        SHORT_FORMS[_full] = SHORT_FORMS.get(_full, frozenset()) | {_other}
        SHORT_FORMS[_other] = SHORT_FORMS.get(_other, frozenset()) | {_full}

SPANISH_FAMILIES = word_set(
    """
    aguilar aguirre alonso alvarado alvarez arias avila benitez blanco cabrera calderon campos cano cardenas
    carrasco castillo castro chavez contreras cordova correa cortes cortez cruz delgado diaz dominguez duarte
    escobar espinosa espinoza estrada fernandez figueroa flores fuentes gallardo gallego garcia garrido gil
    gimenez gomez gonzalez guerra guerrero gutierrez guzman hernandez herrera hidalgo ibarra iglesias jimenez
    juarez lara leon lopez lozano luna maldonado marquez martinez medina mejia mendez mendoza molina montes
    morales moreno munoz navarro nieto nunez ochoa ojeda orozco ortega ortiz pacheco padilla parra pena peralta
    perez pineda ponce prieto quintero quiroga ramirez ramos rangel reyes rios rivas rivera robles rodriguez
    rojas romero rosales ruiz salas salazar salinas sanchez sandoval santana santiago serrano sierra silva solis
    sosa soto suarez tapia tellez toledo torres trujillo valdez valencia vargas vazquez vasquez vega velasco
    velasquez velez vera vidal villa villanueva zambrano zamora zapata zavala zuniga
    """
)
"""Family names of the Spanish custom of two, folded; the commonest."""
