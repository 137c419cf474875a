from __future__ import annotations

from types import SimpleNamespace

from hypothesis import given, settings
from hypothesis import strategies as st

from core.model.codebook import Tag
from core.model.document import Document
from core.model.text import TextRange
from core.services.library import Library
from ui.annotations.places import Places
from ui.annotations.shelf import TOUCHED_LIMIT, Shelf
from ui.context import Context


def clauses(library: Library, plan: Document):
    return [clause.range for clause in library.documents.open(plan.id).structure.clauses]


def full_shelf(context: Context, library: Library, plan: Document, settle) -> Shelf:
    context.use_library(library)
    shelf = Shelf(context, context)
    shelf.want((plan.id,))
    settle()
    return shelf


def test_a_step_changes_only_what_it_touched(
    qtbot, context: Context, library: Library, plan: Document, tags: dict[str, Tag], settle
) -> None:
    first, second, *_ = clauses(library, plan)
    library.annotations.toggle_tag(plan.id, second, tags["政务"].id, "林")
    shelf = full_shelf(context, library, plan, settle)
    stays = shelf.entries[0]
    with qtbot.assertNotEmitted(shelf.loaded), qtbot.waitSignal(shelf.updated) as updated:
        context.perform(lambda opened, who: opened.annotations.toggle_tag(plan.id, first, tags["交通"].id, who))
        settle()
    assert [entry.record.tags for entry in shelf.entries] == [(tags["交通"],), (tags["政务"],)]
    assert shelf.entries[1] is stays
    assert updated.args == [frozenset({shelf.entries[0].id})]
    context.perform(lambda opened, who: opened.history.undo(who))
    settle()
    assert shelf.entries == [stays]


def test_a_step_that_touches_many_is_read_anew(
    qtbot, context: Context, library: Library, plan: Document, tags: dict[str, Tag], settle
) -> None:
    shelf = full_shelf(context, library, plan, settle)
    start = clauses(library, plan)[0].start
    places = [type(clauses(library, plan)[0])(start, start + n) for n in range(1, TOUCHED_LIMIT + 3)]
    with qtbot.assertNotEmitted(shelf.updated), qtbot.waitSignal(shelf.loaded):
        context.perform(lambda opened, who: opened.annotations.tag_places(plan.id, places, tags["政务"].id, who))
        settle()
    assert len(shelf.entries) == TOUCHED_LIMIT + 2


def test_a_renamed_tag_is_renamed_everywhere(
    context: Context, library: Library, plan: Document, tags: dict[str, Tag], settle
) -> None:
    from dataclasses import replace

    library.annotations.toggle_tag(plan.id, clauses(library, plan)[0], tags["政务"].id, "林")
    shelf = full_shelf(context, library, plan, settle)
    context.perform(lambda opened, who: opened.codebook.change(replace(tags["政务"], name="政务服务"), who))
    settle()
    assert [tag.name for tag in shelf.entries[0].record.tags] == ["政务服务"]


def test_what_touches_a_place(context: Context, library: Library, plan: Document, tags: dict[str, Tag], settle) -> None:
    first, second, *_ = clauses(library, plan)
    for place, who in ((first, "林"), (first, "周"), (second, "林")):
        library.annotations.toggle_tag(plan.id, place, tags["政务"].id, who)
    shelf = full_shelf(context, library, plan, settle)
    assert {entry.record.annotation.reviewer for entry in shelf.touching(plan.id, first)} == {"林", "周"}
    assert len(shelf.touching(plan.id, second)) == 1
    assert [entry.id for entry in shelf.entries_of([shelf.entries[2].id])] == [shelf.entries[2].id]


def test_the_whole_library_or_nothing(
    context: Context, library: Library, plan: Document, tags: dict[str, Tag], settle
) -> None:
    library.annotations.toggle_tag(plan.id, clauses(library, plan)[0], tags["政务"].id, "林")
    shelf = full_shelf(context, library, plan, settle)
    shelf.want(())
    settle()
    assert (len(shelf.entries), [document.id for document in shelf.documents]) == (1, [plan.id])
    context.use_library(None)
    settle()
    assert shelf.entries == []


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=25),
    st.integers(0, 70),
    st.integers(1, 20),
    st.data(),
)
def test_the_marks_that_share_words_are_found_without_looking_at_all(placed, start: int, length: int, data) -> None:
    entries = [stand_in(number, TextRange(first, first + wide)) for number, (first, wide) in enumerate(placed)]
    half = len(entries) // 2
    places = Places(entries[:half])
    for entry in entries[half:]:
        places.put(entry)
    gone = data.draw(st.sampled_from(entries)) if entries else None
    if gone:
        places.take_out(gone)
    place = TextRange(start, start + length)

    left = sorted((entry for entry in entries if entry is not gone), key=lambda entry: (range_of(entry), entry.id))
    assert list(places.entries) == left
    assert places.touching(place) == [entry for entry in left if range_of(entry).overlaps(place)]


def stand_in(number: int, place: TextRange) -> SimpleNamespace:
    annotation = SimpleNamespace(anchor=SimpleNamespace(range=place), created_at=7)
    return SimpleNamespace(id=f"{number:02}", record=SimpleNamespace(annotation=annotation))


def range_of(entry: SimpleNamespace) -> TextRange:
    return entry.record.annotation.anchor.range
