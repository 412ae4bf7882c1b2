"""What the terminal shows of a report's annotations: sentence by sentence, whom it names, who says what, when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]


def annotation_lines(row: Row) -> Iterator[str]:
    """A report's annotations, line by line; offsets are code points into its text.

    Args:
        row: As ``Workspace.annotations`` yields it.

    Yields:
        Lines without markup.
    """
    published = row["published"]
    yield f"{row['path']}  {row['id']}  published {published['edtf'] or 'unknown'} ({published['basis']})"
    lines = [
        *((m["start"], _mention(m)) for m in row["mentions"]),
        *((a["cue"]["start"], _attribution(a)) for a in row["attributions"]),
        *((t["start"], _time(t)) for t in row["times"]),
        *((c["predicate"]["start"], _claim(c)) for c in row["claims"]),
    ]
    left = sorted(lines, key=lambda line: line[0])
    for sentence in row["sentences"]:
        yield ""
        while left and left[0][0] < sentence["start"]:
            # Datelines and other lines that are no sentence.
            yield left.pop(0)[1]
        yield f"{_span(sentence)}  {row['text'][sentence['start'] : sentence['end']]}"
        while left and left[0][0] < sentence["end"]:
            yield f"    {left.pop(0)[1]}"
    yield from (line for _, line in left)


def _span(part: Row) -> str:
    return f"{part['start']}-{part['end']}"


def _mention(mention: Row) -> str:
    sort = " ".join(mention[key].lower() for key in ("label", "kind") if mention.get(key))
    return f"mention      {_span(mention)} “{mention['text']}”  {sort}"


def _attribution(attribution: Row) -> str:
    source, cue = attribution["source"], attribution["cue"]
    who = f"{_span(source)} “{source['text']}”" if source is not None else "nobody named"
    said = _quoted(attribution["content"])
    return f"attribution  {who}  cue {_span(cue)} “{cue['text']}”  content {said}  {attribution['kind']}"


def _quoted(parts: Sequence[Row]) -> str:
    return " + ".join(f"{_span(p)} “{p['text']}”" for p in parts) or "none"


def _time(time: Row) -> str:
    mod = f" {time['mod']}" if time["mod"] else ""
    edtf = f"EDTF {time['edtf']}" if time["edtf"] is not None else "no date"
    value = f"{time['type']} {time['value']}{mod}"
    return f"time         {_span(time)} “{time['text']}”  {value}  {edtf}  {time['derivation']}"


def _claim(claim: Row) -> str:
    when = f"  {claim['time']['edtf'] or claim['time']['text']}" if claim["time"] is not None else ""
    polarity = "not " if claim["polarity"] == "-" else ""
    lemma = claim["predicate"]["lemma"]
    return f"claim        {_span(claim)} “{claim['text']}”  {polarity}{lemma}, {claim['certainty']}{when}"
