"""Which script and region a text is in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from core.model.text import Script
from core.text.conversion import convert
from core.text.detect import ScriptGuess, detect_script, simplified_only, traditional_only

HANS, HANT = Script.HANS, Script.HANT


@pytest.mark.parametrize(
    ("text", "script", "region", "mixed"),
    [
        ("加快推进智慧城市建设，规范发展电子政务。", HANS, "", False),
        ("加快推進智慧城市建設，規範發展電子政務。", HANT, "", False),
        ("為推動裡面的說明，啟動臺灣計畫。", HANT, "TW", False),
        ("為推動裏面的説明，衞生署發佈閲覽計劃。", HANT, "HK", False),
        ("爲推動裏面的說明，啓動衆人計劃。", HANT, "", False),
        ("推动产业发展與產業發展", HANS, "", True),
        ("推動產業發展与产业", HANT, "", True),
        ("户口着手脱税", HANS, "", False),
        ("", HANS, "", False),
        ("GDP 5.5%", HANS, "", False),
    ],
)
def test_scripts(text: str, script: Script, region: str, mixed: bool) -> None:
    assert detect_script(text) == ScriptGuess(script, region, mixed)


@pytest.mark.parametrize("text", ["工程", "二〇二〇年", "发展", "發展", ""])
@pytest.mark.parametrize("default", Script)
def test_too_little_to_tell_follows_the_surroundings(text: str, default: Script) -> None:
    assert detect_script(text, default).script is default


def test_three_decisive_characters_are_enough() -> None:
    assert detect_script("国发与", HANT).script is HANS
    assert detect_script("國發與", HANS).script is HANT


def test_a_few_leftovers_do_not_make_a_text_mixed() -> None:
    assert not detect_script("推動產業發展，規範資訊與電子機構業務，關於從業後續" + "云").mixed


def test_no_character_belongs_to_both_scripts() -> None:
    assert not simplified_only() & traditional_only()
    assert {"发", "国", "与"} <= simplified_only()
    assert {"發", "國", "與"} <= traditional_only()
    assert not {"台", "后", "里", "干", "着", "户", "著", "只"} & (simplified_only() | traditional_only())


@pytest.mark.corpus
def test_real_documents(corpus: Path) -> None:
    """Every paragraph and every sentence of each seed, and of its conversion to the other script."""
    wrong: list[str] = []
    for path in sorted((corpus / "seeds").glob("*.txt")):
        text = path.read_text("utf-8")
        own, other = (HANT, HANS) if path.name.startswith("001") else (HANS, HANT)
        for script, version in ((own, text), (other, convert(text, "s2tw" if own is HANS else "tw2s"))):
            assert detect_script(version).script is script
            pieces = [*version.split("\n"), *re.split("[。！？]", version)]
            wrong += [piece for piece in pieces if detect_script(piece, script).script is not script]
    assert wrong == []
