"""JSON that a library writes follows docs/export.schema.json, records included."""

from __future__ import annotations

import json
from pathlib import Path

from core.model.codebook import Tag
from core.model.document import Document
from core.model.fact_decision import FactKind
from core.services.collections import Pick
from core.services.exports import ExportRequest
from core.services.library import Library
from core.services.picked import Selection
from tests.core.exporting.schema import SCHEMA, faults
from tests.core.services.conftest import REVIEWER, Places


def test_files_of_a_library_follow_the_schema(
    library: Library, plan: Document, places: Places, tags: dict[str, Tag], tmp_path: Path
) -> None:
    request = ExportRequest("json", tmp_path / "a.json", REVIEWER)

    def assert_valid() -> None:
        whole = json.loads(request.path.read_bytes())
        assert whole["rows"]
        assert all(row.get("record") for row in whole["rows"]) or whole["form"] == "对照本"
        assert not list(faults(whole, SCHEMA))

    library.annotations.toggle_tag(plan.id, places.clause(3), tags["交通"].id, REVIEWER)
    library.collections.collect("甲", [Pick(plan.id, places.clause(3))], REVIEWER)
    library.exports.export_collection(library.collections.resolve("甲"), request)
    assert_valid()
    whole = Selection(documents=(plan.id,))
    for export in (library.forms.export_tasks, library.forms.export_indicators, library.forms.export_citations):
        export(whole, request)
        assert_valid()
    library.forms.export_side_by_side(plan.id, request)
    assert_valid()
    for kind in FactKind:
        rows = library.facts.table(kind, [plan.id])
        library.facts.confirm(rows[:1], REVIEWER)
        library.exports.export_facts(kind, library.facts.table(kind, [plan.id]), request)
        assert_valid()
