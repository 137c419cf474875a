"""Searching a library finds what going through its texts finds, and what was found can be worked with at once."""

from __future__ import annotations

import random
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

import pytest

from core.errors import Cancelled, QueryRefused
from core.importing.read_file import ImportedFile, read
from core.model.annotation import ReviewStatus
from core.model.document import Document, ImportedText
from core.model.search import Hit, SearchRequest
from core.model.text import TextRange
from core.services.annotations import clause_places
from core.services.library import SAMPLES, Library
from core.services.search_results import merged
from core.text.conversion import convert
from core.text.find import bare, find_ranges
from core.text.fold import fold
from core.text.parse import outline_path
from db import text_index
from main import make_libraries
from tests.conftest import CORPUS

ME = "林"


def add(library: Library, text: str, title: str = "") -> Document:
    content = text.encode()
    imported = ImportedText(text, "txt", 1)
    file = ImportedFile(imported, content, sha256(content).hexdigest(), len(content), "文.txt", None)
    prepared = library.documents.prepare(file, title)
    library.documents.add(prepared, ME)
    return prepared.document


def hits(library: Library, text: str, **asked: object) -> tuple[Hit, ...]:
    return library.search.hits(library.search.start(SearchRequest(text, **asked)))


def words(found: Iterable[Hit]) -> list[str]:
    return [
        one.context[place.start - one.context_start : place.end - one.context_start]
        for one in found
        for place in one.ranges
    ]


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """Every plan in both scripts: the real ones if they are there."""
    paths = sorted(CORPUS.glob("seeds/*.txt")) or SAMPLES
    read_in = [read(path).imported.text for path in paths]
    return [*read_in, *(convert(text, "s2tw") for text in read_in), *(convert(text, "tw2s") for text in read_in)]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory, texts: list[str]):
    folder = tmp_path_factory.mktemp("search")
    library = make_libraries(str(folder / "data")).create(folder / "试.duidu")
    for text in dict.fromkeys(texts):
        add(library, text)
    yield library
    library.close()


@pytest.fixture(scope="module")
def folded_lines(filled: Library) -> list[tuple[str, int, str, str]]:
    """Of all documents: id, start, the folded line, the same without what is passed over."""
    lines: list[tuple[str, int, str, str]] = []
    for summary in filled.documents.summaries():
        start = 0
        for line in filled.documents.open(summary.document.id).text.split("\n"):
            lines.append((summary.document.id, start, fold(line), bare(fold(line))))
            start += len(line) + 1
    return lines


def by_hand(lines: Iterable[tuple[str, int, str, str]], query: str) -> set[tuple[str, TextRange]]:
    """Every place of the words in every line of every document."""
    words = bare(fold(query))
    return {
        (document_id, TextRange(place.start + start, place.end + start))
        for document_id, start, line, squeezed in lines
        if words in squeezed
        for place in find_ranges(line, query)
    }


def pieces(texts: list[str], count: int) -> list[str]:
    chance = random.Random(11)
    chosen: list[str] = []
    while len(chosen) < count:
        text = chance.choice(texts)
        length = 1 + len(chosen) % 9
        start = chance.randrange(len(text) - length)
        piece = text[start : start + length]
        if bare(piece) and "\n" not in piece.strip() and fold('"') not in fold(piece):
            chosen.append(piece)
    return chosen


def test_finds_what_going_through_everything_finds(filled: Library, texts: list[str], folded_lines) -> None:
    for piece in pieces(texts, 300):
        found = {(hit.document_id, place) for hit in hits(filled, f'"{piece}"') for place in hit.ranges}
        assert found == by_hand(folded_lines, piece), piece


