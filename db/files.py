"""Putting whole files in place: written beside their target, synced, then renamed."""

from __future__ import annotations

import os
from pathlib import Path

from core.errors import LibraryRefused
from db.faults import disk_refusal


def side_file(path: Path, ending: str) -> Path:
    """A file that belongs to a library: `-journal`, `-wal`, `.lock`."""
    return path.with_name(path.name + ending)


def temporary_beside(path: Path, uid: str) -> Path:
    """A name in the same folder that no library has."""
    return path.with_name(f".{path.name}.{uid[:8]}.new")


def has_bytes(path: Path) -> bool:
    """Whether there is a file with anything in it."""
    try:
        return path.stat().st_size > 0
    except OSError:
        return False


def sync_file(path: Path) -> None:
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def sync_folder(folder: Path) -> None:
    """So that a rename outlives a power cut. Folders cannot be opened on Windows, which writes renames through."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def require_free(path: Path) -> None:
    """Raises LibraryRefused if something stands at the path, or a journal that would be taken for the new file's."""
    if os.path.lexists(path):
        raise LibraryRefused("library.exists", name=path.name)
    for ending in ("-journal", "-wal"):
        if has_bytes(side_file(path, ending)):
            raise LibraryRefused("library.journal_in_the_way", name=path.name, file=path.name + ending)


def put_in_place(temporary: Path, target: Path) -> None:
    """Gives a finished file its name, never over another file. Raises LibraryRefused."""
    try:
        sync_file(temporary)
        require_free(target)
        try:
            # A second name, then the first one taken away: refused by the system if someone was faster.
            target.hardlink_to(temporary)
            temporary.unlink()
        except FileExistsError:
            raise LibraryRefused("library.exists", name=target.name) from None
        except OSError:  # a file system without second names
            temporary.rename(target)
        sync_folder(target.parent)
    except OSError as error:
        raise disk_refusal(error, target) from error
