"""Words by which English news names its voices: who can be asked, who cannot, what stands for a paper."""

from __future__ import annotations

import re

# People without a name: nobody can be asked whether they said it.
FACELESS = frozenset({
    "source", "sources", "insider", "insiders", "observer", "observers", "critic", "critics", "analyst", "analysts",
    "expert", "experts", "people", "person", "some", "many", "others", "witness", "witnesses", "bystander",
    "bystanders", "resident", "residents", "neighbor", "neighbors", "neighbour", "neighbours", "relative", "relatives",
    "friend", "friends", "activist", "activists", "diplomat", "diplomats", "official", "officials", "officer",
    "officers", "aide", "aides", "lawmaker", "lawmakers", "defector", "defectors", "man", "woman", "men", "women",
    "rumor", "rumors", "rumour", "rumours", "speculation", "media", "reports", "authorities", "authority",
    "investigators", "it", "they", "those", "one", "someone", "anyone", "everybody", "everyone", "member", "members",
    "employee", "employees", "worker", "workers", "trader", "traders", "user", "users",
    "youth", "youths", "protester", "protesters", "demonstrator", "demonstrators", "student", "students", "teenager",
    "teenagers", "locals", "villager", "villagers", "passenger", "passengers", "commuters", "fans", "supporters",
    "parents", "families", "survivors", "victims", "colleagues", "classmates", "farmers", "fishermen", "voters",
    "tourists", "patients", "prisoners", "inmates", "migrants", "refugees", "soldiers", "rebels", "militants",
    "customers", "shoppers", "shopkeepers", "drivers", "doctors", "nurses", "teachers", "onlookers", "passers-by",
})  # fmt: skip

# Bodies that answer for themselves even where the report does not spell out their name.
BODIES = frozenset({
    "police", "ministry", "government", "court", "army", "military", "navy", "embassy", "office", "agency", "company",
    "hospital", "coroner", "sheriff", "department", "parliament", "party", "committee", "commission", "council",
    "university", "union", "bank", "prosecutor", "prosecutors", "prosecution", "firm", "airline", "operator",
    "regulator", "watchdog", "presidency", "administration", "bureau", "institute", "authority", "church", "school",
    "judgment", "judgement", "verdict", "decree", "transcript", "warrant", "petition", "audit",
    "district", "city", "county", "state", "country", "data", "figures", "statistics", "documents", "document",
    "records", "record", "filing", "affidavit", "complaint", "lawsuit", "indictment", "census", "survey", "poll",
    "spokesman", "spokeswoman", "spokesperson", "chief", "captain", "sergeant", "lieutenant", "detective", "detectives",
    "deputies", "mayor", "governor", "minister", "president", "judge", "attorney", "attorneys", "lawyer", "lawyers",
    "counsel", "defense", "defence", "motion", "ruling", "defendant",
    "suspect", "victim", "family", "mother", "father", "brother", "sister", "wife", "husband", "son", "daughter",
    "magistrate", "ambassador", "envoy", "director", "owner", "manager", "commander", "general", "secretary",
    "statement", "communique", "website", "study", "researchers", "organization", "organisation", "group", "guard",
    "coastguard", "forces", "force", "service", "services", "brigade", "board", "association", "federation",
    "principal", "rector", "dean", "bishop", "archbishop", "abbot", "superintendent", "headteacher", "headmaster",
    "warden", "curator", "treasurer", "clerk", "registrar", "ombudsman", "auditor", "organiser", "organizer", "chair",
    "chairman", "chairwoman", "chairperson", "ceo", "founder", "editor", "publisher", "consul", "master",
    "harbourmaster", "harbormaster", "coach", "conductor", "premier", "chancellor", "vicar", "landlord", "trainer",
    "foundation", "league", "club", "command", "headquarters", "directorate", "chamber", "corps", "mission",
})  # fmt: skip

# Words for any document of a court, and for those of a kind.
COURT_PAPERS = frozenset({"papers", "documents", "filings", "records", "files", "filing", "document"})
COURT_DOCUMENTS = frozenset({
    "affidavit", "complaint", "lawsuit", "suit", "indictment", "motion", "ruling", "judgment", "judgement", "verdict",
    "claim", "petition", "warrant", "transcript", "sheet", "testimony", "plea", "brief", "decree", "order",
})  # fmt: skip

