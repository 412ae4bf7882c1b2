"""Turns each corpus into examples with one set of labels.

What is made the same across sources: countries are LOC, words for peoples, faiths and
parties are NORP, a personal name holds its hyphens. What a source does not annotate stays
undecided (see `training.labels`), it is never taken for `O`.
"""

from __future__ import annotations

import re
from collections.abc import Container
from pathlib import Path

from training import gumnames
from training.corpora import Example, Row, Tagged, bare, carry, example, iob, jsonl, read, treebank
from training.dates import zone
from training.labels import ANYTHING, BIT, OUTSIDE, bio, either, is_sure, sure_spans

_UNER = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC"}


def demonym_list(data: Path) -> frozenset[str]:
    """Words and word pairs for peoples, faiths and parties."""
    return frozenset(line.strip() for line in read(data, "demonyms").splitlines() if line.strip())


def countries() -> frozenset[str]:
    """English names of the territories of CLDR, with the usual short forms."""
    from babel import Locale

    territories = Locale("en").territories
    names = {name for code, name in territories.items() if len(code) == 2}
    names = {re.sub(r" \(.*\)", "", name) for name in names} - {"Unknown Region", "Pseudo-Accents"}
    names = {name for name in names if name not in ("United Nations", "Eurozone", "European Union")}
    names |= {"North Korea", "South Korea", "Britain", "U.S.", "US", "U.S", "USA", "U.K.", "UK"}
    return frozenset(names | {"United States of America", "Burma", "Ivory Coast", "Czech Republic"})


def _demonyms(words: list[str], xpos: list[str], masks: list[int], known: Container[str]) -> None:
    """Marks listed words that no other name covers; a language name stays undecided."""
    i = 0
    while i < len(words):
        for length in (3, 2, 1):
            text = " ".join(words[i : i + length]).replace(" - ", "-")
            free = all(not is_sure(m) or m == OUTSIDE for m in masks[i : i + length])
            if i + length <= len(words) and text in known and free:
                tag = xpos[i + length - 1] if xpos else ""
                language = tag in ("NN", "NNP") or (not tag and not text.endswith("s"))
                masks[i : i + length] = [either("NORP")] * length if language else bio(length, "NORP")
                i += length - 1
                break
        i += 1


def _countries(words: list[str], masks: list[int], known: Container[str]) -> None:
    for start, end, name in sure_spans(masks):
        if name in ("ORG", "PERSON") and " ".join(words[start:end]) in known:
            masks[start:end] = bio(end - start, "LOC")


def _join_hyphens(words: list[str], masks: list[int]) -> None:
    """`Il`, `-`, `gyu`: a person, a hyphen and a person are one person."""
    begin, inside = BIT["B-PERSON"], BIT["I-PERSON"]
    for i in range(1, len(words) - 1):
        after = masks[i + 1] == begin or (masks[i + 1] == inside and masks[i] == OUTSIDE)
        if words[i] == "-" and masks[i - 1] in (begin, inside) and after:
            masks[i] = masks[i + 1] = inside


def _open(words: list[str], xpos: list[str], masks: list[int]) -> None:
    """Lets `O` be what UNER does not annotate: a date near a cue, NORP on a capital."""
    dates = zone(words)
    for i, mask in enumerate(masks):
        if mask != OUTSIDE:
            continue
        if dates[i] and (not xpos or not xpos[i].startswith("V")):
            masks[i] |= either("DATE")
        if words[i][:1].isupper() and i > 0 and (not xpos or xpos[i][:2] in ("NN", "JJ")):
            masks[i] |= either("NORP", "EVENT", "WORK", "VESSEL")


def uner_masks(tags: list[str]) -> list[int]:
    """UNER tags as masks; `OTH` may be a people, an event, a work or nothing."""
    masks: list[int] = []
    for tag in tags:
        prefix, _, name = tag.partition("-")
        if name in _UNER:
            masks.append(BIT[f"{prefix}-{_UNER[name]}"])
        elif name == "OTH":
            masks.append(either("NORP", "EVENT", "WORK", "VESSEL"))
        else:
            masks.append(OUTSIDE)
    return masks


def ewt(data: Path, part: str) -> list[Example]:
    """English Web Treebank with UNER names."""
    known, lands = demonym_list(data), countries()
    tagged = {t.sent: t for t in iob(read(data, f"uner-ewt-{part}"), 1, 2, "\t")}
    out = []
    for doc, sent, rows in treebank(read(data, f"ewt-{part}")):
        made = example(doc, rows, "ewt")
        tags = carry(tagged[sent], made.words) if sent in tagged else None
        if tags is None:
            made.names = [ANYTHING] * len(rows)
            out.append(made)
            continue
        made.names = uner_masks(tags)
        _countries(made.words, made.names, lands)
        _demonyms(made.words, made.xpos, made.names, known)
        _join_hyphens(made.words, made.names)
        _open(made.words, made.xpos, made.names)
        out.append(made)
    return out


