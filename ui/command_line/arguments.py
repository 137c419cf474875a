"""What may be typed. Everything a user reads is Chinese; the words of commands and options are ASCII."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from typing import NoReturn

from typing_extensions import override

from core.model.text import View
from ui.command_line.export_arguments import add_exports
from ui.command_line.export_arguments import misfit as export_misfit
from ui.command_line.search_command import add_search

DONE, REFUSED, USAGE = 0, 1, 2
COMMANDS = (
    *("text", "parse", "convert", "proofread", "compare"),
    *("import", "documents", "search", "annotations", "tag", "export", "verify", "collect", "check"),
)
VIEWS = tuple(view.value for view in View if view is not View.SOURCE)


# What argparse says in English when arguments do not fit.
COMPLAINTS = (
    (re.compile(r"the following arguments are required: (.*)"), r"缺少 \1"),
    (re.compile(r"one of the arguments (.*) is required"), r"需要其中之一：\1"),
    (re.compile(r"argument (.*): not allowed with argument (.*)"), r"\1 不能与 \2 同用"),
    (re.compile(r"argument (.*): expected (?:one|at least one) argument"), r"\1 后面缺少内容"),
    (re.compile(r"argument (.*): invalid choice: (.*) \(choose from (.*)\)"), r"\1 不能是 \2，可用 \3"),
    (re.compile(r"unrecognized arguments: (.*)"), r"不认识 \1"),
)


class Parser(argparse.ArgumentParser):
    """argparse with its own words in Chinese."""

    def __init__(self, **options: object) -> None:
        super().__init__(add_help=False, allow_abbrev=False, **options)  # pyright: ignore[reportArgumentType]
        self._positionals.title = "参数"
        self._optionals.title = "选项"
        self.add_argument("-h", "--help", action="help", help="显示这段说明")

    @override
    def format_usage(self) -> str:
        return super().format_usage().replace("usage: ", "用法：", 1)

    @override
    def format_help(self) -> str:
        return super().format_help().replace("usage: ", "用法：", 1)

    @override
    def error(self, message: str) -> NoReturn:
        for english, chinese in COMPLAINTS:
            message = english.sub(chinese, message)
        self.exit(USAGE, f"{self.format_usage()}参数有误：{message}\n")


def parser() -> Parser:
    """The whole grammar."""
    top = Parser(prog="main.py", description="对读：离线并排阅读、标注规划文件，并导出条款清单。")
    commands = top.add_subparsers(dest="command", metavar="命令", required=True, parser_class=Parser)
    _text_commands(commands)
    _compare_command(commands)
    _library_commands(commands)
    return top


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Exits with 2 and a sentence when the arguments do not fit."""
    top = parser()
    options = top.parse_args(arguments)
    if complaint := _misfit(options):
        top.error(complaint)
    return options


def _misfit(options: argparse.Namespace) -> str:
    """What single arguments cannot tell; '' if all is well."""
    return export_misfit(options)


def _text_commands(commands: argparse._SubParsersAction[Parser]) -> None:  # pyright: ignore[reportPrivateUsage]
    text = commands.add_parser("text", help="打印导入后的文本")
    _file(text)
    parsed = commands.add_parser(
        "parse", help="打印标题、条款、要素，及建议的领域与性质（JSON Lines，位置按 text 的输出计）"
    )
    _file(parsed)
    parsed.add_argument("--ranked", action="store_true", help="每条列出最可能的三个领域，不论把握大小")
    proofread = commands.add_parser("proofread", help="文本体检：列出混杂字、标点、文号等疑似错误")
    _file(proofread)
    proofread.add_argument("--json", action="store_true", help="输出 JSON")
    convert = commands.add_parser("convert", help="简繁转换；不给文件则读标准输入")
    target = convert.add_mutually_exclusive_group(required=True)
    target.add_argument("--to", choices=VIEWS, help="目标字形")
    target.add_argument("--config", metavar="NAME", help="OpenCC 的配置名，如 s2tw；逐行转换")
    convert.add_argument("--align", action="store_true", help="以 JSON 打印每行的对应块")
    convert.add_argument("file", nargs="?", metavar="FILE")
    convert.add_argument("--encoding", help="文本文件的编码；不给则自动判断")