# Kin and parties to a case: ``her mother`` can be asked, ``a mother`` is nobody who is known.
KIN = frozenset({
    "mother", "father", "brother", "sister", "wife", "husband", "son", "daughter", "family", "victim", "suspect",
    "defendant", "uncle", "aunt", "cousin", "survivor",
})  # fmt: skip

# Titles that stand before a name and are no part of it.
TITLES = FACELESS | BODIES | frozenset({
    "mr", "mrs", "ms", "dr", "sir", "dame", "lord", "lady", "prince", "princess", "king", "queen", "pope", "prof",
    "professor", "rev", "reverend", "father", "sen", "senator", "rep", "gov", "gen", "col", "colonel", "lt", "capt",
    "sgt", "cpl", "corporal", "maj", "major", "admiral", "inspector", "constable", "deputy", "vice", "chairman",
    "chairwoman", "premier", "chancellor", "prime", "mp", "ceo", "sheikh", "imam", "rabbi", "coach", "mv", "ss",
    "hms", "uss", "ins",
})  # fmt: skip

# Words by which a country's forces and their ministry are called.
FORCES = frozenset({
    "army", "navy", "naval", "military", "forces", "defence", "defense", "armed", "troops", "marines", "airforce",
})  # fmt: skip

# What a report says another report says.
REPORT_NOUNS = frozenset({
    "report", "article", "newspaper", "paper", "daily", "weekly", "magazine", "interview", "outlet", "broadcaster",
    "news agency", "newswire", "wire", "site", "website", "story", "publication", "channel", "network", "tabloid",
    "dispatch", "station",
})  # fmt: skip

# Those of the faceless who speak for a body: where the body is named, it can be asked.
SPEAKERS = frozenset({
    "official", "officials", "officer", "officers", "spokesman", "spokeswoman", "spokesperson", "spokesmen",
    "spokespeople", "representative", "representatives", "chief", "captain", "sergeant", "lieutenant", "detective",
    "detectives", "deputies", "authorities", "employee", "member", "director", "data", "figures", "statistics",
    "statement", "document", "documents", "records", "website", "press",
})  # fmt: skip

# Bodies that a report calls by one common noun: whoever speaks for them in a story is one voice.
COMMON_BODIES = {
    "police": "police", "policeman": "police", "policewoman": "police",
    "detective": "police", "detectives": "police", "sheriff": "police", "deputies": "police", "troopers": "police",
    "trooper": "police", "cops": "police", "investigators": "police",
    "prosecutor": "prosecutors", "prosecutors": "prosecutors", "prosecution": "prosecutors",
    "firefighters": "fire department", "paramedics": "fire department", "coroner": "coroner",
}  # fmt: skip

# Words in the names of papers and stations, in English letters.
PRESS_NAMES = frozenset({
    "times", "post", "news", "herald", "journal", "gazette", "tribune", "press", "daily", "tv", "radio", "television",
    "broadcasting", "ilbo", "shimbun", "sinmun", "chronicle", "telegraph", "guardian", "observer", "mail", "star",
    "globe", "mirror", "sun", "independent", "standard", "courier", "bulletin", "dispatch", "examiner", "review",
    "zeitung", "monde", "figaro", "pais", "spiegel", "reuters", "bloomberg", "yonhap", "xinhua", "afp", "ap", "bbc",
    "cnn", "nbc", "cbs", "abc", "npr", "kbs", "nhk", "jazeera", "tass", "interfax", "kyodo", "kcna", "dpa", "upi",
})  # fmt: skip

# What a sentence calls the event that the one before has told: ``This move, reported by ...``
ANAPHORS = frozenset({
    "move", "incident", "development", "event", "case", "news", "fact", "statement", "claim", "claims", "allegation",
    "allegations", "announcement", "it", "this", "that", "which", "information", "details",
})  # fmt: skip

PRONOUNS = frozenset({
    "he", "she", "it", "they", "him", "her", "them", "i", "we", "us", "me", "who", "which", "that", "this", "you",
    "himself", "herself", "themselves",
})  # fmt: skip

