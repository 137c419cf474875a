"""Conversion between scripts: OpenCC's rules and tables, with an alignment of the result to its source."""

from __future__ import annotations

from core.text.conversion.alignment import Aligned, Block
from core.text.conversion.converter import align, configurations, convert

__all__ = ["Aligned", "Block", "align", "configurations", "convert"]