def gum(data: Path, part: str) -> list[Example]:
    """GUM with names derived from its entity layer."""
    known, lands = demonym_list(data), countries()
    out = []
    for doc, _, rows in treebank(read(data, f"gum-{part}")):
        made = example(doc, rows, "gum")
        made.names = gum_masks(rows, known, lands)
        out.append(made)
    return out


def gum_masks(rows: list[Row], peoples: Container[str], lands: Container[str]) -> list[int]:
    """Masks of a GUM sentence: `training.gumnames`, then what is made the same across sources."""
    words = [row.form for row in rows]
    masks = gumnames.names(rows, peoples)
    _countries(words, masks, lands)
    _demonyms(words, [row.xpos for row in rows], masks, peoples)
    _join_hyphens(words, masks)
    return masks


def _split_hyphens(tagged: Tagged) -> tuple[list[str], list[str]]:
    words: list[str] = []
    tags: list[str] = []
    for word, tag in zip(tagged.words, tagged.tags, strict=True):
        parts = [p for p in re.split(r"(-)", word) if p] if len(word) > 1 else [word]
        words += parts
        tags += [tag] * len(parts)
    return words, tags


def wikigold(data: Path) -> list[Example]:
    """Wikipedia sentences; MISC may be a people, an event, a work or nothing."""
    known, lands = demonym_list(data), countries()
    out = []
    for number, tagged in enumerate(iob(read(data, "wikigold"), 0, 1, None)):
        words, tags = _split_hyphens(tagged)
        masks: list[int] = []
        for i, tag in enumerate(tags):
            name = _UNER.get(tag[2:], "")
            if name:
                masks.append(BIT[("I-" if i and tags[i - 1] == tag else "B-") + name])
            elif tag == "I-MISC":
                masks.append(either("NORP", "EVENT", "WORK", "VESSEL"))
            else:
                masks.append(OUTSIDE)
        _countries(words, masks, lands)
        _demonyms(words, [], masks, known)
        _join_hyphens(words, masks)
        _open(words, [], masks)
        out.append(bare(words, masks, f"wikigold-{number // 12}", "wikigold"))
    return out


_WORD = re.compile(r"[A-Z](?:\.[A-Z])+\.?|\d[\d,.]*\d|\w+(?=n't\b)|n't\b|['’]s\b|\w+|[^\w\s]")
_KINDS = {"PERSON": "PERSON", "ORGANIZATION": "ORG", "LOCATION": "LOC", "PRODUCT": "WORK"}
_NAME = re.compile(r"^[A-Z][\w.&'’-]*(?: (?:(?:of|the|and|for|de|&) )?[A-Z0-9][\w.&'’-]*)*$")


def meantime(data: Path) -> list[Example]:
    """Wikinews reports; only the start of each is annotated, so the rest says nothing.

    A mention counts as a name when each of its words is capital; every other place where the
    same words stand in the same report gets the same label. All else stays undecided.
    """
    known, lands = demonym_list(data), countries()
    out = []
    for report in jsonl(read(data, "meantime")):
        dictionary: dict[tuple[str, ...], str] = {}
        for mention in report["mentions"]:  # type: ignore[attr-defined]
            text, kind = mention["text"], _KINDS.get(mention["type"], "")
            if mention["kind"] == "entity" and kind and _NAME.match(text) and text[0] != "T":
                titled = kind == "PERSON" and re.search(r" of |CEO|Minister|President|General", text)
                if text.rstrip("s") not in known and text not in known and not titled:
                    dictionary[tuple(_WORD.findall(text))] = "LOC" if text in lands else kind
        for line in re.split(r"(?<=[.!?][\"”’ ])(?=[A-Z\"“])|\n", str(report["text"])):
            words = _WORD.findall(line)
            if len(words) < 3:
                continue
            masks = _masks_by(words, dictionary)
            _demonyms(words, [], masks, known)
            if sure_spans(masks):
                out.append(bare(words, masks, str(report["doc_id"]), "meantime"))
    return out


def _masks_by(words: list[str], dictionary: dict[tuple[str, ...], str]) -> list[int]:
    masks = [ANYTHING if w[:1].isupper() or w[:1].isdigit() else either("DATE", "EVENT", "WORK", "ORG") for w in words]
    for key, kind in sorted(dictionary.items(), key=lambda item: -len(item[0])):
        for i in range(len(words) - len(key) + 1):
            if tuple(words[i : i + len(key)]) == key and not any(is_sure(m) for m in masks[i : i + len(key)]):
                masks[i : i + len(key)] = bio(len(key), kind)
    return masks
