"""The sheet that says where a list comes from, and which documents it quotes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from core.exporting.table import Row

if TYPE_CHECKING:
    from core.model.document import Document


def about_documents(documents: Iterable[Document], facts: Iterable[tuple[str, str]]) -> tuple[Row, ...]:
    """What is told of the list, then of each document: title, number, issuer, date and the checksum of its text."""
    return (
        *(Row(pair) for pair in facts),
        Row(()),
        Row(("来源文件", "名称", "文号", "发文机关", "成文日期", "文本校验码（SHA-256）")),
        *(
            Row(
                (str(number), one.title, about.number, about.issuer, about.issued_on, one.text_sha256),
                one.script,
                one.region,
            )
            for number, one in enumerate(documents, start=1)
            for about in (one.description,)
        ),
    )
