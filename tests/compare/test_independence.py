"""What makes two voices one: bodies and their spokesmen, short names, quotations, wires, outlets."""

from __future__ import annotations

from secondsource.compare.corpus import Corpus
from secondsource.compare.finding import Ledger, Support, support
from secondsource.model import Mark, MarkKind, Report, Status
from tests.compare.made import Made

TEXT = "The dam at Orm has burst"


def weigh(made: Made) -> Support:
    corpus = Corpus.of(made.records)
    return support([c for c in corpus.claims.values() if c.predicate.lemma == "burst"], Ledger(corpus=corpus))


def says(made: Made, outlet: str, line: str, source: str, *, thing: str = "", label: str = "PERSON") -> Report:
    """A report in which a source tells that the dam has burst; no mention where ``thing`` is not given."""
    report = made.report(line, outlet=outlet)
    mention = made.name(report, source, label, thing=thing) if thing else None
    made.claim(report, TEXT, "burst", "burst", made.said(report, source, "said", TEXT, mention=mention))
    return report


def test_a_spokesman_is_the_voice_of_his_body() -> None:
    made = Made()
    a = says(made, "Gazette", f"{TEXT}, Jon Weld, a spokesman for Nordwind Energy, said.", "Jon Weld", thing="Weld")
    made.name(a, "Nordwind Energy", "ORG", thing="Nordwind")
    says(made, "Herald", f"{TEXT}, Nordwind Energy said.", "Nordwind Energy", thing="Nordwind", label="ORG")
    assert weigh(made).status is Status.ONE_ORIGIN


def test_another_bodys_spokesman_is_another_voice() -> None:
    made = Made()
    a = says(made, "Gazette", f"{TEXT}, Orm Council spokesman Jon Weld said.", "Jon Weld", thing="Weld")
    made.name(a, "Orm Council", "ORG", thing="Council")
    says(made, "Herald", f"{TEXT}, Nordwind Energy said.", "Nordwind Energy", thing="Nordwind", label="ORG")
    assert weigh(made).status is Status.CORROBORATED


def test_a_family_name_alone_is_no_second_person() -> None:
    made = Made()
    says(made, "Gazette", f"{TEXT}, Jon Weld said.", "Jon Weld", thing="jon")
    says(made, "Herald", f"{TEXT}, Mr Weld said.", "Mr Weld", thing="weld")
    found = weigh(made)
    assert found.status is Status.ONE_ORIGIN
    assert found.tied == ("Mr Weld is taken to be Jon Weld",)
    says(made, "Courier", f"{TEXT}, Ada Weld said.", "Ada Weld", thing="ada")
    assert weigh(made).status is Status.CORROBORATED


def test_a_post_without_a_name_is_whoever_another_report_gives_it_to() -> None:
    made = Made()
    a = says(made, "Gazette", f"{TEXT}, Jon Weld, her lawyer, said.", "Jon Weld", thing="jon")
    made.name(a, "her lawyer", thing="jon", kind="nominal")
    says(made, "Herald", f"{TEXT}, her lawyer said.", "her lawyer")
    assert weigh(made).status is Status.ONE_ORIGIN
    says(made, "Courier", f"{TEXT}, the mayor said.", "the mayor")
    assert weigh(made).status is Status.CORROBORATED


def test_one_quotation_under_two_names_is_one_voice() -> None:
    made = Made()
    words = f"{TEXT} and we are all very much afraid"
    for outlet, name in (("Gazette", "Orm Council"), ("Herald", "Jon Weld")):
        says(made, outlet, f"“{words},” {name} said.", name, thing=name)
    assert weigh(made).status is Status.ONE_ORIGIN
    says(made, "Courier", f"“{TEXT} under the rain,” Ada Roe said.", "Ada Roe", thing="ada")
    assert weigh(made).status is Status.CORROBORATED


def test_an_outlet_is_known_by_its_last_word_and_by_its_initials() -> None:
    for outlet, short in (("Harbour Gazette", "the Gazette"), ("Orm Broadcasting Company", "OBC")):
        made = Made()
        report = made.report(f"{TEXT}.", outlet=outlet)
        made.claim(report, TEXT, "burst", "burst")
        says(made, "Herald", f"{TEXT}, {short} said.", short, thing=short, label="ORG")
        found = weigh(made)
        assert [o.name for o in found.origins] == [outlet]
        assert "counted by its own report" in found.tied[0]


