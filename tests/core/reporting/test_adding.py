"""Adding up over units: the worked table of docs/algorithms/progress.md and its guarantees."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from thidua.core.reporting.adding import Stated, added_up, sums, total
from thidua.core.reporting.indicator import Across, Indicator

AMOUNT = st.none() | st.decimals(min_value=0, max_value=10**6, places=2)
STATED = st.lists(st.builds(Stated, st.integers(1, 50), AMOUNT, AMOUNT, AMOUNT, st.integers(0, 99)), max_size=8)


def per_cent(across: Across) -> Indicator:
    """An indicator in per cent with that rule."""
    return Indicator("C1", "Tỷ lệ", "%", across, part="A", whole="B")


TABLE = (
    Stated(1, Decimal(90), Decimal(90), Decimal(100), order=1),
    Stated(2, Decimal(20), Decimal(10), Decimal(50), order=2),
    Stated(3, None),
)


def test_the_worked_table():
    assert added_up(per_cent(Across.MEAN), TABLE) == 55
    assert added_up(per_cent(Across.RATIO), TABLE) == Fraction(200, 3)
    assert added_up(per_cent(Across.WEIGHTED), TABLE) == Fraction(200, 3)
    assert added_up(per_cent(Across.SUM), TABLE) == 110
    assert added_up(per_cent(Across.LAST), TABLE) == 20


def test_nobody_is_counted_as_zero():
    for across in Across:
        assert added_up(per_cent(across), [Stated(1, None)]) is None
    assert added_up(per_cent(Across.RATIO), [Stated(1, None, Decimal(0), Decimal(0))]) is None
    assert added_up(per_cent(Across.WEIGHTED), [Stated(1, Decimal(5), None, Decimal(0))]) is None


@given(STATED, st.randoms())
def test_the_order_of_units_changes_nothing(stated: list[Stated], chance: object):
    for across in (Across.SUM, Across.MEAN, Across.RATIO, Across.WEIGHTED):
        assert added_up(per_cent(across), stated) == added_up(per_cent(across), stated[::-1])


@given(STATED)
def test_ratio_and_weighted_lie_between_the_units_own(stated: list[Stated]):
    whole = [one for one in stated if one.part is not None and one.whole]
    assume(whole)
    own = [Fraction(one.part or 0) / Fraction(one.whole or 1) * 100 for one in whole]
    ratio = added_up(per_cent(Across.RATIO), whole)
    assert ratio is not None
    assert min(own) <= ratio <= max(own)
    given_ = [one for one in whole if one.amount is not None]
    mean = added_up(per_cent(Across.WEIGHTED), given_)
    amounts = [Fraction(one.amount or 0) for one in given_]
    assert mean is None or min(amounts) <= mean <= max(amounts)


@given(STATED, STATED)
def test_groups_add_up_and_who_states_nothing_changes_nothing(one: list[Stated], other: list[Stated]):
    rule = per_cent(Across.SUM)
    parts = [added_up(rule, group) or Fraction(0) for group in (one, other)]
    assert (added_up(rule, [*one, *other]) or Fraction(0)) == sum(parts)
    for across in Across:
        assert added_up(per_cent(across), [*one, Stated(99, None)]) == total(per_cent(across), sums(across, one))
