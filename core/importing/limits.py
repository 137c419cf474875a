"""How much is taken in from one file. Beyond these a file is refused whole, never cut."""

from __future__ import annotations

FILE_BYTES = 200 * 1024 * 1024
CHARACTERS = 20_000_000
"""Code points of one text; what the store and the reader are built for."""
MARKS_ON_ONE_CHARACTER = 32
"""Combining marks; the longest stacks of real languages have fewer than 10."""
PARAGRAPHS = 200_000
PACKAGE_MEMBERS = 3_000
MEMBER_BYTES = 150 * 1024 * 1024
PACKAGE_BYTES = 400 * 1024 * 1024
"""All members of a zip package unpacked. No rule on the ratio: honest, uniform tables shrink 250 times."""
SIDE_PART_BYTES = 20 * 1024 * 1024
"""Styles, numbering, notes, relationships: parts that are held in memory as a whole."""
BLOCK_BYTES = 32 * 1024 * 1024
"""XML between the ends of two paragraphs or cells."""
