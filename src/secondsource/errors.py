"""Every error that Second Source raises on purpose.

::

    SecondSourceError
    ├── ConfigError (ValueError)            a setting is unknown or has a wrong value
    ├── UnknownNameError (LookupError)      no built-in or entry point of that name; lists what exists
    ├── PlanError (ValueError)              the steps cannot run in this order
    ├── ReadError (OSError)                 an input could not be read: path, reason
    ├── WriteError (OSError)                an output could not be written: path, reason
    ├── ExtractError (ValueError)           bytes were read, but no report could be taken from them
    ├── RecordError (ValueError)            a record's content does not fit its id or its schema
    ├── StoreError (RuntimeError)           the store refused or is damaged
    │   └── NotFoundError (LookupError)     no record has this id
    └── StepError (RuntimeError)            a step broke on a unit of work: step, unit

Each error is also a built-in kind, so callers may catch either. Errors carry their data as
attributes; the message is made from them once, here.
"""

from __future__ import annotations

from collections.abc import Iterable


class SecondSourceError(Exception):
    """Root of all errors that Second Source raises on purpose."""


class ConfigError(SecondSourceError, ValueError):
    """A setting is unknown or has a wrong value."""


class UnknownNameError(SecondSourceError, LookupError):
    """A name is in no table.

    Args:
        kind: What was looked for, in one word: ``"annotator"``.
        name: The name that was asked for.
        known: The names that exist.
    """

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        self.kind, self.name, self.known = kind, name, sorted(known)
        super().__init__(f"no {kind} named {name!r}; there is: {', '.join(self.known) or 'none'}")


class PlanError(SecondSourceError, ValueError):
    """The steps of a plan cannot run in the order given."""


class ReadError(SecondSourceError, OSError):
    """An input could not be read.

    Args:
        path: The input as the user named it.
        reason: Why, in words that a user understands.
    """

    def __init__(self, path: str, reason: str) -> None:
        self.path, self.reason = path, reason
        super().__init__(f"{path}: {reason}")


class WriteError(SecondSourceError, OSError):
    """An output could not be written.

    Args:
        path: The file or folder.
        reason: Why, in words that a user understands.
    """

    def __init__(self, path: str, reason: str) -> None:
        self.path, self.reason = path, reason
        super().__init__(f"{path}: {reason}")


class ExtractError(SecondSourceError, ValueError):
    """Bytes were read, but no report could be taken from them."""


class RecordError(SecondSourceError, ValueError):
    """A record's content does not fit its id or its schema."""


class StoreError(SecondSourceError, RuntimeError):
    """The store refused an operation or is damaged."""


class NotFoundError(StoreError, LookupError):
    """No record has this id.

    Args:
        record_id: The id that was asked for.
    """

    def __init__(self, record_id: str) -> None:
        self.record_id = record_id
        super().__init__(f"no record has the id {record_id!r}")


class StepError(SecondSourceError, RuntimeError):
    """A step broke on a unit of work.

    Args:
        step: The step's producer stamp: ``"claims.rules@1"``.
        reason: What went wrong.
    """

    def __init__(self, step: str, reason: str) -> None:
        self.step, self.reason = step, reason
        super().__init__(f"{step}: {reason}")
