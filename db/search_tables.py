"""The tables of the search index: derived, never in the history, emptied and made anew at any time.

`text_index` is SQLite's full-text index over single characters: one row for each line of a text, whose tokens are the
characters of the folded line, so that a word of any length is a phrase. It keeps no copy of the text. The rowid says
which line it is: the text's number, and where in it the line starts.

Its tokenizer takes every character beyond ASCII for part of a token, and of ASCII letters, digits and the signs listed;
all but quotation marks, which folding leaves none of.
"""

from __future__ import annotations

from sqlalchemy import DDL, Column, Integer, Table, Text, UniqueConstraint, event

from db.columns import integer_column, metadata

CREATE_TEXT_INDEX = (
    "CREATE VIRTUAL TABLE text_index USING fts5(t, content='', columnsize=0, "
    r"""tokenize="ascii tokenchars '!#$%&()*+,-./:;<=>?@[\]^_`{|}~'")"""
)
"""An extension of SQLite that comes with Python. Its own tables, with the name before them, come and go with it."""

# A text that stands here is in the index, with all its lines.
indexed_text = Table(
    "indexed_text",
    metadata,
    Column("number", Integer, primary_key=True, nullable=False),
    Column("text_sha256", Text(64), nullable=False),
    integer_column("version"),
    UniqueConstraint("text_sha256"),
)

event.listen(metadata, "after_create", DDL(CREATE_TEXT_INDEX.replace("%", "%%")))
