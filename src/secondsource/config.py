"""One tree of settings, read in one place: TOML file, then environment, then arguments; the later wins.

The file is ``secondsource.toml`` in the working folder, or the one that ``SECONDSOURCE_CONFIG``
names. Environment variables are ``SECONDSOURCE_ENGINE``, ``SECONDSOURCE_WORKERS`` and so on. Nothing
here is read at import, and no step sees any of it: steps are handed values.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from secondsource.engine.passes import BATCH_UNITS
from secondsource.errors import ConfigError

FILE_NAME = "secondsource.toml"
FILE_VARIABLE = "SECONDSOURCE_CONFIG"


class Settings(BaseSettings):
    """All settings.

    Attributes:
        annotator: Name of the language pipeline in the registry.
        threads: Threads of the ``neural`` pipeline in each process; 0 for one a core with the ``local``
            engine and one with ``pool``, which has a process a core already.
        spacy_pipeline: Name of the installed pipeline that ``spacy`` loads.
        endpoint: Base address that ``endpoint`` sends the texts of the reports to; nothing is sent anywhere else.
        endpoint_model: Name that the endpoint knows its model by.
        endpoint_key: Sent to the endpoint as a bearer token; best given by the environment.
        endpoint_timeout: Seconds to wait for each answer.
        engine: Where steps run, by its name in the registry: ``local`` (this process) or ``pool`` (one
            process a core).
        workers: Processes of the pool; 0 for one a core.
        batch: Units (captures, reports) a batch: what is stored, and lost when killed, at once.
        max_file_mib: Largest single input, in MiB; a larger one is listed as not read.
        max_archive_mib: Largest sum of what a ``.zip`` unpacks to, in MiB.
        reliability: Letters ``A`` (reliable) to ``E`` (unreliable), ``F`` for cannot be judged, by name of outlet or
            voice, a table ``[reliability]`` in the file. Where it is given, origins that it does not name are ``F``;
            it changes no status and no grade of credibility.
    """

    model_config = SettingsConfigDict(env_prefix="SECONDSOURCE_", extra="forbid")

    annotator: str = "neural"
    threads: int = Field(default=0, ge=0, le=256)
    spacy_pipeline: str = "en_core_web_sm"
    endpoint: str = ""
    endpoint_model: str = "default"
    endpoint_key: SecretStr | Literal[""] = ""
    endpoint_timeout: float = Field(default=60.0, gt=0)
    engine: str = "local"
    workers: int = Field(default=0, ge=0, le=256)
    batch: int = Field(default=BATCH_UNITS, ge=1, le=10_000)
    max_file_mib: int = Field(default=20, ge=1)
    max_archive_mib: int = Field(default=500, ge=1)
    reliability: dict[str, Literal["A", "B", "C", "D", "E", "F"]] = {}

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003  # the signature is pydantic's
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments before environment before file."""
        path = Path(os.environ.get(FILE_VARIABLE, FILE_NAME))
        return (init_settings, env_settings, TomlConfigSettingsSource(settings_cls, path))


def load(**arguments: Any) -> Settings:
    """Read the settings.

    Args:
        **arguments: Values that outrank file and environment; ``None`` leaves one unset.

    Returns:
        The settings.

    Raises:
        ConfigError: A name is unknown, a value does not fit, or the file is no TOML.
    """
    named = os.environ.get(FILE_VARIABLE)
    if named and not Path(named).is_file():
        raise ConfigError(f"{FILE_VARIABLE} names {named}, which is not a file")
    try:
        return Settings(**{k: v for k, v in arguments.items() if v is not None})
    except ValidationError as exc:
        problems = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in exc.errors())
        raise ConfigError(f"settings: {problems}") from exc
    except ValueError as exc:  # tomllib's error is one
        raise ConfigError(f"{named or FILE_NAME}: {exc}") from exc
