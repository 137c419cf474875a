"""What a search across the library has found, in the real reader."""

from __future__ import annotations

from PySide6.QtCore import Qt

from core.model.text import TextRange

Key, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier


def places(feature, words: str) -> list[TextRange]:
    text = feature.opened.text
    return [TextRange(at, at + len(words)) for at in range(len(text)) if text.startswith(words, at)]


def hits(feature) -> list[TextRange]:
    return list(feature.pane.view.overlay.hits.ranges)


def test_it_is_marked_as_soon_as_the_document_is_open(feature, plan, library, settle) -> None:
    found = [TextRange(10, 12), TextRange(40, 42)]
    feature.show_found(plan.id, found)
    assert hits(feature) == []
    feature.open(plan.id)
    settle()
    assert hits(feature) == found


def test_f3_goes_through_it_and_escape_takes_it_away(feature, plan, context, settle, qtbot) -> None:
    feature.open(plan.id)
    settle()
    found = places(feature, "公共数据")
    assert len(found) > 2
    view = feature.pane.view
    feature.open(plan.id, found[1])
    feature.show_found(plan.id, found)
    context.actions["reader.find_next"].trigger()
    assert view.selection().range == found[2]
    context.actions["reader.find_previous"].trigger()
    context.actions["reader.find_previous"].trigger()
    assert view.selection().range == found[0]
    context.actions["reader.find_previous"].trigger()
    assert view.selection().range == found[-1]
    view.setFocus()
    qtbot.keyClick(view, Key.Key_Escape)  # the selection goes first
    qtbot.keyClick(view, Key.Key_Escape)
    assert hits(feature) == []
    assert not feature.pane.page.expects_escape


def test_another_document_is_not_marked_and_finding_in_this_one_ends_it(feature, plan, context, settle) -> None:
    feature.open(plan.id)
    settle()
    found = places(feature, "公共数据")
    feature.show_found("another", [TextRange(1, 2)])
    assert hits(feature) == []
    feature.show_found(plan.id, found)
    assert hits(feature) == found
    context.actions["reader.find"].trigger()
    settle()
    feature._finding.bar.field.setText("平台")
    settle()
    assert hits(feature) == places(feature, "平台")
    feature.show_found(plan.id, found)
    assert not feature._finding.bar.isVisible()
    assert hits(feature) == found
    feature.close_document()
    assert hits(feature) == []
