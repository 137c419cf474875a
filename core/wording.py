"""Sentences for error codes, import warnings and steps, in simplified Chinese.

One table each. The command line and the exports print them directly (traditional by conversion); `ui` passes the
same sentences through its translator, so that a catalogue of translations is made from these tables.
Placeholders are named as the arguments of the error, warning or step.
"""

from __future__ import annotations

from collections.abc import Mapping

from core.errors import DuiduError
from core.model.changes import Step, StepKind

ERRORS: Mapping[str, str] = {
    "annotation.outside_text": "所选范围不在文件正文之内，没有标注。请重新选择。",
    "annotation.unknown": "这处标注已不存在，可能刚被删除。其他内容没有改动。",
    "collection.name_empty": "请给条款集起一个名称。",
    "collection.name_taken": "已有名为“{name}”的条款集，请换一个名称。",
    "collection.row_unknown": "这一条已不在条款集中，可能刚被移出。",
    "collection.unknown": "没有名为“{reference}”的条款集。",
    "document.ambiguous": "“{reference}”对应 {count} 份文件，请写出更长的编号或完整标题。",
    "document.title_empty": "标题不能为空，原标题保留。",
    "document.unknown": "文库中没有“{reference}”这份文件。",
    "tag.merge_itself": "标签不能并入自身。",
    "tag.name_empty": "标签需要一个名称。",
    "tag.name_taken": "已有名为“{tag}”的标签，请换一个名称，或将两者合并。",
    "tag.nested_too_deep": "标签只分两层：“{tag}”不能再作上级标签。",
    "tag.unknown": "没有“{reference}”这个标签。",
    "work.cancelled": "已取消。没有写入任何内容。",
}

WARNINGS: Mapping[str, str] = {}


STEPS: Mapping[StepKind, str] = {
    StepKind.CREATE_LIBRARY: "新建文库",
    StepKind.IMPORT_DOCUMENT: "导入《{title}》",
    StepKind.RENAME_DOCUMENT: "改名为《{title}》",
    StepKind.DESCRIBE_DOCUMENT: "填写《{title}》的文件信息",
    StepKind.DELETE_DOCUMENT: "删除《{title}》",
    StepKind.TAG_WORDS: "标注“{tag}”",
    StepKind.UNTAG_WORDS: "取消标注“{tag}”",
    StepKind.TAG_CLAUSES: "标注 {count} 处“{tag}”",
    StepKind.WRITE_NOTE: "批注“{words}”",
    StepKind.SET_STATUS: "设定 {count} 处审阅状态",
    StepKind.DELETE_ANNOTATION: "删除 {count} 处标注",
    StepKind.ADD_TAG: "新增标签“{tag}”",
    StepKind.CHANGE_TAG: "修改标签“{tag}”",
    StepKind.MERGE_TAG: "将标签“{tag}”并入“{into}”",
    StepKind.MOVE_TAG: "调整标签顺序",
    StepKind.DELETE_TAG: "删除标签“{tag}”",
    StepKind.CREATE_COLLECTION: "新建条款集“{name}”",
    StepKind.RENAME_COLLECTION: "条款集改名为“{name}”",
    StepKind.DELETE_COLLECTION: "删除条款集“{name}”",
    StepKind.COLLECT: "将 {count} 条收入“{name}”",
    StepKind.CHANGE_REMARK: "填写备注",
    StepKind.MOVE_COLLECTION_ROW: "调整条款顺序",
    StepKind.REMOVE_COLLECTION_ROW: "移出 {count} 条",
    StepKind.FORGET: "彻底清理",
}


def sentence(error: DuiduError) -> str:
    """What the user reads for an error. A code without a sentence is shown as it is: never a traceback."""
    return render(ERRORS.get(error.code, error.code), error.arguments)


def warning_sentence(code: str, arguments: Mapping[str, object]) -> str:
    """What the user reads for a warning of an import."""
    return render(WARNINGS.get(code, code), arguments)


def step_label(step: Step) -> str:
    """The name of a step, as in 撤销：标注“政务”."""
    return render(STEPS[step.kind], step.arguments)


def render(template: str, arguments: Mapping[str, object]) -> str:
    """The template with its named places filled; a missing argument stays visible as its name."""
    text = template
    for name, value in arguments.items():
        text = text.replace("{" + name + "}", f"{value:,}" if isinstance(value, int) else str(value))
    return text
