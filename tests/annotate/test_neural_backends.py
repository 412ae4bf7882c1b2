"""Backends that are not ours: what they say is checked against the report, whatever it is."""

from __future__ import annotations

import hashlib
import json
import os
import threading
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace

import pytest

from secondsource.annotate.endpoint import LARGEST, STRETCH, EndpointAnnotator, read_answer, stretches
from secondsource.annotate.spacy_pipeline import SpacyAnnotator
from secondsource.annotate.verbatim import locate
from secondsource.config import load
from secondsource.errors import ConfigError
from secondsource.model import Mention, MentionKind, Rejected, Report, Sentence
from secondsource.pipeline import _annotator_options, plan_of
from secondsource.protocols import Step

TEXT = "Ana Quispe left Lima on Tuesday. The Limax group said Quispe would return."
NAMES = [
    {"text": "Ana Quispe", "label": "PERSON"},
    {"text": "Lima", "label": "GPE"},
    {"text": "Tuesday", "label": "DATE"},
    {"text": "Limax", "label": "ORG"},
]


def report(text=TEXT):
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Report(capture="cap:x", path="a.txt", text=text, sha256=digest, language="en", producer="test@1")


def completion(content, finish="stop"):
    return json.dumps({"choices": [{"message": {"content": content}, "finish_reason": finish}]}).encode()


@pytest.fixture
def serve():
    servers = []

    def start(respond):
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                length = int(self.headers["Content-Length"])
                self.server.asked.append((self.path, dict(self.headers), json.loads(self.rfile.read(length))))
                with suppress(BrokenPipeError, ConnectionResetError):
                    respond(self)

            def log_message(self, *_):
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.asked = []
        server.daemon_threads = True
        server.block_on_close = False
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        servers.append((server, thread))
        return server, f"http://127.0.0.1:{server.server_address[1]}/v1"

    yield start
    for server, thread in servers:
        server.shutdown()
        server.server_close()
        thread.join()


def answer(body, status=200, headers=()):
    def respond(handler):
        handler.send_response(status)
        for name, value in headers:
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return respond


def names(found):
    return [(m.text, m.label) for m in found if isinstance(m, Mention) and m.kind is MentionKind.NAME]


def reasons(found):
    return [r.reason for r in found if isinstance(r, Rejected)]


def test_a_right_answer_becomes_mentions(serve):
    server, address = serve(answer(completion(json.dumps({"names": NAMES}))))
    step = EndpointAnnotator(endpoint=address, model="m", key="secret")
    assert isinstance(step, Step)
    found = list(step.run([report()]))
    assert names(found) == [("Ana Quispe", "PERSON"), ("Lima", "LOC"), ("Tuesday", "DATE"), ("Limax", "ORG")]
    assert reasons(found) == []
    assert all(r.producer == step.producer for r in found)
    assert [s.index for s in found if isinstance(s, Sentence)] == [0, 1]
    (path, headers, body), *more = server.asked
    assert not more
    assert path == "/v1/chat/completions"
    assert headers["Authorization"] == "Bearer secret"
    assert body["messages"][1]["content"] == TEXT
    assert "secret" not in step.settings + repr(step)


def test_a_made_up_name_is_rejected_with_a_reason(serve):
    _, address = serve(answer(completion(json.dumps({"names": [{"text": "Anna Quispe", "label": "PERSON"}]}))))
    found = list(EndpointAnnotator(endpoint=address).run([report()]))
    assert names(found) == []
    assert reasons(found) == ["these words do not stand in the report"]


WRONG = {
    "no json": (b"<html>", "Expecting value"),
    "no completion": (b"[]", "not of the form"),
    "no list": (completion('{"names": {"text": "Lima"}}'), "not of the form"),
    "another object": (completion('{"entities": []}'), "not of the form"),
    "cut short": (completion('{"names": [{"text": "Ana Qu', "length"), "cut short"),
    "half an object": (completion('{"names": [{"text": "Ana Qu'), "Unterminated"),
    "too long": (completion("x" * (LARGEST + 1)), "too long"),
    "deep": (completion("[" * 100_000), ""),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_answer_is_rejected_and_the_report_still_read(serve, case):
    body, why = WRONG[case]
    _, address = serve(answer(body))
    found = list(EndpointAnnotator(endpoint=address).run([report()]))
    assert names(found) == []
    assert len(reasons(found)) == 1
    assert why in reasons(found)[0]
    assert sum(isinstance(r, Sentence) for r in found) == 2


def test_an_error_status_is_rejected(serve):
    _, address = serve(answer(b"", 500))
    assert "status 500" in reasons(EndpointAnnotator(endpoint=address).run([report()]))[0]


def test_a_redirect_is_not_followed(serve):
    other, elsewhere = serve(answer(completion(json.dumps({"names": NAMES}))))
    _, address = serve(answer(b"", 307, [("Location", f"{elsewhere}/chat/completions")]))
    found = list(EndpointAnnotator(endpoint=address).run([report()]))
    assert names(found) == []
    assert "status 307" in reasons(found)[0]
    assert other.asked == []


def test_a_slow_answer_is_not_waited_for(serve):
    done = threading.Event()
    _, address = serve(lambda _: done.wait(20))
    started = time.monotonic()
    found = list(EndpointAnnotator(endpoint=address, timeout=0.2).run([report()]))
    done.set()
    assert time.monotonic() - started < 10
    assert "too long" in reasons(found)[0]


def test_an_answer_that_drips_is_not_waited_for(serve):
    def drip(handler):
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        for _ in range(200):
            handler.wfile.write(b" ")
            time.sleep(0.05)

    _, address = serve(drip)
    started = time.monotonic()
    found = list(EndpointAnnotator(endpoint=address, timeout=0.3).run([report()]))
    assert time.monotonic() - started < 5
    assert "too long" in reasons(found)[0]


def test_nobody_there_is_rejected():
    found = list(EndpointAnnotator(endpoint="http://127.0.0.1:9", timeout=2).run([report()]))
    assert len(reasons(found)) == 1


@pytest.mark.parametrize("address", ["", "file:///etc/passwd", "localhost:80", "http://"])
def test_an_endpoint_must_be_named(address):
    with pytest.raises(ConfigError):
        EndpointAnnotator(endpoint=address)


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ("Lima", "not of the form"),
        ({"text": 5, "label": "LOC"}, "not of the form"),
        ({"text": "Lima"}, "no label of ours"),
        ({"text": "Lima", "label": "<script>"}, "no label of ours"),
        ({"text": " ", "label": "LOC"}, "no words"),
        ({"text": "lima", "label": "LOC"}, "do not stand"),
        ({"text": "Lim", "label": "LOC"}, "do not stand"),
    ],
)
def test_malicious_answers_leave_no_mention(given, why):
    found, refused = locate(TEXT, 0, len(TEXT), [given])
    assert found == []
    assert why in refused[0].reason


