from __future__ import annotations

from pathlib import Path

import pytest

from secondsource import config
from secondsource.errors import ConfigError


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv(config.FILE_VARIABLE, raising=False)
    return tmp_path


def test_defaults_need_no_file() -> None:
    assert config.load().engine == "local"


def test_arguments_outrank_environment_outranks_file(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (elsewhere / "secondsource.toml").write_text('engine = "pool"\nbatch = 7\nworkers = 3\n')
    monkeypatch.setenv("SECONDSOURCE_BATCH", "8")
    settings = config.load(workers=4)
    assert (settings.engine, settings.batch, settings.workers) == ("pool", 8, 4)


def test_none_leaves_a_setting_to_the_file(elsewhere: Path) -> None:
    (elsewhere / "secondsource.toml").write_text("batch = 7\n")
    assert config.load(batch=None).batch == 7


@pytest.mark.parametrize("content", ["batch = 0\n", "bach = 3\n", "engine = 1\n", "batch = \n"])
def test_a_bad_file_is_a_clear_error(elsewhere: Path, content: str) -> None:
    (elsewhere / "secondsource.toml").write_text(content)
    with pytest.raises(ConfigError, match=r"batch|bach|engine|secondsource\.toml"):
        config.load()


def test_a_file_that_is_named_must_exist(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(config.FILE_VARIABLE, "nowhere.toml")
    with pytest.raises(ConfigError, match=r"nowhere\.toml"):
        config.load()
