"""Files, folders, archives and standard input to captures: the only room that touches the outside.

::

    files    walks what the user named, applies what is given of each report, makes captures
    content  one file's bytes to reports' bytes: JSON lists, JSON lines, archives
    kinds    what a file is, by content and name together
    sidecar  reports.toml and reports.csv: what is given of many reports
    given    checks and joins what is given
    limits   how much is read before a file is refused
"""

from __future__ import annotations

from secondsource.acquire.files import PRODUCER, acquire
from secondsource.acquire.given import checked_given
from secondsource.acquire.limits import Limits

__all__ = ["PRODUCER", "Limits", "acquire", "checked_given"]
