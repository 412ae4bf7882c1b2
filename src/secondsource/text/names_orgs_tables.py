"""Words of organisations' names: what kind of body, legal forms, media. Words of the language."""

from __future__ import annotations

from secondsource.text.wordset import word_set

KINDS = (
    ("embassy", r"\bembass(?:y|ies)\b"),
    ("consulate", r"\bconsulate(?:-general| general)?\b"),
    ("intelligence", (
        r"\b(?:spy|intelligence|espionage|secret)\s+(?:agency|service|bureau|organi[sz]ation|directorate)\b|"
        r"\bsecurity\s+service\b"
    )),
    ("ministry", r"\bministr(?:y|ies)\b|\bforeign office\b|\bhome office\b"),
    ("police", r"\bpolice\b|\bsheriff(?:['’]s)?\s+(?:office|department)\b|\bconstabulary\b"),
    ("parliament", r"\bparliament\b|\bnational assembly\b|\blegislature\b"),
    ("central bank", r"\b(?:central|reserve) bank\b|\bfederal reserve\b"),
    ("military", r"\b(?:army|military|armed forces)\b"),
    ("navy", r"\bnavy\b"), ("air force", r"\bair force\b"),
    ("court", r"\bcourt\b"),
    ("university", r"\buniversity\b|\bcollege\b"),
    ("hospital", r"\bhospital\b|\bmedical cent(?:er|re)\b"),
    ("party", r"\bparty\b"),
    ("news agency", r"\bnews agency\b|\bnewswire\b"),
    ("newspaper", r"\b(?:newspaper|daily|tabloid|ilbo|shimbun|zeitung|gazette|herald|tribune|times|journal)\b"),
    ("broadcaster", r"\b(?:broadcaster|television|tv|radio)\b"),
    ("government", r"\bgovernment\b|\bregime\b|\badministration\b"),
    ("agency", r"\bagency\b|\bbureau\b|\bservice\b|\bcommission\b|\bauthority\b|\bcouncil\b|\bcommittee\b|\bboard\b"),
    ("department", r"\bdepartment\b|\boffice\b"),
    ("bank", r"\bbank\b"),
    ("company", r"\bcompany\b|\bcorporation\b|\bfirm\b|\bmanufacturer\b|\bairline\b"),
)  # fmt: skip
"""Kind of body and the words that show it, the most telling first."""

COMPATIBLE = frozenset(
    frozenset(pair)
    for pair in (
        ("intelligence", "agency"), ("ministry", "department"), ("department", "agency"), ("police", "department"),
        ("news agency", "agency"), ("bank", "central bank"), ("company", "bank"), ("newspaper", "company"),
        ("broadcaster", "company"), ("news agency", "company"), ("police", "agency"), ("government", "agency"),
    )
)  # fmt: skip
"""Kinds that one body can be called by in turn."""

STOP = word_set("the a an of and for in on at to de la du des der die das und et y e del di da van")
LEGAL = word_set(
    "inc incorporated ltd limited corp corporation co company companies plc llc llp lp ag gmbh kg sa sas sarl nv "
    "bv ab as asa oyj oy spa srl pte pty kk sdn bhd holdings holding group grp jsc ojsc pjsc ooo oao zao pao kft "
    "zrt doo ao tbk"
)
"""Legal forms; ``group`` and ``holding`` say little and are dropped too when names are compared."""

LEGAL_PHRASES = (
    ("aktiengesellschaft", "ag"), ("gesellschaft mit beschränkter haftung", "gmbh"),
    ("public limited company", "plc"), ("limited liability company", "llc"), ("joint stock company", "jsc"),
    ("open joint stock company", "ojsc"), ("société anonyme", "sa"), ("sociedad anónima", "sa"),
    ("общество с ограниченной ответственностью", "ooo"), ("private limited", "ltd"),
)  # fmt: skip

SYNONYMS = {
    "defence": "defense", "centre": "center", "labour": "labor", "organisation": "organization",
    "programme": "program", "affairs": "", "ministry": "", "minister": "", "department": "", "dept": "",
    "agency": "agency", "dept.": "", "intl": "international", "natl": "national", "govt": "government",
    "univ": "university", "u.n": "un", "external": "foreign", "relations": "",
}  # fmt: skip

MEDIA_WORDS = word_set(
    "times post herald tribune gazette journal chronicle observer guardian telegraph mirror mail express "
    "independent star sun globe inquirer examiner dispatch courier sentinel register ledger record press news "
    "newspaper daily weekly magazine broadcasting television tv radio ilbo shinmun shimbun zeitung allgemeine "
    "monde figaro pais país mundo corriere repubblica jazeera arabiya reuters afp bloomberg xinhua yonhap kyodo "
    "tass interfax ria itar bbc cnn nbc abc cbs msnbc npr pbs itv dpa efe ansa kcna nhk sky fox politico axios "
    "wire newswire media outlet herald-tribune"
)
"""Words by which a body is seen to be a newspaper, broadcaster or agency."""

MEDIA_NOUNS = word_set(
    "newspaper paper daily tabloid magazine weekly outlet broadcaster network channel station agency newswire "
    "website site publication report article story interview broadsheet"
)
"""What news calls such a body, or its report, afterwards."""

OF_STATES = word_set("ministry embassy government parliament military navy police court") | {
    "air force",
    "central bank",
}
"""Kinds of bodies of a state: a country in the name is whose they are, and tells no more."""

FORMS = word_set("ag gmbh kg llp")
"""Legal forms that one business has and its namesake may not; news confuses ``Inc.`` with ``Corp.``."""

IDLE = {
    "police": word_set("department dept force service"), "ministry": word_set("federal royal national union"),
    "navy": word_set("royal national"), "air force": word_set("royal national"), "military": word_set("royal national"),
    "court": word_set("national federal"), "parliament": word_set("federal"),
}  # fmt: skip
"""Words that names of a kind of body have or lack without meaning another."""

PLAIN_WORDS = word_set(
    """
    foreign defense interior justice finance health education labor economy trade transport agriculture environment
    energy culture information intelligence unification home security industry commerce tourism planning
    communications science technology housing sports youth women social welfare public affairs state national
    supreme high court appeals appeal constitutional criminal civil police military army armed forces parliament
    government assembly house senate federal central traffic riot border republic
    """
)
"""Words that many countries' bodies have in their names; a name with another word (``Nairobi``) is its own."""
