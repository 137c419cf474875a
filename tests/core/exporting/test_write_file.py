from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from core.errors import Cancelled, ExportRefused
from core.exporting.csv_exporter import CsvExporter
from core.exporting.registry import registry
from core.exporting.table import Table
from core.exporting.write_file import write
from core.progress import Progress
from core.wording import ERRORS, sentence

FORMATS = tuple(registry())
BEFORE = b"what stood there before"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_bytes(BEFORE)
    return path


def refusal(table: Table, path: Path, **choices: object) -> str:
    """The code; and the sentence for it is whole."""
    with pytest.raises(ExportRefused) as refused:
        write(table, "csv", path, **choices)
    told = sentence(refused.value)
    assert refused.value.code in ERRORS
    assert "{" not in told
    return refused.value.code


def assert_untouched(target: Path) -> None:
    assert target.read_bytes() == BEFORE
    assert [path.name for path in target.parent.iterdir()] == [target.name]


class Broken(CsvExporter):
    """Writes a few bytes, then fails as it is told."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def write(self, table: Table, path: Path, progress: Progress) -> None:
        del table, progress
        path.write_bytes(b"half")
        raise self.error


class Forgetful(CsvExporter):
    """Loses what it is told to lose."""

    def __init__(self, lose: Callable[[bytes], bytes]) -> None:
        self.lose = lose

    def write(self, table: Table, path: Path, progress: Progress) -> None:
        super().write(table, path, progress)
        path.write_bytes(self.lose(path.read_bytes()))


@pytest.mark.parametrize("kind", FORMATS)
def test_a_file_is_made_or_replaced_and_nothing_else_is_left(table_of, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"list.{kind}"

    write(table_of("甲"), kind, path)
    first = path.read_bytes()
    write(table_of("乙"), kind, path)

    assert path.read_bytes() != first
    assert [found.name for found in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("kind", FORMATS)
def test_progress_runs_from_nothing_to_all(table_of, tmp_path: Path, kind: str) -> None:
    seen: list[tuple[int, int]] = []

    write(table_of("甲", "乙", "丙"), kind, tmp_path / "list", lambda done, total: seen.append((done, total)))

    assert seen == sorted(seen)
    assert seen[0] == (0, 6)
    assert seen[-1] == (6, 6)


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("at", [0, 1, 3, 4])
def test_cancelling_leaves_what_stood_there(table_of, target: Path, kind: str, at: int) -> None:
    def stop(done: int, total: int) -> None:
        if done >= at:
            raise Cancelled

    with pytest.raises(Cancelled):
        write(table_of("甲", "乙"), kind, target, stop)

    assert_untouched(target)


def test_a_missing_folder(table_of, tmp_path: Path) -> None:
    assert refusal(table_of("甲"), tmp_path / "nowhere" / "list.csv") == "export.folder_missing"
    assert not list(tmp_path.iterdir())


def test_a_folder_as_target(table_of, tmp_path: Path) -> None:
    assert refusal(table_of("甲"), tmp_path) == "export.not_a_file"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows 没有这样的文件")
def test_a_pipe_or_device_as_target(table_of, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert refusal(table_of("甲"), pipe) == "export.not_a_file"
    assert pipe.is_fifo()


def test_what_stands_there_is_replaced_only_on_request(table_of, target: Path) -> None:
    assert refusal(table_of("甲"), target, replace=False) == "export.exists"
    assert_untouched(target)


def test_an_unknown_format(table_of, tmp_path: Path) -> None:
    with pytest.raises(ExportRefused, match="unknown_format") as refused:
        write(table_of("甲"), "pdf", tmp_path / "list.pdf")
    assert "docx、xlsx、csv" in sentence(refused.value)


def test_a_format_may_be_added_by_whoever_builds_the_program(table_of, tmp_path: Path) -> None:
    write(table_of("甲"), "own", tmp_path / "list", exporters={"own": CsvExporter()})
    assert (tmp_path / "list").stat().st_size


def test_a_read_only_file_is_not_replaced(table_of, target: Path, monkeypatch) -> None:
    """Asked of the system, because a file may be read-only in a folder that is not."""
    monkeypatch.setattr(os, "access", lambda path, mode: not (Path(path) == target and mode == os.W_OK))
    assert refusal(table_of("甲"), target) == "export.read_only"
    assert_untouched(target)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root 不受只读文件夹约束")
def test_a_read_only_folder(table_of, target: Path) -> None:
    target.parent.chmod(0o555)
    try:
        assert refusal(table_of("甲"), target) == "export.folder_read_only"
    finally:
        target.parent.chmod(0o755)
    assert_untouched(target)


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "export.disk_full"),
        (errno.EDQUOT, "export.disk_full"),
        (errno.EACCES, "export.folder_read_only"),
        (errno.EROFS, "export.folder_read_only"),
        (errno.ENAMETOOLONG, "export.name_refused"),
        (errno.EIO, "export.failed"),
    ],
)
def test_what_the_system_refuses_is_told_in_our_words(table_of, target: Path, number: int, code: str) -> None:
    error = OSError(number, os.strerror(number))
    assert refusal(table_of("甲"), target, exporters={"csv": Broken(error)}) == code
    assert_untouched(target)


@contextmanager
def full_disk() -> Iterator[None]:
    """No file may grow above 4,096 bytes: the nearest to a full disk that a test may make."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("kind", FORMATS)
