from __future__ import annotations

from itertools import product

import pytest

from core.model.codebook import Facet, Tag
from core.model.ids import TagId
from core.services.library import Library
from ui.codebook.mnemonics import LENGTH, mnemonics, rank


def tags(facet: Facet, *names: str) -> list[Tag]:
    return [Tag(TagId(name), facet, name, "", "#808080", 0, place) for place, name in enumerate(names)]


def test_every_shipped_tag_has_two_letters_of_its_own(library: Library) -> None:
    shipped = library.codebook.codebook().tags
    given = mnemonics(shipped)
    assert len(shipped) == len(set(given.values())) == 26
    assert all(len(pair) == LENGTH and pair.islower() for pair in given.values())


def test_they_are_the_first_two_initials_where_they_can_be() -> None:
    given = mnemonics(tags(Facet.DOMAIN, "网络安全", "文旅", "政务"))
    assert given == {"文旅": "wl", "政务": "zw", "网络安全": "wa"}


def test_a_tag_of_the_user_never_takes_the_letters_of_another() -> None:
    given = mnemonics([*tags(Facet.OWN, "作为", "政务公开"), *tags(Facet.DOMAIN, "政务")])
    assert given["政务"] == "zw"
    assert given["作为"] == "za"
    assert given["政务公开"] == "zg"


@pytest.mark.parametrize("name", ["𠮷", "※", "A", "5G"])
def test_names_without_initials_get_letters_too(name: str) -> None:
    (pair,) = mnemonics(tags(Facet.OWN, name)).values()
    assert len(pair) == LENGTH


def test_beyond_the_number_of_pairs_there_are_none() -> None:
    many = tags(Facet.OWN, *("".join(letters) for letters in product("甲乙丙丁戊己庚辛壬癸", repeat=3)))
    given = mnemonics(many)
    assert len(set(given.values())) == len(given) == 26 * 26


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("zw", 0),
        ("z", 0),
        ("政", 1),
        ("政務", 1),
        ("务", 3),
        ("ZW", 0),
        ("ｚｗ", 0),
        ("w", 3),
        ("xx", None),
        ("医", None),
    ],
)
def test_how_well_a_tag_answers(typed: str, found: int | None) -> None:
    (tag,) = tags(Facet.DOMAIN, "政务")
    assert rank(tag, "zw", typed) == found
