"""Dossiers made by hand: one of the two example reports, one hostile, one long."""

# ruff: noqa: E501 - a table of quotations

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from secondsource.model import (
    AttributionKind,
    Certainty,
    Cue,
    DateBasis,
    Difference,
    DifferenceKind,
    Dossier,
    DossierArgument,
    DossierAttribution,
    DossierClaim,
    DossierRejected,
    DossierReport,
    DossierVoice,
    Entity,
    EntityMention,
    EntityName,
    EntityRole,
    EntityType,
    Finding,
    Mark,
    MarkKind,
    MentionKind,
    Origin,
    OriginKind,
    Polarity,
    Predicate,
    Publication,
    RivalValue,
    Role,
    Status,
    StepUsed,
    Story,
    TimelineEntry,
    TimeRange,
    make_id,
    sha256_hex,
)

DATA = Path(__file__).parents[2] / "examples" / "defection"


def report(name: str, text: str, **fields: object) -> DossierReport:
    """A report with the fields that matter here."""
    known: dict[str, object] = {
        "key": None, "url": None, "outlet": None, "title": "", "byline": None, "language": "en", "modified": None,
        "marks": (), "reprint_of": None, "reprint_note": "", "published": Publication(),
    }  # fmt: skip
    return DossierReport(
        id=make_id("rep", name, text), path=name, text=text, sha256=sha256_hex(text.encode("utf8", "replace")),
        **(known | fields),  # type: ignore[arg-type]
    )  # fmt: skip


def spot(where: DossierReport, words: str, after: str = "") -> tuple[int, int, str]:
    """Offsets and text of words in a report, looked for after other words."""
    start = where.text.index(words, where.text.index(after) if after else 0)
    return start, start + len(words), words


def when(where: DossierReport, words: str, edtf: str | None, derivation: str, **days: str | None) -> TimeRange:
    """A time expression."""
    start, end, text = spot(where, words)
    basis = DateBasis.STATED if derivation == "as stated" else DateBasis.GIVEN
    return TimeRange(
        start=start, end=end, text=text, edtf=edtf, basis=basis, derivation=derivation,
        earliest=days.get("earliest"), latest=days.get("latest"),
    )  # fmt: skip


def link(
    where: DossierReport,
    source: str | None,
    cue: str,
    *,
    after: str = "",
    entity: str | None = None,
    kind: AttributionKind = AttributionKind.INDIRECT,
) -> DossierAttribution:
    """One link of a chain of voices."""
    voice = None
    if source is not None:
        start, end, text = spot(where, source, after)
        voice = DossierVoice(start=start, end=end, text=text, entity=entity)
    start, end, text = spot(where, cue, after)
    return DossierAttribution(source=voice, cue=Cue(start=start, end=end, text=text, lemma=cue), kind=kind)


def claim(where: DossierReport, words: str, predicate: str, *, after: str = "", **fields: object) -> DossierClaim:
    """A claim whose words are found in a report."""
    start, end, text = spot(where, words, after)
    low, high, verb = spot(where, predicate, words)
    known: dict[str, object] = {
        "arguments": (), "time": None, "quantities": (), "polarity": Polarity.POSITIVE, "certainty": Certainty.CERTAIN,
        "attribution": (), "headline": False,
        "origin": Origin(entity=None, name=where.outlet or where.path, kind=OriginKind.OUTLET),
    }  # fmt: skip
    return DossierClaim(
        id=make_id("clm", where.id, start, end, verb), report=where.id, start=start, end=end, text=text,
        sentence=make_id("sen", where.id, start), predicate=Predicate(start=low, end=high, text=verb, lemma=verb),
        **(known | fields),  # type: ignore[arg-type]
    )  # fmt: skip


def finding(status: Status, claims: list[DossierClaim], reason: str, **fields: object) -> Finding:
    """A finding over claims."""
    known: dict[str, object] = {"time": claims[0].time, "differences": (), "text": claims[0].text, "story": "sty_1"}
    return Finding(
        id=make_id("fnd", *(c.id for c in claims)), claims=tuple(c.id for c in claims),
        reports=tuple(dict.fromkeys(c.report for c in claims)), origins=tuple(dict.fromkeys(c.origin for c in claims)),
        status=status, reason=reason, **(known | fields),  # type: ignore[arg-type]
    )  # fmt: skip


def entity(kind: EntityType, names: dict[str, list[DossierReport]], roles: tuple[EntityRole, ...] = ()) -> Entity:
    """An entity with every place where one of its names stands."""
    mentions = []
    for name, where in names.items():
        for each in where:
            at = each.text.find(name)
            while at >= 0:
                mentions.append(
                    EntityMention(report=each.id, start=at, end=at + len(name), text=name, kind=MentionKind.NAME)
                )
                at = each.text.find(name, at + len(name))
    first = next(iter(names))
    return Entity(
        id=make_id("ent", kind, first), type=kind, name=first, roles=roles, mentions=tuple(mentions),
        names=tuple(EntityName(text=n, reports=tuple(r.id for r in where)) for n, where in names.items()),
    )  # fmt: skip


