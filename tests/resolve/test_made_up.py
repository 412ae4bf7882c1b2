"""What short descriptions mean, on made-up reports read by the shipped annotator."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from secondsource import registry
from secondsource.clusters import cluster
from secondsource.model import Judgement, Mention, Question, Record, Report, sha256_hex
from secondsource.resolve.names import NameResolver


@dataclass(frozen=True)
class Case:
    """A report, and what some of its words mean: in their order, the first word that stands so."""

    text: str
    same: tuple[tuple[str, str], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
    several: tuple[tuple[str, frozenset[str]], ...] = ()


CASES = {
    "a business in a relative clause": Case(
        "Harlan Grain, which runs the silo in Dorset, ignored warnings about dust, the union leader Ruth Calder said. "
        "The company denied that it had ignored any warning.",
        same=(("Harlan Grain", "The company"), ("Harlan Grain", "it")),
    ),
    "a bank and its regulator": Case(
        "Nordhav Bank lost 40 million euros last year. The bank closed nine branches in March. "
        "Its chief executive, Maja Lund, resigned on Friday.",
        same=(("Nordhav Bank", "The bank"),),
    ),
    "a university beside a company": Case(
        "Ostvik University signed a contract with Telmark on Monday. The university will pay two million euros. "
        "Students protested against it.",
        same=(("Ostvik University", "The university"),),
        apart=(("Telmark", "The university"),),
    ),
    "two firms": Case(
        "Acme sued Telmark. The company wants two million euros.",
        apart=(("Acme", "The company"), ("Telmark", "The company")),
    ),
    "two countries": Case(
        "Poland and Lithuania signed a defence agreement in Warsaw on Monday. The two countries have been allies "
        "since 1994. Both sides promised to share data.",
        several=(
            ("The two countries", frozenset({"Poland", "Lithuania"})),
            ("Both sides", frozenset({"Poland", "Lithuania"})),
        ),
    ),
    "three countries": Case(
        "Poland and Lithuania met with Latvia in Warsaw. The two countries have been allies since 1994.",
        several=(("The two countries", frozenset()),),
    ),
    "a couple": Case(
        "Kate Olsen and her husband, Peter Olsen, own the farm. The couple bought it in 2010.",
        same=(("Peter Olsen", "her husband"),),
        several=(("The couple", frozenset({"Kate Olsen", "Peter Olsen"})),),
    ),
    "two leaders": Case(
        "President Anna Weil met Chancellor Jonas Brandt in Oslo on Friday. The two leaders agreed to meet again.",
        several=(("The two leaders", frozenset({"Anna Weil", "Jonas Brandt"})),),
    ),
    "brothers": Case(
        "Amir Haddad and Sami Haddad were arrested on Friday with Jon Berg. The brothers denied the charge.",
        several=(("The brothers", frozenset()),),
    ),
    "a president after his post": Case(
        "The president of the Arvik region, Roberto Manti, closed the port on Monday. “I had no choice,” Manti said. "
        "“We waited for weeks.”",
        same=(("The president", "Roberto Manti"), ("Roberto Manti", "I")),
    ),
    "a president by her title": Case(
        "President Anna Weil signed the law on Monday. Jonas Brandt was against it. The President thanked voters. "
        "The new president will be elected in May.",
        same=(("Anna Weil", "The President"),),
        apart=(("Anna Weil", "The new president"),),
    ),
    "an agency that is no newspaper": Case(
        "Finance Daily\nThe National Audit Office criticised the deal. The agency said the price was too high.",
        same=(("National Audit Office", "The agency"),),
        apart=(("Finance Daily", "The agency"),),
    ),
    "a ferry and its owner": Case(
        "The ferry Nordlys ran aground off Holm Island on Sunday. The ship carried 84 passengers. Norline Shipping, "
        "which owns the ferry, suspended its captain, Peder Dahl. The company said the captain had ignored a warning.",
        same=(("Nordlys", "The ship"), ("Norline Shipping", "The company"), ("Peder Dahl", "the captain")),
        apart=(("Nordlys", "The company"),),
    ),
    "an operator that is a company": Case(
        "The operator, Harlan Lines, denied that its captain had been warned. The ferry Santa Marina sank off Varna. "
        "The ferry had failed an inspection in March, its owner Corda Shipping said.",
        same=(("The operator", "Harlan Lines"), ("Santa Marina", "The ferry")),
        apart=(("Harlan Lines", "Corda Shipping"), ("Varna", "Santa Marina")),
    ),
    "a spokeswoman": Case(
        "“We will appeal,” said Lena Forss, a spokeswoman for Telmark. The company lost the case in May.",
        same=(("Telmark", "We"), ("Telmark", "The company"), ("Lena Forss", "a spokeswoman")),
    ),
    "an island": Case(
        "A ferry sank off Holm Island on Sunday. The island has 400 residents.",
        same=(("Holm Island", "The island"),),
    ),
}


@pytest.fixture(scope="module")
def read() -> dict[str, list[Record]]:
    """Every report with its sentences and mentions."""
    step = registry.find("annotator", "neural")()
    return {
        name: [report, *step.run([report])]
        for name, case in CASES.items()
        for report in [
            Report(
                capture="c", path=f"{name}.txt", text=case.text, sha256=sha256_hex(case.text.encode()), language="en",
                producer="test@1",
            )
        ]
    }  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_short_descriptions_mean_what_was_named_before(name: str, read: dict[str, list[Record]]) -> None:
    case, records = CASES[name], read[name]
    judged = [j for j in NameResolver().run(records) if isinstance(j, Judgement)]
    mentions = sorted((r for r in records if isinstance(r, Mention)), key=lambda m: m.start)
    found = cluster(judged, Question.ENTITY, [m.id for m in mentions])
    ids = {m.text: m.id for m in reversed(mentions)}
    names = {m.id: m.text for m in mentions}
    for one, other in case.same:
        assert found.of(ids[one]) == found.of(ids[other]), (one, other)
    for one, other in case.apart:
        assert found.of(ids[one]) != found.of(ids[other]), (one, other)
    for words, members in case.several:
        held = {names[j.right] for j in judged if j.question is Question.MEMBER and j.left == ids[words]}
        assert held == members, words