def test_finds_the_same_without_the_index(filled: Library, texts: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = [*pieces(texts, 20), "建设 -网络", "数据 共享"]
    found = [hits(filled, piece) for piece in chosen]
    monkeypatch.setattr(text_index, "INDEX_VERSION", 0)
    assert not filled.search.index_complete
    without = [hits(filled, piece) for piece in chosen]
    assert [set(one) for one in without] == [set(one) for one in found]
    assert any(found)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("网", ["网", "網", "网"]),
        ("ＰＰＰ", ["PPP"]),
        ("（ppp）", ["（PPP）"]),
        ("４．７億", ["4。7亿"]),
        ("「互聯網+」", ["互联网+"]),
        ("95％以上", ["95%以上"]),
        ("計畫", ["计划"]),
        ("國發201460號", []),
        ("国发〔2014〕60号", ["国发[2014]60号"]),
        ("智慧城市", ["智慧 城市"]),
        ("𠮷", ["𠮷"]),
    ],
)
def test_forms_of_writing(library: Library, query: str, found: list[str]) -> None:
    lines = "第一条　网络|甲網乙|采用（PPP）模式|增长4。7亿元|“互联网+”|达到95%以上|年度计划|依国发[2014]60号"
    add(library, "\n".join([*lines.split("|"), "建智慧 城市", "𠮷林"]))
    assert words(hits(library, query)) == found


def test_several_words_stand_in_one_paragraph(library: Library) -> None:
    add(library, "推进数据开放。加快政务共享。\n推进数据治理\n政务公开")
    assert words(hits(library, "政务 数据")) == ["数据", "政务"]
    assert words(hits(library, "数据 -政务")) == ["数据"]
    assert words(hits(library, '"政务 数据"')) == []


def test_other_wordings_are_a_switch(library: Library) -> None:
    add(library, "建设网络\n建設網路\n开发软件")
    assert words(hits(library, "网络")) == ["网络"]
    assert words(hits(library, "网络", other_wording=True)) == ["网络", "網路"]
    asked = library.search.start(SearchRequest("軟體", other_wording=True))
    assert [term.others for term in asked.terms.wanted] == [("軟件",)]
    assert words(library.search.hits(asked)) == ["软件"]


def test_hits_stand_below_their_headings(library: Library, plan: Document) -> None:
    page = library.search.page(library.search.start(SearchRequest("数据")))
    assert page.following is None
    assert [one.document.id for one in page.found] == [plan.id]
    opened = library.documents.open(plan.id)
    assert len(page.found[0].outline) > 2
    for group in page.found[0].outline:
        for hit in group.hits:
            headings = outline_path(opened.structure, hit.ranges[0].start)
            assert group.path == tuple(
                opened.text[one.range.start : one.range.end] for one in headings if not one.title
            )
            assert hit.context == opened.text[hit.context_start :][: len(hit.context)]
            assert fold(opened.text[hit.ranges[0].start : hit.ranges[0].end]) == "数据"


def test_long_passages_show_what_stands_around_the_words(library: Library) -> None:
    add(library, "引言。" * 200 + "推进数据共享。" + "结语。" * 200)
    (hit,) = hits(library, "数据")
    assert len(hit.context) == 240
    assert words([hit]) == ["数据"]


def test_pages_go_on_where_the_one_before_ended(library: Library) -> None:
    for number in range(5):
        add(library, "\n".join(f"第{number}份第{line}行数据" for line in range(30)))
    search = library.search.start(SearchRequest("数据"))
    cursor, found, sizes, documents = None, [], [], []
    while not sizes or cursor is not None:
        page = library.search.page(search, cursor, limit=40)
        found += page.hits
        documents += page.found
        sizes.append(len(page.hits))
        cursor = page.following
    assert tuple(found) == library.search.hits(search)
    assert (len(found), max(sizes)) == (150, 40)
    assert len(documents) > 5
    assert merged(documents) == library.search.page(search, limit=1_000).found
    assert (library.search.count(search).lines, library.search.count(search).documents) == (150, 5)


def test_a_search_can_be_stopped(filled: Library) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        filled.search.hits(filled.search.start(SearchRequest("的")), stop)


