from __future__ import annotations

import pytest

from core.analysis.responsibility import responsibility
from core.model.text import TextRange


@pytest.mark.parametrize(
    ("words", "lead", "support", "alone"),
    [
        ("牵头单位：市水利局、市发展和改革委员会。", "市水利局、市发展和改革委员会", "", True),
        ("牵头单位：市财政局；配合单位：各县区政府。", "市财政局", "各县区政府", True),
        ("（责任单位：市教育局）", "市教育局", "", True),
        ("主辦機關：交通部；協辦機關：各縣市政府", "交通部", "各縣市政府", True),
        ("推进改革（国家发展改革委牵头，财政部等配合）。", "国家发展改革委", "财政部", False),
        ("完善标准。（教育部、财政部等按职责分工负责）", "教育部、财政部", "", False),
        ("由市数据局牵头制定方案。", "市数据局", "", False),
        ("配合单位：市公安局。", "", "市公安局", True),
        ("建立共享目录，分级分类管理。", "", "", False),
        ("落实牵头单位和责任单位的职责。", "", "", False),
        ("", "", "", False),
    ],
)
def test_who_leads_and_who_helps(words: str, lead: str, support: str, alone: bool) -> None:
    text = f"前。{words}后"
    found = responsibility(text, TextRange(2, 2 + len(words)))
    assert (found.lead, found.support, found.alone) == (lead, support, alone)
    assert bool(found) == bool(lead or support)
