"""Commands on a single file: text, parse, convert, proofread. They need no library."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from core.importing.read_file import read
from core.model.text import Script, Structure, View
from core.services.proofreading import Entry, look_over
from core.text.conversion import align, convert
from core.text.detect import detect_script
from core.text.lines import one_line
from core.text.parse import parse
from core.text.views import view
from ui.command_line.arguments import DONE


def print_text(options: argparse.Namespace) -> int:
    """Exactly the text that would be stored, as UTF-8, nothing added."""
    _write(read(Path(options.file), options.encoding).imported.text)
    return DONE


def print_structure(options: argparse.Namespace) -> int:
    """JSON Lines; offsets are code points of what `text` prints."""
    # Their rules are compiled when they are imported: 0.2 s that the other commands need not pay.
    from core.analysis.facts import facts
    from core.analysis.lexicon import shipped_lexicon
    from core.analysis.suggestion_lines import suggestion_lines
    from core.analysis.wire import fact_lines

    imported = read(Path(options.file), options.encoding).imported
    structure = parse(imported.text, imported.hints)
    lines = [
        *structure_lines(imported.text, structure),
        *suggestion_lines(imported.text, structure, shipped_lexicon(), ranked=options.ranked),
        *fact_lines(imported.text, facts(imported.text, structure)),
    ]
    for line in sorted(lines, key=lambda line: (line["start"], line["end"])):
        _write(json.dumps(line, ensure_ascii=False) + "\n")
    return DONE


def structure_lines(text: str, structure: Structure) -> Iterator[dict[str, object]]:
    """Headings and clauses in text order; flags only where they are true."""
    lines: list[dict[str, object]] = []
    for heading in structure.headings:
        place = heading.range
        line: dict[str, object] = {
            "kind": "heading",
            "level": heading.level,
            "start": place.start,
            "end": place.end,
            "text": text[place.start : place.end],
        }
        if heading.run_in:
            line["run_in"] = True
        if heading.inline:
            line["inline"] = True
        lines.append(line)
    for clause in structure.clauses:
        place = clause.range
        words = text[place.start : place.end]
        lines.append({"kind": "clause", "start": place.start, "end": place.end, "text": words})
    return iter(sorted(lines, key=lambda line: (line["start"], line["end"])))


def print_converted(options: argparse.Namespace) -> int:
    """The text in another script: with our overrides for --to, by OpenCC's own tables for --config."""
    text = read(Path(options.file), options.encoding).imported.text if options.file else sys.stdin.read()
    if options.config:
        lines = text.split("\n")
        if options.align:
            for line in lines:
                aligned = align(line, options.config)
                blocks = [[block.s0, block.s1, block.d0, block.d1] for block in aligned.blocks]
                _write(json.dumps({"text": aligned.text, "blocks": blocks}, ensure_ascii=False) + "\n")
        else:
            _write("\n".join(convert(line, options.config) for line in lines))
        return DONE
    target = View(options.to)
    # A few words without evidence are taken for the other script: whoever asks wants them converted.
    guess = detect_script(text, Script.HANT if target is View.HANS else Script.HANS)
    aligned = view(text, guess.script, guess.region, target)
    if options.align:
        blocks = [[block.s0, block.s1, block.d0, block.d1] for block in aligned.blocks]
        _write(json.dumps({"text": aligned.text, "blocks": blocks}, ensure_ascii=False) + "\n")
    else:
        _write(aligned.text)
    return DONE


def proofread(options: argparse.Namespace) -> int:
    """What 文本体检 finds, in text order; offsets are code points of what `text` prints."""
    imported = read(Path(options.file), options.encoding).imported
    guess = detect_script(imported.text)
    entries = look_over(imported.text, parse(imported.text, imported.hints), guess.script, guess.region)
    if options.json:
        _write(json.dumps([_entry_data(entry) for entry in entries], ensure_ascii=False, indent=2) + "\n")
        return DONE
    for entry in entries:
        _write("\t".join(_entry_cells(entry)) + "\n")
    if not entries:
        _write("没有发现问题。\n")
    return DONE


def _entry_data(entry: Entry) -> dict[str, object]:
    return {
        "start": entry.range.start,
        "end": entry.range.end,
        "found": entry.found,
        "suggested": entry.suggested,
        "kind": entry.kind,
        "name": entry.name,
        "path": list(entry.path),
    }


def _entry_cells(entry: Entry) -> tuple[str, ...]:
    outcome = entry.suggested or ("（删去）" if entry.acceptable else "（须核对）")
    words = f"{one_line(entry.found)} → {outcome}"
    return (
        f"{entry.range.start}–{entry.range.end}",
        words,
        entry.name,
        " › ".join((*entry.path, f"第 {entry.passage} 段")),
    )


def _write(text: str) -> None:
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()


COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "text": print_text,
    "parse": print_structure,
    "convert": print_converted,
    "proofread": proofread,
}
