"""Conversions by their official names.

The result is the same, byte for byte, as that of opencc-python-reimplemented over the same tables.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from threading import Lock

from core.errors import NotFound
from core.text.conversion.alignment import Aligned, compose
from core.text.conversion.stage import Stage
from core.text.conversion.tables import Link, config_names, read_chain, tables_folder


class Converter:
    """A chain of stages, each of which works on the result of the one before."""

    def __init__(self, chain: Sequence[Link]) -> None:
        self._stages = tuple(_stage(link) for link in chain)
        self._keeps_length = not any(stage.changes_length for stage in self._stages)

    def convert(self, text: str) -> str:
        """The converted text."""
        for stage in self._stages:
            text = stage.convert(text)
        return text

    def align(self, text: str) -> Aligned:
        """The converted text and what of it corresponds to what."""
        if self._keeps_length:
            return Aligned(self.convert(text))
        aligned = Aligned(text)
        for stage in self._stages:
            converted, blocks = stage.align(aligned.text)
            aligned = Aligned(converted, compose(aligned.blocks, blocks))
        return aligned


_loading = Lock()
# By the identity of the tables, which are shared between configurations; kept beside the stage so that it stays theirs.
_stages: dict[tuple[int, ...], tuple[Link, Stage]] = {}


def _stage(link: Link) -> Stage:
    found = _stages.get(key := tuple(map(id, link)))
    if found is None:
        found = _stages[key] = link, Stage(link)
    return found[1]


def configurations() -> tuple[str, ...]:
    """The official names that `convert` and `align` know, sorted."""
    return config_names(tables_folder())


def convert(text: str, config: str) -> str:
    """`text` converted by an official configuration. Raises NotFound for an unknown name."""
    return _converter(config).convert(text)


def align(text: str, config: str) -> Aligned:
    """The same with its alignment."""
    return _converter(config).align(text)


def _converter(config: str) -> Converter:
    with _loading:
        return _load(config)


@cache
def _load(config: str) -> Converter:
    if config not in (known := configurations()):
        raise NotFound("conversion.unknown", config=config, known=" ".join(known))
    return Converter(read_chain(tables_folder(), config))