def test_only_in_chosen_documents(library: Library) -> None:
    shanghai, tainan = add(library, "数据甲", "上海市规划"), add(library, "數據乙", "臺南市計畫")
    assert {hit.document_id for hit in hits(library, "数据 文件:台南")} == {tainan.id}
    assert {hit.document_id for hit in hits(library, "数据 -文件:台南")} == {shanghai.id}
    assert {hit.document_id for hit in hits(library, "数据 文件:计划，规划")} == {shanghai.id, tainan.id}
    assert {hit.document_id for hit in hits(library, "数据", documents=frozenset({shanghai.id}))} == {shanghai.id}


def test_filters_on_marks(library: Library, tags) -> None:
    document = add(library, "推进数据共享\n加强数据安全\n数据开放")
    transport, goal = tags["交通"], tags["目标"]
    library.annotations.toggle_tag(document.id, TextRange(0, 6), transport.id, ME)
    library.annotations.toggle_tag(document.id, TextRange(7, 13), goal.id, ME)
    library.annotations.mark_status(document.id, TextRange(14, 16), ReviewStatus.PENDING, ME)
    starts = {
        "数据 领域:交通": [2],
        "数据 領域：交通": [2],
        "数据 性质:目标": [9],
        "数据 标签:交通，目标": [2, 9],
        "数据 标注:是": [2, 9, 14],
        "数据 -领域:交通": [9, 14],
        "数据 标注:否": [],
        "加强 标注:否": [],
        "领域:交通": [0],
        "标注:是": [0, 7, 14],
        "标注:是 -性质:目标": [0, 14],
    }
    for query, expected in starts.items():
        found = hits(library, query)
        assert [place.start for hit in found for place in hit.ranges] == expected, query
        assert library.search.count(library.search.start(SearchRequest(query))).lines == len(expected)


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("", "search.no_words"),
        ("-数据", "search.no_words"),
        ("文件:规划", "search.no_words"),
        ("标注:否", "search.no_words"),
        ("数据 领域:没有的", "search.tag_unknown"),
        ("数据 性质:交通", "search.tag_unknown"),
        ("数据 文件:没有的", "search.document_unknown"),
        ("领域:", "search.filter_empty"),
    ],
)
def test_what_cannot_be_searched_is_refused(library: Library, plan: Document, query: str, code: str) -> None:
    with pytest.raises(QueryRefused) as refused:
        library.search.start(SearchRequest(query))
    assert refused.value.code == code


def test_documents_go_and_come_back(library: Library) -> None:
    document = add(library, "推进数据共享")
    library.documents.delete(document.id, ME)
    assert hits(library, "数据") == ()
    library.store.undo(ME)
    assert words(hits(library, "数据")) == ["数据"]
    library.store.redo(ME)
    assert hits(library, "数据") == ()
    library.store.undo(ME)
    library.documents.forget((document.id,), None, ME)
    assert hits(library, "数据") == ()
    assert library.search.index_complete


def test_a_document_that_goes_meanwhile_is_left_out(library: Library) -> None:
    gone, forgotten = add(library, "推进数据共享"), add(library, "开放数据")
    kept = add(library, "数据治理")
    search = library.search.start(SearchRequest("数据"))
    library.documents.delete(gone.id, ME)
    library.documents.forget((forgotten.id,), None, ME)
    assert {hit.document_id for hit in library.search.hits(search)} <= {gone.id, kept.id}


def test_a_broken_index_is_done_without_and_made_anew(library: Library) -> None:
    for number in range(3):
        add(library, f"第{number}份推进数据共享")
    store = library.store
    with store._writer.transaction() as connection:
        connection.exec_driver_sql("DELETE FROM text_index_data")
    store._readers.dispose()
    search = library.search.start(SearchRequest("数据"))
    assert words(library.search.hits(search)) == ["数据"] * 3
    assert library.search.count(search).documents == 3
    assert not library.search.index_complete
    library.search.complete_index()
    assert library.search.index_complete
    assert library.store.check().index_sound
    assert words(hits(library, "数据")) == ["数据"] * 3


def test_an_index_of_other_texts_is_found_out(library: Library) -> None:
    add(library, "推进数据共享")
    with library.store._writer.transaction() as connection:
        connection.exec_driver_sql("INSERT INTO text_index(rowid, t) VALUES (?, ?)", ((1 << 25) + 3, "开 放"))
    assert hits(library, "开放") == ()
    assert not library.search.index_complete


