"""The part of docxtpl 0.20 that core.exporting uses; the package carries no types."""

from collections.abc import Mapping
from os import PathLike
from typing import IO

from docx.document import Document
from jinja2 import Environment

class DocxTemplate:
    docx: Document | None
    def __init__(self, template_file: IO[bytes] | str | PathLike[str]) -> None: ...
    def get_docx(self) -> Document: ...
    def render(
        self, context: Mapping[str, object], jinja_env: Environment | None = None, autoescape: bool = False
    ) -> None: ...
    def save(self, filename: IO[bytes] | str | PathLike[str]) -> None: ...
    def get_undeclared_template_variables(
        self, jinja_env: Environment | None = None, context: Mapping[str, object] | None = None
    ) -> set[str]: ...

class RichText:
    def __init__(self, text: str | None = None, **text_prop: object) -> None: ...
    def add(self, text: str, **text_prop: object) -> None: ...

class Listing:
    def __init__(self, text: str) -> None: ...
