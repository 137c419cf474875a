"""The grammar of export, verify and collect: which form goes with which format, and with which choices."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from core.exporting.forms.grouping import GroupBy
from core.model.text import View

if TYPE_CHECKING:
    from ui.command_line.arguments import Parser

TABLES = ("docx", "xlsx", "csv", "md", "json", "html")
FORMS: Mapping[str, tuple[str, ...]] = {
    "clause-list": TABLES,
    "task-table": TABLES,
    "indicator-table": TABLES,
    "citation-list": TABLES,
    "errata": TABLES,
    "side-by-side": TABLES,
    "annotated-text": ("docx",),
    "annotations": ("jsonld",),
    "project": ("qdpx",),
    "codebook": ("qdc",),
}
"""Form -> the formats it can be written in."""
FORMATS = tuple(dict.fromkeys(kind for kinds in FORMS.values() for kind in kinds))
WINDOW_ONLY = "pdf"
"""Laid out by Qt, which the command line does without."""
VIEWS = tuple(view.value for view in View if view is not View.SOURCE)
_OF_ONE_DOCUMENT = {"errata": "勘误表", "side-by-side": "对照本", "annotated-text": "批注全文本"}
_FROM_COLLECTIONS = frozenset(("clause-list", "task-table", "indicator-table", "citation-list"))
_BY_MARKS = frozenset(("clause-list", "annotations"))
_GROUPED = frozenset(("clause-list", "task-table", "indicator-table"))
_AS_STORED = frozenset(("errata", "annotations", "project", "codebook"))
_WITH_ALL = frozenset(("errata", "clause-list", "indicator-table"))


def add_exports(
    commands: argparse._SubParsersAction[Parser],  # pyright: ignore[reportPrivateUsage]
    library: Callable[[Parser], None],
    selection: Callable[[Parser], None],
) -> None:
    """Adds the three commands."""
    export = commands.add_parser("export", help="导出清单、表、对照本、批注全文本，或交给其他程序的标注")
    library(export)
    selection(export)
    export.add_argument(
        "--form",
        required=True,
        choices=tuple(FORMS),
        help="表式：条款清单、任务分解表、指标表、引用文件清单、勘误表、对照本、批注全文本；"
        "标注（W3C）、整库（REFI-QDA）、标签体系（REFI-QDA）",
    )
    export.add_argument("--format", required=True, choices=(*FORMATS, WINDOW_ONLY), help="文件格式；PDF 仅限窗口")
    export.add_argument("--collection", metavar="NAME", help="条款集的名称；不给则取自文件")
    export.add_argument("--script", choices=VIEWS, help="换成这种字形；不给则用原文")
    export.add_argument(
        "--group",
        choices=tuple(one.value for one in GroupBy),
        help="按领域、性质或来源分组，各组带小标题和条数；不给则依原来的顺序",
    )
    export.add_argument(
        "--all",
        action="store_true",
        help="勘误表：连同尚未接受的建议；条款清单：连同没有标注的条款；指标表：连同没有目标值的指标",
    )
    export.add_argument("--common-units", action="store_true", help="指标表：统一计量单位，原文列在旁边")
    export.add_argument("--title", default="", help="表的名称")
    export.add_argument("--reviewer", default="", help="制表人；不给则用登录名")
    export.add_argument("--out", required=True, metavar="FILE", help="写到哪里")

    verify = commands.add_parser("verify", help="核对导出的 JSON 清单：每一行的文字是否还在原处")
    verify.add_argument("file", metavar="FILE")
    verify.add_argument("place", nargs="?", metavar="LIBRARY", help="文库文件（.duidu），也可用 --library")
    verify.add_argument("--library", metavar="L", help="文库文件（.duidu）")
    verify.add_argument("--data-dir", metavar="DIR", help="程序自用数据的文件夹")
    verify.add_argument("--json", action="store_true", help="输出 JSON")

    collect = commands.add_parser("collect", help="把导出的 JSON 清单读回文库：条款集、备注、标注、要素的判定")
    library(collect)
    collect.add_argument("file", metavar="FILE")
    collect.add_argument("--name", default="", help="条款集的名称；不给则用清单的名称")
    collect.add_argument("--reviewer", default="", help="审阅人；不给则用登录名")


def misfit(options: argparse.Namespace) -> str:
    """What single arguments cannot tell; '' if all is well."""
    if options.command == "verify":
        return _verify_misfit(options)
    if options.command != "export":
        return ""
    form: str = options.form
    if options.format == WINDOW_ONLY:
        return "PDF 仅限窗口中导出"
    if options.format not in FORMS[form]:
        return f"--form {form} 可用的格式：{'、'.join(FORMS[form])}"
    for fits, complaint in _rules(options, form):
        if not fits:
            return complaint
    return ""


def _rules(options: argparse.Namespace, form: str) -> list[tuple[bool, str]]:
    """What must hold, and what is said where it does not."""
    chosen = bool(options.tag or options.find)
    picked = bool(options.document or options.collection)
    return [
        (
            form not in _OF_ONE_DOCUMENT or len(options.document) == 1,
            f"{_OF_ONE_DOCUMENT.get(form)}需要一份文件：--document D",
        ),
        (form in _BY_MARKS or not chosen, f"--tag、--find 不能用于 --form {form}"),
        (form in _FROM_COLLECTIONS or not options.collection, f"--collection 不能用于 --form {form}"),
        (
            not (options.collection and (options.document or chosen)),
            "--collection 不能与 --document、--tag、--find 同用",
        ),
        (form not in _AS_STORED or not options.script, f"--form {form} 按原文导出，不能用 --script"),
        (form in _GROUPED or not options.group, f"--group 不能用于 --form {form}"),
        (form in _WITH_ALL or not options.all, f"--all 不能用于 --form {form}"),
        (form == "indicator-table" or not options.common_units, "--common-units 只用于指标表"),
        (form != "codebook" or not picked, "标签体系属于整个文库，不能与 --document 同用"),
        (
            form != "clause-list" or not options.all or (bool(options.document) and not chosen),
            "条款清单的 --all 需要 --document D，不能与 --tag、--find 同用",
        ),
    ]


def _verify_misfit(options: argparse.Namespace) -> str:
    if options.library and options.place:
        return "文库只写一次：--library L 或 FILE 之后"
    if not options.library and not options.place:
        return "缺少文库：verify FILE LIBRARY"
    options.library = options.library or options.place
    return ""