def test_answers_never_cross_and_stay_in_their_stretch():
    text = "Ana Quispe Mamani met Ana"
    found, _ = locate(text, 0, 17, [{"text": t, "label": "PERSON"} for t in ("Ana Quispe", "Quispe Mamani", "Ana")])
    assert [(m.start, m.end) for m in found] == [(4, 17), (0, 3)][::-1]


def test_long_reports_are_asked_in_stretches(serve):
    server, address = serve(answer(completion('{"names": []}')))
    list(EndpointAnnotator(endpoint=address).run([report("The cabinet met in Lima. " * 300)]))
    assert len(server.asked) >= 3
    assert all(len(body["messages"][1]["content"]) <= STRETCH for _, _, body in server.asked)


def test_no_sentence_is_no_stretch():
    assert stretches([]) == []


def test_an_empty_list_is_an_answer():
    assert read_answer(completion('{"names": []}')) == []


def fake_pipeline(relation):
    def read(text):
        words, at = [], 0
        for i, word in enumerate(text.split(" ")):
            words.append(
                SimpleNamespace(
                    i=i, idx=at, text=word, pos_="PROPN", lemma_=word, dep_=relation if i else "ROOT", is_space=not word
                )
            )
            at += len(word) + 1
        for word in words:
            word.head = words[0]
        entity = SimpleNamespace(start_char=0, end_char=10, label_="PERSON")
        money = SimpleNamespace(start_char=0, end_char=3, label_="MONEY")

        class Doc(list):
            ents = (entity, money)
            sents = (words,)

        return Doc(words)

    read.meta = {"version": "9"}
    return read


@pytest.mark.parametrize(("relation", "head"), [("flat", 0), ("pobj", -2)])
def test_spacy_gives_its_tree_only_where_it_is_universal(relation, head):
    step = SpacyAnnotator(load=lambda _: fake_pipeline(relation))
    assert isinstance(step, Step)
    found = list(step.run([report("Ana Quispe left")]))
    assert found[0].tokens[1].head == head
    assert names(found) == [("Ana Quispe", "PERSON")]
    assert "version=9" in step.settings


def test_spacy_that_is_not_installed_is_named():
    with pytest.raises(ConfigError, match="no_such_pipeline"):
        list(SpacyAnnotator(pipeline="no_such_pipeline").run([report()]))


def test_settings_choose_a_backend_and_tell_it_what_it_needs(serve):
    server, address = serve(answer(completion(json.dumps({"names": NAMES}))))
    settings = load(annotator="endpoint", endpoint=address, endpoint_model="m", endpoint_key="secret")
    assert "secret" not in repr(settings)
    step = next(s for s in plan_of(settings).steps if Mention in s.writes)
    assert ("Ana Quispe", "PERSON") in names(step.run([report()]))
    assert server.asked[0][2]["model"] == "m"


def test_an_endpoint_that_is_not_named_is_an_error_before_anything_is_read():
    with pytest.raises(ConfigError, match="endpoint"):
        plan_of(load(annotator="endpoint"))


def test_a_pipeline_that_is_not_installed_is_an_error_before_anything_is_read():
    with pytest.raises(ConfigError, match="no_such_pipeline"):
        plan_of(load(annotator="spacy", spacy_pipeline="no_such_pipeline")).tasks()


@pytest.mark.parametrize(("engine", "threads"), [("local", os.cpu_count()), ("pool", 1)])
def test_threads_follow_the_engine(engine, threads):
    made = _annotator_options(load(engine=engine))
    assert made == {"threads": threads}
    assert _annotator_options(load(engine=engine, threads=3)) == {"threads": 3}
