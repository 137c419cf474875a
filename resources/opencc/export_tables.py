"""Write the dictionaries of OpenCC as text tables beside this file: `python resources/opencc/export_tables.py`.

The wheel of `opencc` carries compiled tables and the program `opencc_dict`, which turns them into text. It is
installed into an environment that is thrown away afterwards, because its package and the one of
opencc-python-reimplemented have the same name and must never share one.

The result is laid out as opencc-python-reimplemented expects it (config/*.json, dictionary/*.txt), so that its
unmodified code can run over these tables and be compared with ours.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

VERSION = "1.4.2"
HERE = Path(__file__).resolve().parent

NOTICE = """The tables in dictionary/ and the chains in config/ come from Open Chinese Convert (OpenCC) {version},
https://github.com/BYVoid/OpenCC, copyright of its authors and contributors (see AUTHORS), licensed under the
Apache License, Version 2.0 (see LICENSE).

Changes made by export_tables.py:
- the compiled tables were written out as text, one entry a line, sorted by key;
- tables that upstream joins on loading ("union") were joined here; the first table wins;
- the normalisation of compatibility ideographs was made the first link of each chain;
- the segmentation of the configurations was left out, because the converter does not use it.
"""


@dataclass(frozen=True)
class Union:
    """Tables that count as one; the first that has a key gives its value."""

    names: tuple[str, ...]

    @property
    def name(self) -> str:
        """The joined table goes by the name of its first member."""
        return self.names[0]


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="opencc-") as folder:
        package, licenses = install(Path(folder))
        share = package / "clib" / "share" / "opencc"
        chains = {path.stem: chain(json.loads(path.read_text("utf-8"))) for path in sorted(share.glob("*.json"))}
        tables = dump(package / "clib" / "bin", share, chains, Path(folder))
        write(chains, tables)
        for name in ("LICENSE", "AUTHORS"):
            shutil.copyfile(licenses / name, HERE / name)
    (HERE / "NOTICE").write_text(NOTICE.format(version=VERSION), "utf-8", newline="\n")


def install(folder: Path) -> tuple[Path, Path]:
    """The package and its licences, installed below `folder`."""
    venv.create(folder / "venv", with_pip=True)
    python = next(path for path in (folder / "venv").glob("*/python*") if path.stem == "python")
    target = folder / "site"
    subprocess.run(
        [python, "-m", "pip", "install", "-q", "--no-deps", "--target", target, f"opencc=={VERSION}"], check=True
    )
    return target / "opencc", target / f"opencc-{VERSION}.dist-info" / "licenses"


def chain(config: Mapping[str, list[dict[str, dict[str, object]]]]) -> list[list[Union]]:
    """The links of a configuration in order; a link is its tables in order of precedence."""
    return [list(tables(link["dict"])) for key in ("normalization", "conversion_chain") for link in config.get(key, [])]


def tables(entry: Mapping[str, object]) -> Iterator[Union]:
    if entry["type"] != "group":
        yield Union((Path(str(entry["file"])).stem,))
        return
    members = [member for inner in entry["dicts"] for member in tables(inner)]
    if entry.get("match_policy") == "union":
        yield Union(tuple(name for member in members for name in member.names))
    else:
        yield from members


def dump(
    programs: Path, share: Path, chains: Mapping[str, list[list[Union]]], folder: Path
) -> dict[str, dict[str, str]]:
    """Joined tables by name; a table must not mean two different unions."""
    program = next(path for path in programs.iterdir() if path.stem == "opencc_dict")
    program.chmod(0o755)
    used: dict[str, Union] = {}
    for union in (union for links in chains.values() for link in links for union in link):
        if used.setdefault(union.name, union) != union:
            sys.exit(f"{union.name} is joined in two ways: {used[union.name].names}, {union.names}")
    result: dict[str, dict[str, str]] = {}
    for name, union in used.items():
        joined: dict[str, str] = {}
        for member in union.names:
            text = folder / f"{member}.txt"
            source = share / f"{member}.ocd2"
            subprocess.run([program, "-i", source, "-o", text, "-f", "ocd2", "-t", "text"], check=True)
            for line in text.read_text("utf-8").split("\n"):
                if line:
                    key, value = line.split("\t")
                    joined.setdefault(key, value)
        result[name] = joined
    return result


def write(chains: Mapping[str, list[list[Union]]], tables: Mapping[str, Mapping[str, str]]) -> None:
    for folder in (HERE / "config", HERE / "dictionary"):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
    for name, table in tables.items():
        lines = "".join(f"{key}\t{table[key]}\n" for key in sorted(table))
        (HERE / "dictionary" / f"{name}.txt").write_text(lines, "utf-8", newline="\n")
    for name, links in chains.items():
        entries = [[{"type": "txt", "file": f"{union.name}.txt"} for union in link] for link in links]
        config = {
            "name": name,
            "conversion_chain": [{"dict": {"type": "group", "dicts": dicts}} for dicts in entries],
        }
        write_json(HERE / "config" / f"{name}.json", config)
    write_json(
        HERE / "VERSION.json", {"opencc": VERSION, "tables": {name: len(tables[name]) for name in sorted(tables)}}
    )


def write_json(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, indent=1) + "\n", "utf-8", newline="\n")


if __name__ == "__main__":
    main()
