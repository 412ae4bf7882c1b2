"""Claims as the dossier shows them: with the chain of voices and the origin written out."""

from __future__ import annotations

from collections.abc import Sequence

from secondsource.assemble.standing import Grader
from secondsource.compare.antecedents import Antecedents, Reference
from secondsource.compare.corpus import Corpus
from secondsource.model import (
    Argument,
    Attribution,
    Claim,
    DossierArgument,
    DossierAttribution,
    DossierClaim,
    DossierReference,
    DossierVoice,
)


def write_claims(corpus: Corpus, grader: Grader) -> tuple[DossierClaim, ...]:
    """The claims in the order of the reports.

    Args:
        corpus: Everything known.
        grader: The origins of all claims, and the user's letters.

    Returns:
        One a claim.
    """
    refers = Antecedents(corpus).references
    return tuple(_claim(claim, corpus, grader, refers.get(claim.id, ())) for claim in corpus.claims.values())


def _claim(claim: Claim, corpus: Corpus, grader: Grader, refers: Sequence[Reference]) -> DossierClaim:
    sentence = corpus.sentences.get(claim.sentence)
    chain = [corpus.attributions[a] for a in claim.attribution if a in corpus.attributions]
    return DossierClaim(
        id=claim.id, report=claim.report, start=claim.start, end=claim.end, text=claim.text,
        sentence=claim.sentence, predicate=claim.predicate,
        arguments=tuple(_argument(a, corpus) for a in claim.arguments), time=claim.time,
        quantities=claim.quantities, polarity=claim.polarity, certainty=claim.certainty,
        attribution=tuple(_attribution(a, corpus) for a in chain),
        origin=grader.graded(grader.ledger.origin[claim.id].origin), headline=claim.headline,
        sentence_start=sentence.start if sentence is not None else 0,
        sentence_end=sentence.end if sentence is not None else 0,
        refers=tuple(
            DossierReference(start=r.part.start, end=r.part.end, text=r.part.text, claim=r.claim) for r in refers
        ),
    )  # fmt: skip


def _argument(argument: Argument, corpus: Corpus) -> DossierArgument:
    return DossierArgument(
        start=argument.start, end=argument.end, text=argument.text, role=argument.role, mention=argument.mention,
        entity=_entity(argument.mention, corpus),
        members=tuple(thing.id for thing in corpus.members.get(argument.mention or "", ())),
    )  # fmt: skip


def _attribution(attribution: Attribution, corpus: Corpus) -> DossierAttribution:
    source = attribution.source
    voice = None
    if source is not None:
        entity = _entity(source.mention, corpus)
        voice = DossierVoice(start=source.start, end=source.end, text=source.text, entity=entity)
    return DossierAttribution(source=voice, cue=attribution.cue, kind=attribution.kind)


def _entity(mention: str | None, corpus: Corpus) -> str | None:
    thing = corpus.thing_of(mention)
    return thing.id if thing is not None else None
