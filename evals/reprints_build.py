"""Builds ``data/reprints.jsonl``: pairs of texts under known operations, and pairs of texts of their own.

    python -m evals.reprints_build MEANTIME.jsonl

Texts are the Wikinews reports of MEANTIME (CC BY 4.0; Minard et al., LREC 2016), cut to the length of
a short report. What the operations put in (frames, headlines, quotations, synonyms) was written for
this set. Everything follows from the seed.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from evals.reprints_independent import EVENTS
from evals.reprints_rewriting import rewritten as rewrite
from secondsource.text.shingle import containment, shingles, words

SEED = 20_240_716
LENGTH = 1_400  # code points of a text at most
EACH = 44  # pairs of each operation
HARD = 90  # pairs of two reports of one topic that share most rare words
SHARED_PART = 50  # pairs of two reports that print one quotation, and as many with one background paragraph
OUT = Path(__file__).with_name("data") / "reprints.jsonl"

FRAMES = (
    "It was the news that many in the trade had waited for, and it came late in the day.",
    "Readers of this page will remember the affair; here is what has become of it.",
    "There was little sleep for those who follow such matters on the night before last.",
    "Few had expected the matter to take this turn, and fewer still had prepared for it.",
    "What began as a rumour in the corridors has turned into a matter of record.",
    "The announcement took up one page, but its consequences will fill many more.",
)
HEADLINES = (
    "What we know so far", "A decision and its price", "Morning briefing: the story in short",
    "Questions remain after the announcement", "How it happened", "A long week ends with a surprise",
)  # fmt: skip
QUOTATIONS = (
    (
        "\u201cWe have looked at every figure twice, and we would come to the same decision tomorrow, because nobody "
        "around that table saw another way to keep the promise that was made to the people who work here,\u201d the "
        "chairman told reporters."
    ),
    (
        "\u201cThis is a sad day for those of us who believed that patience would be rewarded, but I have learned in "
        "thirty years that a bad agreement is worse than none, and I shall sleep well tonight,\u201d a negotiator said."
    ),
    (
        "\u201cI cannot tell you what the court will say, I can only tell you that every paper was handed over on the "
        "day it was asked for, and that nobody in this house has anything to hide from anyone,\u201d a lawyer said."
    ),
)
BACKGROUND = (
    (
        "The sector has seen three mergers in five years. Analysts put that down to the cost of fuel, to rules that "
        "differ from one country to the next, and to customers who compare prices on their telephones before they go."
    ),
    (
        "Shares are traded in two cities. Trading hours overlap by ninety minutes, in which about a third of all "
        "orders are placed, and prices in one place usually follow those in the other within a few seconds."
    ),
)
SYNONYMS = dict(
    pair.split("=")
    for pair in """
    said=stated announced=declared company=firm companies=firms also=likewise after=following because=since
    buy=purchase bought=purchased sell=offload sold=offloaded new=fresh big=large large=sizeable many=numerous
    most=nearly-all about=roughly around=approximately however=yet while=whereas began=started begin=start
    end=finish ended=finished help=assist helped=assisted show=demonstrate showed=demonstrated make=produce
    made=produced makes=produces plan=intend plans=intends planned=intended expected=anticipated expect=anticipate
    rise=increase rose=climbed fall=drop fell=dropped dropped=slid increase=rise increased=rose high=elevated
    low=modest workers=employees employees=staff jobs=posts money=funds cost=price costs=prices deal=agreement
    agreement=accord contract=order government=administration officials=authorities official=functionary
    chief=head president=leader market=marketplace markets=exchanges shares=stock stock=shares
    investors=shareholders report=account reports=accounts according=going problem=difficulty
    problems=difficulties use=employ used=employed using=employing need=require needs=requires need=require
    several=various people=persons country=nation countries=nations world=globe global=worldwide major=principal
    main=chief first=initial last=final early=prompt later=subsequently already=by-now still=even-now only=merely
    almost=nearly very=highly quickly=rapidly release=publish released=published launch=introduce
    launched=introduced device=gadget devices=gadgets customers=clients aircraft=planes plane=aeroplane
    planes=aeroplanes build=construct built=constructed building=constructing percent=per-cent loss=deficit
    losses=deficits profit=gain profits=gains crisis=emergency bank=lender banks=lenders loan=credit loans=credits
    car=vehicle cars=vehicles vehicles=cars industry=sector system=scheme technology=engineering research=study
    service=offering services=offerings support=back supported=backed against=versus between=among before=ahead-of
    during=throughout could=might would=should may=might must=has-to long=lengthy short=brief good=sound bad=poor
    strong=firm weak=feeble likely=probable possible=conceivable important=significant significant=considerable
    important=weighty called=termed reported=recounted added=continued told=informed asked=requested gave=handed
    given=handed take=assume took=assumed taken=assumed put=placed set=fixed open=unlock opened=unlocked
    closed=shut close=shut decision=ruling decided=resolved effort=attempt efforts=attempts result=outcome
    results=outcomes concern=worry concerns=worries fear=dread fears=dreads attack=assault attacks=assaults
    killed=slain died=perished found=discovered find=discover day=date week=seven-days month=four-weeks
    year=twelvemonth years=twelvemonths number=figure part=portion parts=portions area=region place=spot
    way=manner work=labour working=labouring statement=declaration details=particulars information=data
    future=time-to-come current=present currently=at-present former=previous recent=latest recently=lately
    next=coming previous=earlier same=identical different=distinct other=further another=one-more both=the-two
    each=every all=every some=certain more=further less=fewer than=as-against
    """.split()  # noqa: SIM905 a table reads best as words
)
_SPELLINGS = (("ph", "f"), ("oo", "u"), ("ie", "y"), ("ck", "k"), ("y", "i"), ("w", "v"), ("c", "k"), ("e", "ae"))


def sentences(text: str) -> list[str]:
    """Split a text after full stops."""
    return [s for s in re.split(r"(?<=[.!?])\s+(?=[\"A-Z])", text) if s]


def exact(text: str, chance: random.Random) -> str:
    """The same words with other quotes and line breaks."""
    return "\n\n".join(sentences(text)).replace("'", "\u2019") if chance.random() < 0.7 else text


def cut(text: str, chance: random.Random) -> str:
    """The first part, or all but some sentences in the middle."""
    listed = sentences(text)
    keep = max(3, round(len(listed) * chance.uniform(0.4, 0.75)))
    if chance.random() < 0.6:
        return " ".join(listed[:keep])
    dropped = set(chance.sample(range(1, len(listed)), max(1, len(listed) - keep)))
    return " ".join(s for k, s in enumerate(listed) if k not in dropped)


def reframed(text: str, chance: random.Random) -> str:
    """Another first paragraph."""
    return " ".join(chance.sample(FRAMES, 2)) + "\n\n" + " ".join(sentences(text)[1:])


def headline(text: str, chance: random.Random) -> str:
    """Another headline over the text."""
    return chance.choice(HEADLINES) + "\n\n" + text


def shuffled(text: str, chance: random.Random) -> str:
    """The sentences in another order."""
    listed = sentences(text)
    chance.shuffle(listed)
    return " ".join(listed)


def respelled(text: str, chance: random.Random) -> str:
    """Names that are used often, spelt otherwise."""
    names = sorted(set(re.findall(r"(?<=[a-z,] )[A-Z][a-z]{3,}", text)))
    for name in chance.sample(names, min(len(names), 8)):
        for old, new in _SPELLINGS:
            if old in name[1:]:
                text = re.sub(rf"\b{name}\b", name[0] + name[1:].replace(old, new, 1), text)
                break
    return text


def renumbered(text: str, chance: random.Random) -> str:
    """Other numbers."""
    return re.sub(r"\d+", lambda m: str(int(m.group()) + chance.randint(1, 9)), text)


def rewritten(text: str, chance: random.Random) -> str:
    """Clauses and voices turned, sentences merged and split, and synonyms for most words that have one."""
    return rewrite(text, SYNONYMS, chance)


def reworded(text: str, chance: random.Random) -> str:
    """Synonyms from a table, as a thesaurus rewriter would put them."""

    def other(match: re.Match[str]) -> str:
        word = match.group()
        new = SYNONYMS.get(word.lower())
        if new is None or chance.random() < 0.1:
            return word
        new = new.replace("-", " ")
        return new.capitalize() if word[0].isupper() else new

    return re.sub(r"[A-Za-z]+", other, text)


OPERATIONS: dict[str, Callable[[str, random.Random], str]] = {
    "exact": exact, "cut": cut, "reframed": reframed, "headline": headline, "order": shuffled,
    "names": respelled, "numbers": renumbered, "reworded": reworded,
    "rewritten": rewritten,
}  # fmt: skip


def texts(path: Path) -> list[tuple[str, str]]:
    """Topic and text of each report, without its dateline, at most ``LENGTH`` long."""
    found = []
    for line in path.read_text(encoding="utf8").splitlines():
        row = json.loads(line)
        body = "\n".join(row["text"].split("\n")[2:])
        kept = ""
        for sentence in sentences(body):
            if len(kept) + len(sentence) > LENGTH:
                break
            kept = f"{kept} {sentence}".strip()
        if len(sentences(kept)) >= 5:
            found.append((row["topic"], kept))
    return found


def pairs(reports: list[tuple[str, str]], chance: random.Random) -> Iterator[dict[str, object]]:
    """All pairs of the set."""
    for name, operation in OPERATIONS.items():
        for _, text in chance.sample(reports, EACH):
            yield {"operation": name, "reprint": True, "a": text, "b": operation(text, chance)}
    yield from likest(reports)
    for kind, parts in (("quotation", QUOTATIONS), ("background", BACKGROUND)):
        for _ in range(SHARED_PART):
            (_, a), (_, b) = chance.sample(reports, 2)
            part = chance.choice(parts)
            yield {"operation": kind, "reprint": False, "a": f"{a}\n{part}", "b": f"{part}\n{b}"}
    for a, b in EVENTS:
        yield {"operation": "one event", "reprint": False, "a": a, "b": b}
        for text in (a, b):
            yield {"operation": "rewritten", "reprint": True, "a": text, "b": rewritten(text, chance)}


def likest(reports: list[tuple[str, str]]) -> Iterator[dict[str, object]]:
    """Two reports of one topic with the most words in common; Wikinews texts that repeat each other are left out."""
    single = [shingles(words(t), 1) for _, t in reports]
    runs = [shingles(words(t), 4) for _, t in reports]
    scored = [
        (containment(single[k], single[n]), k, n)
        for k in range(len(reports))
        for n in range(k)
        if reports[k][0] == reports[n][0] and max(containment(runs[k], runs[n]), containment(runs[n], runs[k])) < 0.3
    ]
    for _, k, n in sorted(scored, reverse=True)[:HARD]:
        yield {"operation": "one topic", "reprint": False, "a": reports[k][1], "b": reports[n][1]}


def main() -> None:
    """Write the set."""
    chance = random.Random(SEED)
    rows = list(pairs(texts(Path(sys.argv[1])), chance))
    OUT.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf8")
    print(len(rows), "pairs")


if __name__ == "__main__":
    main()
