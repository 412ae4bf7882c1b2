"""Write what is generated from the code: the command reference and the JSON Schema.

``python docs/generate.py`` writes; ``--check`` compares and fails where they differ.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from secondsource.codec import dossier_schema

HERE = Path(__file__).parent
COMMANDS = ("", "dossier", "stories", "annotate", "show", "judge", "schema")


def command_reference() -> str:
    """``--help`` of every command, as Markdown."""
    parts = ["# Command line\n\nGenerated from the code by `make docs`; do not edit.\n"]
    for command in COMMANDS:
        words = [sys.executable, "-m", "secondsource", *([command] if command else []), "--help"]
        wide = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb"}
        shown = subprocess.run(words, capture_output=True, text=True, check=True, env=wide).stdout  # noqa: S603
        parts.append(f"## `secondsource{' ' + command if command else ''}`\n\n```\n{shown.strip()}\n```\n")
    parts.append(exit_codes())
    return "\n".join(parts)


def exit_codes() -> str:
    """The table of exit codes, from the package's docstring."""
    import secondsource.cli

    rows = (secondsource.cli.__doc__ or "").split("=====\n")[1]
    lines = [line.split(None, 1) for line in rows.splitlines() if line[:1].isdigit()]
    return "\n".join(["## Exit codes\n", "| code | means |", "|---|---|", *(f"| {c} | {m} |" for c, m in lines), ""])


def generated() -> dict[Path, str]:
    """Each generated file with its content."""
    schema = json.dumps(dossier_schema(), indent=2, ensure_ascii=False) + "\n"
    return {HERE / "commands.md": command_reference(), HERE / "dossier.schema.json": schema}


def main() -> int:
    """Write, or compare with ``--check``."""
    stale = []
    for path, content in generated().items():
        if "--check" in sys.argv[1:]:
            if not path.exists() or path.read_text(encoding="utf8") != content:
                stale.append(path.name)
        else:
            path.write_text(content, encoding="utf8")
    if stale:
        sys.stderr.write(f"stale: {', '.join(stale)}; run make docs\n")
    return 1 if stale else 0


if __name__ == "__main__":
    raise SystemExit(main())
