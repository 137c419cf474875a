"""Library files from the user's side: new, open, copies, backups, and the ways on when one is refused."""

from __future__ import annotations

import json
import platform
from pathlib import Path

import pytest
from PySide6.QtWidgets import QListView, QPushButton
from pytestqt.qtbot import QtBot

from core.errors import LibraryRefused
from main import make_libraries
from tests.old_libraries import write_old_library
from ui.library.backups_dialog import BackupsDialog
from ui.library.refusal_dialog import RefusalDialog, WayOn, ways_on
from ui.widgets.banner import Mood


def press(dialog, words: str) -> None:
    next(button for button in dialog.findChildren(QPushButton) if button.text() == words).click()


def another(folder: Path, name: str = "另.duidu") -> Path:
    make_libraries(str(folder / "data")).create(folder / name).close()
    return folder / name


def lock_elsewhere(path: Path, computer: str = "PC-07") -> Path:
    """As another computer leaves it on a shared folder."""
    lock = path.with_name(path.name + ".lock")
    lock.write_text(json.dumps({"computer": computer, "application": "duidu", "pid": 412}))
    return lock


def spoil(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[8192:12288] = bytes(4096)
    path.write_bytes(content)


def test_a_new_library_takes_the_place_of_the_old_one(bench, choose_path) -> None:
    old = bench.library
    choose_path(bench.folder / "新")
    bench.trigger("library.new")
    assert bench.library.path == bench.folder / "新.duidu"
    assert bench.titles == []
    assert bench.context.settings.recent()[0] == str(bench.folder / "新.duidu")
    # The old one is closed, so its lock is gone.
    assert not old.path.with_name(old.path.name + ".lock").exists()


def test_a_file_that_stands_there_is_never_written_over(bench, choose_path) -> None:
    taken = bench.file("有.duidu", b"precious")
    choose_path(taken)
    bench.trigger("library.new")
    assert bench.told[-1].text.startswith("“有.duidu”已经存在")
    bench.trigger("library.save_as")
    assert bench.refused[-1].code == "library.exists"
    assert taken.read_bytes() == b"precious"


def test_a_copy_is_gone_on_with(bench, choose_path, plan) -> None:
    choose_path(bench.folder / "副本.duidu")
    bench.trigger("library.save_as")
    assert bench.library.path.name == "副本.duidu"
    assert bench.titles == [plan.title]
    assert any("已另存为“副本”" in notice.text for notice in bench.told)


def test_opening_the_open_one_again_does_nothing(bench) -> None:
    before = bench.library
    bench.feature.files.open(before.path.parent / "." / before.path.name)
    bench.settle()
    assert bench.library is before


def test_a_library_of_an_older_version_says_what_was_done_to_it(bench) -> None:
    path = bench.folder / "旧.duidu"
    write_old_library(path, 1)
    bench.feature.files.open(path, read_only=True)
    bench.settle()
    assert "临时副本，文件本身未动" in bench.told[-1].text
    bench.feature.files.open(path)
    bench.settle()
    assert bench.library.store.upgrade is not None
    assert "已转换为版本" in bench.told[-1].text
    assert bench.told[-1].text.endswith(str(bench.library.store.upgrade.backup))
    assert not bench.context.read_only


def test_recent_libraries_are_named_so_that_they_can_be_told_apart(bench, tmp_path: Path) -> None:
    for folder in ("甲&乙", "丙"):
        (tmp_path / folder).mkdir()
        bench.feature.files.open(another(tmp_path / folder, "规划.duidu"))
        bench.settle()
    menu = bench.feature._opening.recent
    menu.aboutToShow.emit()
    names = [action.text() for action in menu.actions()]
    assert names == [
        f"规划 — {tmp_path / '丙'}",
        f"规划 — {tmp_path / '甲&&乙'}",
    ]
    menu.actions()[1].trigger()
    bench.settle()
    assert bench.library.path.parent.name == "甲&乙"


def test_a_library_locked_elsewhere_can_be_read(bench, choose_path) -> None:
    path = another(bench.folder)
    lock_elsewhere(path)
    choose_path(path)
    bench.trigger("library.open")
    dialog = bench.dialog(RefusalDialog)
    press(dialog, "以只读方式打开")
    bench.settle()
    assert bench.context.read_only
    assert bench.library.path == path
    assert bench.told[-1].mood is Mood.WARNING
    assert "只读" in bench.told[-1].text


def test_a_lock_of_another_computer_can_be_overruled_and_one_of_this_computer_cannot(bench, choose_path) -> None:
    path = another(bench.folder)
    lock_elsewhere(path)
    choose_path(path)
    bench.trigger("library.open")
    press(bench.dialog(RefusalDialog), "确认没有别人在用，仍然打开")
    bench.settle()
    assert bench.library.path == path
    assert not bench.context.read_only
    here = LibraryRefused("library.locked", name="x", computer=platform.node(), app="duidu", pid="1")
    assert WayOn.BREAK_LOCK not in ways_on(here, has_backup=False, nothing_open=False, is_default=False)


def test_what_was_opened_for_reading_is_opened_for_writing_once_it_is_free(bench, qtbot: QtBot) -> None:
    path = another(bench.folder)
    lock = lock_elsewhere(path)
    bench.feature.files.open(path, read_only=True)
    bench.settle()
    bench.feature.files.open(path)
    bench.settle()
    assert bench.context.read_only
    assert bench.refused[-1].code == "library.locked"
    lock.unlink()
    bench.feature.files.open(path)
    bench.settle()
    assert not bench.context.read_only


def test_a_damaged_library_is_restored_from_its_backup(bench, choose_path, plan) -> None:
    path = bench.library.path
    bench.library.store.back_up()
    choose_path(another(bench.folder))
    bench.trigger("library.open")
    spoil(path)
    spoilt = path.read_bytes()
    choose_path(path)
    bench.trigger("library.open")
    press(bench.dialog(RefusalDialog), "从备份恢复…")
    backups = bench.dialog(BackupsDialog)
    assert backups.findChild(QListView).currentIndex().data().endswith("1 份文件，0 处标注")
    press(backups, "恢复")
    bench.settle()
    assert bench.library.path == path
    assert bench.titles == [plan.title]
    kept = next(path.parent.glob("试（恢复前*"))
    assert kept.read_bytes() == spoilt
    assert any(kept.name in notice.text for notice in bench.told)


def test_the_open_library_goes_back_to_a_backup(bench, plan) -> None:
    bench.library.store.back_up()
    bench.context.perform(lambda library, who: library.documents.delete(plan.id, who))
    bench.settle()
    bench.trigger("library.restore")
    bench.dialog(BackupsDialog).accept()
    bench.settle()
    assert bench.titles == [plan.title]


def test_a_backup_that_cannot_be_used_leaves_the_library_open(bench, plan) -> None:
    backup = bench.library.store.back_up()
    backup.path.write_bytes(b"not a backup")
    path = bench.library.path
    bench.trigger("library.restore")
    bench.dialog(BackupsDialog).accept()
    bench.settle()
    assert "备份" in bench.told[-1].text
    assert bench.told[-1].mood is Mood.ERROR
    assert bench.library.path == path
    assert bench.titles == [plan.title]
    assert not bench.context.read_only


def test_without_backups_the_dialog_says_so(bench) -> None:
    bench.context.use_library(None)
    bench.trigger("library.restore")
    dialog = bench.dialog(BackupsDialog)
    assert dialog.findChild(QListView) is None or not dialog.findChild(QListView).isVisible()
    dialog.accept()
    bench.settle()
    assert bench.told == []


def test_what_cannot_be_helped_is_told_while_another_library_stays_open(bench, choose_path) -> None:
    before = bench.library
    choose_path(bench.file("别的.duidu", b"not a library" * 100))
    bench.trigger("library.open")
    assert "不是文库" in bench.told[-1].text
    assert bench.window.findChildren(RefusalDialog) == []
    assert bench.library is before


@pytest.fixture
def nothing_open(bench, library):
    bench.context.use_library(None)
    library.close()
    bench.told.clear()
    return bench


def test_at_start_a_refused_library_leaves_ways_on(nothing_open) -> None:
    bench = nothing_open
    bench.feature.open_at_start(bench.file("别的.duidu", b"not a library" * 100))
    bench.settle()
    dialog = bench.dialog(RefusalDialog)
    press(dialog, "改开“我的文库”")
    bench.settle()
    assert bench.library.path.name == "我的文库.duidu"
    # At first start it brings the sample plan in both scripts.
    assert len(bench.titles) == 2


def test_at_start_the_last_library_comes_back_and_a_new_name_makes_one(nothing_open) -> None:
    bench = nothing_open
    bench.feature.open_at_start(bench.folder / "新的")
    bench.settle()
    assert bench.library.path == bench.folder / "新的.duidu"
    bench.feature.open_at_start(None)
    bench.settle()
    assert bench.library.path == bench.folder / "新的.duidu"


def test_waving_the_question_away_leaves_a_window_that_can_open_another(nothing_open, choose_path) -> None:
    bench = nothing_open
    bench.feature.open_at_start(bench.file("坏.duidu", b""))
    bench.settle()
    bench.dialog(RefusalDialog).reject()
    assert not bench.context.has_library
    choose_path(another(bench.folder))
    bench.trigger("library.open")
    assert bench.context.has_library


def test_a_sound_library_is_said_to_be_sound(bench) -> None:
    bench.trigger("library.check")
    assert bench.told[-1].text == "文库完好：1 份文件，0 处标注，2 步操作。"


def test_a_library_found_damaged_offers_its_backups(bench) -> None:
    bench.library.store.back_up()
    spoil(bench.library.path)
    bench.trigger("library.check")
    notice = bench.told[-1]
    assert notice.mood is Mood.ERROR
    notice.action()
    bench.dialog(BackupsDialog).reject()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("library.damaged", "从备份恢复…"),
        ("library.moved", "另存为…"),
        ("library.read_only", "另存为…"),
        ("work.cancelled", ""),
    ],
)
def test_a_refused_step_says_what_can_be_done(bench, code: str, words: str) -> None:
    notice = bench.feature.notice_of(LibraryRefused(code, name="试.duidu"))
    assert notice.action_text == words
    assert (notice.action is not None) == bool(words)


def test_in_a_library_that_is_only_read_writing_says_so_before_it_asks(bench, plan) -> None:
    path = bench.library.path
    other = another(bench.folder)
    bench.feature.files.open(other)
    bench.settle()
    bench.feature.files.open(path, read_only=True)
    bench.settle()
    bench.feature.set_current(plan.id)
    actions = bench.context.actions
    for action_id in ("library.import", "library.describe", "library.delete", "library.forget"):
        assert actions[action_id].text().endswith("（只读）")
        bench.refused.clear()
        bench.trigger(action_id)
        assert [error.code for error in bench.refused] == ["library.read_only"]
    bench.refused.clear()
    bench.import_files(bench.file("甲.txt", "甲市规划\n正文。"))
    assert [error.code for error in bench.refused] == ["library.read_only"]
    assert actions["library.check"].text() == "检查文库"
    bench.feature.files.open(other)
    bench.settle()
    assert actions["library.import"].text() == "导入文件…"
