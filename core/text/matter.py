"""What stands in a plan without stating anything: captions, notes, numbers, addresses, dates, signatures."""

from __future__ import annotations

import re

from core.text.both_scripts import either

_HAN = "一二三四五六七八九十百零〇○"
_CAPTION = either(
    rf"(?:附?[图表]|专栏|附[图表]|照片|(?i:fig(?:ure|\.)?|table)\s)\s?[\d{_HAN}]{{1,4}}(?:[-—－–.．]\d{{1,3}})?"
    r"(?:[\s：:、．.]|(?=[^\W\d_])(?![所中为是显给列反说可示和与及至号的]))"
)
_NOTE = either(
    r"(?:注(?:释|解)?|备注|附注|说明|编者按|(?:资料|数据|图片|信息)?来源|责任编辑|编辑|作者|审校|校对)\s?[\d一二三四五六七八九十①-⑳]{0,2}\s?[：:]"
    r"|[※＊]|\*\s?注"
)
_NOTE_WORD = either(r"(?:注|备注|附注|说明|填表说明)\s?[：:]?")
_NUMBER_LINE = either(
    r"(?:[（(]?[\w·]{0,14}?(?:字|发|办|函|令|规|告|政|电|党|议|厅|府|院)?\s?第?\s?"
    r"[〔［\[（(【﹝]\s?(?:\d\s?){4}年?\s?[〕］\]）)】﹞]\s?第?\s?(?:\d\s?){1,5}号[）)]?)"
    r"|(?:[\w·]{0,14}令\s*)?[（(]?第\s?\d{1,4}\s?号[）)]?"
    r"|[\w·（）()]{0,10}字第\s?\d{4,12}[a-zA-Z]?\s?号"
)
_DATE = (
    rf"(?:(?:公元|中华民国)?\s?(?:(?:\d\s?){{2,4}}|[{_HAN}]{{2,4}})\s?年\s?(?:(?:\d\s?){{1,2}}|[{_HAN}]{{1,3}})\s?月"
    rf"(?:\s?(?:(?:\d\s?){{1,2}}|[{_HAN}]{{1,3}})\s?日)?|\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}})"
)
_DATE_LINE = either(rf"[（(]?{_DATE}(?:印发|发布|公布|起施行|施行)?[）)]?")
_FIGURES = re.compile(r"[\d\W_年月日]*")
_BRACKETED = re.compile(
    r"（[^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*）|\([^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*\)|【[^】]*】"
)
_BODY_WORD = (
    r"(?:人民政府|政府|部委|机构|机关|单位|部门|委员会|委|厅|局|办|处|院|署|会|社|校|大学|学院|中心|协会|公司|企业|集团|银行|法院|检察院|同志|领导|代表"
    r"|省|市|县|区|州|盟|旗|乡|镇|街道|部|军区|司令部|室|台|站|所|司|科|组|办事处|各位)"
)
_ENDS_WITH_BODY = either(rf"{_BODY_WORD}(?:[（(][^）)]{{0,40}}[）)])?\s*\Z")
_AND = re.compile(r"[、，,]|(?<=.)[和及]")
_NOT_ADDRESSEE = either(r"以下|如下|下列|包括|提出|要求|应|是|为了|做好|加强|负责|主要|任务|目标|职责|分工|问题")
_METADATA = either(
    r"(?:索\s*引\s*号|主题分类|主\s*题\s*词|发文机关|成文日期|标\s*题|发文字号|文\s*号|发布(?:日期|时间|机构|单位)|公开(?:日期|方式|范围)|有\s*效\s*性|效力\S{0,4}"
    r"|分类号|关键词|关键字|来\s*源|作\s*者|责任编辑|编\s*辑|记\s*者|字\s*号|字\s*体|浏览\S{0,4}|阅读\S{0,4}|信息\S{2,6}|日\s*期|时\s*间|发文\S{0,4}|承办人|联络\S{0,4}"
    r"|电\s*话|传\s*真|地\s*址|受文者|速别|密等\S{0,10}|附\s*件|正\s*本|副\s*本|抄\s*送|签发人|联系人|网\s*址|邮\s*编|版权所有)\s*[：:]"
)
_CONTENTS = either(r"目\s*[录次]|(?i:contents)")
_ENTRY_TAIL = re.compile(r"[.．·…⋯]{2,}\s*\d{1,4}$")
_MARKED_ENTRY_TAIL = re.compile(r"(?:\s{2,}|\t)\s*\d{1,4}$")
_DISTRIBUTION = either(r"(?:抄送|抄报|主送|分送|主题词)\s?[：:]")
_ATTACHMENT = either(r"附\s?[件表录]\s?[\d一二三四五六七八九十]{0,2}")
_ATTACHMENT_LIST = either(r"附\s?[件表]\s?[\d一二三四五六七八九十]{0,2}\s?[：:]\s?\S.*")