def test_the_last_word_of_two_outlets_names_neither() -> None:
    made = Made()
    for outlet in ("Harbour Gazette", "Hill Gazette"):
        report = made.report(f"{TEXT}.", outlet=outlet)
        made.claim(report, TEXT, "burst", "burst")
    says(made, "Herald", f"{TEXT}, the Gazette said.", "the Gazette", thing="Gazette", label="ORG")
    assert len(weigh(made).origins) == 3


def test_outlets_that_print_one_agency_are_one_voice() -> None:
    made = Made()
    wire = (Mark(start=0, end=3, text="The", kind=MarkKind.DATELINE, value="Reuters"),)
    for outlet in ("Gazette", "Herald"):
        report = made.report(f"{TEXT}.", outlet=outlet, marks=wire)
        made.claim(report, TEXT, "burst", "burst")
    found = weigh(made)
    assert [o.name for o in found.origins] == ["Reuters"]
    assert found.status is Status.ONE_ORIGIN


def test_outlets_to_which_one_agency_contributed_are_not_independent() -> None:
    made = Made()
    for outlet, line, wire in (
        ("Gazette", "Reuters contributed to this report.", "Reuters"),
        ("Herald", "(With inputs from Reuters)", "Reuters"),
        ("Courier", "With reporting by AFP", "Agence France-Presse"),
        ("Echo", "Photo: Reuters", "Reuters"),
    ):
        text = f"{TEXT}. {line}"
        credit = Mark(start=len(TEXT) + 2, end=len(text), text=line, kind=MarkKind.CREDIT, value=wire)
        report = made.report(text, outlet=outlet, marks=(credit,))
        made.claim(report, TEXT, "burst", "burst")
    found = weigh(made)
    assert [o.name for o in found.origins] == ["Gazette", "Courier", "Echo"]
    assert found.tied == ("Herald draws on Reuters as the other does: independence is not established",)


def test_an_agencys_own_text_is_no_second_voice_beside_what_it_contributed_to() -> None:
    made = Made()
    wire = Mark(start=0, end=3, text="The", kind=MarkKind.DATELINE, value="Reuters")
    credit = Mark(start=0, end=3, text="The", kind=MarkKind.CREDIT, value="Reuters")
    for outlet, mark in (("Gazette", wire), ("Herald", credit)):
        report = made.report(f"{TEXT}.", outlet=outlet, marks=(mark,))
        made.claim(report, TEXT, "burst", "burst")
    assert weigh(made).status is Status.ONE_ORIGIN


def test_of_an_unknown_outlet_nobody_can_say_that_it_is_another() -> None:
    made = Made()
    for outlet in ("Gazette", None):
        report = made.report(f"{TEXT}.", outlet=outlet)
        made.claim(report, TEXT, "burst", "burst")
    found = weigh(made)
    assert found.status is Status.ONE_ORIGIN
    assert "independence is not established" in found.reason


def test_who_passes_on_anothers_words_adds_nothing() -> None:
    made = Made()
    says(made, "Gazette", f"{TEXT}, the Orm prosecutor said.", "the Orm prosecutor", thing="prosecutor")
    report = made.report(f"The prosecutor said Ada Roe will say {TEXT}.", outlet="Herald")
    outer = made.name(report, "The prosecutor", thing="prosecutor", kind="nominal")
    inner = made.name(report, "Ada Roe", thing="ada")
    chain = [
        made.said(report, "The prosecutor", "said", f"Ada Roe will say {TEXT}", mention=outer),
        made.said(report, "Ada Roe", "say", TEXT, mention=inner),
    ]
    made.claim(report, TEXT, "burst", "burst", *chain)
    found = weigh(made)
    assert [o.name for o in found.origins] == ["Ada Roe"]
    assert "passes on" in found.tied[0]


def test_one_printed_name_is_one_voice_whatever_the_entities_say() -> None:
    made = Made()
    says(made, "Gazette", f"{TEXT}, Ada Roe said.", "Ada Roe", thing="one")
    says(made, "Herald", f"{TEXT}, Ada Roe said.", "Ada Roe", thing="two")
    assert weigh(made).status is Status.ONE_ORIGIN


