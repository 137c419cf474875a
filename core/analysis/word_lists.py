"""Word lists of `resources/facts`, and patterns that find their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from core.resources import RESOURCES
from core.text.fold import fold_script

_FOLDER = RESOURCES / "facts"


@cache
def sections(name: str) -> Mapping[str, tuple[str, ...]]:
    """Words of the list `name` by [section]. White space parts words; lines with # are remarks."""
    found: dict[str, list[str]] = {}
    words: list[str] = []
    for line in lines(name):
        if line.startswith("["):
            words = found.setdefault(line.strip("[]"), [])
        else:
            words += line.split()
    return {section: tuple(members) for section, members in found.items()}


def lines(name: str) -> Iterator[str]:
    """The lines of the list `name` that say something."""
    for line in (_FOLDER / f"{name}.txt").read_text("utf-8").split("\n"):
        if line.strip() and not line.startswith("#"):
            yield line.strip()


def any_of(words: Iterable[str]) -> str:
    """A pattern for the longest of `words`, folded, as a tree: its cost hardly grows with the number of words.

    To be put first in a pattern, where the search skips to the first letters by itself; elsewhere `one_of` is faster.
    """
    return _written(_tree(words))


def one_of(words: Iterable[str]) -> str:
    """The same for the middle of a pattern: looks at the first letter before it tries any word."""
    tree = _tree(words)
    return rf"(?:(?=[{re.escape(''.join(sorted(tree)))}]){_written(tree)})"


_Tree = dict[str, "_Tree"]


def _tree(words: Iterable[str]) -> _Tree:
    tree: _Tree = {}
    for word in words:
        branch = tree
        for character in fold_script(word):
            branch = branch.setdefault(character, {})
        branch[""] = {}
    return tree


def _written(tree: _Tree) -> str:
    branches = [re.escape(character) + _written(branch) for character, branch in sorted(tree.items()) if character]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    if "" not in tree:
        return joined
    return f"(?:{joined})?"
