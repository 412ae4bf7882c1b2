"""Captures to reports: the text of a report, fixed once, and what is known about it.

::

    step        the step: one capture in, one report out, or a line that says why not
    draft       what every reader below hands over
    decode      bytes to characters
    plain page metadata pdf mail word    one reader a format
    furniture   lines of a page that are no part of its report
    marks       headline, slug, dateline, byline, credit lines, by their form
    agencies    names of the world's news agencies
    published   the date of publication, with its ground
    language    which language the text is in
"""

from __future__ import annotations

from secondsource.extract.step import Extract

__all__ = ["Extract"]
