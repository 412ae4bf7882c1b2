"""Gates: one module a learned or heuristic step, each with a gold set, floors and a corpus digest.

Run one with ``python -m evals.NAME [--data FILE]``, all with ``python -m evals``. A gate prints a
table and, as its last line, one JSON object of figures. On the corpus whose digest stands in
``floors.json`` a figure below its floor fails the gate; on any other data of the same form the
figures are printed and no floor applies. Sets that may not be part of the project are read from
``--shared`` (default ``../shared``); where that is absent the gate says so and skips.
"""
