"""Library files: the default one, new ones, others; and their backups."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from core.services.library import Library

if TYPE_CHECKING:
    from core.model.store import Backup
    from core.ports import Clock, IdSource, Stores

SUFFIX = ".duidu"
DEFAULT_NAME = "我的文库" + SUFFIX


class Libraries:
    """Opens and makes libraries. `data_dir` is the platform's folder for what the program keeps."""

    def __init__(self, stores: Stores, clock: Clock, ids: IdSource, data_dir: Path) -> None:
        self._stores = stores
        self._clock = clock
        self._ids = ids
        self._data_dir = data_dir

    @property
    def default_path(self) -> Path:
        return self._data_dir / DEFAULT_NAME

    def open_default(self) -> Library:
        """The embedded library; at first start it is made, with the sample plan in both scripts."""
        if self.default_path.exists():
            return self.open(self.default_path)
        self._data_dir.mkdir(parents=True, exist_ok=True)
        return self.create(self.default_path, samples=True)

    def open(self, path: Path, *, read_only: bool = False, break_lock: bool = False) -> Library:
        """Raises LibraryRefused; the file is then as before."""
        store = self._stores.open(path, read_only=read_only, break_lock=break_lock)
        return Library(store, self._clock, self._ids)

    def create(self, path: Path, *, samples: bool = False) -> Library:
        """A new library with the shipped codebook. Raises LibraryRefused if a file stands there."""
        library = Library(self._stores.create(path), self._clock, self._ids)
        library.furnish(samples=samples)
        return library

    def open_or_create(self, path: Path) -> Library:
        return self.open(path) if path.exists() else self.create(path)

    def backups(self, path: Path) -> tuple[Backup, ...]:
        """Newest first."""
        return self._stores.backups(path)

    def restore(self, backup: Backup, target: Path) -> Path | None:
        """Puts a backup in the place of a library that is not open; what stood there is kept, and its path returned."""
        return self._stores.restore(backup, target)


def with_suffix(path: Path) -> Path:
    """A library's file name ends in .duidu."""
    return path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)
