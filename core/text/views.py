"""What the sides of the reader show: which conversion, with our own words laid over it, and in whose glyphs."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from core.model.text import Script, View
from core.resources import RESOURCES
from core.text.conversion.alignment import Aligned
from core.text.conversion.converter import Converter
from core.text.conversion.tables import Link, Table, read_chain, read_table, read_words, tables_folder
from core.text.fold import fold_script

if TYPE_CHECKING:
    from core.model.document import Region

_OUR_LISTS = RESOURCES / "opencc"
_loading = Lock()
_loaded: dict[str, Converter] = {}

_FROM_HANS = {View.HANT_TW: "s2tw", View.HANT_HK: "s2hk", View.HANT: "s2t", View.HANT_TWP: "s2twp"}
# Wording is exchanged only from simplified texts: upstream has no such chain between traditional ones.
_FROM_HANT = {View.HANT_TW: "t2tw", View.HANT_HK: "t2hk", View.HANT_TWP: "t2tw"}


def config_of(script: Script, region: Region, view: View) -> str | None:
    """The official configuration behind a view of a text; None = the text as stored."""
    if script is Script.HANS:
        return _FROM_HANS.get(view)
    if view is View.HANS:
        return "hk2s" if region == "HK" else "tw2s"
    return _FROM_HANT.get(view)


def view(text: str, script: Script, region: Region, view: View) -> Aligned:
    """A text as a view shows it. Our overrides apply here, unlike in `core.text.conversion.convert`."""
    config = config_of(script, region, view)
    return Aligned(text) if config is None else _converter(config).align(text)


def is_ready(script: Script, region: Region, view: View) -> bool:
    """Whether the tables behind a view have been read: if not, the first text costs about 0.1 s more."""
    config = config_of(script, region, view)
    return config is None or config in _loaded


def make_ready(script: Script, region: Region, view: View) -> None:
    """Reads the tables behind a view; safe beside another thread."""
    config = config_of(script, region, view)
    if config is not None:
        _converter(config)


def glyphs_of(script: Script, region: Region, view: View) -> str:
    """Whose forms a font should show on that side: 'SC', 'TC' (Taiwan's) or 'HK'."""
    if view is View.HANS or (script is Script.HANS and view is View.SOURCE):
        return "SC"
    as_stored = config_of(script, region, view) is None
    return "HK" if view is View.HANT_HK or (as_stored and region == "HK") else "TC"


def _converter(config: str) -> Converter:
    with _loading:
        if config not in _loaded:
            chain = read_chain(tables_folder(), config)
            _loaded[config] = Converter(_with_our_words(config, chain) if config.startswith("s2") else chain)
        return _loaded[config]


def _with_our_words(config: str, chain: tuple[Link, ...]) -> tuple[Link, ...]:
    """The chain of a simplified text: our overrides first, and without exchanging words to be kept."""
    at = next(index for index, link in enumerate(chain) if any(len(key) > 1 for table in link for key in table))
    after = chain[at + 1 :]
    if config == _FROM_HANS[View.HANT_TWP]:
        kept = {fold_script(word) for word in read_words(_OUR_LISTS / "kept_words.txt")}
        after = tuple(tuple(_without(table, kept) for table in link) for link in after)
    return (*chain[:at], (read_table(_OUR_LISTS / "overrides.txt"), *chain[at]), *after)


def _without(table: Table, words: set[str]) -> Table:
    found = {key for key in table if len(key) > 1 and fold_script(key) in words}
    return {key: value for key, value in table.items() if key not in found} if found else table
