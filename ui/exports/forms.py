"""The forms of an export as data: what each contains, which choices it has, and what writes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from core.exporting.forms.clause_list import ExtraColumn
from core.exporting.forms.grouping import GroupBy
from core.model.text import Script, View
from core.services.annotations import AnnotationFilter
from ui.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from core.model.ids import DocumentId
    from core.progress import Progress
    from core.services.exports import ExportRequest
    from core.services.library import Library
    from core.services.picked import Selection

FORMATS: Final = {
    "docx": QT_TRANSLATE_NOOP("exports", "Word"),
    "xlsx": QT_TRANSLATE_NOOP("exports", "Excel"),
    "csv": QT_TRANSLATE_NOOP("exports", "CSV"),
    "md": QT_TRANSLATE_NOOP("exports", "Markdown"),
    "html": QT_TRANSLATE_NOOP("exports", "网页"),
    "json": QT_TRANSLATE_NOOP("exports", "JSON"),
    "jsonld": QT_TRANSLATE_NOOP("exports", "JSON-LD"),
    "qdpx": QT_TRANSLATE_NOOP("exports", "QDPX"),
    "qdc": QT_TRANSLATE_NOOP("exports", "QDC"),
}
VIEW_NAMES: Final = {
    View.SOURCE: QT_TRANSLATE_NOOP("exports", "按原文"),
    View.HANS: QT_TRANSLATE_NOOP("exports", "全部用简体"),
    View.HANT_TW: QT_TRANSLATE_NOOP("exports", "全部用繁體（臺灣）"),
    View.HANT_HK: QT_TRANSLATE_NOOP("exports", "全部用繁體（香港）"),
}
GROUP_NAMES: Final = {
    GroupBy.NONE: QT_TRANSLATE_NOOP("exports", "不分组"),
    GroupBy.DOMAIN: QT_TRANSLATE_NOOP("exports", "领域"),
    GroupBy.ROLE: QT_TRANSLATE_NOOP("exports", "性质"),
    GroupBy.SOURCE: QT_TRANSLATE_NOOP("exports", "来源文件"),
}
COLUMN_NAMES: Final = {
    ExtraColumn.ROLE: QT_TRANSLATE_NOOP("exports", "性质"),
    ExtraColumn.NOTE: QT_TRANSLATE_NOOP("exports", "批注"),
    ExtraColumn.FINGERPRINT: QT_TRANSLATE_NOOP("exports", "原文校验码"),
}


class Switch(StrEnum):
    """What a form can be told besides."""

    COMMON_UNITS = "common-units"
    WITH_TARGET = "with-target"


SWITCH_NAMES: Final = {
    Switch.COMMON_UNITS: QT_TRANSLATE_NOOP("exports", "统一计量单位"),
    Switch.WITH_TARGET: QT_TRANSLATE_NOOP("exports", "只列有目标值的"),
}


@dataclass(frozen=True, slots=True)
class ExportSubject:
    """A collection, or one document."""

    name: str
    selection: Selection
    count: int
    """Clauses of the collection; marks of the document."""
    script: Script = Script.HANS
    """Of the document."""

    @property
    def is_document(self) -> bool:
        return self.selection.collection is None

    @property
    def document_id(self) -> DocumentId:
        return self.selection.documents[0]


Write = Callable[["Library", ExportSubject, "ExportRequest", frozenset[Switch], "Progress"], int]
TABLES: Final = ("docx", "xlsx", "csv", "md", "html", "json")


@dataclass(frozen=True, slots=True)
class Views:
    """Which views are worth offering for a document of either script."""

    hans: tuple[View, ...]
    hant: tuple[View, ...]

    def of(self, script: Script) -> tuple[View, ...]:
        return self.hans if script is Script.HANS else self.hant


ANY: Final = Views(tuple(VIEW_NAMES), tuple(VIEW_NAMES))
AS_STORED: Final = Views((View.SOURCE,), (View.SOURCE,))
FACING: Final = Views((View.HANT_TW, View.HANT_HK), (View.HANS,))


@dataclass(frozen=True, slots=True)
class ExportForm:
    """All texts are marked with QT_TRANSLATE_NOOP("exports", ...)."""

    id: str
    name: str
    contents: str
    """One sentence: what is in it."""
    told: str
    """When it is done; {n} and {name} are what was counted and the file."""
    formats: tuple[str, ...]
    write: Write
    short: str = ""
    """In headings and names of files; '' = the name."""
    views: Views = AS_STORED
    groups: tuple[GroupBy, ...] = ()
    columns: tuple[ExtraColumn, ...] = ()
    switches: tuple[Switch, ...] = ()
    preset: frozenset[Switch] = frozenset()
    """Switches that are on until the user says otherwise."""
    has_heading: bool = True
    of_marks: bool = False
    """Whether there is nothing in it without marks."""
    of_library: bool = False
    """Whether it is about the whole library, whatever is open."""

    def groups_for(self, subject: ExportSubject) -> tuple[GroupBy, ...]:
        """One document is one group."""
        return tuple(each for each in self.groups if not (subject.is_document and each is GroupBy.SOURCE))


def forms_for(subject: ExportSubject) -> tuple[ExportForm, ...]:
    """What can be made of it, the usual first."""
    forms = DOCUMENT_FORMS if subject.is_document else COLLECTION_FORMS
    return tuple(form for form in forms if subject.count or not form.of_marks)


def _collected(
    library: Library, subject: ExportSubject, request: ExportRequest, _on: frozenset[Switch], progress: Progress
) -> int:
    collection = subject.selection.collection
    return library.exports.export_collection(collection, request, progress) if collection else 0


def _marked(
    library: Library, subject: ExportSubject, request: ExportRequest, _on: frozenset[Switch], progress: Progress
) -> int:
    return library.exports.export_marks(_marks_of(subject), request, progress)


def _clauses(
    library: Library, subject: ExportSubject, request: ExportRequest, _on: frozenset[Switch], progress: Progress
) -> int:
    return library.exports.export_documents([subject.document_id], request, progress)


def _tasks(
    library: Library, subject: ExportSubject, request: ExportRequest, _on: frozenset[Switch], progress: Progress
) -> int:
    return library.forms.export_tasks(subject.selection, request, progress)


def _indicators(
    library: Library, subject: ExportSubject, request: ExportRequest, on: frozenset[Switch], progress: Progress
) -> int:
    return library.forms.export_indicators(
        subject.selection,
        request,
        progress,
        common_units=Switch.COMMON_UNITS in on,
        without_target=Switch.WITH_TARGET not in on,
    )


def _citations(
    library: Library, subject: ExportSubject, request: ExportRequest, _on: frozenset[Switch], progress: Progress
) -> int:
    return library.forms.export_citations(subject.selection, request, progress)


def _facing(
    library: Library, subject: ExportSubject, request: ExportRequest, _on: frozenset[Switch], progress: Progress
) -> int:
    return library.forms.export_side_by_side(subject.document_id, request, progress)


def _annotated(
    library: Library, subject: ExportSubject, request: ExportRequest, _on: frozenset[Switch], progress: Progress
) -> int:
    return library.copies.export_annotated(subject.document_id, request, progress)


def _annotations(
    library: Library, subject: ExportSubject, request: ExportRequest, _on: frozenset[Switch], _progress: Progress
) -> int:
    return library.copies.export_annotations(_marks_of(subject), request)


def _project(
    library: Library, subject: ExportSubject, request: ExportRequest, _on: frozenset[Switch], progress: Progress
) -> int:
    return library.copies.export_project([subject.document_id], request, progress)


def _codebook(
    library: Library, _subject: ExportSubject, request: ExportRequest, _on: frozenset[Switch], _progress: Progress
) -> int:
    return library.copies.export_codebook(request)


def _marks_of(subject: ExportSubject) -> AnnotationFilter:
    return AnnotationFilter(documents=frozenset(subject.selection.documents))


_CLAUSES_TOLD = QT_TRANSLATE_NOOP("exports", "已导出 {n} 条到“{name}”。")
_ROWS_TOLD = QT_TRANSLATE_NOOP("exports", "已导出 {n} 项到“{name}”。")
_MARKS_TOLD = QT_TRANSLATE_NOOP("exports", "已导出 {n} 处标注到“{name}”。")
_CLAUSE_LIST = QT_TRANSLATE_NOOP("exports", "条款清单")
_CLAUSE_GROUPS = (GroupBy.NONE, GroupBy.DOMAIN, GroupBy.ROLE, GroupBy.SOURCE)
_ROW_GROUPS = (GroupBy.NONE, GroupBy.DOMAIN, GroupBy.SOURCE)

_COMMON: Final = (
    ExportForm(
        "task-table",
        QT_TRANSLATE_NOOP("exports", "任务分解表"),
        QT_TRANSLATE_NOOP("exports", "任务和保障措施逐项列出：重点任务、具体内容、牵头和配合单位、完成时限、来源。"),
        _ROWS_TOLD,
        TABLES,
        _tasks,
        views=ANY,
        groups=_ROW_GROUPS,
    ),
    ExportForm(
        "indicator-table",
        QT_TRANSLATE_NOOP("exports", "指标表"),
        QT_TRANSLATE_NOOP("exports", "指标逐项列出：指标、单位、基期值、目标值、属性、领域、来源。"),
        _ROWS_TOLD,
        TABLES,
        _indicators,
        views=ANY,
        groups=_ROW_GROUPS,
        switches=tuple(Switch),
        preset=frozenset((Switch.WITH_TARGET,)),
    ),
    ExportForm(
        "citation-list",
        QT_TRANSLATE_NOOP("exports", "引用文件清单"),
        QT_TRANSLATE_NOOP("exports", "文中提到的其他文件，每份一行：名称、文号、类别、引用次数、引用处。"),
        QT_TRANSLATE_NOOP("exports", "已导出 {n} 份引用文件到“{name}”。"),
        TABLES,
        _citations,
        views=ANY,
    ),
)
COLLECTION_FORMS: Final = (
    ExportForm(
        "clause-list",
        _CLAUSE_LIST,
        QT_TRANSLATE_NOOP("exports", "条款集中的条款，依排好的顺序：领域、条款原文、来源文件、章节、备注。"),
        _CLAUSES_TOLD,
        TABLES,
        _collected,
        views=ANY,
        groups=_CLAUSE_GROUPS,
        columns=tuple(ExtraColumn),
    ),
    *_COMMON,
)
DOCUMENT_FORMS: Final = (
    ExportForm(
        "marked-clauses",
        QT_TRANSLATE_NOOP("exports", "条款清单（有标注的）"),
        QT_TRANSLATE_NOOP("exports", "有标注的条款，依原文顺序：领域、条款原文、章节、备注。"),
        _CLAUSES_TOLD,
        TABLES,
        _marked,
        short=_CLAUSE_LIST,
        views=ANY,
        groups=_CLAUSE_GROUPS,
        columns=tuple(ExtraColumn),
        of_marks=True,
    ),
    ExportForm(
        "all-clauses",
        QT_TRANSLATE_NOOP("exports", "条款清单（全文）"),
        QT_TRANSLATE_NOOP("exports", "文件的每一条款，不论有没有标注：领域、条款原文、章节。"),
        _CLAUSES_TOLD,
        TABLES,
        _clauses,
        short=QT_TRANSLATE_NOOP("exports", "全文条款清单"),
        views=ANY,
        groups=_CLAUSE_GROUPS,
        columns=tuple(ExtraColumn),
    ),
    *_COMMON,
    ExportForm(
        "side-by-side",
        QT_TRANSLATE_NOOP("exports", "对照本"),
        QT_TRANSLATE_NOOP("exports", "全文逐段对照：一边原文，一边换成另一种字形。"),
        QT_TRANSLATE_NOOP("exports", "已导出 {n} 段到“{name}”。"),
        TABLES,
        _facing,
        views=FACING,
    ),
    ExportForm(
        "annotated-text",
        QT_TRANSLATE_NOOP("exports", "批注全文本"),
        QT_TRANSLATE_NOOP("exports", "全文，标签和批注成为 Word 批注，挂在所标的字句上。"),
        QT_TRANSLATE_NOOP("exports", "已导出全文和 {n} 处批注到“{name}”。"),
        ("docx",),
        _annotated,
        views=ANY,
        has_heading=False,
    ),
    ExportForm(
        "annotations",
        QT_TRANSLATE_NOOP("exports", "批注（W3C JSON-LD）"),
        QT_TRANSLATE_NOOP("exports", "只有标注和它们的位置，按 W3C 网络批注标准，供其他程序读取。"),
        _MARKS_TOLD,
        ("jsonld",),
        _annotations,
        short=QT_TRANSLATE_NOOP("exports", "批注"),
        of_marks=True,
    ),
    ExportForm(
        "project",
        QT_TRANSLATE_NOOP("exports", "REFI-QDA 项目"),
        QT_TRANSLATE_NOOP("exports", "这份文件连同标签和标注，供 NVivo、MAXQDA、ATLAS.ti 等质性分析软件打开。"),
        _MARKS_TOLD,
        ("qdpx",),
        _project,
    ),
    ExportForm(
        "codebook",
        QT_TRANSLATE_NOOP("exports", "REFI-QDA 标签体系"),
        QT_TRANSLATE_NOOP("exports", "整个文库的标签体系，不含文件和标注，供质性分析软件使用。"),
        QT_TRANSLATE_NOOP("exports", "已导出 {n} 个标签到“{name}”。"),
        ("qdc",),
        _codebook,
        short=QT_TRANSLATE_NOOP("exports", "标签体系"),
        has_heading=False,
        of_library=True,
    ),
)
