"""What speaks for one event where no name settles it."""

from __future__ import annotations

from secondsource.compare.corpus import Corpus
from secondsource.compare.entities import Thing
from secondsource.compare.evidence import ENOUGH, one_and_many, weigh
from secondsource.compare.frame import Frame
from secondsource.compare.frames import Framer
from secondsource.compare.knowledge import Background, Knowledge
from secondsource.compare.namesakes import may_be_one, surely_one
from secondsource.model import EntityType
from tests.compare.made import Made


def framed(*texts: str, patient: tuple[str, ...]) -> tuple[list[Frame], Knowledge]:
    made = Made()
    for text, whom in zip(texts, patient, strict=True):
        report = made.report(text)
        made.claim(report, text.rstrip("."), "destroyed", "destroy", patient=whom)
    corpus = Corpus.of(made.one_story())
    framer = Framer(corpus)
    frames = [framer.frame(c) for c in corpus.claims.values()]
    return frames, Knowledge.of(frames, Background.of(corpus))


def test_the_same_undergone_in_like_words_is_enough() -> None:
    (a, b), known = framed(
        "A huge fire has destroyed a shop near the harbour.",
        "The shop was destroyed by a fire on Friday.",
        patient=("a shop", "The shop"),
    )
    points, reasons = weigh(a, b, known)
    assert points >= ENOUGH
    assert "it befalls the same" in reasons


def test_another_thing_in_other_words_is_not_enough() -> None:
    (a, b), known = framed(
        "Rebels destroyed a bridge upstream.",
        "The school was destroyed in spring.",
        patient=("a bridge", "The school"),
    )
    assert weigh(a, b, known)[0] < ENOUGH


def test_one_is_not_many() -> None:
    (a, b), _ = framed(
        "Fire destroyed a shop.", "Fire destroyed some shops.", patient=("a shop", "some shops")
    )  # fmt: skip
    assert one_and_many(a, b)
    assert not one_and_many(a, a)


def named(name: str, kind: EntityType = EntityType.PERSON) -> Thing:
    return Thing(id=name, seed=name, type=kind, name=name, spellings=((name, ()),), mentions=())


def test_names_that_may_be_one() -> None:
    assert may_be_one(named("Ana Petrova"), named("Petrova"))
    assert may_be_one(named("Duncan Rait"), named("Duncan Raite"))
    assert not may_be_one(named("Ana Petrova"), named("Eva Petrova"))
    assert not may_be_one(named("South Korea", EntityType.COUNTRY), named("North Korea", EntityType.COUNTRY))
    assert not may_be_one(named("Austria", EntityType.COUNTRY), named("Australia", EntityType.COUNTRY))


def test_names_that_surely_are_one() -> None:
    assert surely_one(named("Regina Benjamin"), named("Regina M. Benjamin"))
    assert not surely_one(named("Benjamin"), named("Regina Benjamin"))