def test_a_disk_that_is_really_full(table_of, target: Path, kind: str) -> None:
    rows = ["".join(chr(0x4E00 + (number * step) % 20_000) for step in range(1, 60)) for number in range(60)]
    table = table_of(*rows)
    with full_disk(), pytest.raises(ExportRefused, match="disk_full"):
        write(table, kind, target)
    assert_untouched(target)


def test_a_name_too_long_for_the_system(table_of, tmp_path: Path) -> None:
    assert refusal(table_of("甲"), tmp_path / ("长" * 200 + ".csv")) == "export.name_refused"
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "lose",
    [
        lambda content: content[:-8],
        lambda content: content.replace("乙".encode(), "丙".encode()),
        lambda content: content + '"3","多"\r\n'.encode(),
        lambda content: content.replace("条款".encode(), b""),
        lambda content: b"\xff\xfe" + content,
        lambda content: content[:0],
    ],
    ids=["cut", "changed", "added", "head changed", "not UTF-8", "empty"],
)
def test_what_reads_back_differently_is_not_handed_up(table_of, target: Path, lose) -> None:
    assert refusal(table_of("甲", "乙"), target, exporters={"csv": Forgetful(lose)}) == "export.not_equal"
    assert_untouched(target)


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_a_package_that_was_cut_is_noticed(table_of, target: Path, kind: str) -> None:
    exporter = registry()[kind]

    class Cutting(type(exporter)):
        def write(self, table: Table, path: Path, progress: Progress) -> None:
            super().write(table, path, progress)
            path.write_bytes(path.read_bytes()[:-30])

    with pytest.raises(ExportRefused, match="not_equal"):
        write(table_of("甲"), kind, target, exporters={kind: Cutting()})
    assert_untouched(target)


def test_a_file_held_by_another_program_is_left_and_the_new_one_kept(table_of, target: Path, monkeypatch) -> None:
    def held(self: Path, new: Path) -> Path:
        raise PermissionError(errno.EACCES, "sharing violation")

    monkeypatch.setattr(Path, "replace", held)

    codes = [refusal(table_of("甲"), target) for _ in range(2)]

    assert codes == ["export.in_use"] * 2
    assert target.read_bytes() == BEFORE
    names = sorted(path.name for path in target.parent.iterdir())
    assert names == ["list.csv", "list（新导出 2）.csv", "list（新导出）.csv"]
    assert "甲" in (target.parent / "list（新导出）.csv").read_text(encoding="utf-8-sig")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows 没有这样的权限位")
def test_the_rights_of_a_file_stay(table_of, target: Path) -> None:
    target.chmod(0o640)
    write(table_of("甲"), "csv", target)
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="Windows 建链接需要特权")
def test_a_link_stays_a_link(table_of, target: Path) -> None:
    link = target.parent / "link.csv"
    link.symlink_to(target)
    write(table_of("甲"), "csv", link)
    assert link.is_symlink()
    assert target.read_bytes() != BEFORE
