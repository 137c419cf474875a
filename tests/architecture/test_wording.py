"""Texts of the window can be translated: what lupdate must find is a literal."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

MARKED_ELSEWHERE = {
    "actions": "ui",  # declared as records, see ui.actions
    "compare": "ui",
    "exports": "ui",
    "menus": "ui",
    "pairs": "ui",
    "panels": "ui",
    "search": "ui",
    "typefaces": "ui",
    "views": "ui",
    "wording": "core",  # the sentences of core.wording
}
"""Context -> the package whose literals are translated where they are used, not where they stand.
Those in ui are marked there with QT_TRANSLATE_NOOP."""


def test_translated_texts_are_literals(product) -> None:
    assert not [
        f"{source.name}:{line}"
        for source in product
        if source.name.startswith("ui/")
        for line in untranslatable(source.tree)
    ]


@pytest.mark.parametrize("context", [context for context, package in MARKED_ELSEWHERE.items() if package == "ui"])
def test_what_is_translated_by_name_is_marked_where_it_stands(product, context: str) -> None:
    assert [source.name for source in product if f'QT_TRANSLATE_NOOP("{context}", "' in source.text]


def untranslatable(tree: ast.Module) -> Iterator[int]:
    """Lines of the calls whose text lupdate cannot read. An f-string and a sum of texts are computed."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            match called(node.func), node.args:
                case ("tr", [text, *_]) if not literal(text):
                    yield node.lineno
                case ("translate" | "QT_TRANSLATE_NOOP" as name, [context, text, *_]) if not literal(context, text):
                    if not (name == "translate" and marked_elsewhere(context, text)):
                        yield node.lineno


def called(function: ast.expr) -> str:
    """The name that is called; '' for str.translate."""
    if isinstance(function, ast.Attribute):
        of_qt = function.attr != "translate" or ast.unparse(function.value).endswith("QCoreApplication")
        return function.attr if of_qt else ""
    return function.id if isinstance(function, ast.Name) else ""


def literal(*arguments: ast.expr) -> bool:
    return all(isinstance(argument, ast.Constant) and isinstance(argument.value, str) for argument in arguments)


def marked_elsewhere(context: ast.expr, text: ast.expr) -> bool:
    named = isinstance(text, ast.Name | ast.Attribute | ast.Subscript)
    return named and isinstance(context, ast.Constant) and context.value in MARKED_ELSEWHERE


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ("self.tr('打开')", []),
        ("self.tr('共 {} 条').format(count)", []),
        ("self.tr('打' '开')", []),
        ("QCoreApplication.translate('Reader', '打开')", []),
        ("text.translate(TABLE)", []),
        ("self.tr(f'共 {count} 条')", [1]),
        ("self.tr(label)", [1]),
        ("self.tr('打' + word)", [1]),
        ("QCoreApplication.translate('Reader', label)", [1]),
        ("QCoreApplication.translate('actions', spec.text)", []),
        ("QCoreApplication.translate('actions', f'{spec.text}…')", [1]),
        ("QT_TRANSLATE_NOOP('actions', label)", [1]),
        ("QtCore.QCoreApplication.translate(context, '打开')", [1]),
    ],
)
def test_the_rule_on_translation_sees_what_it_must(code: str, lines: list[int]) -> None:
    assert list(untranslatable(ast.parse(code))) == lines
