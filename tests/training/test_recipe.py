"""What the recipe makes of the corpora: labels, names out of phrases, changes that keep syntax whole."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training import gumnames
from training.augment import Rates, vary
from training.corpora import Example, Tagged, carry, treebank_blocks
from training.labels import BIO, BIT, OUTSIDE, bio, edit_script, either, is_sure, sure_spans
from training.syllables import person, split
from training.templates import PATTERNS, Lists, sentence

LISTS = Lists.of(frozenset({"Peru", "South Korea"}), frozenset({"Peruvian", "Peruvians", "North Korean"}))

PHRASES = """# newdoc id = a
# sent_id = a-1
# text = Peruvian President Ana Quispe left the University of Lima on Friday, May 2.
1	Peruvian	Peruvian	ADJ	JJ	_	2	amod	_	Entity=(1-person-new-cf1-1-sgl
2	President	President	PROPN	NNP	_	3	nmod:desc	_	_
3	Ana	Ana	PROPN	NNP	_	5	nsubj	_	_
4	Quispe	Quispe	PROPN	NNP	_	3	flat	_	Entity=1)
5	left	leave	VERB	VBD	_	0	root	_	_
6	the	the	DET	DT	_	7	det	_	Entity=(2-organization-new-cf1-1-sgl
7	University	University	PROPN	NNP	_	5	obj	_	_
8	of	of	ADP	IN	_	9	case	_	_
9	Lima	Lima	PROPN	NNP	_	7	nmod	_	Entity=(3-place-new-cf1-1-sgl)2)
10	on	on	ADP	IN	_	11	case	_	_
11	Friday	Friday	PROPN	NNP	_	5	obl	_	Entity=(4-time-new-cf1-1-sgl)
12	,	,	PUNCT	,	_	13	punct	_	_
13	May	May	PROPN	NNP	_	11	appos	_	Entity=(5-time-new-cf1-1-sgl
14	2	2	NUM	CD	_	13	nummod	_	Entity=5)
15	.	.	PUNCT	.	_	5	punct	_	_

"""


def rows():
    return treebank_blocks(PHRASES)[0].rows


def test_names_are_the_core_of_their_phrase():
    words = [r.form for r in rows()]
    found = [(" ".join(words[a:b]), name) for a, b, name in sure_spans(gumnames.names(rows(), frozenset()))]
    assert found == [("Ana Quispe", "PERSON"), ("University of Lima", "ORG"), ("Friday , May 2", "DATE")]


def test_masks_of_what_a_source_leaves_open_hold_both_answers():
    mask = either("DATE")
    assert mask & OUTSIDE
    assert mask & BIT["B-DATE"]
    assert not is_sure(mask)
    assert sure_spans([mask, *bio(2, "ORG"), mask]) == [(1, 3, "ORG")]


@given(st.text("abAB'éS", min_size=1, max_size=8), st.text("abé", min_size=1, max_size=8))
def test_a_script_leads_from_the_form_to_the_lemma(form, lemma):
    case, cut, add = edit_script(form, lemma).split("|")
    base = form.lower() if case == "l" else form
    assert base[: len(base) - int(cut)] + add == lemma


def test_tags_are_carried_to_another_division_into_words():
    given_tags = Tagged("s", ["Al-Masri", "spoke"], ["B-PER", "O"])
    assert carry(given_tags, ["Al", "-", "Masri", "spoke"]) == ["B-PER", "I-PER", "I-PER", "O"]
    assert carry(given_tags, ["Al", "Masri", "spoke"]) is None


def parsed():
    r = rows()
    return Example(
        [x.form for x in r], [x.upos for x in r], [x.head for x in r], [x.deprel for x in r], [x.lemma for x in r],
        gumnames.names(r, frozenset()), "a", "gum", [x.xpos for x in r],
    )  # fmt: skip


@given(st.integers(0, 10**6))
def test_a_change_keeps_one_tree_and_whole_names(seed):
    rates = Rates(person=1.0, place=1.0, people=1.0, dateline=0.5, headline=0.2, unstopped=0.5)
    made = vary(parsed(), random.Random(seed), LISTS, rates)
    n = len(made)
    assert {len(c) for c in (made.upos, made.heads, made.deprels, made.lemmas, made.names)} == {n}
    assert sum(h == 0 for h in made.heads) == 1
    for i, head in enumerate(made.heads):
        assert -1 <= head <= n
        node, steps = i, 0
        while made.heads[node] > 0 and steps <= n:
            node, steps = made.heads[node] - 1, steps + 1
        assert steps <= n, "a cycle"
        assert head != i + 1
    assert "PERSON" in {name for _, _, name in sure_spans(made.names)}


@given(st.integers(0, 10**6))
def test_made_up_sentences_are_filled_and_legally_labelled(seed):
    made = sentence(random.Random(seed), LISTS)
    assert not any(c in "{}[]" for word in made.words for c in word)
    before = "O"
    for mask in made.names:
        assert is_sure(mask)
        label = BIO[mask.bit_length() - 1]
        assert not label.startswith("I-") or before[1:] == label[1:]
        before = label


@pytest.mark.parametrize("seed", range(5))
def test_names_are_drawn_alike_from_one_seed(seed):
    assert person(random.Random(seed)) == person(random.Random(seed))


def test_hyphens_stand_alone():
    assert split("Tae Yong-ho") == ["Tae", "Yong", "-", "ho"]


def test_no_pattern_is_empty():
    assert all(pattern.strip() for pattern in PATTERNS)