# Verbs whose subject answers for what follows: the voice is theirs even where no content clause was found. Those
# that are as often done to things (``recall heaters``, ``release hostages``, ``post bail``) are not here.
SPEECH = frozenset({
    "say", "tell", "announce", "report", "state", "declare", "claim", "confirm", "deny", "add", "explain", "write",
    "note", "argue", "insist", "warn", "describe", "cite", "acknowledge", "admit", "reveal", "disclose", "comment",
    "suggest", "allege", "assert", "maintain", "stress", "testify", "predict", "estimate", "assess",
    "believe", "expect", "hope", "think", "fear", "accuse", "blame", "praise", "condemn", "criticize", "criticise",
    "urge", "promise", "pledge", "vow", "threaten", "express", "conclude", "respond", "reply", "ask",
    "welcome", "quote", "tweet", "joke", "hint", "indicate", "mention", "remark",
    "verify", "concede", "emphasize", "emphasise", "caution", "complain",
})  # fmt: skip

# What is said where nothing is said of the matter: ``said he had no comment``.
NO_COMMENT = re.compile(r"\bno (?:\w+ )?comment\b", re.IGNORECASE)

# Verbs that vouch for what somebody else has told.
ENDORSING = frozenset({"confirm", "verify", "acknowledge", "admit", "concede", "corroborate", "authenticate", "report"})

_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")


def head_of(phrase: str) -> str:
    """The word that carries a noun phrase: the last one before its first ``of``, ``at``, ``who`` or comma.

    Args:
        phrase: A noun phrase, verbatim.

    Returns:
        The word, lower case; ``""`` for no words.

    >>> head_of("An official at the unification ministry in charge of inter-Korean affairs")
    'official'
    >>> head_of("South Korea’s spy agency")
    'agency'
    """
    before = _before_cut(phrase)
    return _bare(before[-1]) if before else ""


def core_of(phrase: str) -> tuple[str, ...]:
    """The words of a noun phrase up to the one that carries it, without articles and owners.

    Args:
        phrase: A noun phrase, verbatim.

    Returns:
        The words, lower case.

    >>> core_of("an affidavit unsealed on Tuesday")
    ('affidavit',)
    >>> core_of("Croatia's justice ministry")
    ('justice', 'ministry')
    """
    words = _before_cut(phrase)
    owner = next((k for k in range(len(words) - 2, -1, -1) if _bare(words[k]) != words[k]), -1)
    return tuple(_bare(w) for w in words[owner + 1 :] if w not in _DETERMINERS)


def _before_cut(phrase: str) -> list[str]:
    before: list[str] = []
    for piece in re.finditer(r"[^\W_]+(?:['\u2019-][^\W_]+)*|[,;(]", phrase):
        word = piece.group().casefold()
        if before and (word in _CUTS or word in ",;("):
            break
        before.append(word)
    return before


def _bare(word: str) -> str:
    return word.removesuffix("\u2019s").removesuffix("'s")


_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "his", "her", "its", "their", "our", "my", "one", "some"})
_CUTS = frozenset({
    "of", "at", "in", "on", "for", "from", "with", "who", "whom", "which", "that", "by", "to", "about", "near",
    "under", "outside", "inside", "behind", "beside", "within", "among", "during", "after", "before", "familiar",
    "close", "involved", "published", "based", "citing", "speaking", "reported",
    "filed", "unsealed", "released", "seen", "obtained", "submitted", "issued", "made", "posted", "read",
})  # fmt: skip


def common_body(words: str) -> str:
    """The body that a voice speaks for where a common noun tells it: ``Police Officer Ann Lee`` speaks for the police.

    Args:
        words: How the report names the voice.

    Returns:
        The body, or ``""``.
    """
    found = (COMMON_BODIES.get(w.casefold().removesuffix("\u2019s").removesuffix("'s")) for w in _WORD.findall(words))
    return next((body for body in found if body is not None), "")


def key_of(name: str) -> str:
    """A name as two reports' spellings of one voice are compared when nothing better is known.

    Args:
        name: As printed.

    Returns:
        Letters and digits only, case folded, without a leading article.

    >>> key_of("The Chosun Ilbo")
    'chosun ilbo'
    """
    found = [w.casefold() for w in _WORD.findall(name)]
    if len(found) > 1 and found[0] in ("the", "a", "an"):
        found = found[1:]
    return " ".join(w.removesuffix("\u2019s").removesuffix("'s") for w in found)
