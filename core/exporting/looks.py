"""Fonts and language of what is handed up, after GB/T 9704-2012 on the mainland and the usage of Taiwan's offices."""

from __future__ import annotations

from dataclasses import dataclass

from core.model.text import View


@dataclass(frozen=True, slots=True)
class Font:
    """A font by the name that documents use, with the name it has where that one is missing."""

    name: str
    other_name: str
    sans: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """How a list is set. `charset` is the Windows character set, by which a program picks a substitute font."""

    language: str
    charset: int
    title: Font
    head: Font
    text: Font
    page_number: Font
    template: str
    """File below resources/templates."""
    full_text: str
    """The same for a whole document."""
    running: Font
    """Second level of headings in a whole document."""
    sheet_text: str
    """Font of a workbook's cells: a workbook cannot name substitutes, so one that every Windows has."""

    @property
    def fonts(self) -> tuple[Font, ...]:
        """All fonts, each once, for a dialog that says which are missing here."""
        return tuple(dict.fromkeys((self.title, self.head, self.text, self.page_number)))


HANS_LOOK = Look(
    language="zh-CN",
    charset=134,
    title=Font("方正小标宋简体", "华文中宋"),
    head=Font("黑体", "SimHei", sans=True),
    text=Font("仿宋_GB2312", "仿宋"),
    page_number=Font("宋体", "SimSun"),
    template="clause-list.docx",
    full_text="full-text.docx",
    running=Font("楷体_GB2312", "楷体"),
    sheet_text="仿宋",
)
HANT_LOOK = Look(
    language="zh-TW",
    charset=136,
    title=Font("標楷體", "DFKai-SB"),
    head=Font("標楷體", "DFKai-SB"),
    text=Font("新細明體", "PMingLiU"),
    page_number=Font("新細明體", "PMingLiU"),
    template="clause-list-hant.docx",
    full_text="full-text-hant.docx",
    running=Font("標楷體", "DFKai-SB"),
    sheet_text="新細明體",
)


def look_of(view: View) -> Look:
    """The look for the characters that a table shows; as stored is set like simplified, whose fonts hold both."""
    return HANS_LOOK if view in {View.SOURCE, View.HANS} else HANT_LOOK
