"""compare: two editions of a plan, as files or as documents of a library."""

from __future__ import annotations

import argparse
import getpass
import json
from pathlib import Path
from typing import TYPE_CHECKING

from core.clock import SystemClock
from core.importing.read_file import read
from core.model.text import TextRange, View
from core.services.comparing import Compared, ListRequest, changes_table, compare_editions, wording
from core.services.documents import text_hash, title_of
from core.text.detect import detect_script
from core.text.lines import one_line
from core.text.parse import parse
from core.text.words import WordFinder
from ui.command_line.arguments import DONE

if TYPE_CHECKING:
    from core.analysis.comparison.whole_words import WordAt
    from core.model.comparison import Change, Comparison
    from core.model.pair import PairEdit
    from core.services.library import Library

ROW_KINDS = {(True, True): "partners", (True, False): "old", (False, True): "new"}


def compare_files(options: argparse.Namespace) -> int:
    """Neither file is taken into a library."""
    return _compare(_from_file(options.old, options), _from_file(options.new, options), (), options)


def compare_documents(library: Library, options: argparse.Namespace) -> int:
    """With what readers said of the partners, if the two are a pair of the library."""
    from core.services.pairs import compared

    old, new = library.documents.resolve(options.old).id, library.documents.resolve(options.new).id
    pair = library.pairs.between(old, new)
    edits = library.pairs.edits(pair.id) if pair is not None and pair.old == old else ()
    return _compare(compared(library.documents.open(old)), compared(library.documents.open(new)), edits, options)


def _from_file(name: str, options: argparse.Namespace) -> Compared:
    imported = read(Path(name), options.encoding).imported
    structure = parse(imported.text, imported.hints)
    guess = detect_script(imported.text)
    return Compared(
        title=title_of(imported.text, structure) or Path(name).stem,
        text=imported.text,
        structure=structure,
        script=guess.script,
        region=guess.region,
        fingerprint=text_hash(imported.text),
    )


def _compare(old: Compared, new: Compared, edits: tuple[PairEdit, ...], options: argparse.Namespace) -> int:
    comparison = compare_editions(old, new, edits)
    words = WordFinder()
    words.load()
    request = ListRequest(
        reviewer=options.reviewer or getpass.getuser(),
        made_at=SystemClock().now(),
        view=View(options.script) if options.script else View.SOURCE,
        unchanged=options.all,
        word_at=words.word_at,
    )
    table = changes_table(old, new, comparison, request)
    if options.export:
        from core.exporting.write_file import write

        path = Path(options.export)
        write(table, path.suffix.lower().lstrip("."), path)
    if options.json:
        print(json.dumps(_as_json(old, new, comparison, words.word_at), ensure_ascii=False, indent=2))
        return DONE
    for row in table.rows:
        print(*(one_line(cell) for cell in row.cells[1:]), sep="\t")
    print("\n".join(table.subtitle))
    if options.export:
        print(f"已导出 {len(table.rows)} 条：{options.export}")
    return DONE


def _as_json(old: Compared, new: Compared, comparison: Comparison, word_at: WordAt) -> dict[str, object]:
    """Offsets are code points of the stored texts, half-open."""
    return {
        "old": {"title": old.title, "characters": len(old.text)},
        "new": {"title": new.title, "characters": len(new.text)},
        "counts": {kind.value: count for kind, count in sorted(comparison.counts().items())},
        "changes": [_change(change, old, new, word_at) for change in comparison.changes],
        "rows": [
            {
                "kind": ROW_KINDS[bool(row.old), bool(row.new)],
                "old": [_place(place) for place in row.old],
                "new": [_place(place) for place in row.new],
                "equal": row.equal,
                "by_hand": row.by_hand,
            }
            for row in comparison.rows
        ],
    }


def _change(change: Change, old: Compared, new: Compared, word_at: WordAt) -> dict[str, object]:
    line: dict[str, object] = {
        "kind": change.kind.value,
        "whole": change.whole,
        "row": change.row,
        "old": _quoted(change.old, old),
        "new": _quoted(change.new, new),
        "differences": [
            {"old": _quoted(each.old, old), "new": _quoted(each.new, new)}
            for each in wording(change, old.text, new.text, word_at)
        ],
    }
    if change.exchanged is not None:
        line["exchanged"] = {"old": _quoted(change.exchanged[0], old), "new": _quoted(change.exchanged[1], new)}
    return line


def _quoted(place: TextRange | None, side: Compared) -> dict[str, object] | None:
    if place is None:
        return None
    return {**_place(place), "text": side.text[place.start : place.end]}


def _place(place: TextRange) -> dict[str, object]:
    return {"start": place.start, "end": place.end}
