"""What a person should look at although it does not change the verdict: guidance, open readings, ties."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from thidua.core.kernel.reason import Reason
from thidua.core.rules.subject import History
from thidua.core.rules.trace import Finding
from thidua.core.rules.verdict import Answer


def notes(plain: Mapping[str, object], history: History, trace: Finding) -> tuple[Reason, ...]:
    """Notes on a verdict.

    `initiatives` of the plain data are {"id", "used_for": [awards], "for_this": bool}; `maternity` the years of leave.
    """
    return (
        *_initiatives(plain.get("initiatives")),
        *_maternity(plain.get("maternity"), history),
        *_old(trace, history),
    )


def _initiatives(told: object) -> Iterator[Reason]:
    """One initiative, one use: a letter of the ministry (5007/BNV-TĐKT), which guides and does not bind."""
    for each in told if isinstance(told, list) else ():
        used = each.get("used_for") if isinstance(each, Mapping) and each.get("for_this") is True else None
        if isinstance(used, list) and used:
            yield Reason.of("award.note_initiative_used", initiative=str(each.get("id")), used_for=list(map(str, used)))


def _maternity(told: object, history: History) -> Iterator[Reason]:
    """Leave counts as time (Nghị định 152/2025/NĐ-CP, Điều 4.5); the year still wants a grade for the months worked."""
    for year in told if isinstance(told, list) else ():
        if year not in history.grades:
            yield Reason.of("award.note_maternity_year", year=year)


def _old(trace: Finding, history: History) -> Iterator[Reason]:
    """Titles on end that do not reach to the proposal: the Law does not say whether they must (Điều 21, 22, 74)."""
    for leaf in trace.walk():
        is_met = leaf.asks == "streak" and leaf.answer is Answer.SATISFIED and leaf.reached is not None
        if is_met and leaf.reached and leaf.reached.years and leaf.reached.years[-1] < history.last - 1:
            yield Reason.of("award.note_titles_long_ago", of=leaf.reached.of, year=leaf.reached.years[-1])


@dataclass(frozen=True, slots=True)
class Equal:
    """One of several who meet the criteria equally: a woman, or a collective of so many with so many women."""

    name: str
    women: int
    members: int = 1


def preferred(equals: Iterable[Equal], share: Decimal) -> tuple[str, ...]:
    """Of equals those to choose: women, and collectives with this share of women or more (Điều 4.6). Only for ties."""
    return tuple(each.name for each in equals if each.women >= Fraction(share) * each.members)
