"""The clause book in a real browser: nothing is refused, nothing is fetched, searching and the switch work."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, unquote

import pytest

from core.exporting.cleaning import clean
from core.exporting.table import Column, Row, Table
from core.exporting.write_file import write
from tests.core.exporting.browser import PROGRAM, Browser
from tests.core.exporting.form_tables import FORMS, with_twin
from tests.core.exporting.test_hostile_words import HOSTILE, hostile_table

needs_browser = pytest.mark.skipif(PROGRAM is None, reason="没有 Chromium")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    started = Browser()
    yield started
    started.close()


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """In a folder with blanks and Chinese in its name, as a stick may have them."""
    path = tmp_path_factory.mktemp("U 盘") / "条款册.html"
    write(with_twin(FORMS["clause-list-grouped"]()), "html", path)
    return path


def visible(browser: Browser) -> list[str]:
    """The numbers of the rows that can be seen."""
    rows = "[...document.querySelectorAll('tbody tr')]"
    return browser.evaluate(f"{rows}.filter(row => row.offsetParent).map(row => row.cells[0].textContent)")


def type_in(browser: Browser, words: str) -> None:
    field = "document.getElementById('find')"
    browser.evaluate(f"{field}.value = '{words}'; {field}.dispatchEvent(new Event('input'))")


def test_the_policy_names_the_one_script_and_the_one_sheet(book: Path) -> None:
    page = book.read_text("utf-8")
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    for tag, source in (("script", "script-src"), ("style", "style-src")):
        (words,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(words.encode()).digest()).decode()
        assert f"{source} 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


def test_the_book_refers_to_nothing_outside(book: Path) -> None:
    page = book.read_text("utf-8")
    assert not re.findall(r"(?:src|href|action|poster|srcset)\s*=", page)
    assert not re.findall(r"url\(|@import|fetch\(|XMLHttpRequest|innerHTML|eval\(|document\.write", page)


@needs_browser
def test_it_opens_without_a_complaint_and_shows_all(browser: Browser, book: Path) -> None:
    browser.open(book)
    assert browser.complaints == []
    assert [unquote(each) for each in browser.requests] == [f"file://{book}"]
    assert visible(browser) == ["1", "2", "3", "4"]
    assert browser.evaluate("document.getElementById('count').textContent") == "4 / 4"
    assert browser.evaluate("getComputedStyle(document.querySelector('.bar')).display") == "flex"
    # What the policy does not name is not run.
    browser.evaluate("document.head.appendChild(document.createElement('script')).textContent = 'window.forged = 1'")
    assert browser.evaluate("typeof window.forged") == "undefined"


@needs_browser
@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        ("q=光纤", ["1", "2", "3", "4"]),  # 章节 has the word too
        ("q=行政村 通达", ["2"]),
        ("q=一網通辦", ["1"]),  # the other script is there too
        ("q=２０２５", ["2", "4"]),
        ("f=通信网络", ["2", "3"]),
        ("f=数据资源", ["1"]),
        ("f=通信网络&q=路燈", ["3"]),
        ("f=没有这样的", ["1", "2", "3", "4"]),
        ("q=没有这样的字", []),
        ("q=%E5", ["1", "2", "3", "4"]),
    ],
)
def test_searching_and_choosing_a_domain(browser: Browser, book: Path, wanted: str, numbers: list[str]) -> None:
    browser.open(book, "&".join(f"{part[:2]}{quote(part[2:], safe='%')}" for part in wanted.split("&")))
    assert browser.complaints == []
    assert visible(browser) == numbers
    shown = browser.evaluate("[...document.querySelectorAll('h2')].filter(one => one.offsetParent).length")
    assert bool(shown) == bool(numbers)
    assert bool(browser.evaluate("!!document.querySelector('.none').offsetParent")) == (not numbers)


@needs_browser
def test_what_is_typed_and_pressed_is_kept_behind_the_hash(browser: Browser, book: Path) -> None:
    browser.open(book)
    type_in(browser, "路燈")
    assert visible(browser) == ["3"]
    browser.evaluate("document.querySelectorAll('.scripts button')[1].click()")
    assert browser.evaluate("location.hash") == f"#q={quote('路燈')}&s=1"
    type_in(browser, "")
    assert visible(browser) == ["1", "2", "3", "4"]
    assert browser.complaints == []


@needs_browser
def test_the_switch_changes_script_and_language(browser: Browser, book: Path) -> None:
    browser.open(book)
    assert browser.evaluate("document.querySelector('h2').innerText") == "政务（1 条）"
    browser.open(book, "s=1")
    assert browser.evaluate("document.querySelector('h2').innerText") == "政務（1 條）"
    assert browser.evaluate("document.documentElement.lang") == "zh-Hant-TW"
    options = browser.evaluate("[...document.querySelectorAll('option')].map(one => one.textContent)")
    assert "通訊網絡" in options or "通信網絡" in options
    pressed = browser.evaluate("[...document.querySelectorAll('.scripts button')].map(one => one.ariaPressed)")
    assert pressed == ["false", "true"]


@needs_browser
def test_it_prints_without_its_tools(browser: Browser, book: Path) -> None:
    browser.open(book)
    browser._tell("Emulation.setEmulatedMedia", media="print")
    assert browser.evaluate("getComputedStyle(document.querySelector('.bar')).display") == "none"
    browser._tell("Emulation.setEmulatedMedia", media="")


@needs_browser
def test_hostile_words_run_nothing(browser: Browser, tmp_path: Path) -> None:
    alarms = ("<script>document.title='x'</script>", "<img src=x onerror=document.title='x'>", '"><b onclick=x>')
    words = (*HOSTILE.values(), *alarms)
    write(hostile_table(words, title="<script>document.title='x'</script>"), "html", tmp_path / "book.html")
    browser.open(tmp_path / "book.html")
    assert browser.complaints == []
    assert len(browser.requests) == 1
    assert browser.evaluate("document.title") == "<script>document.title='x'</script>"
    assert browser.evaluate("document.querySelectorAll('script, img, b, r, t').length") == 1
    cells = browser.evaluate("[...document.querySelectorAll('tbody tr')].map(row => row.cells[1].textContent)")
    assert cells == [clean(each) for each in words]


def test_a_table_without_domains_has_no_choice(tmp_path: Path) -> None:
    write(Table("甲", "甲", (Column("一", 225),), (Row(("二",)),)), "html", tmp_path / "a.html")
    page = (tmp_path / "a.html").read_text("utf-8")
    assert "<select" not in page
    assert "<button" not in page


@pytest.mark.parametrize("name", FORMS)
def test_every_form_is_well_formed(tmp_path: Path, name: str) -> None:
    """The strict reader of XML, which takes nothing on good faith."""
    from lxml import etree

    write(with_twin(FORMS[name]()), "html", tmp_path / "a.html")
    assert etree.parse(str(tmp_path / "a.html")).getroot().tag == "{http://www.w3.org/1999/xhtml}html"
