"""A checker for docs/export.schema.json; it knows the words of JSON Schema that the file uses, no others."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

SCHEMA = json.loads((Path(__file__).parents[3] / "docs" / "export.schema.json").read_text("utf-8"))
KINDS = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool}
KNOWN = {
    *("type", "required", "additionalProperties", "properties", "items", "const", "enum", "oneOf", "$ref"),
    *("pattern", "minimum", "description", "title", "$comment", "$defs"),
}


def faults(value: object, rule: dict, where: str = "") -> Iterator[str]:
    """What of a value breaks a rule."""
    assert rule.keys() <= KNOWN, rule.keys() - KNOWN
    if "$ref" in rule:
        rule = SCHEMA["$defs"][rule["$ref"].rpartition("/")[2]]
    if "type" in rule and type(value) is not KINDS[rule["type"]]:
        yield f"{where}: {type(value)}"
    elif not fits(value, rule):
        yield f"{where}: {value!r}"
    elif isinstance(value, dict) and "properties" in rule:
        yield from (f"{where}: no {name}" for name in rule.get("required", ()) if name not in value)
        for name, inner in value.items():
            known = rule["properties"].get(name)
            yield from faults(inner, known, f"{where}.{name}") if known else [f"{where}.{name}: unknown"]
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from faults(inner, rule["items"], f"{where}[{number}]")


def fits(value: object, rule: dict) -> bool:
    return (
        value == rule.get("const", value)
        and value in rule.get("enum", [value])
        and ("oneOf" not in rule or sum(not list(faults(value, each)) for each in rule["oneOf"]) == 1)
        and ("pattern" not in rule or re.search(rule["pattern"], value) is not None)
        and ("minimum" not in rule or value >= rule["minimum"])
    )
