"""Commands on a library: import, documents, annotations, tag, check."""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import DuiduError
from core.importing.worker import read_in_process
from core.services.annotations import AnnotationRecord, clauses_with_words
from core.text.lines import one_line
from core.wording import ERRORS, notice_sentence, sentence
from ui.command_line import export_commands
from ui.command_line.arguments import DONE, REFUSED
from ui.command_line.search_command import search
from ui.command_line.selecting import chosen_marks

if TYPE_CHECKING:
    from core.model.annotation import Annotation
    from core.model.document import DocumentSummary
    from core.services.library import Library

SCRIPT_NAMES = {"Hans": "简体", "Hant": "繁體"}
IMPORT_PATIENCE = 120.0
"""Seconds. A script can wait longer than a person before a window."""


def import_files(library: Library, options: argparse.Namespace) -> int:
    """Each file is one step. A refused file leaves the others alone."""
    library.store.back_up()
    outcomes: list[dict[str, object]] = []
    refused = 0
    for name in options.files:
        try:
            outcomes.append(_import(library, Path(name), options))
        except DuiduError as error:
            refused += 1
            outcomes.append({"file": name, "error": error.code, "sentence": sentence(error)})
            print(f"{name}：{sentence(error)}", file=sys.stderr)
    library.search.complete_index()  # nobody else does in a library that no window opens
    if options.json:
        _print_json(outcomes)
    return REFUSED if refused else DONE


def _import(library: Library, path: Path, options: argparse.Namespace) -> dict[str, object]:
    file = read_in_process(path, options.encoding, IMPORT_PATIENCE, lambda: False)
    if known := library.documents.same_file(file.sha256):
        _say(options, f"{path}：已在文库中，即《{known.title}》（{known.id[:8]}），没有再次导入。")
        return {"file": str(path), "id": known.id, "title": known.title, "already": True, "warnings": []}
    prepared = library.documents.prepare(file)
    library.documents.add(prepared, _reviewer(options))
    notices = [notice_sentence(notice.code, notice.arguments) for notice in file.imported.warnings]
    document = prepared.document
    _say(options, f"{path}：已导入《{document.title}》（{document.id[:8]}），{document.characters:,} 字。")
    for notice in notices:
        _say(options, f"  {notice}")
    return {
        "file": str(path),
        "id": document.id,
        "title": document.title,
        "already": False,
        "warnings": notices,
    }


def list_documents(library: Library, options: argparse.Namespace) -> int:
    summaries = library.documents.summaries()
    if options.json:
        _print_json([_document(summary) for summary in summaries])
        return DONE
    for summary in summaries:
        document = summary.document
        print(
            document.id[:8],
            SCRIPT_NAMES[document.script],
            f"{document.characters:,} 字",
            f"{summary.annotations} 处标注",
            document.title,
            sep="\t",
        )
    return DONE


def _document(summary: DocumentSummary) -> dict[str, object]:
    document, about = summary.document, summary.document.description
    return {
        "id": document.id,
        "title": document.title,
        "script": document.script.value,
        "characters": document.characters,
        "file": document.file_name,
        "format": document.format,
        "encoding": document.encoding,
        "sha256": document.original_sha256,
        "imported": _time(document.imported_at),
        "number": about.number,
        "issuer": about.issuer,
        "issued_on": about.issued_on,
        "place": about.place,
        "period": about.period,
        "annotations": summary.annotations,
        "tags": summary.tags,
    }


def list_annotations(library: Library, options: argparse.Namespace) -> int:
    records = library.annotations.records(chosen_marks(library, options))
    if options.json:
        _print_json([_annotation(record) for record in records])
        return DONE
    for record in records:
        tags = "、".join(tag.name for tag in record.tags)
        words = one_line(record.annotation.anchor.quote.exact)
        print(tags or "批注", words, record.document.title, " › ".join(record.annotation.anchor.path), sep="\t")
    return DONE


def _annotation(record: AnnotationRecord) -> dict[str, object]:
    mark: Annotation = record.annotation
    return {
        "id": mark.id,
        "document": mark.document_id,
        "title": record.document.title,
        "start": mark.anchor.range.start,
        "end": mark.anchor.range.end,
        "text": mark.anchor.quote.exact,
        "path": list(mark.anchor.path),
        "tags": [tag.name for tag in record.tags],
        "note": mark.note,
        "status": mark.status.value,
        "reviewer": mark.reviewer,
        "changed": _time(mark.changed_at),
    }


def tag_clauses(library: Library, options: argparse.Namespace) -> int:
    """Marks the whole clauses that contain the words."""
    document = library.documents.resolve(options.document)
    tag = library.codebook.resolve(options.tag)
    opened = library.documents.open(document.id)
    places = clauses_with_words(opened.text, opened.structure, options.find)
    if places:
        library.store.back_up()
        library.annotations.tag_places(document.id, places, tag.id, _reviewer(options))
    if options.json:
        _print_json([{"start": place.start, "end": place.end} for place in places])
    else:
        outcome = f"已标“{tag.name}”" if places else "没有标注"
        print(f"《{document.title}》中有 {len(places)} 条含“{options.find}”，{outcome}。")
    return DONE


def compare(library: Library, options: argparse.Namespace) -> int:
    from ui.command_line.compare_commands import compare_documents

    return compare_documents(library, options)


def check(library: Library, options: argparse.Namespace) -> int:
    report = library.store.check()
    problems = [ERRORS.get(code, code) for code in report.problems]
    if options.json:
        counts = {"steps": report.steps, "documents": report.documents, "annotations": report.annotations}
        _print_json({"sound": report.sound, "problems": problems, "index_sound": report.index_sound, **counts})
    elif report.sound:
        print(f"文库完好：{report.documents} 份文件，{report.annotations} 处标注，{report.steps} 步操作。")
    else:
        print("\n".join(problems))
    if not report.index_sound and not options.json:
        print(ERRORS["search.index_broken"])
    return DONE if report.sound else REFUSED


def _reviewer(options: argparse.Namespace) -> str:
    return options.reviewer or getpass.getuser()


def _say(options: argparse.Namespace, line: str) -> None:
    if not options.json:
        print(line)


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


def _time(milliseconds: int) -> str:
    return datetime.fromtimestamp(milliseconds / 1000, UTC).isoformat(timespec="seconds")


READING = export_commands.READING | {"documents", "search", "annotations", "compare", "check"}
"""Commands that change nothing: they may run while the window has the library open."""

COMMANDS: Mapping[str, Callable[[Library, argparse.Namespace], int]] = {
    "import": import_files,
    "documents": list_documents,
    "search": search,
    "annotations": list_annotations,
    "tag": tag_clauses,
    **export_commands.COMMANDS,
    "compare": compare,
    "check": check,
}