def is_caption(line: str) -> bool:
    """图1 …, 表 2-1 …, 专栏3 …"""
    return len(line) <= 60 and _CAPTION.match(line) is not None


def is_note(line: str) -> bool:
    """注：…, 资料来源：…, 抄送：…"""
    return _NOTE.match(line) is not None or _DISTRIBUTION.match(line) is not None


def opens_notes(line: str) -> bool:
    """注： alone: the numbered lines below are notes."""
    return len(line) <= 8 and _NOTE_WORD.fullmatch(line) is not None


def is_document_number(line: str) -> bool:
    """国发〔2014〕60号 alone on its line."""
    return len(line) <= 40 and _NUMBER_LINE.fullmatch(line) is not None


def is_date(line: str) -> bool:
    """2018年12月29日 alone on its line."""
    return len(line) <= 40 and _DATE_LINE.fullmatch(line) is not None


def is_figures(line: str) -> bool:
    """Figures and signs only: a page number, a span of dates, a cell."""
    return len(line) <= 60 and _FIGURES.fullmatch(line) is not None


def is_bracketed(line: str) -> bool:
    """（此件公开发布）: the whole line in brackets."""
    return line[0] in "（(【" and len(line) <= 80 and _BRACKETED.fullmatch(line) is not None


def is_addressee(line: str) -> bool:
    """各省、自治区、直辖市人民政府，国务院各部委：whom a notice is sent to."""
    if line[-1] not in "：:" or len(line) > 200 or _NOT_ADDRESSEE.search(line) is not None:
        return False
    parts = [part for part in _AND.split(line[:-1]) if part.strip()]
    return bool(parts) and all(_ENDS_WITH_BODY.search(part) is not None for part in parts)


def is_body(line: str) -> bool:
    """Whether a line ends with the name of a public body: an issuer, a signature."""
    return len(line) <= 60 and _ENDS_WITH_BODY.search(line) is not None


def is_metadata(line: str) -> bool:
    """索引号：…, 分类号:…: what a web page or register says of the document."""
    return len(line) <= 120 and _METADATA.match(line) is not None


def is_contents(line: str) -> bool:
    """目录 alone."""
    return len(line) <= 8 and _CONTENTS.fullmatch(line) is not None


def is_contents_entry(line: str, *, marked: bool) -> bool:
    """第一章 总则 …… 3: an entry that says its page; after a number mark a wide blank is enough."""
    if len(line) > 120:
        return False
    return _ENTRY_TAIL.search(line) is not None or (marked and _MARKED_ENTRY_TAIL.search(line) is not None)


def is_attachment(line: str) -> bool:
    """附件 or 附件1 alone: the title of the attachment follows."""
    return len(line) <= 8 and _ATTACHMENT.fullmatch(line) is not None


def closes_letter(line: str) -> bool:
    """A date, （此件公开发布）, 附件: after it a letter has ended and what it brings along may begin."""
    return is_date(line) or is_bracketed(line) or is_attachment(line) or names_attachments(line)


def names_attachments(line: str) -> bool:
    """附件：… below a notice."""
    return len(line) <= 120 and _ATTACHMENT_LIST.fullmatch(line) is not None
