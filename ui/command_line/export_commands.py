"""What leaves a library and comes back: export, verify, collect."""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from core.exporting.forms.grouping import GroupBy
from core.exporting.listing import read_listing
from core.model.text import View
from core.services.exports import ExportRequest
from core.services.lists import Standing
from core.services.picked import Selection
from ui.command_line.arguments import DONE, REFUSED, USAGE
from ui.command_line.export_arguments import FORMATS
from ui.command_line.selecting import chosen_marks

if TYPE_CHECKING:
    from core.model.ids import DocumentId
    from core.services.library import Library
    from core.services.lists import RowCheck

STANDINGS: Mapping[Standing, str] = {
    Standing.STANDS: "在原处",
    Standing.CHANGED: "文字不符",
    Standing.MISSING: "文库中没有这份文件",
    Standing.FORGED: "清单本身被改动过",
    Standing.UNSOURCED: "没有出处",
}


def export(library: Library, options: argparse.Namespace) -> int:
    suffix = Path(options.out).suffix.lower()
    if suffix.removeprefix(".") in FORMATS and suffix != f".{options.format}":
        print(f"--out 的扩展名 {suffix} 与 --format {options.format} 不符，没有写入。", file=sys.stderr)
        return USAGE
    count = _FORMS[options.form](library, options, _request(options))
    print(f"已导出 {count} 条：{options.out}")
    return DONE


def _request(options: argparse.Namespace) -> ExportRequest:
    return ExportRequest(
        form=options.form,
        format=options.format,
        path=Path(options.out),
        view=View(options.script) if options.script else View.SOURCE,
        reviewer=options.reviewer or getpass.getuser(),
        title=options.title,
        group_by=GroupBy(options.group or GroupBy.NONE),
    )


def _documents(library: Library, options: argparse.Namespace) -> tuple[DocumentId, ...]:
    return tuple(library.documents.resolve(reference).id for reference in options.document)


def _selection(library: Library, options: argparse.Namespace) -> Selection:
    if options.collection:
        return Selection(library.collections.resolve(options.collection))
    return Selection(documents=_documents(library, options))


def _clause_list(library: Library, options: argparse.Namespace, request: ExportRequest) -> int:
    if options.collection:
        return library.exports.export_collection(library.collections.resolve(options.collection), request)
    if options.all:
        return library.exports.export_documents(_documents(library, options), request)
    return library.exports.export_marks(chosen_marks(library, options), request)


def _indicator_table(library: Library, options: argparse.Namespace, request: ExportRequest) -> int:
    return library.forms.export_indicators(
        _selection(library, options), request, common_units=options.common_units, without_target=options.all
    )


def _errata(library: Library, options: argparse.Namespace, request: ExportRequest) -> int:
    return library.exports.export_errata(_documents(library, options)[0], request, proposals=options.all)


_FORMS: Mapping[str, Callable[[Library, argparse.Namespace, ExportRequest], int]] = {
    "clause-list": _clause_list,
    "task-table": lambda library, options, request: library.forms.export_tasks(_selection(library, options), request),
    "indicator-table": _indicator_table,
    "citation-list": lambda library, options, request: library.forms.export_citations(
        _selection(library, options), request
    ),
    "errata": _errata,
    "side-by-side": lambda library, options, request: library.forms.export_side_by_side(
        _documents(library, options)[0], request
    ),
    "annotated-text": lambda library, options, request: library.copies.export_annotated(
        _documents(library, options)[0], request
    ),
    "annotations": lambda library, options, request: library.copies.export_annotations(
        chosen_marks(library, options), request
    ),
    "project": lambda library, options, request: library.copies.export_project(_documents(library, options), request),
    "codebook": lambda library, options, request: library.copies.export_codebook(request),  # noqa: ARG005 - as the others
}


def verify(library: Library, options: argparse.Namespace) -> int:
    checks = library.lists.verify(read_listing(Path(options.file)))
    sound = all(check.standing is Standing.STANDS for check in checks)
    if options.json:
        print(json.dumps([_check_data(check) for check in checks], ensure_ascii=False, indent=2))
        return DONE if sound else REFUSED
    for check in checks:
        source = check.row.sources[0] if check.row.sources else None
        where = f"《{source.title}》{source.range.start}–{source.range.end}" if source is not None else ""
        print(check.row.number, STANDINGS[check.standing], where, sep="\t")
    counts = Counter(check.standing for check in checks)
    told = "，".join(f"{STANDINGS[standing]} {counts[standing]} 行" for standing in Standing if counts[standing])
    print(f"共 {len(checks)} 行：{told}。" if checks else "清单中没有内容。")
    return DONE if sound else REFUSED


def _check_data(check: RowCheck) -> dict[str, object]:
    return {
        "row": check.row.number,
        "standing": check.standing.value,
        "sources": [
            {
                "title": source.title,
                "text_sha256": source.text_sha256,
                "start": source.range.start,
                "end": source.range.end,
                "exact": source.exact,
            }
            for source in check.row.sources
        ],
    }


def collect(library: Library, options: argparse.Namespace) -> int:
    listing = read_listing(Path(options.file))
    library.store.back_up()
    changes = library.lists.take_in(listing, options.reviewer or getpass.getuser(), options.name)
    known = "" if changes.step is not None else "，文库中都已有，没有改动"
    print(f"已读入 {len(listing.rows)} 行{known}：{options.file}")
    return DONE


COMMANDS: Mapping[str, Callable[[Library, argparse.Namespace], int]] = {
    "export": export,
    "verify": verify,
    "collect": collect,
}
READING = frozenset(("export", "verify"))