def dated(findings: list[Finding]) -> tuple[tuple[TimelineEntry, ...], tuple[str, ...]]:
    """Timeline and tray of some findings."""
    entries = [
        TimelineEntry(finding=f.id, edtf=f.time.edtf, earliest=f.time.earliest, latest=f.time.latest)
        for f in findings
        if f.time is not None and f.time.edtf is not None
    ]
    entries.sort(key=lambda e: e.earliest or "")
    held = {e.finding for e in entries}
    return tuple(entries), tuple(f.id for f in findings if f.id not in held)


def example() -> Dossier:
    """The two example reports, by hand."""
    given = Publication(
        edtf="2024-07-16",
        earliest="2024-07-16",
        latest="2024-07-16",
        basis=DateBasis.GIVEN,
        derivation="given in reports.toml",
    )
    text_a, text_b = (
        (DATA / name).read_text("utf8").strip() for name in ("000_137177fcb518097d.txt", "001_42dda4876513896e.txt")
    )
    title = text_a.split("\n")[0]
    a = report(
        "escape.txt", text_a, title=title, published=given, url="https://example.org/escape",
        marks=(Mark(start=0, end=len(title), text=title, kind=MarkKind.HEADLINE),),
    )  # fmt: skip
    b = report(
        "wnam.txt", text_b, outlet="WNAM", published=given,
        marks=(Mark(start=0, end=12, text=text_b[:12], kind=MarkKind.SLUG, value="WNAM"),),
    )  # fmt: skip
    ri = entity(EntityType.PERSON, {"Ri Il Gyu": [a], "Ri Il-gyu": [b]})
    kim = entity(EntityType.PERSON, {"Kim Jong Un": [a], "Kim Jong-un": [b]})
    tae = entity(EntityType.PERSON, {"Tae Yong-ho": [b], "Thae Yong-ho": [a]})
    nis = entity(EntityType.ORGANIZATION, {"National Intelligence Service": [a, b], "South Korea’s spy agency": [b]})
    paper = entity(EntityType.ORGANIZATION, {"Chosun Ilbo": [a, b]})
    cuba = entity(EntityType.COUNTRY, {"Cuba": [a, b], "Havana": [a, b]})
    service = Origin(entity=nis.id, name="National Intelligence Service", kind=OriginKind.NAMED)
    chosun = Origin(entity=paper.id, name="Chosun Ilbo", kind=OriginKind.NAMED)
    himself = Origin(entity=ri.id, name="Ri Il Gyu", kind=OriginKind.NAMED)

    fled = claim(
        a, "Ri Il Gyu, a senior North Korean diplomat stationed in Cuba, has fled to South Korea along with his family",
        "fled", origin=chosun, attribution=(link(a, "the Chosun Ilbo newspaper", "reported by", entity=paper.id),),
        arguments=(DossierArgument(start=114, end=123, text=a.text[114:123], role=Role.AGENT, entity=ri.id),),
    )  # fmt: skip
    november = when(
        b, "in November", "2023-11", "“in November” before 2024-07-16 (given) → the latest November",
        earliest="2023-11-01", latest="2023-11-30",
    )  # fmt: skip
    entered = claim(
        b, "Ri Il-gyu, who had served as the counselor of political affairs at the North’s embassy in Cuba, entered "
        "South Korea in November with his family", "entered", origin=service, time=november,
        attribution=(
            link(b, "The National Intelligence Service", "confirmed", entity=nis.id),
            link(b, "a media report", "a media report"),
        ),
    )  # fmt: skip
    refused = claim(
        a, "refrained from disclosing further details regarding his journey or the circumstances leading to his "
        "departure from Cuba", "refrained", polarity=Polarity.NEGATIVE,
    )  # fmt: skip
    motive_a = claim(
        a, "disillusionment with the regime and aspirations for a better future as primary reasons for his defection",
        "disillusionment", origin=himself, attribution=(link(a, "Ri Il Gyu", "cited", after="Ri Il Gyu, aged", entity=ri.id),),
    )  # fmt: skip
    motive_b = claim(
        b, "he made the decision to defect out of frustration and anger over what he called an unfair work evaluation "
        "at the North’s foreign ministry and its refusal of his request to receive medical treatment in Mexico",
        "made", origin=himself,
        attribution=(link(b, "he", "was quoted as saying", after="he was quoted", entity=ri.id, kind=AttributionKind.MIXED),),
    )  # fmt: skip
    veteran = claim(
        b, "a veteran diplomat who served stints spanning around nine years in Cuba", "served",
        certainty=Certainty.PROBABLE, origin=Origin(entity=None, name="unnamed", kind=OriginKind.UNNAMED),
        attribution=(link(b, None, "is believed to", kind=AttributionKind.HEARSAY),),
        time=when(b, "in 1999", "1999/..", "as stated", earliest="1999-01-01", latest=None),
    )  # fmt: skip
    ties_a = claim(a, "South Korea’s establishment of diplomatic ties with Cuba in February", "establishment", time=when(
        a, "in February", "2024-02", "“in February” before 2024-07-16 (given) → the latest February",
        earliest="2024-02-01", latest="2024-02-29"))  # fmt: skip
    ties_b = claim(b, "the two countries forged formal ties", "forged", time=when(
        b, "In February", "2024-02", "“In February” before 2024-07-16 (given) → the latest February",
        earliest="2024-02-01", latest="2024-02-29"))  # fmt: skip
    thae_time = when(a, "in 2016", "2016", "as stated", earliest="2016-01-01", latest="2016-12-31")
    thae = claim(a, "Thae Yong-ho’s high-profile escape in 2016", "escape", time=thae_time)
    tae_fled = claim(b, "fled to the South in 2016", "fled", time=replace(
        when(b, "in 2016", "2016", "as stated", earliest="2016-01-01", latest="2016-12-31")))  # fmt: skip
    lawmaker = claim(b, "served as a lawmaker in 2020-24 in South Korea", "served", time=when(
        b, "in 2020-24", "2020/2024", "as stated", earliest="2020-01-01", latest="2024-12-31"))  # fmt: skip
    hundred = claim(
        b, "South Korea saw the number of North Korean defectors arriving in the South reach 196", "saw",
        origin=Origin(entity=None, name="government data", kind=OriginKind.NAMED),
        attribution=(link(b, "government data", "according to"),),
        time=when(b, "In 2023", "2023", "as stated", earliest="2023-01-01", latest="2023-12-31"),
    )  # fmt: skip
    ryu = claim(b, "Ryu Hyun-woo arrived in Seoul in September 2019", "arrived", time=when(
        b, "in September 2019", "2019-09", "as stated", earliest="2019-09-01", latest="2019-09-30"))  # fmt: skip
    said = claim(b, "A North Korean diplomat who had been stationed in Cuba defected to South Korea last year", "defected",
        origin=service, attribution=(link(b, "South Korea’s spy agency", "said", after="South Korea’s spy", entity=nis.id),),
        time=when(b, "last year", "2023", "“last year” before 2024-07-16 (given) → 2023",
        earliest="2023-01-01", latest="2023-12-31"))  # fmt: skip
    gap = Difference(
        slot="cause", kind=DifferenceKind.DIFFERENCE, reason="The two accounts of the motive share no word; both can hold.",
        values=(
            RivalValue(value="disillusionment with the regime and aspirations for a better future", claims=(motive_a.id,)),
            RivalValue(
                value="frustration and anger over what he called an unfair work evaluation at the North’s foreign ministry",
                claims=(motive_b.id,),
            ),
        ),
    )  # fmt: skip
    findings = [
        finding(Status.CORROBORATED, [fled, said, entered], "two independent origins give the same answer: National Intelligence Service, Chosun Ilbo", time=november),
        finding(Status.DISPUTED, [motive_a, motive_b], "the reports give motives that differ", differences=(gap,)),
        finding(Status.ONE_ORIGIN, [refused], "one report says so"),
        finding(Status.UNSOURCED, [veteran], "hearsay: no source is named"),
        finding(Status.CORROBORATED, [ties_a, ties_b], "two outlets say so in their own words"),
        finding(Status.CORROBORATED, [thae, tae_fled], "two outlets say so in their own words"),
        finding(Status.ONE_ORIGIN, [lawmaker], "only WNAM says so"),
        finding(Status.ONE_ORIGIN, [hundred], "only government data is cited"),
        finding(Status.ONE_ORIGIN, [ryu], "only WNAM says so"),
    ]  # fmt: skip
    timeline, undated = dated(findings)
    ri = replace(ri, roles=(EntityRole(text="a senior North Korean diplomat stationed in Cuba", claim=fled.id),))
    return Dossier(
        reports=(a, b),
        stories=(Story(id="sty_1", title=title, reports=(a.id, b.id), first="2024-07-16", last="2024-07-16"),),
        entities=(ri, kim, tae, nis, paper, cuba),
        claims=(fled, entered, said, refused, motive_a, motive_b, veteran, ties_a, ties_b, thae, tae_fled, lawmaker, hundred, ryu),
        findings=tuple(findings),
        timeline=timeline,
        undated=undated,
        rejected=(
            DossierRejected(what="Comments", reason="page furniture", step="extract.report@1", severity="note"),
            DossierRejected(what="scan.pdf", reason="the PDF breaks off", step="extract.report@1", severity="warning"),
        ),
        steps=(StepUsed(step="extract.report@1", read=2, written=2, rejected=2, seconds=0.12),),
    )  # fmt: skip


