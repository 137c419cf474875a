from __future__ import annotations

import pytest

from core.text.other_wording import MOST, other_wordings


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("网络", ("網路",)),
        ("網路", ("網絡",)),
        ("软件", ("軟體",)),
        ("軟體", ("軟件",)),
        ("信息", ("資訊",)),
        ("网络安全软件", ("网络安全軟體", "網路安全软件", "網路安全軟體")),
        ("安全", ()),
        ("", ()),
    ],
)
def test_parts_are_said_otherwise(words: str, others: tuple[str, ...]) -> None:
    assert other_wordings(words) == others


@pytest.mark.parametrize("words", ["智能", "項目", "社区", "文件"])
def test_words_of_plans_that_mean_something_else_there_are_kept(words: str) -> None:
    assert other_wordings(words) == ()


def test_there_are_not_too_many() -> None:
    assert len(other_wordings("网络软件信息服务器" * 3)) == MOST
