from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from secondsource.protocols import Store
from secondsource.store import open_store


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """One empty store of each backend."""
    with closing(open_store(":memory:" if request.param == "memory" else tmp_path / "a.sqlite")) as opened:
        yield opened