def hostile(*, surrogate: str = "\ud800") -> Dossier:
    """The example with everything that other people's text could hold to turn a page against its reader."""
    made = example()
    evil = (
        "<script>alert(1)</script>\"' onload=alert(2) </script><!-- \u202egpj.exe\u2066 \x00\x07 {{ 7 * 7 }}"
        + surrogate
    )
    first = made.reports[0]
    text = f"{evil}\n{first.text}\n{evil}"
    moved = replace(
        first, path=evil, outlet=evil, title=evil, byline=evil, key=evil, text=text, marks=(),
        url="javascript:alert(3)", language='en" onload="alert(4)', modified=evil,
        published=replace(first.published, derivation=evil, edtf=evil),
    )  # fmt: skip
    by = len(evil) + 1

    def shift(claim: DossierClaim) -> DossierClaim:
        if claim.report != first.id:
            return claim
        return replace(
            claim, start=claim.start + by, end=claim.end + by, time=None, attribution=(),
            origin=Origin(entity=None, name=evil, kind=OriginKind.NAMED),
        )  # fmt: skip

    return replace(
        made,
        reports=(moved, made.reports[1]),
        claims=tuple(shift(c) for c in made.claims),
        findings=tuple(
            replace(
                f, reason=evil, text=evil,
                differences=tuple(replace(d, slot=evil, reason=evil) for d in f.differences),
            )
            for f in made.findings
        ),
        stories=(replace(made.stories[0], title=evil),),
        entities=tuple(replace(e, name=evil, names=(EntityName(text=evil, reports=()),)) for e in made.entities),
        rejected=(DossierRejected(what=evil, reason=evil, step=evil, severity="note"),),
    )  # fmt: skip