def _compare_command(commands: argparse._SubParsersAction[Parser]) -> None:  # pyright: ignore[reportPrivateUsage]
    compare = commands.add_parser("compare", help="对照两个版本：列出新增、删除、改动、移动、合并、拆分")
    compare.add_argument("old", metavar="OLD", help="旧版：文件；给了 --library 则是其中文件的编号、编号开头或标题")
    compare.add_argument("new", metavar="NEW", help="新版，同上")
    compare.add_argument("--library", metavar="L", help="文库文件（.duidu）")
    compare.add_argument("--data-dir", metavar="DIR", help="程序自用数据的文件夹")
    compare.add_argument("--export", metavar="FILE", help="写成新旧对照表（.docx、.xlsx、.csv）")
    compare.add_argument("--all", action="store_true", help="连同没有变化的段落")
    compare.add_argument("--script", choices=VIEWS, help="表中文字换成这种字形；不给则用原文")
    compare.add_argument("--reviewer", default="", help="制表人；不给则用登录名")
    compare.add_argument("--encoding", help="文本文件的编码；不给则自动判断")
    compare.add_argument("--json", action="store_true", help="输出 JSON（位置按各文件 text 的输出计）")


def _library_commands(commands: argparse._SubParsersAction[Parser]) -> None:  # pyright: ignore[reportPrivateUsage]
    imports = commands.add_parser("import", help="把文件导入文库；文库不存在则新建")
    _library(imports)
    imports.add_argument("files", nargs="+", metavar="FILE")
    imports.add_argument("--encoding", help="文本文件的编码；不给则自动判断")
    imports.add_argument("--reviewer", default="", help="审阅人；不给则用登录名")
    imports.add_argument("--json", action="store_true", help="输出 JSON")

    documents = commands.add_parser("documents", help="列出文件")
    _library(documents)
    documents.add_argument("--json", action="store_true", help="输出 JSON")

    add_search(commands, _library, VIEWS)

    annotations = commands.add_parser("annotations", help="列出标注")
    _library(annotations)
    _selection(annotations)
    annotations.add_argument("--json", action="store_true", help="输出 JSON")

    tag = commands.add_parser("tag", help="给含有某些字词的条款加标签")
    _library(tag)
    tag.add_argument("--document", required=True, metavar="D", help="文件的编号、编号开头或标题")
    tag.add_argument("--tag", required=True, help="标签名")
    tag.add_argument("--find", required=True, metavar="字词", help="条款中的字词，简繁、全半角不论")
    tag.add_argument("--reviewer", default="", help="审阅人；不给则用登录名")
    tag.add_argument("--json", action="store_true", help="输出 JSON")

    add_exports(commands, _library, _selection)

    check = commands.add_parser("check", help="检查文库是否完好")
    _library(check)
    check.add_argument("--json", action="store_true", help="输出 JSON")


def _file(command: Parser) -> None:
    command.add_argument("file", metavar="FILE")
    command.add_argument("--encoding", help="文本文件的编码；不给则自动判断")


def _library(command: Parser) -> None:
    command.add_argument("--library", required=True, metavar="L", help="文库文件（.duidu）")
    command.add_argument("--data-dir", metavar="DIR", help="程序自用数据的文件夹")


def _selection(command: Parser) -> None:
    command.add_argument("--document", action="append", default=[], metavar="D", help="限于这些文件；可重复")
    command.add_argument("--tag", action="append", default=[], help="带有其中任一标签；可重复")
    command.add_argument("--find", default="", metavar="字词", help="字词、批注或标题中含有")
