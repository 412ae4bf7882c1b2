"""The command line: one command a Workspace method. Parses, calls, prints; no logic.

Exit codes, the same for every command:

==== ================================================================================
0    done; inputs that could not be read are listed as warnings
1    nothing to work on: no report, dossier or store there, or no record has that id
2    wrong usage: unknown option, bad value, bad settings file
3    a step, the store or writing failed; what was finished is kept for the next run
130  interrupted; likewise
==== ================================================================================
"""

from __future__ import annotations

from secondsource.cli.commands import main

__all__ = ["main"]
