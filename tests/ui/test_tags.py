from __future__ import annotations

from core.model.annotation import ReviewStatus
from core.model.codebook import Facet, Tag
from core.model.ids import TagId
from ui.icons import NAMES
from ui.tags import STATUS_ICONS, chip_face, facet_name, status_name
from ui.widgets.chip import ChipFace

TAG = Tag(TagId("t"), Facet.DOMAIN, "交通", "", "#c37902", 5, 1)


def test_a_chip_shows_the_digit_only_where_it_is_of_use() -> None:
    assert chip_face(TAG) == ChipFace("交通", "#c37902")
    assert chip_face(TAG, digit=True, closable=True) == ChipFace("交通", "#c37902", 5, closable=True)


def test_everything_has_a_name_of_its_own(qapp) -> None:
    assert [facet_name(facet) for facet in Facet] == ["领域", "性质", "标签"]
    assert len({status_name(status) for status in ReviewStatus}) == len(ReviewStatus)
    assert set(STATUS_ICONS.values()) <= set(NAMES)
