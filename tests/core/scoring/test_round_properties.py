"""Guarantees over generated rounds of every shape: any formula, rings and rounds from which somebody stands aside."""

import json
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.core.kernel.outcome import Ok
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Kind, Section
from thidua.core.scoring.formula import Combination, Formula, Level, Missing, Part, Source, Trim
from thidua.core.scoring.measure import Observed, Ratio
from thidua.core.scoring.round import Handed, Terms, score_round
from thidua.core.scoring.sheet import Entry
from thidua.core.scoring.snapshot import Snapshot, closed, verify

D = Decimal
TABLE = CriteriaTable(
    "Bảng", 2026,
    (
        Section("I", "x", (Criterion("1", "x", D(60)), Criterion("2", "x", D(40), measure=Ratio()))),
        Section("II", "y", (Criterion("T", "x", D(5), Kind.BONUS), Criterion("P", "x", D(5), Kind.PENALTY))),
    ),
    bonus_cap=D(5),
)  # fmt: skip
F = Fraction
CROSS = [
    Part(Source.CROSS, F(1), Combination.MEAN, missing=Missing.EXCLUDE),
    Part(Source.CROSS, F(1), Combination.MEDIAN, missing=Missing.EXCLUDE),
    Part(Source.CROSS, F(1), Combination.TRIMMED_MEAN, missing=Missing.EXCLUDE),
]
OWN = Part(Source.SELF, F(1), missing=Missing.EXCLUDE)
FORMULAS = st.one_of(
    st.sampled_from(CROSS).map(lambda part: (part,)),
    st.tuples(
        st.just(replace(OWN, weight=F(3, 10))), st.sampled_from(CROSS).map(lambda p: replace(p, weight=F(7, 10)))
    ),
    st.just((Part(Source.VERIFIED, F(1), missing=Missing.TAKE_SELF),)),
)
POINTS = st.integers(0, 240).map(lambda quarters: D(quarters) / 4)


@dataclass(frozen=True)
class Drawn:
    """A round that was drawn: its terms and sheets."""

    terms: Terms
    sheets: list[Handed]


@st.composite
def rounds(draw: st.DrawFn) -> Drawn:
    members = tuple("ABCDEFG"[: draw(st.integers(2, 6))])
    every = [(one, other) for one in members for other in members if one != other]
    asked = frozenset(pair for pair in every if draw(st.integers(0, 4))) if draw(st.booleans()) else None
    level, trim = draw(st.sampled_from(list(Level))), Trim(at_least=4, each_end=1)
    formula = Formula("x", draw(FORMULAS), level=level, trim=trim)
    pairs = [*(asked if asked is not None else every), *((unit, unit) for unit in members)]
    sheets = [sheet(draw, scorer, unit) for scorer, unit in sorted(pairs)]
    sheets += [replace(sheet(draw, "Trưởng", unit), source=Source.VERIFIED) for unit in members if draw(st.booleans())]
    return Drawn(Terms(TABLE, formula, members, "Khối", 2026, "K", pairs=asked), sheets)


def sheet(draw: st.DrawFn, scorer: str, unit: str) -> Handed:
    source = Source.SELF if scorer == unit else Source.CROSS
    facts = Observed(D(draw(st.integers(0, 40))), D(draw(st.integers(1, 40))))
    entries = {"1": Entry(draw(POINTS)), "2": Entry(observed=facts)}
    if draw(st.booleans()):
        entries |= {"T": Entry(D(draw(st.integers(0, 5)))), "P": Entry(D(draw(st.integers(0, 5))))}
    return Handed(scorer, unit, source, entries)


@given(rounds(), st.randoms(use_true_random=False))
@settings(max_examples=150)
def test_the_order_of_sheets_and_members_never_matters(drawn: Drawn, chance: object) -> None:
    kept = closed(drawn.terms, drawn.sheets)
    sheets, members = [*drawn.sheets], [*drawn.terms.members]
    chance.shuffle(sheets)  # type: ignore[attr-defined] # a source of chance
    chance.shuffle(members)  # type: ignore[attr-defined] # a source of chance
    assert closed(replace(drawn.terms, members=tuple(members)), sheets) == kept


@given(rounds(), st.data())
@settings(max_examples=150)
def test_raising_a_score_never_lowers_score_or_rank(drawn: Drawn, data: st.DataObject) -> None:
    before = score_round(drawn.terms, drawn.sheets)
    if not isinstance(before, Ok):
        return
    place = data.draw(st.integers(0, len(drawn.sheets) - 1))
    raised = drawn.sheets[place]
    more = max(raised.entries["1"].score or D(0), data.draw(POINTS))
    higher = [*drawn.sheets]
    higher[place] = replace(raised, entries={**raised.entries, "1": Entry(more)})
    after = score_round(drawn.terms, higher).or_raise()
    unit = raised.unit
    if unit not in before.value.ranking.ranks:
        return
    assert (after.standing(unit).score or D(0)) >= (before.value.standing(unit).score or D(0))
    assert after.ranking.ranks[unit] <= before.value.ranking.ranks[unit]


@given(rounds())
@settings(max_examples=100)
def test_every_official_figure_comes_again_from_the_text_of_its_snapshot_alone(drawn: Drawn) -> None:
    kept = closed(drawn.terms, drawn.sheets)
    if not isinstance(kept, Ok):
        return
    text = json.dumps([kept.value.inputs, kept.value.digest, kept.value.formula_digest, kept.value.result])
    again = Snapshot(*json.loads(text))
    assert verify(again) == kept