def large(*, reports: int, findings: int, stories: int) -> Dossier:
    """A dossier of any size, its text made of numbered sentences; the same numbers give the same dossier."""
    made = [
        report(
            f"batch/{n:03}.txt",
            "\n".join(
                f"In May {1990 + k % 34}, the Ministry of Works said that bridge {k} of report {n} was closed. "
                f"An official told reporters that {n + k} lorries had crossed it. 다리 {k}번은 폐쇄되었다."
                for k in range(12)
            ),
            outlet=f"Outlet {n % 17}", title=f"Bridges closed, part {n}", published=Publication(
                edtf="2024-07-16", earliest="2024-07-16", latest="2024-07-16", basis=DateBasis.METADATA, derivation="datePublished",
            ),
        )
        for n in range(reports)
    ]  # fmt: skip
    ministry = entity(EntityType.ORGANIZATION, {"Ministry of Works": made})
    origin = Origin(entity=ministry.id, name="Ministry of Works", kind=OriginKind.NAMED)
    claims: list[DossierClaim] = []
    told: list[Finding] = []
    statuses = tuple(Status)
    for number in range(findings):
        k = number % 12
        year = 1990 + k % 34
        members = []
        for n in dict.fromkeys((number + 7 * j) % reports for j in range(1 + number % 5)):
            where = made[n]
            words = f"bridge {k} of report {n} was closed"
            span = when(
                where, f"May {year}", f"{year}-05", "as stated", earliest=f"{year}-05-01", latest=f"{year}-05-31"
            )
            members.append(
                claim(
                    where, words, "closed", origin=origin, time=span if number % 7 else None,
                    attribution=(link(where, "the Ministry of Works", "said", after=f"In May {year}"),),
                )
            )  # fmt: skip
        members = [replace(c, id=f"{c.id}{number}") for c in members]
        claims += members
        gap = Difference(
            slot="number", kind=DifferenceKind.UPDATE, reason="the later report gives another number",
            values=tuple(RivalValue(value=c.text, claims=(c.id,)) for c in members),
        )  # fmt: skip
        status = statuses[number % len(statuses)]
        told.append(
            finding(
                status, members, "numbered", story=f"sty_{number % stories}",
                differences=(gap,) if status is Status.DISPUTED and len(members) > 1 else (),
            )
        )  # fmt: skip
    told.sort(key=lambda f: f.story)
    timeline, undated = dated(told)
    return Dossier(
        reports=tuple(made),
        stories=tuple(
            Story(id=f"sty_{s}", title=f"Story number {s}", reports=tuple(r.id for r in made[s::stories]), first=None, last=None)
            for s in range(stories)
        ),
        entities=(ministry,), claims=tuple(claims), findings=tuple(told), timeline=timeline, undated=undated,
        rejected=(), steps=(),
    )  # fmt: skip
