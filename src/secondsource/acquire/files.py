"""Walks what the user named and makes captures. One file is in memory at a time.

What names one report (its sidecar entry, then the keys of its JSON object) outranks the options,
which speak of all reports.
"""

from __future__ import annotations

import errno
import io
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from secondsource.acquire.content import PRODUCER, Raw, Source, read_source, rejected, shown
from secondsource.acquire.given import NOTHING_GIVEN, checked_given, joined
from secondsource.acquire.limits import DEFAULT_LIMITS, Limits, as_size
from secondsource.acquire.sidecar import MOST_BYTES, NAMES, Sidecar, read_sidecar
from secondsource.errors import ConfigError
from secondsource.model import Capture, Given, Rejected, sha256_hex

__all__ = ["PRODUCER", "STDIN", "acquire"]

STDIN = "-"

_SORTS = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)
_REASONS = {
    errno.EACCES: "no permission to read it",
    errno.EPERM: "no permission to read it",
    errno.ENOENT: "there is no such file or folder",
    errno.ELOOP: "a loop of links",
    errno.ENAMETOOLONG: "the name is too long",
}


def acquire(
    paths: Iterable[str | os.PathLike[str]],
    *,
    given: Given = NOTHING_GIVEN,
    sidecars: Sequence[str | os.PathLike[str]] = (),
    stdin: BinaryIO | bytes | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Iterator[Capture | Rejected]:
    """Read reports from files, folders and standard input.

    Args:
        paths: Files, folders (read recursively, names in order) and ``-`` for standard input.
        given: What the options say of all reports.
        sidecars: Sidecar files beside those that stand in the folders.
        stdin: What ``-`` reads.
        limits: How much is read before a file is refused.

    Returns:
        An iterator of captures, and of a ``Rejected`` for whatever is not read: severity
        ``"warning"`` for what could not be, ``"note"`` for what is passed over on purpose. It reads
        as it goes and raises nothing on account of a file.

    Raises:
        ConfigError: A date or language in ``given`` is none, or ``-`` is named without ``stdin``.
    """
    named = [Path(path) for path in paths]
    if Path(STDIN) in named and stdin is None:
        raise ConfigError("- stands for standard input, and there is none")
    reader = _Reader(given=checked_given(given), limits=limits)
    return reader.read(named, [Path(path) for path in sidecars], stdin)


@dataclass(slots=True)
class _Reader:
    """One pass over what the user named.

    Attributes:
        given: From the options.
        limits: Bounds.
        files: Device and inode of each file read, with its path: a file is read once.
        captures: Ids of the captures made, with nothing else of them.
        sidecars: Those that hold for everything.
        folder_sidecars: Those of the folders being walked, outermost first.
        beside: Those that stand beside files the user named, by folder.
        loaded: Real paths of those that the user named.
    """

    given: Given
    limits: Limits
    files: dict[tuple[int, int], str] = field(default_factory=dict)
    captures: set[str] = field(default_factory=set)
    sidecars: list[Sidecar] = field(default_factory=list)
    folder_sidecars: list[Sidecar] = field(default_factory=list)
    beside: dict[Path, list[Sidecar]] = field(default_factory=dict)
    loaded: set[Path] = field(default_factory=set)

    def read(
        self, paths: Sequence[Path], sidecars: Sequence[Path], stdin: BinaryIO | bytes | None
    ) -> Iterator[Capture | Rejected]:
        """All arguments in order, then the entries of sidecars that fitted nothing."""
        as_sidecars = [p for p in paths if p.name in NAMES and not _is(p, stat.S_ISDIR)]
        for path in dict.fromkeys((*sidecars, *as_sidecars)):
            self.loaded.add(_real(path))
            yield from self._load_sidecar(path, base="", into=self.sidecars)
        for path in dict.fromkeys(paths):
            if path == Path(STDIN):
                yield from self._stdin(stdin)
            elif path not in as_sidecars:
                yield from self._argument(path)
        for sidecar in self.sidecars:
            yield from sidecar.unused()

    def _stdin(self, stdin: BinaryIO | bytes | None) -> Iterator[Capture | Rejected]:
        limit = self.limits.list_bytes
        data = stdin if isinstance(stdin, bytes) else stdin.read(limit + 1) if stdin is not None else b""
        if len(data) > limit:
            yield rejected(STDIN, f"larger than {as_size(limit)}, the most that is read of standard input")
            return
        source = Source(path=STDIN, stream=io.BytesIO(data), size=len(data), named=True, limits=self.limits)
        yield from self._captures(source)

    def _argument(self, path: Path) -> Iterator[Capture | Rejected]:
        """A file or folder that the user named; a link is followed, since he named it."""
        name = shown(path.name if path.name not in {"", ".."} else _real(path).name)
        try:
            status = path.stat()
        except (OSError, ValueError) as exc:
            yield rejected(shown(str(path)), _reason(exc))
            return
        if stat.S_ISDIR(status.st_mode):
            yield from self._folder(path, name, _real(path))
            return
        folder = path.parent
        if folder not in self.beside:
            self.beside[folder] = []
            for place in (folder / known for known in NAMES):
                if _is(place, stat.S_ISREG) and _real(place) not in self.loaded:
                    yield from self._load_sidecar(place, base="", into=self.beside[folder], strict=False)
        self.folder_sidecars = list(self.beside[folder])
        yield from self._file(path, name, named=True)
        self.folder_sidecars = []

    def _folder(self, path: Path, name: str, root: Path) -> Iterator[Capture | Rejected]:
        """A folder and those in it, depth first, names in order of code points."""
        try:
            entries = sorted(path.iterdir(), key=lambda entry: entry.name)
        except OSError as exc:
            yield rejected(f"{name}/", _reason(exc))
            return
        if not entries:
            yield rejected(f"{name}/", "the folder is empty", "note")
        own: list[Sidecar] = []
        for entry in entries:
            if entry.name in NAMES and _is(entry, stat.S_ISREG) and _real(entry) not in self.loaded:
                yield from self._load_sidecar(entry, base=f"{name}/", into=own, shown_as=f"{name}/{entry.name}")
        self.folder_sidecars += own
        for entry in entries:
            yield from self._entry(entry, f"{name}/{shown(entry.name)}", root)
        del self.folder_sidecars[len(self.folder_sidecars) - len(own) :]
        for sidecar in own:
            yield from sidecar.unused()

    def _entry(self, entry: Path, name: str, root: Path) -> Iterator[Capture | Rejected]:
        """One name in a folder."""
        try:
            if entry.name.startswith("."):
                yield rejected(name, "a hidden folder" if _is(entry, stat.S_ISDIR) else "a hidden file", "note")
            elif entry.is_symlink():
                yield _link(entry, name, root)
            elif entry.is_dir():
                yield from self._folder(entry, name, root)
            elif entry.name not in NAMES:
                yield from self._file(entry, name)
        except OSError as exc:
            yield rejected(name, _reason(exc))

    def _file(self, path: Path, name: str, *, named: bool = False) -> Iterator[Capture | Rejected]:
        """One file on disk."""
        try:
            status = path.stat()
            for test, words in _SORTS:
                if test(status.st_mode):
                    yield rejected(name, f"{words}, not a file")
                    return
            key = (status.st_dev, status.st_ino)
            if key in self.files:
                yield rejected(name, f"the same file as {self.files[key]}, which is read", "note")
                return
            if status.st_ino:  # 0 where the system has no such number
                self.files[key] = name
            with path.open("rb") as stream:
                source = Source(path=name, stream=stream, size=status.st_size, named=named, limits=self.limits)
                yield from self._captures(source)
        except (OSError, ValueError) as exc:
            yield rejected(name, _reason(exc))

    def _captures(self, source: Source) -> Iterator[Capture | Rejected]:
        """The captures of one file, with what is given of each."""
        for raw in read_source(source):
            if isinstance(raw, Rejected):
                yield raw
                continue
            capture = self._capture(raw)
            if capture.id in self.captures:
                yield rejected(raw.path, "the same bytes under the same name are given twice; read once", "note")
                continue
            self.captures.add(capture.id)
            yield capture

    def _capture(self, raw: Raw) -> Capture:
        entries = [s.find(raw.path) for s in (*reversed(self.folder_sidecars), *self.sidecars)]
        given = joined(*(e for e in entries if e is not None), raw.given, self.given)
        return Capture(
            path=raw.path, media_type=raw.media_type, sha256=sha256_hex(raw.content), content=raw.content, given=given
        )

    def _load_sidecar(
        self, path: Path, *, base: str, into: list[Sidecar], strict: bool = True, shown_as: str | None = None
    ) -> Iterator[Rejected]:
        name = shown_as if shown_as is not None else shown(path.name)
        try:
            with path.open("rb") as stream:
                data = stream.read(MOST_BYTES + 1)
        except (OSError, ValueError) as exc:
            yield rejected(name, f"the sidecar file is not used: {_reason(exc)}")
            return
        if len(data) > MOST_BYTES:
            yield rejected(name, f"the sidecar file is not used: larger than {as_size(MOST_BYTES)}")
            return
        sidecar, problems = read_sidecar(name, data, base=base, strict=strict)
        into.append(sidecar)
        yield from problems


def _link(path: Path, name: str, root: Path) -> Rejected:
    """A link inside a folder: never followed, so no loop is walked and no file is read twice."""
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError) as exc:  # Python 3.11 and 3.12 say RuntimeError of a loop
        if isinstance(exc, RuntimeError):
            return rejected(name, _REASONS[errno.ELOOP])
        return rejected(name, "a link to nothing" if exc.errno == errno.ENOENT else _reason(exc))
    if _real(path.parent).is_relative_to(target):
        return rejected(name, "a loop of links: it leads to a folder that it stands in")
    if target.is_relative_to(root):
        return rejected(name, "a link within the folder; its target is met under its own name", "note")
    return rejected(name, "a link that leads out of the folder; name its target to read it")


def _is(path: Path, test: Callable[[int], bool]) -> bool:
    """Whether a path leads to a folder, a file; ``False`` where it cannot be asked."""
    try:
        return test(path.stat().st_mode)
    except (OSError, ValueError):
        return False


def _real(path: Path) -> Path:
    """The path without links, or as it is where they lead nowhere."""
    try:
        return path.resolve()
    except (OSError, ValueError, RuntimeError):
        return path


def _reason(exc: Exception) -> str:
    """Why the file system refused, in words for the user."""
    if isinstance(exc, OSError):
        return _REASONS.get(exc.errno or 0, f"it cannot be read: {exc.strerror or exc}")
    return f"it cannot be read: {exc}"