def clauses_with(library: Library, document: Document, wanted: str) -> list[TextRange]:
    """What a tag or a collection takes for the words: the clauses they stand in, else themselves."""
    opened = library.documents.open(document.id)
    places = find_ranges(fold(opened.text), wanted)
    return sorted({clause for place in places for clause in clause_places(opened.structure, place)})


def test_all_hits_are_tagged_as_one_step(library: Library, plan: Document, tags) -> None:
    other = add(library, read(SAMPLES[1]).imported.text)
    found = hits(library, "数据")
    changes = library.search.tag_hits(found, tags["交通"].id, ME)
    assert changes.documents == {plan.id, other.id}
    for document in (plan, other):
        marks = library.annotations.of_document(document.id)
        assert [mark.anchor.range for mark in marks] == clauses_with(library, document, "数据")
        assert {mark.tags for mark in marks} == {(tags["交通"].id,)}
    assert hits(library, "数据 标注:否") == ()
    assert library.search.tag_hits(found, tags["交通"].id, ME).step is None
    library.store.undo(ME)
    assert library.annotations.of_document(other.id) == library.annotations.of_document(plan.id) == ()


def test_found_words_alone_can_be_tagged(library: Library, tags) -> None:
    document = add(library, "推进数据共享，加强數據安全。")
    library.search.tag_hits(hits(library, "数据"), tags["交通"].id, ME, whole_clauses=False)
    marks = library.annotations.of_document(document.id)
    assert [mark.anchor.quote.exact for mark in marks] == ["数据", "數據"]


def test_all_hits_are_collected_as_one_step(library: Library, plan: Document) -> None:
    other = add(library, read(SAMPLES[1]).imported.text)
    library.search.collect_hits(hits(library, "数据"), "数据条款", ME)
    collection = library.collections.resolve("数据条款")
    places = [(record.document.id, record.row.range) for record in library.collections.records(collection.id)]
    assert places == [(one.id, place) for one in (plan, other) for place in clauses_with(library, one, "数据")]
    library.store.undo(ME)
    assert library.collections.summaries() == ()


def test_tagging_can_be_stopped_and_leaves_nothing(library: Library, tags) -> None:
    documents = [add(library, f"第{number}份推进数据共享。") for number in range(3)]

    def stop(done: int, total: int) -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        library.search.tag_hits(hits(library, "数据"), tags["交通"].id, ME, progress=stop)
    assert [library.annotations.of_document(one.id) for one in documents] == [(), (), ()]


def test_what_readers_said_of_headings_counts(library: Library, plan: Document) -> None:
    first = hits(library, "数据")[0]
    path = path_of(library, first)
    library.structure.clear_heading(plan.id, heading_above(library, plan, first), ME)
    assert path[-1] not in path_of(library, first)
    library.history.undo(ME)
    assert path_of(library, first) == path


def path_of(library: Library, hit: Hit) -> tuple[str, ...]:
    page = library.search.page(library.search.start(SearchRequest("数据")))
    return next(
        group.path for one in page.found for group in one.outline if hit.ranges in {h.ranges for h in group.hits}
    )


def heading_above(library: Library, document: Document, hit: Hit) -> TextRange:
    return outline_path(library.documents.open(document.id).structure, hit.ranges[0].start)[-1].range


def test_a_library_that_is_only_read_is_searched(tmp_path: Path) -> None:
    libraries = make_libraries(str(tmp_path / "data"))
    library = libraries.create(tmp_path / "试.duidu")
    add(library, "推进数据共享")
    library.close()
    with (tmp_path / "试.duidu").open("r+b") as stream:
        stream.seek(24)  # the change counter: the file is not as it was left
        stream.write(b"\0\0\1\0")
    reading = make_libraries(str(tmp_path / "data")).open(tmp_path / "试.duidu", read_only=True)
    assert words(hits(reading, "数据")) == ["数据"]
    reading.search.complete_index()
    assert not reading.search.index_complete
    reading.close()
