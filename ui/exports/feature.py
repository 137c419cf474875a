"""Exporting as a feature: asks what and how, writes behind everything else, says what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtWidgets import QWidget

from ui.exporting import write_out

if TYPE_CHECKING:
    from core.model.collection import Collection
    from core.progress import Progress
    from core.services.documents import OpenDocument
    from ui.context import Context
    from ui.exports.dialog import ExportDialog
    from ui.exports.forms import ExportSubject


class ExportsFeature(QObject):
    """One dialog for collections and for the document that is read."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._opened: OpenDocument | None = None
        context.actions.connect_to("library.export_document", self._export_document)
        self.set_document(None)

    def set_document(self, opened: OpenDocument | None) -> None:
        self._opened = opened
        self._context.actions["library.export_document"].setEnabled(opened is not None)

    @Slot(object, int)
    def export_collection(self, collection: Collection, clauses: int) -> None:
        """Asks how a collection of so many clauses is to be exported."""
        from core.services.picked import Selection
        from ui.exports.forms import ExportSubject

        self._ask(ExportSubject(collection.name, Selection(collection), clauses))

    def _export_document(self) -> None:
        from core.services.picked import Selection
        from ui.exports.forms import ExportSubject

        if self._opened is not None:
            document = self._opened.document
            marks = len(self._context.library.annotations.of_document(document.id))
            self._ask(ExportSubject(document.title, Selection(documents=(document.id,)), marks, document.script))

    def _ask(self, subject: ExportSubject) -> None:
        from ui.exports.dialog import ExportDialog

        dialog = ExportDialog(self._context, subject, self._window)
        dialog.accepted.connect(lambda: self._export(subject, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _export(self, subject: ExportSubject, dialog: ExportDialog) -> None:
        library, form, request, switches = self._context.library, dialog.form, dialog.request, dialog.switches

        def work(progress: Progress) -> int:
            return form.write(library, subject, request, switches, progress)

        told = QCoreApplication.translate("exports", form.told)
        write_out(self._context, self, request.path, work, told)
