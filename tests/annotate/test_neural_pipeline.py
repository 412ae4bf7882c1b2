"""The shipped model as a step: valid spans for any text, the same result however it is run."""

from __future__ import annotations

import hashlib
import pickle
import shutil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("onnxruntime")

from secondsource.annotate import bundle
from secondsource.annotate.encoder import LONGEST, MAX_TREE
from secondsource.annotate.neural import NeuralAnnotator
from secondsource.errors import ConfigError, ReadError
from secondsource.model import Mention, Report, Sentence
from secondsource.protocols import Scope, Step

pytestmark = pytest.mark.skipif(
    not (bundle.ENGLISH / "config.json").is_file(), reason="the model is not in this checkout"
)

NEWS = (
    "LIMA (Reuters) — Foreign Minister Ana Quispe said on Tuesday that Peru’s embassy in Oslo had closed. "
    "“We had no choice,” she told the Velden Shimbun newspaper.\n"
    "Park Mi-ran, 52, a former North Korean diplomat, arrived in Lima in March 2019."
)
ODD = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from("“”‘’'\"-–—.…ﬁﬂ김정은é\u0301\u200d\U0001f468\U0001f469\u00ad\u2028\n\t A1"),
    ),
    max_size=80,
)


@pytest.fixture(scope="module")
def step():
    return NeuralAnnotator()


def report(text, language="en"):
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Report(capture="cap:x", path="a.txt", text=text, sha256=digest, language=language, producer="test@1")


def check(given, found):
    sentences = [r for r in found if isinstance(r, Sentence)]
    mentions = [r for r in found if isinstance(r, Mention)]
    at = 0
    for sentence in sentences:
        assert at <= sentence.start < sentence.end <= len(given.text)
        place = sentence.start
        whole = len(sentence.tokens) <= MAX_TREE
        assert sum(t.head == -1 for t in sentence.tokens) == whole
        for i, token in enumerate(sentence.tokens):
            assert place <= token.start < token.end <= sentence.end
            assert given.text[token.start : token.end] == token.text
            assert (-1 <= token.head < len(sentence.tokens)) if whole else token.head == -2
            assert token.head != i
            place = token.end
        at = sentence.end
    edges = {t.start for s in sentences for t in s.tokens}, {t.end for s in sentences for t in s.tokens}
    for mention in mentions:
        assert given.text[mention.start : mention.end] == mention.text
        assert mention.start in edges[0]
        assert mention.end in edges[1]
        assert 0 <= mention.score <= 1
        inside = [s for s in sentences if s.start <= mention.start and mention.end <= s.end]
        assert len(inside) == 1
    for a in mentions:
        for b in mentions:
            crossing = a.start < b.start < a.end < b.end
            assert not crossing
    covered = {i for s in sentences for t in s.tokens for i in range(t.start, t.end)}
    assert all(i in covered for i, c in enumerate(given.text) if c.isalnum())


@given(text=ODD)
@settings(max_examples=150, deadline=None)
def test_any_text_gives_valid_nested_ordered_spans(step, text):
    made = report(text)
    check(made, list(step.run([made])))


def test_it_is_a_step(step):
    assert isinstance(step, Step)
    assert step.scope is Scope.UNIT
    assert bundle.digest_of(bundle.ENGLISH) in step.settings


def test_it_can_be_sent_to_another_process(step):
    made = report(NEWS)
    assert list(pickle.loads(pickle.dumps(step)).run([made])) == list(step.run([made]))


def test_news_is_read(step):
    made = report(NEWS)
    found = list(step.run([made]))
    check(made, found)
    mentions = {m.text: m.label for m in found if isinstance(m, Mention)}
    assert mentions["Ana Quispe"] == "PERSON"
    assert mentions["Park Mi-ran"] == "PERSON"
    assert mentions["Velden Shimbun"] == "ORG"
    assert mentions["March 2019"] == "DATE"
    assert mentions["North Korean"] == "NORP"
    assert mentions["Peru’s embassy in Oslo"] == "ORG"
    sentences = [s for s in found if isinstance(s, Sentence)]
    assert [s.paragraph for s in sentences] == [0, 0, 1]


def test_a_report_is_read_the_same_alone_beside_others_and_on_two_threads(step):
    reports = [report(NEWS), report("The cabinet met on Monday.\n" * 40), report(NEWS[::-1])]
    alone = [r for one in reports for r in step.run([one])]
    assert list(step.run(reports)) == alone
    assert list(NeuralAnnotator(threads=2).run(reports)) == alone


@pytest.mark.parametrize("times", [MAX_TREE // 6, LONGEST])
def test_a_sentence_longer_than_any_window_is_read_whole(step, times):
    made = report("The report named " + ", ".join(["Ana Quispe of Lima"] * times) + " and nobody else.")
    found = list(step.run([made]))
    check(made, found)
    people = [m for m in found if isinstance(m, Mention) and m.text == "Ana Quispe"]
    assert len(people) > 0.9 * times


def test_another_language_goes_to_the_rules(step):
    found = list(step.run([report("Der Minister trat am Montag zurück.", language="de")]))
    assert found
    assert all(r.producer != step.producer for r in found)


def test_threads_below_one_are_refused():
    with pytest.raises(ConfigError):
        NeuralAnnotator(threads=0)


@pytest.mark.parametrize("name", ["encoder.onnx", "relations.npz", "tokenizer.json"])
def test_a_changed_file_is_refused(tmp_path, name):
    folder = tmp_path / "en"
    shutil.copytree(bundle.ENGLISH, folder)
    raw = bytearray((folder / name).read_bytes())
    raw[len(raw) // 2] ^= 1
    (folder / name).write_bytes(raw)
    with pytest.raises(ReadError, match=name):
        bundle.load(folder)


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(ReadError):
        bundle.load(tmp_path)
