"""Adding up a sheet: section by section, bonuses under their caps, penalties last, never under the floor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from thidua.core.scoring.criterion import CriteriaTable, Criterion, Kind, Section
from thidua.core.scoring.exact import NOTHING, Amount, total


@dataclass(frozen=True, slots=True)
class SectionSum:
    """What one section brings: base points, bonuses under the total cap and outside it, penalties (without a minus)."""

    code: str
    base: Fraction
    bonus: Fraction
    bonus_outside: Fraction
    penalty: Fraction


@dataclass(frozen=True, slots=True)
class Tally:
    """How the total arises: max(floor, base + min(bonus_claimed, cap) + bonus_outside - penalty)."""

    sections: tuple[SectionSum, ...]
    base: Fraction
    bonus_claimed: Fraction
    bonus: Fraction
    bonus_outside: Fraction
    penalty: Fraction
    total: Fraction


def tally(table: CriteriaTable, amounts: Mapping[str, Amount], extra: Mapping[str, Fraction]) -> Tally:
    """Add up. amounts: points by criterion code, absent ones add nothing; extra: over-fulfilment bonuses by code."""
    sections = tuple(_section(section, amounts, extra) for section in table.sections)
    base = _sum([each.base for each in sections])
    claimed = _sum([each.bonus for each in sections])
    outside = _sum([each.bonus_outside for each in sections])
    penalty = _sum([each.penalty for each in sections])
    bonus = claimed if table.bonus_cap is None else min(claimed, Fraction(table.bonus_cap))
    reached = max(Fraction(table.floor), _sum([base, bonus, outside, -penalty]))
    return Tally(sections, base, claimed, bonus, outside, penalty, reached)


def bounded(criterion: Criterion, amount: Amount) -> Amount:
    """The amount, not under the criterion's floor and not above its maximum."""
    return min(max(amount, criterion.floor), criterion.maximum)


def _section(section: Section, amounts: Mapping[str, Amount], extra: Mapping[str, Fraction]) -> SectionSum:
    base: list[Amount] = []
    bonus: list[Amount] = [extra[each.code] for each in section.criteria if each.code in extra] if extra else []
    outside: list[Amount] = []
    penalty: list[Amount] = []
    for criterion in section.criteria:
        amount = amounts.get(criterion.code)
        if amount is None:
            continue
        if criterion.kind is Kind.BASE:
            base.append(amount)
        elif criterion.kind is Kind.PENALTY:
            penalty.append(amount)
        else:
            (outside if criterion.outside_cap else bonus).append(amount)
    return SectionSum(section.code, _sum(base), _sum(bonus), _sum(outside), _sum(penalty))


def _sum(amounts: Sequence[Amount]) -> Fraction:
    added = [amount for amount in amounts if amount is not NOTHING]
    return total(added) if added else NOTHING
