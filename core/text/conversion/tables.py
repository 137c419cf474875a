"""The one door to OpenCC's dictionaries: text tables, and the chains that say in which order they apply.

A folder holds `config/NAME.json` and `dictionary/NAME.txt`. Ours is `resources/opencc`; without it the older tables
inside opencc-python-reimplemented serve, which are laid out alike.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TypedDict

from core.resources import RESOURCES

Table = Mapping[str, str]
"""Key to value. Of several candidates only the first is kept."""

Link = tuple[Table, ...]
"""The tables of one stage, in order of precedence."""

# Conversion never reaches across these. They are the separators of opencc-python-reimplemented, whose rule is ours.
SEPARATORS = frozenset(character for character in map(chr, range(0x3001)) if character.isspace()) | frozenset(
    "-,.?!*，。、；：？！…“”‘’『』「」﹁﹂—－（）《》〈〉～．／＼［］｛｝【】︒︑︔︓︿﹀︹︺︙︐﹇﹈︕︖︰︳︴︽︾︵︶︷︸﹃﹄︻︼"
)


class _Entry(TypedDict, total=False):
    type: str
    file: str
    dicts: list[_Entry]


class _Link(TypedDict):
    dict: _Entry


class _Config(TypedDict):
    conversion_chain: list[_Link]


_SHIPPED = RESOURCES / "opencc"


def tables_are_ours() -> bool:
    """Whether the shipped tables are there; else the older ones of the package are in use."""
    return (_SHIPPED / "config").is_dir()


def tables_folder() -> Path:
    """The folder in use. Raises FileNotFoundError if there is none at all."""
    if tables_are_ours():
        return _SHIPPED
    package = find_spec("opencc")
    if package is None or not package.submodule_search_locations:
        raise FileNotFoundError(_SHIPPED)
    return Path(package.submodule_search_locations[0])


def config_names(folder: Path) -> tuple[str, ...]:
    """The configurations a folder has, sorted."""
    return tuple(sorted(path.stem for path in (folder / "config").glob("*.json")))


def read_chain(folder: Path, config: str) -> tuple[Link, ...]:
    """The stages of a configuration. FileNotFoundError if the folder has none of that name."""
    parsed: _Config = json.loads((folder / "config" / f"{config}.json").read_text("utf-8"))
    return tuple(tuple(_tables(folder, link["dict"])) for link in parsed["conversion_chain"])


@cache
def read_table(path: Path) -> Table:
    """A table with the first candidate of each key. Shared by all configurations that use it: not to be changed."""
    return {key: value.split(" ", 1)[0] if " " in value else value for key, value in _rows(path)}


def read_candidates(path: Path) -> Mapping[str, tuple[str, ...]]:
    """A table with all candidates of each key, first one first."""
    return {key: tuple(value.split(" ")) for key, value in _rows(path)}


def read_words(path: Path) -> tuple[str, ...]:
    """The words of a list of ours, one a line; comments and empty lines are left out."""
    lines = path.read_text("utf-8").split("\n")
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def _rows(path: Path) -> list[list[str]]:
    return [line.split("\t", 1) for line in path.read_text("utf-8").split("\n") if "\t" in line and line[0] != "#"]


def _tables(folder: Path, entry: _Entry) -> Iterator[Table]:
    for inner in entry.get("dicts", ()):
        yield from _tables(folder, inner)
    if "file" in entry:
        yield read_table(folder / "dictionary" / entry["file"])
