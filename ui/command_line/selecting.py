"""The marks that the options of a command choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.services.annotations import AnnotationFilter

if TYPE_CHECKING:
    import argparse

    from core.services.library import Library


def chosen_marks(library: Library, options: argparse.Namespace) -> AnnotationFilter:
    """--document, --tag and --find restrict together; tags mean any of them. Raises NotFound."""
    tags = frozenset(library.codebook.resolve(name).id for name in options.tag)
    return AnnotationFilter(
        documents=frozenset(library.documents.resolve(reference).id for reference in options.document),
        tags=(tags,) if tags else (),
        text=options.find,
    )
