from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from core.analysis.comparison.chain import Candidate, heaviest_chain

CANDIDATES = st.lists(
    st.builds(Candidate, st.integers(0, 5), st.integers(0, 5), st.integers(1, 9).map(float)), max_size=9
)


def rises(chain: list[Candidate]) -> bool:
    return all(one.old < other.old and one.new < other.new for one, other in pairwise(chain))


@settings(max_examples=150)
@given(CANDIDATES)
def test_no_chain_is_heavier(candidates: list[Candidate]) -> None:
    chain = heaviest_chain(candidates)
    assert rises(chain)
    assert set(chain) <= set(candidates)
    heaviest = max(
        sum(each.weight for each in chosen)
        for size in range(len(candidates) + 1)
        for chosen in combinations(sorted(candidates), size)
        if rises(list(chosen))
    )
    assert sum(each.weight for each in chain) == heaviest


@given(CANDIDATES)
def test_the_order_in_which_candidates_come_does_not_matter(candidates: list[Candidate]) -> None:
    assert heaviest_chain(candidates) == heaviest_chain(candidates[::-1])