def test_of_two_agencies_in_one_credit_line_each_ties() -> None:
    for other in ("Reuters", "Agence France-Presse"):
        made = Made()
        for outlet, wires in (("Gazette", "Reuters, Agence France-Presse"), ("Herald", other)):
            credit = Mark(start=0, end=3, text="The", kind=MarkKind.CREDIT, value=wires)
            report = made.report(f"{TEXT}.", outlet=outlet, marks=(credit,))
            made.claim(report, TEXT, "burst", "burst")
        assert weigh(made).status is Status.ONE_ORIGIN


def test_the_arms_of_one_countrys_forces_are_one_voice() -> None:
    for other, status in (("The military", Status.ONE_ORIGIN), ("Kardan Navy", Status.CORROBORATED)):
        made = Made()
        says(made, "Gazette", f"{TEXT}, the Ormish Navy said.", "Ormish Navy", thing="navy", label="ORG")
        says(made, "Herald", f"{TEXT}, {other} said.", other, thing=other, label="ORG")
        assert weigh(made).status is status


def test_a_ship_goes_by_its_name_with_and_without_its_letters() -> None:
    made = Made()
    says(made, "Gazette", f"{TEXT}, the MV Gannet said.", "MV Gannet", thing="mv", label="VESSEL")
    says(made, "Herald", f"{TEXT}, the Gannet said.", "Gannet", thing="gannet", label="VESSEL")
    assert weigh(made).status is Status.ONE_ORIGIN


def test_court_papers_may_be_any_paper_of_the_court() -> None:
    made = Made()
    says(made, "Gazette", f"{TEXT}, court documents said.", "court documents")
    says(made, "Herald", f"{TEXT}, the indictment said.", "the indictment")
    assert weigh(made).status is Status.ONE_ORIGIN
    says(made, "Courier", f"{TEXT}, the mayor said.", "the mayor")
    assert weigh(made).status is Status.CORROBORATED


def test_an_outlet_that_cites_the_post_of_a_counted_voice_adds_nothing() -> None:
    made = Made()
    a = says(made, "Gazette", f"{TEXT}, the actress Ana Roe said.", "Ana Roe", thing="ana")
    made.name(a, "the actress", thing="ana", kind="nominal")
    report = made.report(f"{TEXT}.\nIt was loud, the actress said.", outlet="Herald")
    made.claim(report, TEXT, "burst", "burst")
    made.claim(report, "It was loud", "was", "be", made.said(report, "the actress", "said", "It was loud"))
    found = weigh(made)
    assert found.status is Status.ONE_ORIGIN
    assert found.tied[0].startswith("Herald cites one who is called as that voice is")


def test_a_body_and_its_spokeswoman_without_names_are_one_voice() -> None:
    made = Made()
    says(made, "Gazette", f"{TEXT}, the justice ministry said.", "the justice ministry")
    says(
        made,
        "Herald",
        f"{TEXT}, a spokeswoman for the justice ministry said.",
        "a spokeswoman for the justice ministry",
    )
    assert weigh(made).status is Status.ONE_ORIGIN
    says(made, "Courier", f"{TEXT}, the interior ministry said.", "the interior ministry")
    assert weigh(made).status is Status.CORROBORATED


def test_a_document_described_again_is_the_same_as_far_as_both_say() -> None:
    made = Made()
    says(made, "Gazette", f"{TEXT}, an affidavit unsealed on Tuesday said.", "an affidavit unsealed on Tuesday")
    says(made, "Herald", f"{TEXT}, the affidavit said.", "the affidavit")
    found = weigh(made)
    assert found.status is Status.ONE_ORIGIN
    assert "not established" in found.tied[0]


def test_a_cited_paper_without_a_mention_is_counted_by_its_own_report() -> None:
    made = Made()
    report = made.report(f"{TEXT}.", outlet="Arctic Fisher")
    made.claim(report, TEXT, "burst", "burst")
    says(made, "Herald", f"{TEXT}, the Arctic Fisher said.", "the Arctic Fisher")
    assert [o.name for o in weigh(made).origins] == ["Arctic Fisher"]
